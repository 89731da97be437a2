import { describe, expect, test } from "vitest";
import {
  type AskedChange,
  type ChangeGround,
  isOffered,
  standsAsAsked,
} from "@/lib/domain/change-ground";
import { CHANGE_KINDS } from "@/lib/domain/change-kind";
import { checkChange, type SentChange } from "@/lib/domain/check-change";

const TODAY = "2018-08-01";
const open = { reachedOn: null, extended: 0, pending: false };
const GROUND: ChangeGround = {
  state: "REGISTERED",
  suspension: null,
  milestones: [
    { id: 1, name: "制定方案", currentDue: "2018-09-30", ...open },
    { id: 2, name: "完成", currentDue: "2018-12-31", ...open },
    { id: 3, name: "已过", currentDue: "2018-07-31", ...open },
    { id: 4, name: "在批", currentDue: "2018-12-31", ...open, pending: true },
  ],
  indicators: [
    { id: 5, name: "里程", comparator: "AT_LEAST", target: "1200", unit: "公里", pending: false },
    { id: 6, name: "企业", comparator: "AT_LEAST", target: "10", unit: "家", pending: true },
  ],
  leads: [
    { unitId: 7, name: "市发展改革委" },
    { unitId: 8, name: "市财政局" },
  ],
  waiting: ["LEAD"],
};
const SENT: SentChange = {
  kind: "EXTENSION",
  ...{ milestoneId: 1, dueAfter: "2018-10-31", indicatorId: 5, targetAfter: "900.5" },
  ...{ unitBeforeId: 7, unitAfterId: 9, suspendedUntil: "2018-12-31" },
  ...{ documentNumber: "", reason: "汛期停工", progress: "完成八成" },
};
const issues = (wish: Partial<SentChange>) => checkChange({ ...SENT, ...wish }, GROUND, TODAY);

describe("what is wrong with", () => {
  test.each<[string, Partial<SentChange>, object | null]>([
    ["a blank day", { dueAfter: "" }, { field: "dueAfter", code: "required" }],
    ["no day", { dueAfter: "2018-02-30" }, { field: "dueAfter", code: "not-a-day" }],
    [
      "the same day",
      { dueAfter: "2018-09-30" },
      { field: "dueAfter", code: "change-not-later", params: { day: "2018-09-30" } },
    ],
    [
      "a day past the item's last",
      { dueAfter: "2019-01-01" },
      { field: "dueAfter", code: "change-past-final", params: { day: "2018-12-31" } },
    ],
    [
      "the last milestone's day past the former last",
      { milestoneId: 2, dueAfter: "2019-06-30" },
      null,
    ],
    [
      "a day beyond three years",
      { milestoneId: 2, dueAfter: "2022-01-01" },
      { field: "dueAfter", code: "change-too-far", params: { years: 3, latest: "2021-12-31" } },
    ],
    ["a passed milestone", { milestoneId: 3 }, { field: "milestoneId", code: "change-too-late" }],
    ["a waiting one", { milestoneId: 4 }, { field: "milestoneId", code: "change-pending" }],
    ["none", { milestoneId: 0 }, { field: "milestoneId", code: "unknown-choice" }],
    ["a new target", { kind: "TARGET" }, null],
    [
      "a target in words",
      { kind: "TARGET", targetAfter: "翻番" },
      { field: "targetAfter", code: "not-a-figure" },
    ],
    [
      "the same target",
      { kind: "TARGET", targetAfter: "1200.00" },
      { field: "targetAfter", code: "change-same-target", params: { target: "1200" } },
    ],
    [
      "a target that waits",
      { kind: "TARGET", indicatorId: 6 },
      { field: "indicatorId", code: "change-target-pending" },
    ],
    ["a new lead", { kind: "LEAD" }, null],
    [
      "a lead that is none",
      { kind: "LEAD", unitBeforeId: 9 },
      { field: "unitBeforeId", code: "unknown-choice" },
    ],
    [
      "a unit that leads already",
      { kind: "LEAD", unitAfterId: 8 },
      { field: "unitAfterId", code: "change-leads-already" },
    ],
    ["a suspension", { kind: "SUSPENSION" }, null],
    [
      "a suspension until today",
      { kind: "SUSPENSION", suspendedUntil: TODAY },
      { field: "suspendedUntil", code: "suspension-not-ahead", params: { day: TODAY } },
    ],
    [
      "a suspension of more than a year",
      { kind: "SUSPENSION", suspendedUntil: "2019-08-02" },
      {
        field: "suspendedUntil",
        code: "change-too-far",
        params: { years: 1, latest: "2019-08-01" },
      },
    ],
    [
      "a termination without a reason",
      { kind: "TERMINATION", reason: " " },
      { field: "reason", code: "required" },
    ],
    [
      "a long number of its paper",
      { kind: "REVOCATION", documentNumber: "号".repeat(61) },
      { field: "documentNumber", code: "too-long", params: { max: 60, length: 61 } },
    ],
  ])("%s", (_, wish, issue) => {
    expect(issues(wish)).toEqual(issue ? [issue] : []);
  });
});

const offered = (wish: Partial<ChangeGround>) =>
  CHANGE_KINDS.filter((kind) => isOffered(kind, { ...GROUND, waiting: [], ...wish }, TODAY));
test.each<[string, Partial<ChangeGround>, string[]]>([
  ["in force", {}, ["EXTENSION", "TARGET", "LEAD", "SUSPENSION", "TERMINATION", "REVOCATION"]],
  [
    "suspended",
    { suspension: { from: "2018-07-01", until: "2018-12-31" } },
    ["EXTENSION", "TARGET", "LEAD", "RESUMPTION", "TERMINATION", "REVOCATION"],
  ],
  [
    "without dates and figures",
    { milestones: [], indicators: [] },
    ["LEAD", "SUSPENSION", "TERMINATION", "REVOCATION"],
  ],
  ["terminated", { state: "TERMINATED" }, []],
  ["revoked", { state: "REVOKED" }, []],
  ["completed", { state: "COMPLETED" }, []],
])("of an item %s one can ask for %j", (_, wish, kinds) => {
  expect(offered(wish)).toEqual(kinds);
});

const ASKED: AskedChange = {
  kind: "EXTENSION",
  ...{ milestoneId: 1, dueBefore: "2018-09-30", indicatorId: 5, targetBefore: "1200.0000" },
  ...{ unitBeforeId: 7, unitAfterId: 9, suspendedUntil: "2018-12-31" },
};
test.each<[string, Partial<AskedChange>, boolean]>([
  ["an extension", {}, true],
  ["an extension of a day that moved", { dueBefore: "2018-08-31" }, false],
  ["a target", { kind: "TARGET" }, true],
  ["a target that was changed", { kind: "TARGET", targetBefore: "1000" }, false],
  ["a lead", { kind: "LEAD" }, true],
  ["a lead that was replaced", { kind: "LEAD", unitBeforeId: 11 }, false],
  ["a lead that another request brought", { kind: "LEAD", unitAfterId: 8 }, false],
  ["a suspension", { kind: "SUSPENSION" }, true],
  ["a suspension whose last day has come", { kind: "SUSPENSION", suspendedUntil: TODAY }, false],
  ["a resumption of what is not suspended", { kind: "RESUMPTION" }, false],
  ["a termination", { kind: "TERMINATION" }, true],
])("%s can be granted as asked: %s", (_, wish, stands) => {
  expect(standsAsAsked({ ...ASKED, ...wish }, GROUND, TODAY)).toBe(stands);
});

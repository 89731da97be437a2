import { describe, expect, test } from "vitest";
import type { Light } from "@/lib/domain/light";
import {
  askedLight,
  askedMonths,
  filingMemberLight,
  type MemberAsk,
  memberLight,
  memberMatrices,
  worstCounted,
} from "@/lib/domain/member-standing";
import { type Month, plainDate } from "@/lib/domain/plain-date";

const TODAY = plainDate("2019-03-18");
const ask = (month: string, change: Partial<MemberAsk> = {}): MemberAsk => ({
  month: month as Month,
  answerDue: plainDate(`${month}-28`),
  answered: true,
  selfLight: "GREEN",
  ...change,
});

describe("a member of a collective stands", () => {
  test.each<[string, MemberAsk[], Light]>([
    ["as not due where it was asked nothing", [], "NOT_DUE"],
    ["as it rates its own part", [ask("2019-02", { selfLight: "AMBER" })], "AMBER"],
    [
      "by its latest answer, in whatever order the requests are told",
      [ask("2019-02", { selfLight: "RED" }), ask("2019-01"), ask("2018-12")],
      "RED",
    ],
    [
      "without data where it did not answer in time, whatever it said before",
      [ask("2019-01"), ask("2019-02", { answered: false, selfLight: null })],
      "NO_DATA",
    ],
    [
      "by its former answer while a request has time left",
      [
        ask("2019-01", { selfLight: "AMBER" }),
        ask("2019-02", { answered: false, selfLight: null, answerDue: TODAY }),
      ],
      "AMBER",
    ],
    [
      "without data while its first request has time left",
      [ask("2019-02", { answered: false, selfLight: null, answerDue: TODAY })],
      "NO_DATA",
    ],
    [
      "without data where it answered and rated nothing: missing data is never green",
      [ask("2019-01"), ask("2019-02", { selfLight: null })],
      "NO_DATA",
    ],
  ])("%s", (_, asks, light) => {
    expect(memberLight(asks, TODAY)).toBe(light);
  });

  test("by its own report where it files the item", () => {
    expect([filingMemberLight("RED"), filingMemberLight(null)]).toEqual(["RED", "NO_DATA"]);
  });
});

test("a rating counts only with the answer it was given in", () => {
  expect(askedLight({ answered: false, selfLight: "GREEN" })).toBe("NO_DATA");
});

test("the columns are the latest months in which anybody was asked, each once", () => {
  const asks = [ask("2019-02"), ask("2018-11"), ask("2019-02"), ask("2019-01")];
  expect(askedMonths(asks, 2)).toEqual(["2019-01", "2019-02"]);
  expect(askedMonths([], 6)).toEqual([]);
});

test("an item's matrix has a row a member, a column a month, the worst and the counts", () => {
  const member = (memberId: number, asks: MemberAsk[], files = false) => ({
    collectiveId: 7,
    collectiveName: "各区人民政府",
    memberId,
    memberName: `区${memberId}`,
    files,
    asks,
  });
  const members = [
    member(1, [ask("2019-02", { selfLight: "AMBER" })]),
    member(2, []),
    member(3, [], true),
  ];
  const [matrix] = memberMatrices(members, { today: TODAY, selfLight: "GREEN" });
  expect(matrix).toMatchObject({
    id: 7,
    months: ["2019-02"],
    worst: "AMBER",
    counts: { RED: 0, AMBER: 1, NO_DATA: 0, GREEN: 1, NOT_DUE: 1, DONE: 0 },
  });
  expect(matrix?.rows.map(({ memberId, light, cells }) => [memberId, light, cells[0]])).toEqual([
    [1, "AMBER", { light: "AMBER", answered: true, selfLight: "AMBER" }],
    [2, "NOT_DUE", null],
    [3, "GREEN", null],
  ]);
  expect(memberMatrices([], { today: TODAY, selfLight: null })).toEqual([]);
});

test("the worst of counts is the gravest light that is there", () => {
  expect(worstCounted({ GREEN: 3, NO_DATA: 1, RED: 0 })).toBe("NO_DATA");
  expect(worstCounted({})).toBeNull();
});

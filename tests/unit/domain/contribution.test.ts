import { describe, expect, test } from "vitest";
import type { Actor, Role } from "@/lib/domain/actor";
import {
  checkQuestion,
  checkSign,
  latestAnswerDay,
  usualAnswerDay,
} from "@/lib/domain/contribution";
import { plainDate } from "@/lib/domain/plain-date";
import {
  canAnswerFor,
  canAskContribution,
  canReadContribution,
  canReadUnit,
  canSetApproval,
} from "@/lib/domain/policy";
import { chineseWorkdays } from "@/lib/domain/workdays";

const calendar = chineseWorkdays();

describe("an answer is asked", () => {
  test.each<[string, string, string, string, string]>([
    ["two workdays before the due day", "2018-07-30", "2018-08-06", "2018-08-02", "2018-08-06"],
    ["today, where less is left", "2018-08-03", "2018-08-06", "2018-08-03", "2018-08-06"],
    ["on the due day itself", "2018-08-06", "2018-08-06", "2018-08-06", "2018-08-06"],
    ["soon, once the due day has passed", "2018-08-07", "2018-08-06", "2018-08-09", "2018-08-21"],
    ["over the Spring Festival", "2019-01-28", "2019-02-11", "2019-02-02", "2019-02-11"],
  ])("%s", (_, today, due, usual, latest) => {
    const days = [plainDate(due), plainDate(today), calendar] as const;
    expect([usualAnswerDay(...days), latestAnswerDay(...days)]).toEqual([usual, latest]);
  });
});

describe("a question is refused that", () => {
  const days = { today: plainDate("2018-07-30"), latest: plainDate("2018-08-06") };
  const good = { question: "本月完成多少户？", answerDue: "2018-08-02" };
  test.each<[string, Partial<typeof good>, object[]]>([
    ["only is not refused", {}, []],
    ["is empty", { question: "  " }, [{ field: "question", code: "required" }]],
    [
      "is long",
      { question: "问".repeat(201) },
      [{ field: "question", code: "too-long", params: { max: 200, length: 201 } }],
    ],
    ["has no day", { answerDue: "" }, [{ field: "answerDue", code: "required" }]],
    ["has no real day", { answerDue: "2018-02-30" }, [{ field: "answerDue", code: "not-a-day" }]],
    [
      "asks for yesterday",
      { answerDue: "2018-07-29" },
      [{ field: "answerDue", code: "answer-day-past", params: { day: "2018-07-30" } }],
    ],
    [
      "would be answered after the report is due",
      { answerDue: "2018-08-07" },
      [{ field: "answerDue", code: "answer-day-too-late", params: { latest: "2018-08-06" } }],
    ],
  ])("%s", (_, change, issues) => {
    expect(checkQuestion({ ...good, ...change }, days)).toEqual(issues);
  });
});

test("a reservation says what it is about, and an agreement has none", () => {
  expect(checkSign("AGREED", " ")).toEqual([]);
  expect(checkSign("RESERVED", "数据口径不一致")).toEqual([]);
  expect(checkSign("RESERVED", " ")).toEqual([{ field: "reservation", code: "required" }]);
  expect(checkSign("AGREED", "但是")).toEqual([
    { field: "reservation", code: "agreed-with-reservation" },
  ]);
});

describe("between units", () => {
  const [OWN, OTHER] = [7, 8];
  const person = (role: Role, unitId: number | null): Actor => ({
    kind: "person",
    userId: 1,
    username: "wangfang",
    displayName: "王芳",
    sessionId: "s",
    mustChangePassword: false,
    duties: [{ role, unitId }],
  });
  test.each<[Role, number | null, Record<string, boolean>]>([
    ["REPORTER", OWN, { ask: true, answer: true, approval: false, unit: true, read: true }],
    ["UNIT_APPROVER", OWN, { ask: true, answer: true, approval: false, unit: true, read: true }],
    ["UNIT_HEAD", OWN, { ask: true, answer: true, approval: true, unit: true, read: true }],
    ["UNIT_HEAD", OTHER, { ask: false, answer: false, approval: false, unit: false, read: false }],
    ["SUPERVISOR", null, { ask: false, answer: false, approval: false, unit: false, read: true }],
    ["PLAN_ADMIN", null, { ask: false, answer: false, approval: true, unit: true, read: true }],
    [
      "SYSTEM_ADMIN",
      null,
      { ask: false, answer: false, approval: false, unit: false, read: false },
    ],
  ])("a %s of unit %s may", (role, unitId, may) => {
    const actor = person(role, unitId);
    expect({
      ask: canAskContribution(actor, OWN),
      answer: canAnswerFor(actor, OWN),
      approval: canSetApproval(actor, OWN),
      unit: canReadUnit(actor, OWN),
      read: canReadContribution(actor, { filingUnitId: OWN, unitId: 9 }),
    }).toEqual(may);
  });
});

import { describe, expect, test } from "vitest";
import { assessLight } from "@/lib/domain/assess-light";
import { isAsked } from "@/lib/domain/burden";
import type { LightFacts } from "@/lib/domain/light-facts";
import { plainDate } from "@/lib/domain/plain-date";
import { DEFAULT_RULE_SETTINGS } from "@/lib/domain/rule-settings";
import { isSuspendedOver, suspensionOn } from "@/lib/domain/suspension";

const SPRING = { from: "2019-02-20", until: "2019-04-30", number: "变更〔2019〕1号" } as const;
const FACTS: LightFacts = {
  registeredOn: "2018-12-26",
  deadlineKind: "MONTH",
  finalDue: "2019-03-01",
  milestones: [
    { id: 1, name: "完成", baselineDue: "2019-03-01", currentDue: "2019-03-01", reachedOn: null },
  ],
  periods: [
    { month: "2019-01", opensOn: "2019-01-25", dueOn: "2019-02-05", exempt: false },
    { month: "2019-02", opensOn: "2019-02-25", dueOn: "2019-03-05", exempt: false },
    { month: "2019-03", opensOn: "2019-03-25", dueOn: "2019-04-05", exempt: false },
    { month: "2019-04", opensOn: "2019-04-25", dueOn: "2019-05-06", exempt: false },
  ],
};
const judged = (day: string, suspensions: LightFacts["suspensions"] = [SPRING]) =>
  assessLight({ ...FACTS, suspensions }, plainDate(day), DEFAULT_RULE_SETTINGS);

describe("a suspended item", () => {
  test("is not judged, says until when and by what, and when its light changes next", () => {
    expect(judged("2019-03-18")).toMatchObject({
      light: "NOT_DUE",
      systemLight: "NOT_DUE",
      marks: [],
      reasons: [
        {
          rule: "suspended",
          since: "2019-02-20",
          seen: { until: "2019-04-30", number: "变更〔2019〕1号" },
        },
      ],
      nextChangeOn: "2019-05-01",
    });
  });

  test("is judged again from the day after, by what is late then", () => {
    expect(judged("2019-05-01").light).toBe("RED");
    expect(judged("2019-02-19").light).toBe(judged("2019-02-19", []).light);
  });

  test("misses no report of a month that lay wholly within the suspension", () => {
    const missing = judged("2019-05-01").reasons.map(({ rule }) => rule);
    expect(missing).toContain("report-missing");
    expect(missing).not.toContain("some-reports-missing");
    expect(judged("2019-05-01", []).reasons.map(({ rule }) => rule)).toContain(
      "many-reports-missing",
    );
  });
});

test.each([
  ["2019-02-20", true],
  ["2019-04-30", true],
  ["2019-02-19", false],
  ["2019-05-01", false],
] as const)("on %s a suspension is in force: %s", (day, inForce) => {
  expect(suspensionOn([SPRING], day) !== null).toBe(inForce);
});

test.each([
  ["2019-02-20", "2019-04-30", true],
  ["2019-02-19", "2019-04-30", false],
  ["2019-02-20", "2019-05-01", false],
] as const)("a period from %s to %s is spent in suspension: %s", (opensOn, dueOn, spent) => {
  expect(isSuspendedOver([SPRING], { opensOn, dueOn })).toBe(spent);
  const item = { cycle: "MONTHLY", addedOn: null, revoked: false, completedOn: null } as const;
  const period = { month: "2019-03", opensOn, dueOn, closed: false, exempt: false } as const;
  expect(isAsked({ ...item, hasFilingUnit: true, suspensions: [SPRING] }, period)).toBe(!spent);
});

import { describe, expect, test } from "vitest";
import {
  afterDecision,
  callsForRemedy,
  checkRemedy,
  isInForce,
  openDecisions,
  REMEDY_STATES,
  type SentRemedy,
} from "@/lib/domain/remedy";

const SENT: SentRemedy = {
  causeReason: "BLOCKED",
  cause: "用地批复未到。",
  helperUnitId: null,
  steps: [{ name: "补齐材料", dueOn: "2019-03-31" }],
};
const CONTEXT = { today: "2019-03-18", filingUnitId: 1, helperIds: new Set([1, 2]) } as const;
const step = (name: string, dueOn: string): Partial<SentRemedy> => ({ steps: [{ name, dueOn }] });

test("a plan is decided on once, ended when it was accepted, and in force until then", () => {
  expect(REMEDY_STATES.map((state) => [state, openDecisions(state), isInForce(state)])).toEqual([
    ["SUBMITTED", ["accept", "return"], true],
    ["ACCEPTED", ["end"], true],
    ["RETURNED", [], false],
    ["ENDED", [], false],
  ]);
  expect(afterDecision("SUBMITTED", "accept")).toBe("ACCEPTED");
});

test("an item is in trouble when one of its lights is amber or red", () => {
  expect([
    callsForRemedy(["GREEN", "AMBER"]),
    callsForRemedy(["RED"]),
    callsForRemedy(["GREEN", "NO_DATA"]),
    callsForRemedy([]),
  ]).toEqual([true, true, false, false]);
});

describe("a plan that is to be submitted", () => {
  test.each<[string, Partial<SentRemedy>, [string, string][]]>([
    ["with all it needs is taken", {}, []],
    ["by which another unit helps is taken", { helperUnitId: 2 }, []],
    ["says what kind of cause", { causeReason: null }, [["causeReason", "required"]]],
    ["says the cause", { cause: "" }, [["cause", "required"]]],
    ["keeps the cause short", { cause: "长".repeat(501) }, [["cause", "too-long"]]],
    ["asks another unit", { helperUnitId: 1 }, [["helperUnitId", "helper-is-oneself"]]],
    ["asks a unit that there is", { helperUnitId: 9 }, [["helperUnitId", "helper-unknown"]]],
    ["has a step", step("", ""), [["steps.0", "remedy-without-steps"]]],
    ["names its steps", step("", "2019-03-31"), [["steps.0", "required"]]],
    ["dates its steps", step("甲", ""), [["steps.0.dueOn", "required"]]],
    ["dates them with days", step("甲", "2019-02-30"), [["steps.0.dueOn", "not-a-day"]]],
    [
      "dates them from tomorrow on",
      step("甲", "2019-03-18"),
      [["steps.0.dueOn", "step-not-ahead"]],
    ],
    ["dates them within a year", step("甲", "2020-03-18"), [["steps.0.dueOn", "step-too-far"]]],
  ])("%s", (_, change, expected) => {
    const issues = checkRemedy({ ...SENT, ...change }, CONTEXT);
    expect(issues.map(({ field, code }) => [field, code])).toEqual(expected);
  });
});

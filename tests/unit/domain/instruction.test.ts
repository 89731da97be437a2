import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  awaitsAnswer,
  checkInstruction,
  INSTRUCTION_ACTS,
  INSTRUCTION_STATES,
  type InstructionState,
  instructionAfter,
  isSettled,
} from "@/lib/domain/instruction";

test("each state allows its acts and no other", () => {
  expect(
    INSTRUCTION_STATES.map((state) => [
      state,
      INSTRUCTION_ACTS.flatMap((act) => {
        const next = instructionAfter(state, act);
        return next ? [`${act} → ${next}`] : [];
      }),
    ]),
  ).toEqual([
    ["OPEN", ["answer → ANSWERED", "cancel → CANCELLED"]],
    ["RETURNED", ["answer → ANSWERED", "cancel → CANCELLED"]],
    ["ANSWERED", ["return → RETURNED", "close → CLOSED", "cancel → CANCELLED"]],
    ["CLOSED", []],
    ["CANCELLED", []],
  ]);
  expect(INSTRUCTION_STATES.filter(awaitsAnswer)).toEqual(["OPEN", "RETURNED"]);
  expect(INSTRUCTION_STATES.filter(isSettled)).toEqual(["CLOSED", "CANCELLED"]);
});

test("whatever is done, none is closed unanswered, and every open one can still be settled", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...INSTRUCTION_ACTS)), (acts) => {
      let state: InstructionState = "OPEN";
      let last: string | null = null;
      for (const act of acts) {
        const next: InstructionState | null = instructionAfter(state, act);
        if (next === null) continue;
        if (next === "CLOSED") expect(last).toBe("answer");
        state = next;
        last = act;
      }
      const ways = INSTRUCTION_ACTS.filter((act) => instructionAfter(state, act) !== null);
      expect(ways.length > 0).toBe(!isSettled(state));
      expect(isSettled(state) || instructionAfter(state, "cancel") === "CANCELLED").toBe(true);
    }),
  );
});

describe("an instruction that is given", () => {
  const SENT = { text: "请专题研究。", ownerUnitId: 1, dueOn: "2019-03-31" };
  test.each<[string, Partial<typeof SENT> | { ownerUnitId: null }, [string, string][]]>([
    ["with all it needs is taken", {}, []],
    ["may be due today", { dueOn: "2019-03-18" }, []],
    ["may be due in a year", { dueOn: "2020-03-18" }, []],
    ["says what is to be done", { text: " " }, [["text", "required"]]],
    ["keeps it short", { text: "长".repeat(501) }, [["text", "too-long"]]],
    ["names the unit that answers", { ownerUnitId: null }, [["ownerUnitId", "required"]]],
    ["has a day", { dueOn: "" }, [["dueOn", "required"]]],
    ["has a day that there is", { dueOn: "2019-02-30" }, [["dueOn", "not-a-day"]]],
    ["is not due before it is given", { dueOn: "2019-03-17" }, [["dueOn", "answer-day-past"]]],
    ["is due within a year", { dueOn: "2020-03-19" }, [["dueOn", "answer-day-too-late"]]],
  ])("%s", (_, change, issues) => {
    const found = checkInstruction({ ...SENT, ...change }, "2019-03-18");
    expect(found.map(({ field, code }) => [field, code])).toEqual(issues);
  });
});

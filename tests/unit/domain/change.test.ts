import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { afterDecision, CHANGE_STATES, movedPrecision, stageOf } from "@/lib/domain/change";
import { isExtensible } from "@/lib/domain/change-ground";
import { checkDecision } from "@/lib/domain/check-change";

describe("a request to change an item", () => {
  test.each([
    ["PENDING_UNIT", true, false, "PENDING_OFFICE"],
    ["PENDING_OFFICE", true, false, "APPROVED"],
    ["PENDING_OFFICE", true, true, "PENDING_LEADER"],
    ["PENDING_LEADER", true, true, "APPROVED"],
    ["PENDING_UNIT", false, true, "REFUSED"],
    ["PENDING_OFFICE", false, false, "REFUSED"],
    ["PENDING_LEADER", false, true, "REFUSED"],
    ["APPROVED", false, false, null],
    ["REFUSED", true, false, null],
    ["WITHDRAWN", true, false, null],
  ] as const)(
    "in %s, approved %s, with the leader needed %s: %s",
    (state, approved, needsLeader, next) => {
      expect(afterDecision(state, { approved, needsLeader })).toBe(next);
    },
  );

  test("ends within three decisions, and is approved only by every stage it needs", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...CHANGE_STATES.filter((state) => stageOf(state) !== null)),
        fc.boolean(),
        fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
        (first, needsLeader, decisions) => {
          let state = first;
          const passed: unknown[] = [];
          for (const approved of decisions) {
            const stage = stageOf(state);
            const next = afterDecision(state, { approved, needsLeader });
            if (next === null) break;
            if (approved) passed.push(stage);
            state = next;
          }
          expect(stageOf(state)).toBeNull();
          if (state === "APPROVED" && needsLeader) expect(passed).toContain("LEADER");
          if (state === "APPROVED" && first !== "PENDING_LEADER")
            expect(passed).toContain("OFFICE");
        },
      ),
    );
  });
});

test.each([
  ["on its day", "2018-09-30", null, true],
  ["the day after", "2018-10-01", null, false],
  ["once reached", "2018-09-01", "2018-08-20", false],
] as const)("%s, an extension can be asked for: %s", (_, today, reachedOn, can) => {
  expect(isExtensible({ currentDue: "2018-09-30", reachedOn }, today)).toBe(can);
});

test("a refusal says why; an approval need not", () => {
  expect(checkDecision({ approved: false, reason: "" })).toEqual([
    { field: "reason", code: "required" },
  ]);
  expect(checkDecision({ approved: true, reason: "" })).toEqual([]);
});

test.each([
  ["MONTH", "2019-02-28", "MONTH"],
  ["MONTH", "2019-02-27", "DAY"],
  ["YEAR", "2019-12-31", "YEAR"],
  ["YEAR", "2019-06-30", "MONTH"],
  ["DAY", "2019-06-30", "DAY"],
] as const)("a day said by its %s and moved to %s is said by its %s", (before, day, after) => {
  expect(movedPrecision(before, day)).toBe(after);
});

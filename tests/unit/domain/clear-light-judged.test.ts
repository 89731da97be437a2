import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "@/lib/domain/calendar";
import { gravity } from "@/lib/domain/light";
import type { LightFacts, MilestoneFact } from "@/lib/domain/light-facts";
import {
  accepted,
  facts,
  judge,
  late,
  missing,
  plan,
  TODAY,
  WINTER,
} from "@/tests/support/builders/clearing-item";

describe("what an act is said to lead to is what the judge says once it is done:", () => {
  const lateOnes = [late(1, "制定方案", "2019-01-15"), late(2, "完成", "2019-03-10")];
  const all = { milestones: lateOnes, reports: missing("2019-01", "2019-02") };
  const bottleneck = { id: 7, answerDue: "2019-03-01", answeredOn: null } as const;
  const reached = lateOnes.map(
    (each): MilestoneFact => (each.id === 1 ? { ...each, reachedOn: TODAY } : each),
  );
  const filed = [...missing("2019-02"), accepted("2019-02", { acceptedOn: TODAY })];
  test.each<[string, Partial<LightFacts>, string, Partial<LightFacts>]>([
    ["one milestone of two", all, "milestone", { milestones: reached, reports: filed }],
    ["the report alone", all, "report", { reports: filed }],
    [
      "an answered bottleneck",
      { bottlenecks: [bottleneck] },
      "bottleneck",
      { bottlenecks: [{ ...bottleneck, answeredOn: TODAY }] },
    ],
    ["a remedy plan", all, "remedy", { remedyPlans: [{ submittedOn: TODAY, endedOn: null }] }],
    [
      "a confirming verification",
      { verifications: [{ day: "2019-03-01", outcome: "REFUTED" }] },
      "verify",
      {
        verifications: [
          { day: "2019-03-01", outcome: "REFUTED" },
          { day: TODAY, outcome: "CONFIRMED" },
        ],
      },
    ],
    [
      "a completed item",
      { finalDue: "2019-03-10", bottlenecks: [bottleneck] },
      "complete",
      { closure: { completedOn: TODAY, reopenedOn: null } },
    ],
  ])("%s", (_, before, kind, done) => {
    const act = plan(facts(before)).acts.find((each) => each.kind === kind);
    const then = judge(facts({ ...before, ...done }));
    expect(act?.after.light).toBe(then.light);
    expect(act?.after.because?.rule ?? null).toBe(
      then.reasons[0]?.clear ? then.reasons[0].rule : null,
    );
  });
});

test("whatever holds, each reason goes with some act, and no act makes the light graver", () => {
  const troubled = fc.record({
    deadlineKind: fc.constantFrom("STAGED", "ONGOING"),
    finalDue: fc.constantFrom("2019-03-10", "2020-12-31", null),
    milestones: fc.array(
      fc.nat(120).map((days) => late(days, "节点", addDays("2018-12-20", days))),
      { maxLength: 3 },
    ),
    reports: fc
      .subarray(WINTER)
      .chain((months) =>
        fc.tuple(
          ...months.map((month) =>
            fc
              .record({ percent: fc.nat(100), selfLight: fc.constantFrom("GREEN", "RED") })
              .map((rest) => accepted(month, rest)),
          ),
        ),
      ),
    bottlenecks: fc.constantFrom([], [{ id: 7, answerDue: "2019-03-01", answeredOn: null }]),
    verifications: fc.constantFrom([], [{ day: "2019-03-01", outcome: "REFUTED" }]),
  }) as fc.Arbitrary<Partial<LightFacts>>;
  fc.assert(
    fc.property(troubled, (rest) => {
      const judged = facts(rest);
      const { light, reasons } = judge(judged);
      const { acts, allDone } = plan(judged);
      const cleared = new Set(acts.flatMap(({ clears }) => clears));
      expect(reasons.filter(({ clear }, at) => clear && !cleared.has(at + 1))).toEqual([]);
      for (const after of [...acts.map((act) => act.after), allDone])
        expect(gravity(after.light)).toBeLessThanOrEqual(
          Math.max(gravity(light), gravity("GREEN")),
        );
      expect(allDone.because).toBeNull();
    }),
  );
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Candidate,
  drawLookBacks,
  isHighRisk,
  type LookBackRisk,
  lookBackResult,
  quarterEnd,
  quarterOf,
  riskWeight,
} from "@/lib/domain/look-back";
import { plainDate } from "@/lib/domain/plain-date";

const CALM: LookBackRisk = {
  extensions: 0,
  reds: 0,
  refuted: 0,
  objections: 0,
  mostlyConfirmed: 0,
};

test.each([
  ["2019-01-01", "2019-Q1", "2019-03-31"],
  ["2019-03-31", "2019-Q1", "2019-03-31"],
  ["2019-04-01", "2019-Q2", "2019-06-30"],
  ["2019-09-30", "2019-Q3", "2019-09-30"],
  ["2019-12-31", "2019-Q4", "2019-12-31"],
])("%s is in %s, which ends on %s", (day, quarter, end) => {
  expect([quarterOf(plainDate(day)), quarterEnd(plainDate(day))]).toEqual([quarter, end]);
});

describe("the weight of an item", () => {
  test.each<[string, Partial<LookBackRisk>, number, boolean]>([
    ["nothing is 1, so that it can still be drawn", {}, 1, false],
    ["each extension adds 1", { extensions: 2 }, 3, false],
    ["extensions add no more than 3", { extensions: 9 }, 4, false],
    ["each red adds 2", { reds: 2 }, 5, false],
    ["three reds are the highest class", { reds: 3 }, 7, true],
    ["a refuted verification is the highest class", { refuted: 1 }, 7, true],
    ["an objection adds 2", { objections: 1 }, 3, false],
    ["a mostly confirmed result adds 3", { mostlyConfirmed: 1 }, 4, false],
    ["facts add up", { mostlyConfirmed: 1, objections: 1, extensions: 1 }, 7, true],
  ])("%s", (_, facts, weight, high) => {
    const risk = { ...CALM, ...facts };
    expect([riskWeight(risk), isHighRisk(risk)]).toEqual([weight, high]);
  });
});

const few = fc.integer({ min: 0, max: 3 });
const risks = fc.record({
  ...{ extensions: few, reds: few, objections: few },
  refuted: fc.integer({ min: 0, max: 1 }),
  mostlyConfirmed: fc.integer({ min: 0, max: 1 }),
});
const candidates: fc.Arbitrary<Candidate[]> = fc
  .array(
    fc.record({ unitId: fc.option(fc.integer({ min: 1, max: 6 }), { nil: null }), risk: risks }),
    { maxLength: 40 },
  )
  .map((rows) => rows.map((row, index) => ({ id: index + 1, ...row })));
const rules = fc.record({
  share: fc.integer({ min: 1, max: 100 }),
  unitCap: fc.integer({ min: 1, max: 5 }),
});

describe("the draw", () => {
  test("is the same for the same seed, in whatever order the due ones are told", () => {
    fc.assert(
      fc.property(candidates, rules, fc.string(), (due, rule, seed) => {
        const drawn = drawLookBacks(due, rule, seed);
        expect(drawLookBacks([...due].reverse(), rule, seed)).toEqual(drawn);
      }),
    );
  });

  test("takes each at most once, and of no unit more than the cap", () => {
    fc.assert(
      fc.property(candidates, rules, fc.string(), (due, rule, seed) => {
        const drawn = drawLookBacks(due, rule, seed);
        expect(new Set(drawn).size).toBe(drawn.length);
        const units = due.filter(({ id }) => drawn.includes(id)).map(({ unitId }) => unitId);
        for (const unit of units)
          expect(units.filter((each) => each === unit).length).toBeLessThanOrEqual(rule.unitCap);
      }),
    );
  });

  test("spares one of the highest class only where its unit's cap is used up by others of that class", () => {
    fc.assert(
      fc.property(candidates, rules, fc.string(), (due, rule, seed) => {
        const drawn = drawLookBacks(due, rule, seed);
        const high = due.filter(({ risk }) => isHighRisk(risk));
        for (const spared of high.filter(({ id }) => !drawn.includes(id))) {
          const sameUnit = high.filter(
            ({ id, unitId }) => unitId === spared.unitId && drawn.includes(id),
          );
          expect(sameUnit).toHaveLength(rule.unitCap);
        }
      }),
    );
  });

  test("takes the share of those due, rounded up, where no cap and no highest class changes it", () => {
    const due = Array.from({ length: 11 }, (_, id) => ({ id, unitId: id, risk: CALM }));
    expect(drawLookBacks(due, { share: 30, unitCap: 1 }, "种子")).toHaveLength(4);
    expect(drawLookBacks(due, { share: 100, unitCap: 1 }, "种子")).toHaveLength(11);
    expect(drawLookBacks([], { share: 30, unitCap: 1 }, "种子")).toEqual([]);
  });

  test("takes an item at risk more often than a calm one, and the calm one sometimes", () => {
    const due = [
      { id: 1, unitId: 1, risk: CALM },
      { id: 2, unitId: 2, risk: { ...CALM, reds: 2 } },
    ];
    const seeds = Array.from({ length: 600 }, (_, index) => `2019-Q1 ${index}`);
    const first = seeds.map((seed) => drawLookBacks(due, { share: 50, unitCap: 1 }, seed)[0]);
    const calm = first.filter((id) => id === 1).length;
    // Weights 1 and 5: one in six.
    expect(calm).toBeGreaterThan(60);
    expect(calm).toBeLessThan(150);
  });
});

test.each([
  ["CONFIRMED", "HELD"],
  ["MOSTLY_CONFIRMED", "HELD"],
  ["REFUTED", "RELAPSED"],
] as const)("a look-back that found %s has %s", (outcome, result) => {
  expect(lookBackResult(outcome)).toBe(result);
});

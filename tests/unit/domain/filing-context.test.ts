import { expect, test } from "vitest";
import { filingContext } from "@/lib/domain/filing-context";

const plan = { today: "2019-03-18", issuedOn: "2018-07-04" } as const;
const milestones = [{ id: 1, currentDue: "2019-02-20", reachedOn: null }] as const;

test.each([
  ["MONTHLY", "2019-03-01"],
  ["QUARTERLY", "2019-01-01"],
] as const)("a %s report on March tells about the days since %s", (cycle, from) => {
  const item = {
    cycle,
    milestones,
    unit: { id: 3 },
    indicators: [{ id: 5 }],
    openBottlenecks: [{ id: 8 }],
  };
  const last = { percent: 40, content: { nextStepDue: "2019-03-15" } } as const;
  expect(filingContext("2019-03", plan, item, last, [9])).toEqual({
    day: "2019-03-18",
    planIssuedOn: "2018-07-04",
    period: { from, until: "2019-03-31" },
    lastAcceptedPercent: 40,
    milestones,
    promise: { due: "2019-03-15" },
    indicatorIds: [5],
    openBottleneckIds: [8],
    helperUnitIds: [9],
    filingUnitId: 3,
  });
});

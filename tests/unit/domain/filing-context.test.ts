import { expect, test } from "vitest";
import { filingContext } from "@/lib/domain/filing-context";

const plan = { today: "2019-03-18", issuedOn: "2018-07-04" } as const;
const milestones = [{ id: 1, currentDue: "2019-02-20", reachedOn: null }] as const;

test.each([
  ["MONTHLY", "2019-03-01"],
  ["QUARTERLY", "2019-01-01"],
] as const)("a %s report on March tells about the days since %s", (cycle, from) => {
  expect(filingContext("2019-03", plan, { cycle, milestones }, 40)).toEqual({
    day: "2019-03-18",
    planIssuedOn: "2018-07-04",
    period: { from, until: "2019-03-31" },
    lastAcceptedPercent: 40,
    milestones,
  });
});

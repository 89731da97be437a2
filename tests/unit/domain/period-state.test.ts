import { describe, expect, test } from "vitest";
import {
  checkPeriodTakes,
  type PeriodDecisions,
  periodActs,
  periodState,
  takesAct,
} from "@/lib/domain/period-state";
import type { PlainDate } from "@/lib/domain/plain-date";
import { reportingPeriod } from "@/lib/domain/reporting-period";
import { chineseWorkdays } from "@/lib/domain/workdays";

const calendar = chineseWorkdays();
const UNDECIDED = { exemptReason: null, closed: false, reopenedUntil: null, published: false };

/** February 2019: opens 25 February, due 5 March, grace until 7 March. */
function february(decided: Partial<PeriodDecisions> = {}) {
  return { ...reportingPeriod("2019-02", calendar), ...UNDECIDED, ...decided };
}
const EXEMPT = { exemptReason: "防汛" };
const CLOSED = { closed: true };
const REOPENED = { closed: true, reopenedUntil: "2019-03-20" } as const;
const PUBLISHED = { closed: true, published: true };

describe("a period is", () => {
  test.each<[string, PlainDate, Partial<PeriodDecisions>, string]>([
    ["upcoming on the day before it opens", "2019-02-24", {}, "UPCOMING"],
    ["open on the 25th", "2019-02-25", {}, "OPEN"],
    ["open on the last day of its month", "2019-02-28", {}, "OPEN"],
    ["open on its due day", "2019-03-05", {}, "OPEN"],
    ["in its grace on the day after", "2019-03-06", {}, "GRACE"],
    ["in its grace on the last day of grace", "2019-03-07", {}, "GRACE"],
    ["overdue on the day after the grace", "2019-03-08", {}, "OVERDUE"],
    ["overdue for as long as nobody closes it", "2020-03-08", {}, "OVERDUE"],
    ["exempt before its due day", "2019-02-26", EXEMPT, "EXEMPT"],
    ["exempt after its grace too", "2019-03-12", EXEMPT, "EXEMPT"],
    ["closed once it was closed", "2019-03-12", CLOSED, "CLOSED"],
    ["closed though it was exempt", "2019-03-12", { ...EXEMPT, ...CLOSED }, "CLOSED"],
    ["reopened on the last day of its reopening", "2019-03-20", REOPENED, "REOPENED"],
    ["closed again on the day after", "2019-03-21", REOPENED, "CLOSED"],
    ["published for good", "2019-03-12", PUBLISHED, "PUBLISHED"],
    ["published whatever was reopened", "2019-03-12", { ...REOPENED, ...PUBLISHED }, "PUBLISHED"],
  ])("%s", (_, day, decided, state) => {
    expect(periodState(february(decided), day)).toBe(state);
  });
});

describe("the office may", () => {
  test.each<[string, PlainDate, Partial<PeriodDecisions>, string[]]>([
    ["do nothing before a period opens", "2019-02-24", {}, []],
    ["exempt an open period", "2019-02-25", {}, ["EXEMPTED"]],
    ["not close it within the grace", "2019-03-07", {}, ["EXEMPTED"]],
    ["close it after the grace", "2019-03-08", {}, ["EXEMPTED", "CLOSED"]],
    ["lift an exemption", "2019-03-07", EXEMPT, ["EXEMPTION_LIFTED"]],
    [
      "close an exempt period after the grace",
      "2019-03-08",
      EXEMPT,
      ["EXEMPTION_LIFTED", "CLOSED"],
    ],
    ["reopen or publish a closed one", "2019-03-12", CLOSED, ["REOPENED", "PUBLISHED"]],
    ["close a reopened one early or for later", "2019-03-20", REOPENED, ["CLOSED", "REOPENED"]],
    ["publish it when the reopening is over", "2019-03-21", REOPENED, ["REOPENED", "PUBLISHED"]],
    ["do nothing more once it is published", "2019-03-12", PUBLISHED, []],
  ])("%s", (_, day, decided, acts) => {
    expect(periodActs(february(decided), day)).toEqual(acts);
  });
});

describe("a report", () => {
  test.each<[string, PlainDate, Partial<PeriodDecisions>, boolean, boolean]>([
    ["is filed and decided on while its period is open", "2019-02-25", {}, true, true],
    ["late too", "2019-04-25", {}, true, true],
    ["for an exempt month of one's own accord", "2019-02-25", EXEMPT, true, true],
    ["is only decided on after closing", "2019-03-12", CLOSED, false, true],
    ["is filed again while it is reopened", "2019-03-20", REOPENED, true, true],
    ["and no longer on the day after", "2019-03-21", REOPENED, false, true],
    ["is neither after the publication", "2019-03-12", PUBLISHED, false, false],
  ])("%s", (_, day, decided, filed, reviewed) => {
    const period = february(decided);
    for (const act of ["save-draft", "submit", "approve", "return-by-unit"] as const)
      expect([act, takesAct(period, day, act)]).toEqual([act, filed]);
    for (const act of ["accept", "return-by-office"] as const)
      expect([act, takesAct(period, day, act)]).toEqual([act, reviewed]);
    expect(takesAct(period, day, "correct")).toBe(true);
  });

  test("is told whether its period is closed or published", () => {
    const refusal = (decided: Partial<PeriodDecisions>) =>
      checkPeriodTakes(february(decided), "2019-03-12", "submit");
    expect(refusal({})).toEqual({ ok: true, value: null });
    const conflict = (code: string) => ({ ok: false, refusal: { kind: "conflict", code } });
    expect(refusal(CLOSED)).toEqual(conflict("period-closed"));
    expect(refusal(PUBLISHED)).toEqual(conflict("period-published"));
  });
});

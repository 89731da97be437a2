import { describe, expect, test } from "vitest";
import { addDays } from "@/lib/domain/calendar";
import type { PeriodDecisions } from "@/lib/domain/period-state";
import type { Month, PlainDate } from "@/lib/domain/plain-date";
import { reminderDays, reminderLevel } from "@/lib/domain/reminder";
import type { ReportState } from "@/lib/domain/report";
import { reportingPeriod } from "@/lib/domain/reporting-period";
import { chineseWorkdays } from "@/lib/domain/workdays";

const calendar = chineseWorkdays();
const UNDECIDED = { exemptReason: null, closed: false, reopenedUntil: null, published: false };
const periodOf = (month: Month, decided: Partial<PeriodDecisions> = {}) => ({
  ...reportingPeriod(month, calendar),
  ...UNDECIDED,
  ...decided,
});

describe("the reminders of a month", () => {
  test.each<[string, Month, PlainDate, PlainDate, PlainDate, PlainDate, PlainDate]>([
    [
      "go by plain workdays",
      "2019-02",
      "2019-03-05",
      "2019-03-07",
      "2019-03-08",
      "2019-03-12",
      "2019-03-14",
    ],
    [
      "wait for the end of Spring Festival",
      "2019-01",
      "2019-02-11",
      "2019-02-13",
      "2019-02-14",
      "2019-02-18",
      "2019-02-20",
    ],
    [
      "wait for the end of the National Day week",
      "2018-09",
      "2018-10-08",
      "2018-10-10",
      "2018-10-11",
      "2018-10-15",
      "2018-10-17",
    ],
    [
      "go over the year's end",
      "2018-12",
      "2019-01-07",
      "2019-01-09",
      "2019-01-10",
      "2019-01-14",
      "2019-01-16",
    ],
    [
      "count a worked Sunday: due and reminded on it and after it",
      "2019-04",
      "2019-05-05",
      "2019-05-07",
      "2019-05-08",
      "2019-05-10",
      "2019-05-14",
    ],
    [
      "count a worked Saturday among the days between",
      "2019-09",
      "2019-10-08",
      "2019-10-10",
      "2019-10-11",
      "2019-10-14",
      "2019-10-16",
    ],
    [
      "of a leap February are those of March",
      "2020-02",
      "2020-03-05",
      "2020-03-09",
      "2020-03-10",
      "2020-03-12",
      "2020-03-16",
    ],
    [
      "after a 31-day month",
      "2019-03",
      "2019-04-08",
      "2019-04-10",
      "2019-04-11",
      "2019-04-15",
      "2019-04-17",
    ],
    [
      "after a 30-day month whose 5th is a Sunday",
      "2018-06",
      "2018-07-05",
      "2018-07-09",
      "2018-07-10",
      "2018-07-12",
      "2018-07-16",
    ],
    [
      "of a year without a notice skip Saturdays and Sundays alone",
      "2030-09",
      "2030-10-07",
      "2030-10-09",
      "2030-10-10",
      "2030-10-14",
      "2030-10-16",
    ],
  ])("%s", (_, month, dueOn, graceUntil, REPORTER, UNIT_APPROVER, UNIT_HEAD) => {
    const period = periodOf(month);
    expect(period).toMatchObject({ dueOn, graceUntil });
    expect(reminderDays(period.graceUntil, calendar)).toEqual({
      REPORTER,
      UNIT_APPROVER,
      UNIT_HEAD,
    });
  });

  test("count an own entry: a day off in between moves all that follow", () => {
    const own = chineseWorkdays([{ day: "2019-03-11", workday: false }]);
    expect(reminderDays("2019-03-07", own)).toEqual({
      REPORTER: "2019-03-08",
      UNIT_APPROVER: "2019-03-13",
      UNIT_HEAD: "2019-03-15",
    });
  });

  test("never fall on a day off, whatever the month", () => {
    const off: string[] = [];
    for (let year = 2018; year <= 2026; year += 1)
      for (let month = 1; month <= 12; month += 1) {
        const { graceUntil } = periodOf(`${year}-${String(month).padStart(2, "0")}` as Month);
        const days = Object.values(reminderDays(graceUntil, calendar));
        off.push(...days.filter((day) => !calendar.isWorkday(day)));
        expect(new Set([graceUntil, ...days]).size).toBe(4);
      }
    expect(off).toEqual([]);
  });
});

describe("a missing report of February 2019 is chased", () => {
  test.each<[string, PlainDate, ReportState, string | null]>([
    ["with nobody on its due day", "2019-03-05", "NOT_STARTED", null],
    ["with nobody on the last day of grace", "2019-03-07", "DRAFT", null],
    ["with the reporter on the day after", "2019-03-08", "DRAFT", "REPORTER"],
    ["with the reporter over the weekend", "2019-03-10", "RETURNED", "REPORTER"],
    ["with the reporter on the workday before the next step", "2019-03-11", "MISSING", "REPORTER"],
    ["with the approver two workdays later", "2019-03-12", "NOT_STARTED", "UNIT_APPROVER"],
    [
      "with the approver until the day before the last step",
      "2019-03-13",
      "DRAFT",
      "UNIT_APPROVER",
    ],
    ["with the head two workdays after that", "2019-03-14", "DRAFT", "UNIT_HEAD"],
    ["with the head from then on", "2019-05-14", "RETURNED", "UNIT_HEAD"],
    [
      "with the approver at once where only the approval lacks",
      "2019-03-08",
      "PENDING_UNIT_APPROVAL",
      "UNIT_APPROVER",
    ],
    [
      "with the head in the end where only the approval lacks",
      "2019-03-14",
      "PENDING_UNIT_APPROVAL",
      "UNIT_HEAD",
    ],
    ["with nobody once the office has it", "2019-03-14", "SUBMITTED", null],
    ["with nobody once it was accepted", "2019-03-14", "ACCEPTED", null],
  ])("%s", (_, day, state, level) => {
    expect(reminderLevel(day, periodOf("2019-02"), state, calendar)).toBe(level);
  });

  test.each<[string, Partial<PeriodDecisions>, string | null]>([
    ["not where the month is exempt", { exemptReason: "防汛" }, null],
    ["not after closing: it takes nothing any more", { closed: true }, null],
    ["again while it is reopened", { closed: true, reopenedUntil: "2019-03-14" }, "UNIT_HEAD"],
    ["not once the reopening is over", { closed: true, reopenedUntil: "2019-03-13" }, null],
    ["not after the publication", { closed: true, published: true }, null],
  ])("%s", (_, decided, level) => {
    expect(reminderLevel("2019-03-14", periodOf("2019-02", decided), "DRAFT", calendar)).toBe(
      level,
    );
  });
});

test("each level begins on its own day and holds until the next", () => {
  const begun: [PlainDate, string][] = [];
  for (let day: PlainDate = "2019-02-20"; day < "2019-04-01"; day = addDays(day, 1)) {
    const level = reminderLevel(day, periodOf("2019-02"), "NOT_STARTED", calendar);
    if (level && level !== begun.at(-1)?.[1]) begun.push([day, level]);
  }
  expect(begun).toEqual([
    ["2019-03-08", "REPORTER"],
    ["2019-03-12", "UNIT_APPROVER"],
    ["2019-03-14", "UNIT_HEAD"],
  ]);
});

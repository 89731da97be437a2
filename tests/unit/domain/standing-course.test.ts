import { describe, expect, test } from "vitest";
import type { PlainDate } from "@/lib/domain/plain-date";
import { reportingPeriod } from "@/lib/domain/reporting-period";
import { type DatedSettings, DEFAULT_RULE_SETTINGS } from "@/lib/domain/rule-settings";
import {
  canonical,
  type FormerStanding,
  type JudgedItem,
  lastHeardOn,
  lastReachedOn,
  type StandingCourse,
  standingCourse,
  standingOn,
} from "@/lib/domain/standing-course";
import { chineseWorkdays } from "@/lib/domain/workdays";

const calendar = chineseWorkdays();
const period = (month: `${number}-${number}`) => ({
  ...reportingPeriod(month, calendar),
  exempt: false,
});
const DEFAULTS: DatedSettings[] = [];

/** Registered on 4 July 2018 with one milestone at the end of September, and never reported. */
const item = (change: Partial<JudgedItem["facts"]> = {}): JudgedItem => ({
  keyAreaId: 1,
  filingUnitId: 2,
  facts: {
    registeredOn: "2018-07-04",
    deadlineKind: "STAGED",
    finalDue: "2020-12-31",
    milestones: [
      {
        id: 1,
        name: "制定方案",
        baselineDue: "2018-09-30",
        currentDue: "2018-09-30",
        reachedOn: null,
      },
    ],
    periods: [period("2018-07"), period("2018-08"), period("2018-09")],
    ...change,
  },
});

const told = ({ changes }: StandingCourse) =>
  changes.map(({ day, since, standing }) => `${day} ${standing.light} since ${since}`);

/** What is stored of a course's end. */
const formerOf = (course: StandingCourse): FormerStanding => ({
  light: course.today.light,
  since: course.since,
  said: canonical(course.today),
  nextChangeOn: course.nextChangeOn,
  yesterday: null,
});

describe("the course of an item's standing", () => {
  test("begins with its registration where it was never judged, and names each day on which it stood otherwise", () => {
    expect(told(standingCourse(item(), null, "2018-10-09", DEFAULTS))).toEqual([
      "2018-07-04 NOT_DUE since 2018-07-04",
      "2018-08-07 NO_DATA since 2018-08-07",
      "2018-08-31 NO_DATA since 2018-08-07",
      "2018-09-06 AMBER since 2018-09-06",
      "2018-10-01 AMBER since 2018-09-06",
      "2018-10-09 RED since 2018-10-09",
    ]);
  });

  test("is the same whether it is looked at once or every day", () => {
    const days = Array.from({ length: 98 }, (_, index): PlainDate => {
      const day = new Date(Date.UTC(2018, 6, 4 + index));
      return day.toISOString().slice(0, 10) as PlainDate;
    });
    let former: FormerStanding | null = null;
    const seen: StandingCourse["changes"] = [];
    for (const day of days) {
      const course: StandingCourse = standingCourse(item(), former, day, DEFAULTS);
      seen.push(...course.changes);
      former = formerOf(course);
    }
    const once = standingCourse(item(), null, days.at(-1) ?? "2018-10-09", DEFAULTS);
    expect(seen).toEqual(once.changes);
  });

  test("says nothing where an item stands as it stood", () => {
    const former = formerOf(standingCourse(item(), null, "2018-08-10", DEFAULTS));
    const again = standingCourse(item(), former, "2018-08-10", DEFAULTS);
    expect(again.changes).toEqual([]);
    expect(again.since).toBe("2018-08-07");
  });

  test("judges each day by the settings in force on it, and turns on the day that others begin", () => {
    const settings = [
      {
        settings: { ...DEFAULT_RULE_SETTINGS, version: 2, missingInRowAmber: 1 },
        validFrom: "2018-08-20",
      },
    ] as const;
    const course = standingCourse(item(), null, "2018-08-25", settings);
    expect(
      course.changes.map(({ day, rulesVersion, standing }) => [day, rulesVersion, standing.light]),
    ).toEqual([
      ["2018-07-04", 1, "NOT_DUE"],
      ["2018-08-07", 1, "NO_DATA"],
      ["2018-08-20", 2, "AMBER"],
    ]);
  });

  test("of several versions of one day the last counts", () => {
    const version = (number: number, missingInRowAmber: number): DatedSettings => ({
      settings: { ...DEFAULT_RULE_SETTINGS, version: number, missingInRowAmber },
      validFrom: "2018-08-20",
    });
    const { today } = standingCourse(item(), null, "2018-08-20", [version(3, 2), version(2, 1)]);
    expect(today.light).toBe("NO_DATA");
  });

  test("a light that turned and turned back within a day has its colour since before", () => {
    const overridden = item({
      overrides: [
        { light: "GREEN", reason: "实地看过", from: "2018-08-10", until: "2018-09-05", by: "王芳" },
      ],
    });
    const before = standingCourse(item(), null, "2018-08-09", DEFAULTS);
    const set = standingCourse(overridden, formerOf(before), "2018-08-10", DEFAULTS);
    expect([set.today.light, set.since]).toEqual(["GREEN", "2018-08-10"]);
    const yesterday = { light: before.today.light, since: before.since };
    const former = { ...formerOf(set), yesterday };
    const back = standingCourse(item(), former, "2018-08-10", DEFAULTS);
    expect([back.today.light, back.since]).toEqual(["NO_DATA", "2018-08-07"]);
  });
});

test("where an item stands names the next milestone that is not reached, and the percent accepted last", () => {
  const judged = item({
    reports: [
      {
        month: "2018-07",
        state: "ACCEPTED",
        submittedOn: "2018-07-28",
        acceptedOn: "2018-08-02",
        percent: 40,
        selfLight: "GREEN",
      },
    ],
  });
  const on = (day: PlainDate) => {
    const { standing } = standingOn(judged, day, DEFAULT_RULE_SETTINGS);
    return [standing.percent, standing.nextDueOn, standing.nextDueName];
  };
  expect(on("2018-08-01")).toEqual([null, "2018-09-30", "制定方案"]);
  expect(on("2018-08-02")).toEqual([40, "2018-09-30", "制定方案"]);
});

test("a unit was last heard on the day of its last report that stands, and a milestone reached by a day", () => {
  const { facts } = item({
    reports: [
      {
        month: "2018-07",
        state: "ACCEPTED",
        submittedOn: "2018-07-28",
        acceptedOn: "2018-08-02",
        percent: 40,
        selfLight: null,
      },
      {
        month: "2018-08",
        state: "RETURNED",
        submittedOn: "2018-08-28",
        acceptedOn: null,
        percent: null,
        selfLight: null,
      },
    ],
    milestones: [
      {
        id: 1,
        name: "制定方案",
        baselineDue: "2018-09-30",
        currentDue: "2018-09-30",
        reachedOn: "2018-08-20",
      },
    ],
  });
  expect(lastHeardOn(facts, "2018-07-27")).toBeNull();
  expect(lastHeardOn(facts, "2018-09-10")).toBe("2018-07-28");
  const returned = {
    month: "2018-08",
    state: "RETURNED",
    submittedOn: null,
    returnedOn: ["2018-09-07"],
  };
  const sentBack = {
    ...facts,
    reports: [
      ...(facts.reports ?? []),
      { ...returned, acceptedOn: null, percent: null, selfLight: null },
    ],
  };
  expect(lastHeardOn(sentBack as typeof facts, "2018-09-08")).toBe("2018-09-07");
  expect(lastReachedOn(facts, "2018-08-19")).toBeNull();
  expect(lastReachedOn(facts, "2018-09-10")).toBe("2018-08-20");
});

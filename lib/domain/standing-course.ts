import { assessLight, type LightAssessment } from "@/lib/domain/assess-light";
import type { Light } from "@/lib/domain/light";
import type { LightFacts } from "@/lib/domain/light-facts";
import type { PlainDate } from "@/lib/domain/plain-date";
import { isAccepted, isSubmitted } from "@/lib/domain/report";
import { type DatedSettings, type RuleSettings, settingsOn } from "@/lib/domain/rule-settings";

/** What identifies an item on boards, and the facts its light is judged by. */
export type JudgedItem = {
  keyAreaId: number;
  filingUnitId: number | null;
  facts: LightFacts;
};

/** Where an item stands on a day: all that a board or a list of that day says of it. */
export type DayStanding = Omit<LightAssessment, "nextChangeOn"> & {
  keyAreaId: number;
  filingUnitId: number | null;
  percent: number | null;
  nextDueOn: PlainDate | null;
  nextDueName: string | null;
};

/** What was last stored of an item: the light, since when, and all that it said (`canonical`). */
export type FormerStanding = {
  light: Light;
  since: PlainDate;
  said: string;
  nextChangeOn: PlainDate | null;
  /** Where the light turned today: what it was until yesterday, and since when. */
  yesterday: { light: Light; since: PlainDate } | null;
};

/** How an item went from where it stood to today: each day on which it stood otherwise than before. */
export type StandingCourse = {
  changes: { day: PlainDate; since: PlainDate; rulesVersion: number; standing: DayStanding }[];
  today: DayStanding;
  since: PlainDate;
  nextChangeOn: PlainDate | null;
};

/**
 * The course of an item from its last judgement to `today`, or from its registration where it was never judged.
 * Each day is judged by the settings in force on it; facts of today do not change what was known on former days.
 */
export function standingCourse(
  item: JudgedItem,
  before: FormerStanding | null,
  today: PlainDate,
  settings: readonly DatedSettings[],
): StandingCourse {
  const changes: StandingCourse["changes"] = [];
  const { registeredOn } = item.facts;
  let { said, light, since } = before ?? { said: "", light: null, since: registeredOn };
  const judge = (day: PlainDate) => {
    const rules = settingsOn(settings, day);
    const { standing, nextChangeOn } = standingOn(item, day, rules);
    const says = canonical(standing);
    if (standing.light !== light) since = day;
    // What turned and turned back within today did not turn.
    if (standing.light === before?.yesterday?.light) since = before.yesterday.since;
    if (says !== said) changes.push({ day, since, rulesVersion: rules.version, standing });
    said = says;
    light = standing.light;
    return { standing, nextChangeOn };
  };
  let day = before ? before.nextChangeOn : registeredOn;
  while (day !== null && day < today) day = nextTurn(judge(day).nextChangeOn, day, settings);
  const { standing, nextChangeOn } = judge(today);
  return { changes, today: standing, since, nextChangeOn };
}

/** The day after `day` on which an item could next stand otherwise: by itself, or because other settings begin. */
function nextTurn(
  nextChangeOn: PlainDate | null,
  day: PlainDate,
  settings: readonly DatedSettings[],
): PlainDate | null {
  const begin = settings.map(({ validFrom }) => validFrom).filter((from) => from > day);
  const days = nextChangeOn === null ? begin : [nextChangeOn, ...begin];
  return days.toSorted()[0] ?? null;
}

/** Where an item stands on a day, and the first later day on which its light could be another. */
export function standingOn(
  { keyAreaId, filingUnitId, facts }: JudgedItem,
  day: PlainDate,
  settings: RuleSettings,
): { standing: DayStanding; nextChangeOn: PlainDate | null } {
  const { nextChangeOn, ...lights } = assessLight(facts, day, settings);
  const next = nextMilestone(facts, day);
  const percent = acceptedPercent(facts, day);
  const nextDue = { nextDueOn: next?.currentDue ?? null, nextDueName: next?.name ?? null };
  return { standing: { ...lights, keyAreaId, filingUnitId, percent, ...nextDue }, nextChangeOn };
}

/** JSON with sorted keys: the database does not keep their order. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, each) =>
    each !== null && typeof each === "object" && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}

/**
 * The last day by `day` on which the office got a report of the unit or had one in hand: a report that it returned
 * counts by the day of its return. Null where it never had one.
 */
export function lastHeardOn({ reports = [] }: LightFacts, day: PlainDate): PlainDate | null {
  const heard = reports.flatMap(({ state, submittedOn, returnedOn = [] }) =>
    isSubmitted(state) && submittedOn !== null ? [submittedOn, ...returnedOn] : returnedOn,
  );
  return (
    heard
      .filter((each) => each <= day)
      .sort()
      .at(-1) ?? null
  );
}

/** The day on which a milestone was last reached by a day. */
export function lastReachedOn({ milestones = [] }: LightFacts, day: PlainDate): PlainDate | null {
  const reached = milestones.flatMap(({ reachedOn }) =>
    reachedOn !== null && reachedOn <= day ? [reachedOn] : [],
  );
  return reached.sort().at(-1) ?? null;
}

function nextMilestone({ milestones = [] }: LightFacts, day: PlainDate) {
  return milestones
    .filter(({ reachedOn }) => reachedOn === null || reachedOn > day)
    .toSorted((a, b) => (a.currentDue < b.currentDue ? -1 : 1))[0];
}

/** The percent of the latest report accepted by a day. */
function acceptedPercent({ reports = [] }: LightFacts, day: PlainDate): number | null {
  const accepted = reports
    .filter(
      ({ state, acceptedOn }) => isAccepted(state) && acceptedOn !== null && acceptedOn <= day,
    )
    .toSorted((a, b) => (a.month < b.month ? 1 : -1));
  return accepted[0]?.percent ?? null;
}

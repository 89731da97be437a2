import type { Light } from "@/lib/domain/light";
import type { ListedReason } from "@/lib/domain/light-reason";
import { LADDER_LEVELS, type LadderLevel, type NoticeAct } from "@/lib/domain/loop-policy";
import type { PlainDate } from "@/lib/domain/plain-date";
import { addWorkdays, type WorkdayCalendar } from "@/lib/domain/workdays";

/** The states of a notice; the last four are final. */
export const NOTICE_STATES = [
  "DRAFTED",
  "ISSUED",
  "ACKNOWLEDGED",
  "REPLIED",
  "RETURNED",
  "SETTLED",
  "ESCALATED",
  "DROPPED",
  "WITHDRAWN",
] as const;
export type NoticeState = (typeof NOTICE_STATES)[number];

/** States in which a notice waits for its unit. */
export const WAITING_STATES: ReadonlySet<NoticeState> = new Set([
  "ISSUED",
  "ACKNOWLEDGED",
  "RETURNED",
]);

const OFFICE_ACTS = { settle: "SETTLED", withdraw: "WITHDRAWN" } as const;

/** The ladder's machine (rules.md §5): state × act → state. What is missing is not possible. */
export const NOTICE_TABLE: Record<NoticeState, Partial<Record<NoticeAct, NoticeState>>> = {
  DRAFTED: { issue: "ISSUED", drop: "DROPPED" },
  ISSUED: {
    ...OFFICE_ACTS,
    acknowledge: "ACKNOWLEDGED",
    reply: "REPLIED",
    escalate: "ESCALATED",
    record: "ISSUED",
  },
  ACKNOWLEDGED: {
    ...OFFICE_ACTS,
    reply: "REPLIED",
    escalate: "ESCALATED",
    record: "ACKNOWLEDGED",
  },
  REPLIED: { ...OFFICE_ACTS, return: "RETURNED", record: "REPLIED" },
  RETURNED: { ...OFFICE_ACTS, reply: "REPLIED", escalate: "ESCALATED", record: "RETURNED" },
  SETTLED: {},
  ESCALATED: {},
  DROPPED: {},
  WITHDRAWN: {},
};

/** Whether an act is possible on a notice at all: a referral is the last step, only an interview is recorded. */
export function noticeAfter(
  notice: { state: NoticeState; level: LadderLevel },
  act: NoticeAct,
): NoticeState | null {
  if (act === "escalate" && nextLevel(notice.level) === null) return null;
  if (act === "record" && notice.level !== "INTERVIEW") return null;
  return NOTICE_TABLE[notice.state][act] ?? null;
}

/** One level up; null above a referral. */
export function nextLevel(level: LadderLevel): LadderLevel | null {
  return LADDER_LEVELS[LADDER_LEVELS.indexOf(level) + 1] ?? null;
}

/** Workdays after the former answer day before a step may be taken; before a reminder: of only watching what the unit told first. */
export const COOL_DOWN: Record<LadderLevel, number> = {
  REMINDER: 5,
  NOTICE: 3,
  LISTED: 5,
  INTERVIEW: 5,
  REFERRAL: 10,
};

/** Whether further items can join a draft: of a reminder; a higher step is about the items of its former notice. */
export function takesItems({ state, level }: { state: NoticeState; level: LadderLevel }): boolean {
  return state === "DRAFTED" && level === "REMINDER";
}

/** A notice as the next step looks at it. */
export type FormerNotice = {
  level: LadderLevel;
  state: NoticeState;
  unitId: number;
  itemIds: readonly number[];
  answerDueOn: PlainDate;
};

/** Whether a notice was unanswered after its answer day, or its answer was not enough. */
export function hasFailed({ state, answerDueOn }: FormerNotice, today: PlainDate): boolean {
  if (state === "RETURNED") return true;
  return (state === "ISSUED" || state === "ACKNOWLEDGED") && today > answerDueOn;
}

/** The first day on which the step after a notice may be taken. */
export function stepFrom(
  former: Pick<FormerNotice, "level" | "answerDueOn">,
  calendar: WorkdayCalendar,
): PlainDate | null {
  const level = nextLevel(former.level);
  return level && addWorkdays(former.answerDueOn, COOL_DOWN[level], calendar);
}

/** Why a step may not be taken. */
export type StepFault = "step-skipped" | "step-elsewhere" | "step-answered" | "step-too-soon";

/** A step above a reminder needs the former one, one level lower, of the same unit and items, failed and cooled down. */
export function stepFault(
  step: { level: LadderLevel; unitId: number; itemIds: readonly number[] },
  former: FormerNotice | null,
  { today, calendar }: { today: PlainDate; calendar: WorkdayCalendar },
): StepFault | null {
  if (former === null) return step.level === "REMINDER" ? null : "step-skipped";
  if (nextLevel(former.level) !== step.level) return "step-skipped";
  const shared = step.itemIds.every((itemId) => former.itemIds.includes(itemId));
  if (former.unitId !== step.unitId || !shared) return "step-elsewhere";
  if (!hasFailed(former, today)) return "step-answered";
  const from = stepFrom(former, calendar);
  return from !== null && today < from ? "step-too-soon" : null;
}

/** Why a notice is about an item, as it was when it was drafted. */
export type Grounds = { light: Light | null; reasons: ListedReason[] };

/** An item as the ladder looks at it. */
export type LadderFacts = {
  light: Light;
  /** The first day of its present trouble: amber or red without a break. */
  since: PlainDate;
  /** Whether its unit itself told of the trouble by that day. */
  toldFirst: boolean;
  /** The notice that is open about it; its draft counts as one. */
  live: FormerNotice | null;
};

/** What the system proposes; a named person decides. */
export type Proposal =
  | { kind: "WATCH"; until: PlainDate }
  | { kind: "STEP"; level: LadderLevel }
  | null;

/** Trouble without a notice: remind, or start one step lower and only watch for a while what the unit told first (rules.md §5); a failed notice past its cool-down: one level up. */
export function proposeStep(
  facts: LadderFacts,
  { today, calendar }: { today: PlainDate; calendar: WorkdayCalendar },
): Proposal {
  const { live } = facts;
  if (live) {
    const level = nextLevel(live.level);
    if (level === null) return null;
    const fault = stepFault({ ...live, level }, live, { today, calendar });
    return fault === null ? { kind: "STEP", level } : null;
  }
  if (facts.light !== "RED" && facts.light !== "AMBER") return null;
  const until = addWorkdays(facts.since, COOL_DOWN.REMINDER, calendar);
  if (facts.toldFirst && today < until) return { kind: "WATCH", until };
  return { kind: "STEP", level: "REMINDER" };
}

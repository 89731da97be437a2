import type { EvidenceKind } from "@/lib/domain/evidence";
import type { SelfLight } from "@/lib/domain/light";
import { choose, chooseOne } from "@/lib/ops/first-start/demonstration/choose";
import type { DemonstrationItem } from "@/lib/ops/first-start/demonstration/demonstration-item";
import { LAST_MONTH, MONTHS, monthIndex } from "@/lib/ops/first-start/demonstration/months";
import {
  firstMilestoneMonth,
  percentCourse,
} from "@/lib/ops/first-start/demonstration/percent-course";
import {
  type LastState,
  lastStateOf,
  type Story,
} from "@/lib/ops/first-start/demonstration/stories";

/** Why work is held up, as a report tells it. */
export type Cause = "money" | "land" | "approval" | "effort";

/** What a unit reports on one month, before words and days are found for it. */
export type MonthPlan = {
  index: number;
  percent: number;
  selfLight: SelfLight;
  cause: Cause | null;
  noChange: boolean;
  /** The milestone (by place) that the report says was reached. */
  reached: number | null;
  evidence: EvidenceKind[];
  /** Times the office sent it back before it was taken over. */
  returns: number;
  /** How far it has come by the demonstration's day. */
  state: LastState;
};

/** The reports of an item, month by month; a month without a report is left out. */
export function planMonths(item: DemonstrationItem): MonthPlan[] {
  const percents = percentCourse(item);
  return MONTHS.flatMap((month, index): MonthPlan[] => {
    const state = index === LAST_MONTH ? lastStateOf(item.code) : "ACCEPTED";
    const asked = !item.quarterly || Number(month.slice(5)) % 3 === 0;
    if (!asked || isSilent(item.story, index) || state === "NOT_STARTED") return [];
    const percent = percents[index] ?? 0;
    const reached = reachedIn(item, index);
    const noChange = reached === null && index > 0 && percent === percents[index - 1];
    return [
      {
        index,
        percent,
        noChange,
        reached,
        state,
        ...selfRating(item, index),
        evidence: noChange ? [] : evidenceKinds(item, index, state),
        returns: noChange ? 0 : returnsOf(item, index, state),
      },
    ];
  });
}

function isSilent(story: Story, index: number): boolean {
  if (story === "silent-two-months") return index > LAST_MONTH - 2;
  return story === "silent-three-months" && index > LAST_MONTH - 3;
}

/** The first milestone by its story; the last of a finished item in the month in which it was due. */
function reachedIn(item: DemonstrationItem, index: number): number | null {
  if (item.story === "finished")
    return item.finalDue !== null && index === monthIndex(item.finalDue)
      ? item.milestones.length - 1
      : null;
  return firstMilestoneMonth(item) === index ? 0 : null;
}

const CAUSES: Partial<Record<Story, Cause>> = {
  "short-of-money": "money",
  "short-of-land": "land",
  "awaiting-approval": "approval",
  "owns-up-to-red": "approval",
  "milestone-missed": "approval",
  overdue: "effort",
  slow: "effort",
};

/** Most units call themselves green; those in trouble say so from some month on, a few don't. */
function selfRating(
  item: DemonstrationItem,
  index: number,
): Pick<MonthPlan, "selfLight" | "cause"> {
  const cause = CAUSES[item.story] ?? null;
  const since = item.story === "overdue" ? LAST_MONTH - 2 : 3 + choose(4, item.code, "trouble");
  if (cause === null || index < since) return { selfLight: "GREEN", cause: null };
  if (item.story === "slow" || item.story === "milestone-missed")
    return { selfLight: "GREEN", cause };
  if (item.story === "owns-up-to-red") return { selfLight: "RED", cause };
  if (item.story !== "overdue") return { selfLight: "AMBER", cause };
  return { selfLight: chooseOne(["AMBER", "RED", "GREEN"], item.code, "honesty"), cause };
}

const RESULTS: readonly [EvidenceKind, ...EvidenceKind[]] = ["DATA", "CASE", "PROJECT"];
const PAPERS: readonly [EvidenceKind, ...EvidenceKind[]] = ["MEETING", "DOCUMENT"];

/** A result, often a paper beside it; the story of paper has nothing else for three months, nor has what the office sent back. */
function evidenceKinds(item: DemonstrationItem, index: number, state: LastState): EvidenceKind[] {
  const paper = chooseOne(PAPERS, item.code, index, "paper");
  if (state === "RETURNED_BY_OFFICE") return [paper];
  if (item.story === "paper-only" && index >= 3 && index <= 5) return [paper];
  const result = chooseOne(RESULTS, item.code, index, "result");
  return choose(3, item.code, index, "both") === 0 ? [result, paper] : [result];
}

function returnsOf(item: DemonstrationItem, index: number, state: LastState): number {
  if (state === "RETURNED_TWICE") return 2;
  if (state === "RETURNED_BY_OFFICE") return 1;
  if (index === LAST_MONTH) return 0;
  if (item.story === "returned-once") return index === 2 + choose(4, item.code) ? 1 : 0;
  return choose(40, item.code, index, "return") === 0 ? 1 : 0;
}

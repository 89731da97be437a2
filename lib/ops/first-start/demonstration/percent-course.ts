import { choose } from "@/lib/ops/first-start/demonstration/choose";
import type { DemonstrationItem } from "@/lib/ops/first-start/demonstration/demonstration-item";
import {
  LAST_MONTH,
  MONTHS,
  monthIndex,
  monthsLeft,
} from "@/lib/ops/first-start/demonstration/months";
import type { Story } from "@/lib/ops/first-start/demonstration/stories";

/** In which month (by index) an item's first milestone is reached; null if it never is or there is none. */
export function firstMilestoneMonth(item: DemonstrationItem): number | null {
  const [first] = item.milestones;
  if (!first || item.story === "milestone-missed") return null;
  if (item.story === "milestone-late") return { "1-3-1-01": 4, "3-8-4-00": 3 }[item.code] ?? 2;
  if (item.story === "overdue") return null;
  const index = monthIndex(first.due);
  return index <= LAST_MONTH ? index : null;
}

/** The percent that the unit claims in each month. */
export function percentCourse(item: DemonstrationItem): number[] {
  const course = MONTHS.map((_, index) => Math.max(1, Math.min(100, Math.ceil(at(item, index)))));
  if (item.story === "written-down") course[LAST_MONTH] = 38;
  return course;
}

function at(item: DemonstrationItem, index: number): number {
  if (item.ongoing) return ongoingPercent(item, index);
  if (item.story === "finished") return finishedPercent(item, index);
  if (item.story === "overdue") return overduePercent(item, index);
  return item.finalDue === null ? unendingPercent(item, index) : datedPercent(item, index);
}

/** Ongoing work with a yearly commitment is all but done once that is kept. */
function ongoingPercent(item: DemonstrationItem, index: number): number {
  if (item.milestones.length === 0) return unendingPercent(item, index);
  const reached = firstMilestoneMonth(item);
  return reached === null || index < reached
    ? Math.min(82, 22 + 9 * index + choose(5, item.code))
    : 92 + index - reached;
}

function unendingPercent(item: DemonstrationItem, index: number): number {
  return 8 + choose(8, item.code) + (4 + choose(3, item.code, "pace")) * pace(item.story, index);
}

function finishedPercent(item: DemonstrationItem, index: number): number {
  const due = monthIndex(item.finalDue ?? "2018-12-31");
  return index >= due ? 100 : Math.min(95, (100 * (index + 1.5)) / (due + 1.3));
}

function overduePercent(item: DemonstrationItem, index: number): number {
  const end = 64 + choose(30, item.code, "end");
  return (end * (index + 2)) / (LAST_MONTH + 2);
}

/** A straight way to the due day, taken faster or slower by the story; a first milestone is worth half. */
function datedPercent(item: DemonstrationItem, index: number): number {
  const months = monthsLeft(item.finalDue ?? "2020-12-31");
  if (item.milestones.length < 2) {
    const start = 100 / months + choose(4, item.code);
    return start + ((100 - start) / (months - 1)) * pace(item.story, index);
  }
  const reached = firstMilestoneMonth(item);
  if (reached === null || index < reached)
    return Math.min(44, 14 + choose(5, item.code) + 8 * index);
  return 50 + (50 / (months - reached - 1)) * pace(item.story, index - reached);
}

/** How many months' worth of even progress a story has made after some months. */
function pace(story: Story, months: number): number {
  switch (story) {
    case "ahead":
      return 1.7 * months;
    case "slow-start":
      return months < 3 ? 0.5 * months : 1 + 1.8 * (months - 2);
    case "slowing":
      return 1.12 * Math.min(months, LAST_MONTH - 1);
    case "slow":
      return 0.55 * months;
    default:
      return 1.3 * months;
  }
}

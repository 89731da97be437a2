import { expect, test } from "vitest";
import {
  type MilestoneStanding,
  milestoneStanding,
  NODE_STATES,
  nodeState,
} from "@/lib/domain/milestone";
import type { PlainDate } from "@/lib/domain/plain-date";

const due = { baselineDue: "2019-03-31", currentDue: "2019-03-31" } as const;
const rows: [string, PlainDate | null, PlainDate, MilestoneStanding["standing"], number][] = [
  ["31 days before its due day it is still ahead", null, "2019-02-28", "UPCOMING", 0],
  ["30 days before its due day it is near", null, "2019-03-01", "DUE_SOON", 0],
  ["on its due day it is near, not late", null, "2019-03-31", "DUE_SOON", 0],
  ["the day after its due day it is a day late", null, "2019-04-01", "LATE", 1],
  ["a month later it is a month late", null, "2019-04-30", "LATE", 30],
  ["reached on its due day it is reached", "2019-03-31", "2019-04-30", "REACHED", 0],
  [
    "reached a week after it is reached late, by a week for ever",
    "2019-04-07",
    "2019-12-31",
    "REACHED_LATE",
    7,
  ],
  [
    "before the day on which it will be reached it is not reached",
    "2019-04-07",
    "2019-04-03",
    "LATE",
    3,
  ],
];
test.each(rows)("%s", (_title, reachedOn, day, standing, daysLate) => {
  expect(milestoneStanding({ ...due, reachedOn }, day)).toEqual({
    standing,
    daysLate,
    daysMoved: 0,
  });
});

test("an extended milestone is judged by its current day and tells how far it was moved", () => {
  const extended = { ...due, currentDue: "2019-06-30", reachedOn: null } as const;
  expect(milestoneStanding(extended, "2019-04-15")).toEqual({
    standing: "UPCOMING",
    daysLate: 0,
    daysMoved: 91,
  });
});

test("a plan may call other milestones near", () => {
  expect(milestoneStanding({ ...due, reachedOn: null }, "2019-03-01", 10).standing).toBe(
    "UPCOMING",
  );
  expect(milestoneStanding({ ...due, reachedOn: null }, "2019-03-21", 10).standing).toBe(
    "DUE_SOON",
  );
});

const OF_STANDING: Record<MilestoneStanding["standing"], (typeof NODE_STATES)[number]> = {
  REACHED: "reached",
  REACHED_LATE: "reached",
  LATE: "late",
  DUE_SOON: "open",
  UPCOMING: "open",
};
test.each(rows)("%s, and is counted so", (_title, reachedOn, day, standing) => {
  expect(nodeState({ currentDue: due.currentDue, reachedOn }, day)).toBe(OF_STANDING[standing]);
  expect(new Set(Object.values(OF_STANDING))).toEqual(new Set(NODE_STATES));
});

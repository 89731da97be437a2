import { expect, test } from "vitest";
import { planToday } from "@/lib/domain/plan-clock";

test.each([
  ["2019-03-17T15:59:59Z", "2019-03-17"],
  ["2019-03-17T16:00:00Z", "2019-03-18"],
  ["2019-03-18T15:59:59Z", "2019-03-18"],
])("a plan's day begins at midnight in Shanghai, whatever the server's zone: %s", (now, day) => {
  expect(planToday({ demonstrationDay: null }, new Date(now))).toBe(day);
});

test("a demonstration plan stays on its day", () => {
  const plan = { demonstrationDay: "2019-03-18" } as const;
  expect(planToday(plan, new Date("2026-01-01T00:00:00Z"))).toBe("2019-03-18");
});

import { describe, expect, test } from "vitest";
import { checkUntil, heldUntil, holdsOn } from "@/lib/domain/office-light";

const DAYS = { from: "2019-03-01", until: "2019-03-31" } as const;

describe("a light that the office set", () => {
  test.each([
    ["until it ends", null, "2019-03-31"],
    ["until the day before it was taken back", "2019-03-18", "2019-03-17"],
    ["never, when it was taken back on its first day", "2019-03-01", "2019-02-28"],
    ["until it ended by itself, when it was taken back later", "2019-04-02", "2019-03-31"],
  ] as const)("holds %s", (_, withdrawnOn, last) => {
    expect(heldUntil({ ...DAYS, withdrawnOn })).toBe(last);
  });

  test.each([
    ["2019-02-28", null, false],
    ["2019-03-01", null, true],
    ["2019-03-31", null, true],
    ["2019-04-01", null, false],
    ["2019-03-18", "2019-03-18", false],
    ["2019-03-17", "2019-03-18", true],
    ["2019-03-01", "2019-03-01", false],
  ] as const)("on %s, taken back on %s, holds: %s", (day, withdrawnOn, holds) => {
    expect(holdsOn({ ...DAYS, withdrawnOn }, day)).toBe(holds);
  });
});

test.each([
  ["", [{ field: "until", code: "required" }]],
  ["2019-02-30", [{ field: "until", code: "not-a-day" }]],
  ["2019-03-17", [{ field: "until", code: "office-light-past", params: { day: "2019-03-18" } }]],
  ["2019-03-18", []],
  ["2019-04-08", []],
  [
    "2019-04-09",
    [{ field: "until", code: "office-light-too-long", params: { latest: "2019-04-08" } }],
  ],
] as const)("set on 18 March for one period, until “%s”", (until, issues) => {
  expect(checkUntil(until, { today: "2019-03-18", latest: "2019-04-08" })).toEqual(issues);
});

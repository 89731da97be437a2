import { expect, test } from "vitest";
import { monthEnds } from "@/lib/domain/month-ends";
import { plainDate } from "@/lib/domain/plain-date";

test.each<[string, string, string, number, string[]]>([
  [
    "months that are over, then the day",
    "2019-01-10",
    "2019-03-18",
    12,
    ["2019-01-31", "2019-02-28", "2019-03-18"],
  ],
  ["a month's own end once", "2019-01-10", "2019-02-28", 12, ["2019-01-31", "2019-02-28"]],
  [
    "the latest only, where there are many",
    "2018-07-04",
    "2019-03-18",
    2,
    ["2019-01-31", "2019-02-28", "2019-03-18"],
  ],
  ["the day alone in the first month", "2019-03-04", "2019-03-18", 12, ["2019-03-18"]],
])("a course by month ends shows %s", (_, from, day, most, days) => {
  expect(monthEnds(plainDate(from), plainDate(day), most)).toEqual(days);
});

import { expect, test } from "vitest";
import {
  type IndicatorStanding,
  type IndicatorTarget,
  indicatorStanding,
} from "@/lib/domain/indicator";
import { plainDate } from "@/lib/domain/plain-date";

const due = plainDate("2019-03-31");
const target = (
  comparator: IndicatorTarget["comparator"],
  dueOn: IndicatorTarget["dueOn"] = due,
): IndicatorTarget => ({ comparator, target: 80, dueOn });

test.each<[string, IndicatorTarget, number | null, string, IndicatorStanding]>([
  ["at least 80 is reached by 80", target("AT_LEAST"), 80, "2019-03-18", "REACHED"],
  ["at least 80 is not yet reached by 79.9", target("AT_LEAST"), 79.9, "2019-03-18", "ON_THE_WAY"],
  ["at most 80 is reached by 80", target("AT_MOST"), 80, "2019-03-18", "REACHED"],
  ["at most 80 is not yet reached by 81", target("AT_MOST"), 81, "2019-03-18", "ON_THE_WAY"],
  ["exactly 80 is reached by 80 alone", target("EXACTLY"), 81, "2019-03-18", "ON_THE_WAY"],
  ["exactly 80 is reached by 80", target("EXACTLY"), 80, "2019-03-18", "REACHED"],
  ["on its due day it is still on the way", target("AT_LEAST"), 12, "2019-03-31", "ON_THE_WAY"],
  ["the day after its due day it is missed", target("AT_LEAST"), 12, "2019-04-01", "MISSED"],
  ["what was reached stays reached", target("AT_LEAST"), 90, "2019-12-31", "REACHED"],
  ["without a due day it is never missed", target("AT_LEAST", null), 1, "2030-01-01", "ON_THE_WAY"],
  ["nothing is known without a reading", target("AT_LEAST"), null, "2019-03-18", "NO_READING"],
  ["nor after the due day", target("AT_LEAST"), null, "2019-04-01", "NO_READING"],
  ["a reading of 0 is a reading", target("AT_LEAST"), 0, "2019-03-18", "ON_THE_WAY"],
])("%s", (_, indicator, latest, day, standing) => {
  expect(indicatorStanding(indicator, latest, plainDate(day))).toBe(standing);
});

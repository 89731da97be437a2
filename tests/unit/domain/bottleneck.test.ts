import { expect, test } from "vitest";
import { helperAnswerDay } from "@/lib/domain/bottleneck";
import type { PlainDate } from "@/lib/domain/plain-date";
import { chineseWorkdays } from "@/lib/domain/workdays";

test.each<[string, PlainDate, PlainDate, PlainDate]>([
  ["the day told where there is time", "2018-08-20", "2018-08-06", "2018-08-20"],
  ["the day told where it is the third workday", "2018-08-09", "2018-08-06", "2018-08-09"],
  ["three workdays on where it is sooner", "2018-08-08", "2018-08-06", "2018-08-09"],
  ["three workdays on where it has passed", "2018-08-01", "2018-08-06", "2018-08-09"],
  ["over a weekend", "2018-08-02", "2018-08-09", "2018-08-14"],
  ["over a holiday", "2018-09-29", "2018-09-29", "2018-10-09"],
])("a helper answers by %s", (_title, told, reached, answer) => {
  expect(helperAnswerDay(told, reached, chineseWorkdays())).toBe(answer);
});

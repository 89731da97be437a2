import { describe, expect, test } from "vitest";
import type { PlainDate } from "@/lib/domain/plain-date";
import { sayForecast } from "@/lib/text/say-forecast";
import { translator } from "@/lib/text/translator";

const TEXTS = { locale: "zh-CN", t: translator("zh-CN") } as const;
const TODAY = "2019-03-18";

function said(likely: PlainDate, latest: PlainDate | null, finalDue: PlainDate | null) {
  const from = { month: "2019-02", percent: 60 } as const;
  return sayForecast(TEXTS, {
    forecast: { kind: "range", from, earliest: likely, likely, latest, reports: 4 },
    finalDue,
    milestone: null,
    today: TODAY,
  });
}

describe("a forecast says how it lies to the final due day:", () => {
  test.each<[string, PlainDate, PlainDate | null, PlainDate | null, string | null, string | null]>([
    [
      "late",
      "2019-07-10",
      "2019-08-01",
      "2019-06-30",
      null,
      "早提醒：比最后时限 2019年6月30日 晚 10 天。",
    ],
    [
      "early",
      "2019-06-10",
      "2019-06-20",
      "2019-06-30",
      "比最后时限 2019年6月30日 早 20 天。",
      null,
    ],
    [
      "on the day",
      "2019-06-30",
      "2019-06-30",
      "2019-06-30",
      "正好在最后时限 2019年6月30日。",
      null,
    ],
    [
      "early, but late at the slowest pace",
      "2019-06-10",
      null,
      "2019-06-30",
      "比最后时限 2019年6月30日 早 20 天。",
      "早提醒：按最慢的速度将晚于最后时限 2019年6月30日。",
    ],
    [
      "after a day that has passed",
      "2019-04-10",
      "2019-05-01",
      "2018-12-31",
      null,
      "最后时限 2018年12月31日 已过，预计比它晚 100 天。",
    ],
    ["of an item without an end", "2019-06-10", "2019-06-20", null, null, null],
  ])("%s", (_, likely, latest, finalDue, calm, reminder) => {
    const { told, reminder: warned } = said(likely, latest, finalDue);
    expect(told[2] ?? null).toBe(calm);
    expect(warned).toBe(reminder);
  });

  test("a pace that should have been done by now says so and no more", () => {
    expect(said("2019-02-20", "2019-08-01", "2019-06-30")).toEqual({
      told: ["按此前的速度，本应在 2019年2月20日 达到 100%；此后没有更多进度被采纳。"],
      reminder: null,
      method: null,
    });
  });
});

import { describe, expect, test } from "vitest";
import { keepDraft } from "@/lib/domain/keep-draft";
import { plainDate } from "@/lib/domain/plain-date";
import { BLANK_REPORT, type ReportContent } from "@/lib/domain/report-content";

const typed = (content: Partial<ReportContent>): ReportContent => ({ ...BLANK_REPORT, ...content });

describe("a draft keeps", () => {
  test("all of itself where nothing is wrong, even half of a report", () => {
    const half = typed({ done: "只写了一半", percent: 40 });
    expect(keepDraft(half)).toEqual({ kept: half, issues: [] });
  });

  test.each<[string, Partial<ReportContent>, Partial<ReportContent>, string, string]>([
    ["a percent above 100", { percent: 120 }, { percent: null }, "percent", "percent-range"],
    [
      "a percent that is none",
      { percent: Number.NaN },
      { percent: null },
      "percent",
      "percent-range",
    ],
    [
      "a day that does not exist",
      { nextStepDue: "2019-02-30" as never },
      { nextStepDue: null },
      "nextStepDue",
      "not-a-day",
    ],
    [
      "an unknown reason",
      { delayReason: "WEATHER" as never },
      { delayReason: null },
      "delayReason",
      "unknown-choice",
    ],
    [
      "a reading that is no figure",
      { readings: [{ indicatorId: 3, value: Number.NaN }] },
      { readings: [] },
      "readings.3",
      "not-a-figure",
    ],
    [
      "a milestone on no day",
      { milestonesReached: [{ milestoneId: 5, reachedOn: "2019-13-01" as never }] },
      { milestonesReached: [] },
      "milestonesReached.5",
      "not-a-day",
    ],
  ])("the rest where it has %s, and says so", (_, wrong, left, field, code) => {
    const { kept, issues } = keepDraft(typed({ done: "进展", ...wrong }));
    expect(kept).toEqual(typed({ done: "进展", ...left }));
    expect(issues).toEqual([expect.objectContaining({ field, code })]);
  });

  test("a text that is too long, word for word", () => {
    const long = typed({ done: "长".repeat(501), nextStep: "短" });
    const { kept, issues } = keepDraft(long);
    expect(kept).toEqual(long);
    expect(issues).toEqual([
      { field: "done", code: "too-long", params: { max: 500, length: 501 } },
    ]);
  });

  test("a bottleneck without its day, where that is none", () => {
    const answerDue = "2019-02-31" as never;
    const helperUnitId = 7;
    const { kept } = keepDraft(typed({ bottlenecks: [{ what: "用地", helperUnitId, answerDue }] }));
    expect(kept.bottlenecks).toEqual([{ what: "用地", helperUnitId, answerDue: null }]);
    const good = { what: "用地", helperUnitId, answerDue: plainDate("2019-03-31") };
    expect(keepDraft(typed({ bottlenecks: [good] })).kept.bottlenecks).toEqual([good]);
  });
});

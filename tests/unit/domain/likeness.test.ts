import { describe, expect, test } from "vitest";
import { askOfLikeness, isCompared, type LikeText, likePercent } from "@/lib/domain/likeness";

describe("a text is compared", () => {
  const nineteen = "一二三四五六七八九十一二三四五六七八九";
  test.each([
    ["of twenty characters", `${nineteen}十`, false, true],
    ["of nineteen", nineteen, false, false],
    ["of nineteen and as many marks and blanks", `${nineteen}。，“”！ \n（）……`, false, false],
    ["that says openly that nothing changed", `${nineteen}十`, true, false],
  ])("%s", (_, done, noChange, compared) => {
    expect(isCompared({ done, noChange })).toBe(compared);
  });
});

test.each([
  [0.85, 85],
  [0.8499999, 84],
  [0.850000023841858, 85],
  [0.999, 99],
  [1, 100],
])("a share of %d is %d percent, never more than is alike", (share, percent) => {
  expect(likePercent(share)).toBe(percent);
});

describe("the filer is asked", () => {
  const like: LikeText = {
    whose: "other",
    revisionId: 7,
    itemId: 3,
    item: "1-1-1-02",
    unit: "市教育局",
    month: "2019-01",
    alike: 92,
    text: "甲".repeat(130),
    readable: true,
  };
  test("of an own earlier month by its name", () => {
    expect(askOfLikeness([{ ...like, whose: "own" }])).toEqual([
      {
        field: "done",
        code: "text-like-own",
        params: { month: "2019-01", percent: 92, item: "1-1-1-02" },
      },
    ]);
  });

  test("of another unit's text in its words, cut short, where that item may be read", () => {
    const quoted = `${"甲".repeat(120)}…`;
    expect(askOfLikeness([like])).toEqual([
      {
        field: "done",
        code: "text-like-other",
        params: { percent: 92, unit: "市教育局", item: "1-1-1-02", quoted },
      },
    ]);
    expect(askOfLikeness([{ ...like, text: "甲" }])[0]?.params?.quoted).toBe("甲");
  });

  test("of one that may not be read only that there is one", () => {
    expect(askOfLikeness([{ ...like, readable: false }])).toEqual([
      { field: "done", code: "text-like-unread", params: { percent: 92 } },
    ]);
  });
});

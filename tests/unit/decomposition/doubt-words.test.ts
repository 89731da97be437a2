import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { DoubtCode, TitleDoubt } from "@/lib/decomposition/measure";
import type { ReviewedSeed } from "@/lib/decomposition/reviewed-seed";
import { en } from "@/lib/text/en";
import { sayDoubt } from "@/lib/text/say-doubt";
import { translator } from "@/lib/text/translator";
import { zhCN } from "@/lib/text/zh-CN";

const seed: ReviewedSeed = JSON.parse(
  readFileSync("seeds/wuzheng-2018-27/decomposition.json", "utf8"),
);

/** Every code the reader can give; leaving one out does not compile. */
const CODES: Record<DoubtCode | TitleDoubt["code"], true> = {
  "text-broken-off": true,
  "text-joined": true,
  "numbering-gap": true,
  "suspect-wording": true,
  "blank-beside-lead": true,
  "carried-across-tasks": true,
  "carried-across-pages": true,
  "between-two-values": true,
  "more-measures-than-rows": true,
  "printed-below": true,
  "nothing-printed": true,
  "deadline-not-understood": true,
  "unit-unknown": true,
  "unit-similar": true,
  "also-lead": true,
  "slipped-row": true,
  "blank-in-dealt-row": true,
  "reference-moved": true,
  "not-a-unit": true,
  "reviewed-choice": true,
  "title-variants": true,
  "title-missing": true,
};

describe("the words for doubts", () => {
  it.each([zhCN, en])("name every doubt the reader can have", ({ decomposition }) => {
    expect(Object.keys(decomposition.doubt).sort()).toEqual(Object.keys(CODES).sort());
  });

  it("say with the seeded document's own values what is doubtful", () => {
    const t = translator("zh-CN");
    const said = (code: string) =>
      seed.items
        .find((item) => item.code === code)
        ?.doubts.map((doubt) => t(`decomposition.doubt.${doubt.code}`, doubt.params));
    expect(said("1-3-2-03")).toEqual([
      "空白格上为“2018年9月”，下为“2018年9月制订方案，2022年12月完成”，取“2018年9月”",
    ]);
    expect(said("3-2-1-00")).toEqual(["“市教育局”同时列为牵头和责任单位"]);
  });

  it("name the units that are alike, or say that none is", () => {
    const said = (candidates: string) =>
      sayDoubt(translator("zh-CN"), {
        code: "unit-unknown",
        params: { printed: "某院", candidates },
      });
    expect([said("市科技局"), said("")]).toEqual([
      "不能识别的单位“某院”，相近：市科技局",
      "不能识别的单位“某院”，台账中没有相近的名称",
    ]);
  });
});

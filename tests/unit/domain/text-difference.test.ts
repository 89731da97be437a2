import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareTexts, type TextPart } from "@/lib/domain/text-difference";

const marks = { same: "", added: "+", removed: "-", folded: "~" };

/** A change as one line: [+put in], [-taken out], [~folded]. */
function told(former: string | null, text: string): string {
  const change = compareTexts(former, text);
  if (change.kind !== "changed") return change.kind;
  return change.parts
    .map((part: TextPart) =>
      part.kind === "same" ? part.text : `[${marks[part.kind]}${part.text}]`,
    )
    .join("");
}

describe("what a text says anew is marked by words:", () => {
  test.each<[string, string | null, string, string]>([
    ["nothing was said before", null, "完成方案初稿。", "first"],
    ["the same was said", "完成方案初稿。", " 完成方案初稿。", "unchanged"],
    [
      "all was written anew",
      "完成方案初稿。",
      "组织三个区逐项对账，协调解决问题五个。",
      "rewritten",
    ],
    [
      "a figure moved",
      "累计开工12个项目，完成投资30亿元。",
      "累计开工15个项目，完成投资42亿元。",
      "累计开工[-12][+15]个项目，完成投资[-30][+42]亿元。",
    ],
    [
      "a clause was added",
      "完成现场核查十二处。",
      "完成现场核查十二处，整改九处。",
      "完成现场核查十二处[+，整改九处]。",
    ],
    [
      "what is long and unchanged is folded up to the change",
      "一季度全市重点企业技术改造项目按计划推进，各区逐项对账销号，完成投资30亿元。",
      "一季度全市重点企业技术改造项目按计划推进，各区逐项对账销号，完成投资42亿元。",
      "[~一季度全市重点企业技术改造项目按计划推进，各]区逐项对账销号，完成投资[-30][+42]亿元。",
    ],
  ])("%s", (_, former, text, expected) => {
    expect(told(former, text)).toBe(expected);
  });
});

test("what is kept and put in is the new text, what is kept and taken out the former one", () => {
  const clause = fc.constantFrom(
    "完成投资",
    "三十亿元",
    "，",
    "各区",
    "对账",
    "销号",
    "。",
    "的",
    "12",
  );
  const text = fc.array(clause, { minLength: 1, maxLength: 30 }).map((each) => each.join(""));
  fc.assert(
    fc.property(text, text, (former, now) => {
      const change = compareTexts(former, now);
      if (change.kind !== "changed") return;
      const without = (kind: TextPart["kind"]) =>
        change.parts
          .filter((part) => part.kind !== kind)
          .map((part) => part.text)
          .join("");
      expect(without("removed")).toBe(now);
      expect(without("added")).toBe(former);
    }),
  );
});

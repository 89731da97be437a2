import { expect, test } from "vitest";
import { foundExcerpt } from "@/lib/text/found-excerpt";

const said = (text: string, ...words: string[]) =>
  foundExcerpt(text, words)
    .map((part) => (part.marked ? `[${part.text}]` : part.text))
    .join("");

test.each([
  [
    "marks the words where they stand",
    "推进黑臭水体治理。",
    ["黑臭", "治理"],
    "推进[黑臭]水体[治理]。",
  ],
  ["shows the beginning where nothing is found", "推进治理。", ["河湖"], "推进治理。"],
  [
    "leaves out what stands far before the first hit",
    `${"甲".repeat(60)}黑臭水体`,
    ["黑臭"],
    `…${"甲".repeat(20)}[黑臭]水体`,
  ],
  [
    "leaves out what stands far behind it, and hits that would be cut",
    `黑臭${"乙".repeat(107)}黑臭`,
    ["黑臭"],
    `[黑臭]${"乙".repeat(107)}黑…`,
  ],
])("an excerpt %s", (_, text, words, shown) => {
  expect(said(text, ...words)).toBe(shown);
});

test("an excerpt says nothing that the text does not", () => {
  const text = "推进“黑臭 水体”治理，完成Ａ类河湖。";
  const parts = foundExcerpt(text, ["黑臭水体", "a类"]);
  expect(parts.map((part) => part.text).join("")).toBe(text);
  expect(parts.filter((part) => part.marked).map((part) => part.text)).toEqual([
    "黑臭 水体",
    "Ａ类",
  ]);
});

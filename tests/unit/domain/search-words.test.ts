import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { askedCode, askedWords, holdsWords, placesOf, plainWords } from "@/lib/domain/search-words";

describe("a text is compared without", () => {
  test.each([
    ["blanks and line ends", "黑臭 水体\n治理　项目", "黑臭水体治理项目"],
    ["punctuation", "“一带一路”，《规划》（试行）。", "一带一路规划试行"],
    ["full width", "ＡＢＣ１２３．５％", "abc123.5%"],
    ["capitals", "PM2.5 and GDP", "pm2.5andgdp"],
  ])("%s", (_, written, plain) => {
    expect(plainWords(written)).toBe(plain);
  });

  test("what is plain already stays as it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(plainWords(plainWords(text))).toBe(plainWords(text));
      }),
    );
  });
});

test.each([
  ["黑臭水体", ["黑臭水体"]],
  ["黑臭　水体  黑臭", ["黑臭", "水体"]],
  ["，。 —", []],
  ["", []],
  ["1-1-1-02", ["1-1-1-02"]],
])("%s asks for the words %j", (typed, words) => {
  expect(askedWords(typed)).toEqual(words);
});

test.each([
  ["推进“黑臭水体”治理", ["黑臭", "治理"], true],
  ["推进“黑臭水体”治理", ["黑臭", "大气"], false],
  ["推进黑臭水体治理", [], true],
])("%s holds all of %j: %s", (text, words, holds) => {
  expect(holdsWords(text, words)).toBe(holds);
});

describe("the place of a word", () => {
  const marked = (text: string, ...words: string[]) =>
    placesOf(text, words).map(({ from, until }) => text.slice(from, until));

  test.each([
    ["推进黑臭水体治理", ["黑臭水体"], ["黑臭水体"]],
    ["推进“黑臭 水体”治理", ["黑臭水体"], ["黑臭 水体"]],
    ["建设一批、建设两批", ["建设"], ["建设", "建设"]],
    ["建设工程", ["建设", "设工"], ["建设工"]],
    ["哈哈哈", ["哈哈"], ["哈哈哈"]],
    ["完成ＧＤＰ增长", ["gdp"], ["ＧＤＰ"]],
    ["𠮷祥街道改造", ["街道"], ["街道"]],
    ["推进治理", ["河湖"], []],
  ])("in %s is where it was written", (text, words, pieces) => {
    expect(marked(text, ...words)).toEqual(pieces);
  });
});

test.each([
  ["1-1-1-02", "1-1-1-02"],
  [" １－１－１－０２ ", "1-1-1-02"],
  ["3-2-12", "3-2-12"],
  ["11102", null],
  ["黑臭水体", null],
  ["1-1-1-", null],
])("%s is taken as the code %s", (typed, code) => {
  expect(askedCode(typed)).toBe(code);
});

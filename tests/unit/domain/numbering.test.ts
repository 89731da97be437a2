import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  chineseToNumber,
  compareMeasureCodes,
  formatMark,
  type MeasurePlace,
  measureCode,
  numberToChinese,
  parseMark,
  parseMeasureCode,
  parseOrdinal,
} from "@/lib/domain/numbering";

describe("the number a text starts with", () => {
  it.each([
    ["一、切实推动高质量发展", "KEY_AREA", 1, "切实推动高质量发展"],
    ["(三) 加快新旧动能转换", "MAIN_TASK", 3, "加快新旧动能转换"],
    ["（十）坚决克服", "MAIN_TASK", 10, "坚决克服"],
    ["1. 推动传统产业", "ARABIC", 1, "推动传统产业"],
    ["3.加快创新驱动", "ARABIC", 3, "加快创新驱动"],
    ["１２．加快", "ARABIC", 12, "加快"],
    ["(10)大力开展", "BRACKETED", 10, "大力开展"],
    ["（２） 大力开展", "BRACKETED", 2, "大力开展"],
    ["3）大力开展", "BRACKETED", 3, "大力开展"],
    ["②大力开展", "CIRCLED", 2, "大力开展"],
  ])("%s", (text, level, n, rest) => {
    expect(parseMark(text)).toEqual({ level, n, rest });
  });

  it.each([
    "6.5万名新生儿",
    "2018年6月制定方案",
    "(定时、定项、定向)",
    "市农委、市水务局",
    "24小时内到位",
    "",
  ])("%s starts with none", (text) => {
    expect(parseMark(text)).toBeNull();
  });

  it.each(["KEY_AREA", "MAIN_TASK", "ARABIC", "BRACKETED"] as const)(
    "is read back as it is written: %s",
    (level) => {
      fc.assert(
        fc.property(fc.integer({ min: 1, max: 99 }), (n) => {
          expect(parseMark(`${formatMark(level, n)}措施`)).toEqual({ level, n, rest: "措施" });
        }),
      );
    },
  );
});

describe("an ordinal cell", () => {
  it.each([
    ["1", "ARABIC", 1],
    ["１２", "ARABIC", 12],
    ["3.", "ARABIC", 3],
    ["二", "KEY_AREA", 2],
    ["（二）", "MAIN_TASK", 2],
    ["（4）", "BRACKETED", 4],
  ])("%s numbers its row", (cell, level, n) => {
    expect(parseOrdinal(cell)).toEqual({ level, n, rest: "" });
  });

  it.each(["", "1.推进", "合计", "市农委"])("%s is none", (cell) => {
    expect(parseOrdinal(cell)).toBeNull();
  });
});

describe("Chinese numerals", () => {
  it.each([
    [1, "一"],
    [10, "十"],
    [11, "十一"],
    [20, "二十"],
    [33, "三十三"],
  ])("%i is %s", (n, numeral) => {
    expect([numberToChinese(n), chineseToNumber(numeral)]).toEqual([numeral, n]);
  });

  it("knows none for a text that is no numeral", () => {
    expect(["", "一一", "百", "十一二"].map(chineseToNumber)).toEqual([null, null, null, null]);
  });
});

describe("the code of a measure", () => {
  it.each([
    [{ keyArea: 1, mainTask: 1, group: 1, leaf: 2 }, "1-1-1-02"],
    [{ keyArea: 1, mainTask: 1, group: 1, leaf: 10 }, "1-1-1-10"],
    [{ keyArea: 1, mainTask: 2, group: 3, leaf: null }, "1-2-3-00"],
    [{ keyArea: 4, mainTask: 10, group: 1, leaf: null }, "4-10-1-00"],
  ])("names its place: %o is %s", (place, code) => {
    expect([measureCode(place), parseMeasureCode(code)]).toEqual([code, place]);
  });

  it("has a zero for a heading that the table does not print", () => {
    const place = { keyArea: 0, mainTask: 0, group: 0, leaf: 120 };
    expect([measureCode(place), parseMeasureCode("0-0-0-120")]).toEqual(["0-0-0-120", place]);
  });

  it("is nothing else than a code", () => {
    expect(["1-1-1", "01-1-1-01", "1-1-1-1", "a"].map(parseMeasureCode)).toEqual(
      Array(4).fill(null),
    );
  });

  const places = fc.record({
    keyArea: fc.integer({ min: 1, max: 12 }),
    mainTask: fc.integer({ min: 1, max: 12 }),
    group: fc.integer({ min: 1, max: 12 }),
    leaf: fc.option(fc.integer({ min: 1, max: 99 })),
  });
  const order = ({ keyArea, mainTask, group, leaf }: MeasurePlace) =>
    [keyArea, mainTask, group, leaf ?? 0].reduce((sum, n) => sum * 100 + n, 0);

  it("sorts in document order and is never shared by two places", () => {
    fc.assert(
      fc.property(places, places, (a, b) => {
        const compared = Math.sign(compareMeasureCodes(measureCode(a), measureCode(b)));
        expect(compared).toBe(Math.sign(order(a) - order(b)));
      }),
    );
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lagsBehind, mayStayUnchanged } from "@/lib/domain/month-item";
import { pastedCells } from "@/lib/domain/pasted-cells";
import { plainDate } from "@/lib/domain/plain-date";
import { type CellWords, readCell, readDay } from "@/lib/domain/typed-cells";

const WORDS: CellWords = {
  promiseKept: { KEPT: ["已做到", "Kept"] },
  selfLight: { GREEN: ["正常", "On track"], RED: ["严重滞后", "Far behind"] },
  delayReason: { BLOCKED: ["受外部条件制约"] },
  noChange: { on: ["是", "yes", "√"], "": ["否"] },
};

describe("a cell's text", () => {
  test.each<[string, string, string, string | null]>([
    ["a light in Chinese", "selfLight", "正常", "GREEN"],
    ["a light with its shape", "selfLight", "■ 严重滞后", "RED"],
    ["a light in English, whatever its case", "selfLight", "on TRACK", "GREEN"],
    ["the value itself", "promiseKept", "KEPT", "KEPT"],
    ["a word that is none of the choices", "selfLight", "很好", null],
    ["a blank choice", "delayReason", " ", ""],
    ["a tick", "noChange", "√", "on"],
    ["no tick", "noChange", "否", ""],
    ["a percent with its sign", "percent", "60 %", "60"],
    ["a percent that is none", "percent", "过半", "过半"],
    ["a day with slashes", "nextStepDue", "2019/4/3", "2019-04-03"],
    ["a text", "done", " 完成初稿 ", "完成初稿"],
  ])("%s", (_, field, text, value) => {
    expect(readCell(field, text, WORDS)).toBe(value);
  });

  test.each<[string, string]>([
    ["2019年4月30日", "2019-04-30"],
    ["2019.4.30", "2019-04-30"],
    ["2019-04-30", "2019-04-30"],
    ["2019/4/30 0:00:00", "2019-04-30"],
    ["2019年2月30日", "2019年2月30日"],
    ["四月底", "四月底"],
  ])("the day %s is read as %s", (typed, day) => {
    expect(readDay(typed)).toBe(day);
  });
});

describe("a block copied from a sheet", () => {
  test.each<[string, string, string[][]]>([
    ["one cell", "甲", [["甲"]]],
    [
      "rows and columns",
      "甲\t乙\r\n丙\t丁\r\n",
      [
        ["甲", "乙"],
        ["丙", "丁"],
      ],
    ],
    [
      "blank cells",
      "甲\t\t乙\n\t丙\t",
      [
        ["甲", "", "乙"],
        ["", "丙", ""],
      ],
    ],
    ["a line's end in a cell", '"一\n二"\t乙', [["一\n二", "乙"]]],
    ["doubled quotes", '"他说""好""\n"\t乙', [['他说"好"\n', "乙"]]],
    ["a quote within a text", '5" 管道\t乙', [['5" 管道', "乙"]]],
  ])("%s", (_, text, cells) => {
    expect(pastedCells(text)).toEqual(cells);
  });

  test("whatever the cells hold, quoting them brings them back", () => {
    const cell = fc.string().map((text) => text.replaceAll("\r", ""));
    const block = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(block, (rows) => {
        const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const copied = rows.map((row) => row.map(quoted).join("\t")).join("\n");
        expect(pastedCells(copied)).toEqual(rows);
      }),
    );
  });
});

describe("an item of the month", () => {
  const fresh = { state: null, fallsDue: false, lastPercent: 40 };
  test.each<[string, Parameters<typeof mayStayUnchanged>[0], boolean]>([
    ["may stay unchanged where nothing fell due", fresh, true],
    ["not where a milestone fell due", { ...fresh, fallsDue: true }, false],
    ["not where it was begun", { ...fresh, state: "DRAFT" }, false],
    ["not where it was sent back", { ...fresh, state: "RETURNED" }, false],
    ["not before anything was accepted", { ...fresh, lastPercent: null }, false],
  ])("%s", (_, item, offered) => {
    expect(mayStayUnchanged(item)).toBe(offered);
  });

  test("lags from the day after a milestone's due day until it is reached", () => {
    const due = plainDate("2019-02-28");
    const open = [{ currentDue: due, reachedOn: null }];
    expect(lagsBehind(open, due)).toBe(false);
    expect(lagsBehind(open, plainDate("2019-03-01"))).toBe(true);
    expect(lagsBehind([{ currentDue: due, reachedOn: due }], plainDate("2019-03-01"))).toBe(false);
  });
});

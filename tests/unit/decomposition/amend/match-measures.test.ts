import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { matchMeasures } from "@/lib/decomposition/amend/match-measures";
import { aMeasure, type MeasureWish, registered } from "./measures";

const BRIDGE = "加快推进跨江大桥建设，完善两岸交通设施，年内完成主体工程。";
const SCHOOL = "新建改扩建公益普惠性幼儿园50所，增加学位一万五千个。";
const RIVER = "全面推行河湖长制，开展黑臭水体专项治理，建立长效管护机制。";
const GENERAL = "加强组织领导。";
const BRIDGE_CHANGED = "加快推进跨江大桥建设，完善两岸交通和照明设施，2019年完成主体工程。";

type Rule = [rule: string, before: MeasureWish[], now: MeasureWish[], ids: (number | null)[]];

describe("a measure of an amended table is the registered item", () => {
  test.each<Rule>([
    [
      "of the same words, spaces and widths aside",
      [{ text: "完成投资（一期）50亿元。" }],
      [{ text: " 完成投资(一期) ５０亿元。" }],
      [1],
    ],
    [
      "of the same words in its own task, before that of another",
      [
        { text: GENERAL, task: "甲" },
        { text: GENERAL, task: "乙" },
      ],
      [
        { text: GENERAL, task: "乙" },
        { text: GENERAL, task: "甲" },
      ],
      [2, 1],
    ],
    [
      "of the same words that moved to another task",
      [{ text: BRIDGE, task: "甲" }],
      [
        { text: SCHOOL, task: "甲" },
        { text: BRIDGE, task: "乙" },
      ],
      [null, 1],
    ],
    [
      "of the same number, where a task says the same twice and a third was added",
      [
        { text: GENERAL, no: "(1)" },
        { text: GENERAL, no: "(3)" },
      ],
      [
        { text: GENERAL, no: "(1)" },
        { text: GENERAL, no: "(2)" },
        { text: GENERAL, no: "(3)" },
      ],
      [1, null, 2],
    ],
    [
      "at the same turn, where a task says the same twice and a new row moves their numbers",
      [
        { text: GENERAL, no: "(1)" },
        { text: GENERAL, no: "(2)" },
      ],
      [
        { text: SCHOOL, no: "(1)" },
        { text: GENERAL, no: "(2)" },
        { text: GENERAL, no: "(3)" },
      ],
      [null, 1, 2],
    ],
    ["whose words changed in its place", [{ text: BRIDGE }], [{ text: BRIDGE_CHANGED }], [1]],
    [
      "of the same code, though little of its words is left",
      [{ text: BRIDGE, code: "1-1-1-01", task: "甲" }],
      [{ text: "加快推进跨江大桥建设，确保2020年通车。", code: "1-1-1-01", task: "乙" }],
      [1],
    ],
    [
      "that is likest, though a new row took its number",
      [
        { text: BRIDGE, no: "(1)" },
        { text: RIVER, no: "(2)" },
      ],
      [
        { text: "加快推进轨道交通建设，完善站点接驳设施。", no: "(1)" },
        { text: BRIDGE_CHANGED, no: "(2)" },
        { text: RIVER, no: "(3)" },
      ],
      [null, 1, 2],
    ],
    [
      "that is clearly the likest of the whole table",
      [
        { text: BRIDGE, task: "甲" },
        { text: RIVER, task: "甲", no: "(2)" },
      ],
      [{ text: `${RIVER.slice(0, -1)}。`.replace("专项", "集中"), task: "乙", no: "(7)" }],
      [2],
    ],
  ])("%s", (_, before, now, ids) => {
    expect(matchMeasures(registered(before), now.map(aMeasure))).toEqual(ids);
  });
});

describe("a measure of an amended table is new", () => {
  test.each<Rule>([
    ["where its place said something else", [{ text: BRIDGE }], [{ text: SCHOOL }], [null]],
    [
      "where two items of other tasks are equally like it",
      [
        { text: `在甲区${BRIDGE}`, task: "甲" },
        { text: `在乙区${BRIDGE}`, task: "乙" },
      ],
      [{ text: `在丙区${BRIDGE}`, task: "丙", no: "(9)" }],
      [null],
    ],
    [
      "where its words stand twice and were registered once",
      [{ text: GENERAL }],
      [{ text: GENERAL }, { text: GENERAL, task: "乙" }],
      [1, null],
    ],
  ])("%s", (_, before, now, ids) => {
    expect(matchMeasures(registered(before), now.map(aMeasure))).toEqual(ids);
  });
});

const word = fc.string({
  unit: fc.constantFrom(..."推进建设改革发展完善机制提升服务加强管理投资项目区域城市"),
  minLength: 1,
  maxLength: 30,
});
/** A table whose rows carry their number within their task; words may stand twice. */
const table = fc
  .array(fc.record({ text: word, task: fc.constantFrom<string>("甲", "乙", "丙") }), {
    maxLength: 30,
  })
  .map((rows) => rows.map((row, at) => ({ ...row, no: `(${at + 1})` })));

const idsOf = (wishes: readonly MeasureWish[]) => wishes.map((_, index) => index + 1);
const matched = (before: readonly MeasureWish[], now: readonly MeasureWish[]) =>
  matchMeasures(registered(before), now.map(aMeasure));

describe("whatever the table,", () => {
  test("matched with itself it is itself", () => {
    fc.assert(
      fc.property(table, (rows) => {
        expect(matched(rows, rows)).toEqual(idsOf(rows));
      }),
    );
  });

  test("rows in another order are all found again", () => {
    fc.assert(
      fc.property(
        table.chain((rows) =>
          fc.tuple(fc.constant(rows), fc.shuffledSubarray(idsOf(rows), { minLength: rows.length })),
        ),
        ([rows, order]) => {
          const now = order.map((id) => rows[id - 1] as MeasureWish);
          expect(matched(rows, now)).toEqual(order);
        },
      ),
    );
  });

  test("a row put in changes no other", () => {
    fc.assert(
      fc.property(table, fc.nat(30), (rows, at) => {
        const added = { text: "纵横四海", task: "甲", no: "(0)" };
        const now = rows.toSpliced(at, 0, added);
        const ids: (number | null)[] = idsOf(rows);
        expect(matched(rows, now)).toEqual(ids.toSpliced(at, 0, null));
      }),
    );
  });

  test("a row left out changes no other", () => {
    fc.assert(
      fc.property(table, fc.nat(29), (rows, at) => {
        expect(matched(rows, rows.toSpliced(at, 1))).toEqual(idsOf(rows).toSpliced(at, 1));
      }),
    );
  });

  test("an item is given to one measure at most", () => {
    fc.assert(
      fc.property(table, table, (before, now) => {
        const given = matched(before, now).filter((id) => id !== null);
        expect(new Set(given).size).toBe(given.length);
      }),
    );
  });
});

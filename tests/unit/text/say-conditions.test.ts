import { describe, expect, test } from "vitest";
import { plainDate } from "@/lib/domain/plain-date";
import { type LedgerView, ledgerAddress } from "@/lib/text/ledger-address";
import { sayConditions, sayOrder } from "@/lib/text/say-conditions";
import { translator } from "@/lib/text/translator";

const CHINESE = { locale: "zh-CN", t: translator("zh-CN") } as const;
const ENGLISH = { locale: "en", t: translator("en") } as const;
const NAMES = { area: "一、乡村振兴", unit: "市交通局" };
const words = (texts: typeof CHINESE | typeof ENGLISH, view: LedgerView, names = NAMES) =>
  sayConditions(texts, view, names).map((condition) => condition.words);

describe("the conditions of a view in words", () => {
  test.each<[LedgerView, string[], string[]]>([
    [{}, [], []],
    [{ order: "due", dir: "desc", cols: "measure", on: plainDate("2018-12-31") }, [], []],
    [{ q: "桥" }, ["查找：桥"], ["Find: 桥"]],
    [{ light: "RED" }, ["亮灯：严重滞后"], ["Light: Seriously late"]],
    [{ area: 3 }, ["重点工作：一、乡村振兴"], ["Key area: 一、乡村振兴"]],
    [{ unit: 5 }, ["单位：市交通局"], ["Unit: 市交通局"]],
    [{ unit: 5, part: "lead" }, ["单位：市交通局（牵头）"], ["Unit: 市交通局 (leads)"]],
    [{ unit: "none", part: "lead" }, ["单位：填报单位未定"], ["Unit: No filing unit yet"]],
    [{ part: "lead" }, [], []],
    [{ due: "overdue" }, ["时限：节点已逾期"], ["Deadline: Milestone overdue"]],
    [
      { from: plainDate("2019-03-01"), until: plainDate("2019-03-31") },
      ["节点到期：2019年3月1日至2019年3月31日"],
      ["Milestone due: 1 March 2019 to 31 March 2019"],
    ],
    [{ from: plainDate("2019-03-01") }, [], []],
  ])("%j", (view, chinese, english) => {
    expect(words(CHINESE, view)).toEqual(chinese);
    expect(words(ENGLISH, view)).toEqual(english);
  });

  test("say so of what the ledger doesn't know", () => {
    expect(words(CHINESE, { unit: 5, area: 3 }, { area: null, unit: null } as never)).toEqual([
      "重点工作：（已不在台账中）",
      "单位：（已不在台账中）",
    ]);
  });

  test("each lead to the view without it alone", () => {
    const view: LedgerView = { unit: 5, part: "lead", light: "RED", order: "due" };
    const without = sayConditions(CHINESE, view, NAMES).map((each) => [
      each.key,
      ledgerAddress(1, { ...view, ...each.without }),
    ]);
    expect(without).toEqual([
      ["light", "/plans/1/items?unit=5&part=lead&order=due"],
      ["unit", "/plans/1/items?light=RED&order=due"],
    ]);
  });
});

test("an order is said with the way it runs", () => {
  expect(sayOrder(CHINESE, {})).toBe("按文件顺序");
  expect(sayOrder(CHINESE, { order: "due", dir: "desc" })).toBe("按到期先后（倒序）");
  expect(sayOrder(ENGLISH, { order: "due", dir: "desc" })).toBe("Next due first (turned round)");
});

test("an address keeps the list of columns legible", () => {
  expect(ledgerAddress(1, { cols: "measure,light", q: "a,b&c" })).toBe(
    "/plans/1/items?cols=measure,light&q=a,b%26c",
  );
});

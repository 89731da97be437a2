import { describe, expect, test } from "vitest";
import { freeCodes } from "@/lib/decomposition/amend/free-codes";
import { matchHeadings } from "@/lib/decomposition/amend/match-headings";
import { sortChanges } from "@/lib/decomposition/amend/sort-changes";

const heading = (text: string) => {
  const [no = "", title = ""] = text.split(" ");
  return { no, title };
};

describe("a heading of an amended table is the registered one", () => {
  test.each<[string, string[], string[], (number | null)[]]>([
    ["of its number and title", ["一、 甲", "二、 乙"], ["一、 甲", "二、 乙"], [0, 1]],
    [
      "of its title, where another was put in before it",
      ["一、 甲", "二、 乙"],
      ["一、 甲", "二、 新", "三、 乙"],
      [0, null, 1],
    ],
    ["of its number, where it was retitled", ["一、 甲", "(二) 乙"], ["（二） 丙"], [1]],
    ["or none", ["一、 甲"], ["二、 乙"], [null]],
  ])("%s", (_, registered, read, found) => {
    expect(matchHeadings(registered.map(heading), read.map(heading))).toEqual(found);
  });
});

describe("an added item gets", () => {
  test.each<[string, string[], string[], string[]]>([
    ["the code it carries, if it is free", ["1-1-1-01"], ["1-1-1-02"], ["1-1-1-02"]],
    ["else the next free leaf of its group", ["1-1-1-01", "1-1-1-02"], ["1-1-1-01"], ["1-1-1-03"]],
    [
      "one of its own, with others of its group",
      ["1-1-1-01"],
      ["1-1-1-01", "1-1-1-01", "1-1-1-02"],
      ["1-1-1-02", "1-1-1-03", "1-1-1-04"],
    ],
    ["a longer leaf behind 99", ["1-1-1-99"], ["1-1-1-99"], ["1-1-1-100"]],
  ])("%s", (_, taken, carried, codes) => {
    expect(freeCodes(taken, carried)).toEqual(codes);
  });
});

describe("an amended table", () => {
  const item = (itemId: number | null, text: string) => ({
    itemId,
    keyArea: heading("一、 甲"),
    mainTask: heading("(一) 乙"),
    group: null,
    no: "1.",
    text,
    registered: { lead: [], responsible: [] },
    deadline: { printed: null },
    milestones: [],
    indicators: [],
  });
  const registered = (id: number, text: string) => {
    const { itemId: _, registered: units, deadline, ...rest } = item(id, text);
    return { ...rest, id, ...units, deadlinePrinted: deadline.printed };
  };
  const before = [registered(1, "甲"), registered(2, "乙"), registered(3, "丙")];

  test("keeps, changes, adds and drops items", () => {
    const sorted = sortChanges(before, [item(3, "丙"), item(null, "新"), item(1, "改")]);
    expect(sorted.kept.map(({ id, ordinal, fields }) => [id, ordinal, fields])).toEqual([
      [3, 1, []],
      [1, 3, ["TEXT"]],
    ]);
    expect(sorted.added.map(({ ordinal }) => ordinal)).toEqual([2]);
    expect(sorted.dropped.map(({ id }) => id)).toEqual([2]);
  });

  test("can't name an item twice, nor one that is not in the plan", () => {
    expect(() => sortChanges(before, [item(1, "甲"), item(1, "甲")])).toThrow("named twice");
    expect(() => sortChanges(before, [item(9, "甲")])).toThrow("not in the plan");
  });
});

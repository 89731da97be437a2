import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  areUsual,
  ITEM_COLUMNS,
  moveColumn,
  readColumns,
  USUAL_COLUMNS,
} from "@/lib/domain/item-columns";
import { ITEM_ORDERS, readCursor, writeCursor } from "@/lib/domain/item-view";

describe("the columns that an address asks for", () => {
  test.each<[string, string | string[] | undefined, readonly string[]]>([
    ["are the usual ones where it asks for none", undefined, USUAL_COLUMNS],
    ["are the usual ones where it asks for nothing known", "since,filed-at", USUAL_COLUMNS],
    ["stand in the order asked for", "percent,measure,light", ["percent", "measure", "light"]],
    ["come as the boxes of a form do", ["measure", "area"], ["measure", "area"]],
    ["stand once each", "measure,light,measure", ["measure", "light"]],
    ["always tell the measure", "light", ["measure", "light"]],
    ["leave out what is unknown", "measure,speed,light", ["measure", "light"]],
  ])("%s", (_, asked, columns) => {
    expect(readColumns(asked)).toEqual(columns);
  });

  test("are known ones, each once and the measure among them, whatever it says", () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.constantFrom(...ITEM_COLUMNS)), (noise, names) => {
        const columns = readColumns([noise, names.join()]);
        expect(columns).toContain("measure");
        expect(new Set(columns).size).toBe(columns.length);
        expect(columns.filter((column) => !ITEM_COLUMNS.includes(column))).toEqual([]);
      }),
    );
  });

  test("are not said where they are the usual ones", () => {
    expect(areUsual(USUAL_COLUMNS)).toBe(true);
    expect(areUsual(USUAL_COLUMNS.toReversed())).toBe(false);
  });
});

describe("a column is moved", () => {
  test.each<[string | undefined, string]>([
    ["light.left", "light,measure,unit"],
    ["light.right", "measure,unit,light"],
    ["measure.right", "light,measure,unit"],
    ["unit.left", "measure,unit,light"],
    ["measure.left", "measure,light,unit"],
    ["unit.right", "measure,light,unit"],
    ["area.left", "measure,light,unit"],
    ["light.up", "measure,light,unit"],
    ["light", "measure,light,unit"],
    [undefined, "measure,light,unit"],
  ])("by %j to %s", (move, expected) => {
    expect(moveColumn(["measure", "light", "unit"], move).join()).toBe(expected);
  });
});

describe("a place in an ordered list", () => {
  test.each<[(typeof ITEM_ORDERS)[number], string]>([
    ["document", "17:"],
    ["gravity", "17:0"],
    ["gravity", "17:5"],
    ["due", "17:2019-03-31"],
    ["due", "17:infinity"],
    ["unit", "17:42"],
    ["unit", "17:2147483647"],
    ["percent", "17:-1"],
    ["percent", "17:100"],
  ])("by %s is read from %j and written the same", (order, text) => {
    const cursor = readCursor(order, text, "after");
    expect(cursor).toEqual({ ordinal: 17, value: text.slice(3), direction: "after" });
    expect(writeCursor({ ordinal: 17, sortValue: cursor?.value ?? "" })).toBe(text);
  });

  test.each<[(typeof ITEM_ORDERS)[number], string | undefined]>([
    ["document", undefined],
    ["document", "17"],
    ["document", "17:3"],
    ["document", "9999999999:"],
    ["gravity", "17:6"],
    ["gravity", "17:RED"],
    ["due", "17:2019-02-30"],
    ["due", "17:'; DROP TABLE item"],
    ["unit", "17:2147483648"],
    ["unit", "17:-1"],
    ["percent", "17:-2"],
    ["percent", "17:1e3"],
  ])("by %s is not read from %j", (order, text) => {
    expect(readCursor(order, text, "before")).toBeNull();
  });

  test("is nothing or a place, whatever an address says", () => {
    fc.assert(
      fc.property(fc.constantFrom(...ITEM_ORDERS), fc.string(), (order, text) => {
        const cursor = readCursor(order, text, "after");
        if (cursor) expect(text).toContain(`:${cursor.value}`);
      }),
    );
  });
});

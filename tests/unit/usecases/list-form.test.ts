import { describe, expect, test } from "vitest";
import { csvLink } from "@/app/accounts/import/csv-link";
import { LIST_ROWS } from "@/lib/domain/list-row";
import { rowsFromFields, withBlankRows } from "@/lib/web/list-fields";

describe("the form of a list", () => {
  test("gives its rows back as they were sent, with the places they had in their file", () => {
    const values = {
      act: "check",
      "rows.0.place": "第 2 行",
      "rows.0.name": " 市教育局",
      "rows.1.place": "",
      "rows.1.skip": "yes",
      "rows.3.place": "after a gap",
    };
    expect(rowsFromFields(values, ["name", "kind"])).toEqual([
      { values: { name: " 市教育局", kind: "" }, skip: false, place: "第 2 行" },
      { values: { name: "", kind: "" }, skip: true, place: "" },
    ]);
  });

  test("takes more rows, as far as a list may go", () => {
    const blank = { values: { name: "" }, skip: false, place: "" };
    const full = Array.from({ length: LIST_ROWS - 1 }, () => blank);
    expect([withBlankRows([], ["name"]).length, withBlankRows(full, ["name"]).length]).toEqual([
      5,
      LIST_ROWS,
    ]);
  });
});

test("a table to take along opens as text in an office's program, formulas included", () => {
  const rows = [
    ["姓名", "密码"],
    ["=1+1", 'a"b'],
  ];
  const [, text = ""] = csvLink(rows).split(",");
  expect(decodeURIComponent(text)).toBe('\ufeff"姓名","密码"\r\n"\'=1+1","a""b"\r\n');
});

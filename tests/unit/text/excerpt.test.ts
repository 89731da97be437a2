import { expect, test } from "vitest";
import { excerptOf } from "@/lib/text/excerpt";

const long = "前".repeat(60);

test.each<[string, string, string[], [string, boolean][]]>([
  [
    "marks what was read",
    "(1)做事。",
    ["做事。"],
    [
      ["(1)", false],
      ["做事。", true],
    ],
  ],
  [
    "finds it over spaces and line ends",
    "做 事\n。完",
    ["做事。"],
    [
      ["做 事\n。", true],
      ["完", false],
    ],
  ],
  ["cuts a cell in which nothing was read", long, ["别的"], [[`${"前".repeat(40)}…`, false]]],
  [
    "cuts what stands far from it",
    `${long}做事。${long}`,
    ["做事。"],
    [
      [`…${"前".repeat(24)}`, false],
      ["做事。", true],
      [`${"前".repeat(24)}…`, false],
    ],
  ],
  ["leaves an empty value alone", "做事", [""], [["做事", false]]],
])("an excerpt %s", (_, cell, read, parts) => {
  expect(excerptOf(cell, read).map(({ text, marked }) => [text, marked])).toEqual(parts);
});

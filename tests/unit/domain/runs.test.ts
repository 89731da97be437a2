import { expect, test } from "vitest";
import { runsOf } from "@/lib/domain/runs";

test.each<[string, string[], [string, string[]][]]>([
  ["an empty list has no groups", [], []],
  [
    "rows that follow each other under one key are one group",
    ["a1", "a2", "b1"],
    [
      ["a", ["a1", "a2"]],
      ["b", ["b1"]],
    ],
  ],
  [
    "a key that comes again begins a group again",
    ["a1", "b1", "a2"],
    [
      ["a", ["a1"]],
      ["b", ["b1"]],
      ["a", ["a2"]],
    ],
  ],
])("%s", (_, rows, groups) => {
  const runs = runsOf(rows, (row) => row.slice(0, 1));
  expect(runs.map((run) => [run.key, run.rows])).toEqual(groups);
});

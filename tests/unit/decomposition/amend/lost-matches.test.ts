import { expect, test } from "vitest";
import { lostMatches } from "@/lib/decomposition/amend/lost-matches";

test.each<[string, (number | null)[], number[]]>([
  ["whose item stands are not among them, in whatever order", [3, 1, 2], []],
  ["that are new are not among them", [null, 1, null], []],
  ["whose item is gone are lost", [1, 9, 2], [1]],
  ["that name the item of an earlier one are lost", [1, 2, 1, 2], [2, 3]],
])("measures %s", (_, itemIds, lost) => {
  expect(lostMatches(itemIds, [1, 2, 3])).toEqual(lost);
});

import { expect, test } from "vitest";
import { OFF_BOARDS } from "@/lib/db/off-boards";
import { isChangeable, isOffBoards, OFF_BOARD_STATES } from "@/lib/domain/item-state";

test.each([
  ["REGISTERED", false, true],
  ["IN_PROGRESS", false, true],
  ["REOPENED", false, true],
  ["COMPLETED", false, false],
  ["DELISTED", false, false],
  ["TERMINATED", true, false],
  ["REVOKED", true, false],
])("an item %s is off the boards: %s, and can be changed: %s", (state, off, changeable) => {
  expect([isOffBoards(state), isChangeable(state)]).toEqual([off, changeable]);
});

test("lists leave out what the domain says is off the boards", () => {
  const named = [...OFF_BOARDS.text.matchAll(/'(\w+)'/g)].map(([, state]) => state);
  expect(named).toEqual([...OFF_BOARD_STATES]);
});

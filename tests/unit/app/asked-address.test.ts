import { expect, test } from "vitest";
import { addressWith } from "@/app/plans/[planId]/board/board-address";
import { askedAddress } from "@/app/plans/[planId]/items/asked-view";

test("a view of the ledger is come back to with all that it asks", () => {
  const asked = { on: "2018-08-31", light: "RED", cols: ["code", "light"], after: undefined };
  expect(askedAddress("/plans/1/items", { ...asked, saved: "1" })).toBe(
    "/plans/1/items?on=2018-08-31&light=RED&cols=code&cols=light",
  );
  expect(askedAddress("/plans/1/items", {})).toBe("/plans/1/items");
});

test("a unit's board is come back to on its day", () => {
  const asked = { on: "2018-08-31", all: undefined };
  expect(addressWith("/plans/1/units/2", asked)).toBe("/plans/1/units/2?on=2018-08-31");
  expect(addressWith("/plans/1/units/2", {})).toBe("/plans/1/units/2");
});

import { z } from "zod";
import { lockMemberships } from "@/lib/db/memberships";
import { judgePlansOf } from "@/lib/db/open-plan";
import { listHoldings, type UnitHoldings } from "@/lib/db/reform-facts";
import { lockNamedItems, lockUnitRows } from "@/lib/db/reform-moves";
import { closeReform, lockReform, type ReformRow } from "@/lib/db/reforms";
import { lockUnits } from "@/lib/db/unit-register";
import { dayInZone } from "@/lib/domain/calendar";
import { personOf } from "@/lib/domain/person";
import type { PlainDate } from "@/lib/domain/plain-date";
import { allowedOrHidden, canKeepUnits } from "@/lib/domain/policy";
import { reformRoutes } from "@/lib/domain/reform-route";
import { invalid, notFound, ok, type Result, refuse } from "@/lib/domain/result";
import { defineCommand } from "@/lib/usecases/define";
import { moveHoldings } from "@/lib/usecases/reform/move-holdings";
import { seenReform } from "@/lib/usecases/reform/reform-input";
import { type ReformView, viewReform } from "@/lib/usecases/reform/reform-view";

/**
 * Carries a reform out, all or nothing: units end and begin, and everything that is still going on moves to
 * those that follow. What was accepted, lights and the audit trail keep the old names. It is not taken back.
 */
export const carryOutReform = defineCommand({
  name: "reform.carry-out",
  input: seenReform.extend({ withDoubts: z.literal("yes").optional() }),
  load: async ({ tx, input }) => {
    await lockUnits(tx);
    await lockMemberships(tx);
    const reform = await lockReform(tx, input.reformId);
    return reform ? ok(reform) : notFound();
  },
  allow: (actor) => allowedOrHidden(canKeepUnits(actor)),
  run: async ({ tx, input, actor, now, loaded: reform }) => {
    const today = dayInZone(now);
    const ready = checkReady(reform, input.version, today);
    if (!ready.ok) return ready;
    // Lights first: their history of former days must be whole before it goes on under other units.
    const names = reformRoutes(reform.steps).map(({ from }) => from);
    await judgePlansOf(tx, itemIdsOf(await listHoldings(tx, names, today)), now);
    // Then items, as filings do; then nothing new is tied to the units, and they are looked at once more.
    await lockNamedItems(tx, itemIdsOf(await listHoldings(tx, names, today)));
    await lockUnitRows(tx, names);
    const view = await viewReform(tx, reform, today);
    await lockNamedItems(tx, itemIdsOf(view.holdings));
    const settled = checkView(view, input.withDoubts === "yes");
    if (!settled.ok) return settled;
    const moved = await moveHoldings(tx, reform, view, today);
    const userId = personOf(actor).userId;
    await closeReform(tx, reform.id, "CARRIED_OUT", { userId, at: now });
    return ok(moved);
  },
  audit: ({ loaded, output }) => ({
    subjectType: "reform",
    subjectId: loaded.id,
    details: { title: loaded.title, effectiveOn: loaded.effectiveOn, ...output },
  }),
  seconds: 300,
});

function itemIdsOf(holdings: readonly UnitHoldings[]): number[] {
  return holdings.flatMap(({ items }) => items.map(({ itemId }) => itemId));
}

function checkReady(reform: ReformRow, version: number, today: PlainDate): Result<null> {
  const conflict = (code: string) => refuse({ kind: "conflict", code });
  if (reform.state !== "PREPARED") return conflict("reform-closed");
  if (reform.version !== version) return conflict("reform-changed");
  if (reform.preparedById === null) return conflict("reform-unconfirmed");
  if (reform.effectiveOn > today)
    return invalid("effectiveOn", "reform-not-yet", { day: reform.effectiveOn });
  return ok(null);
}

function checkView({ issues, doubts }: ReformView, withDoubts: boolean): Result<null> {
  if (issues.length > 0) return refuse({ kind: "invalid", issues });
  if (doubts.some(({ blocking }) => blocking)) return invalid("doubts", "reform-blocked");
  if (doubts.length > 0 && !withDoubts) return invalid("withDoubts", "reform-doubts-unread");
  return ok(null);
}

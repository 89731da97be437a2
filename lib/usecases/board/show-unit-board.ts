import { z } from "zod";
import { listBurdens } from "@/lib/db/burden";
import type { Database } from "@/lib/db/database";
import { type ItemRow, listItems } from "@/lib/db/item-list";
import { countMemberLights, type PlanDay } from "@/lib/db/member-standings";
import { openPlan } from "@/lib/db/open-plan";
import { findUnitBoard, findUnitCounts, type PartCount } from "@/lib/db/unit-board";
import { unitsHeldAs } from "@/lib/domain/actor";
import { noLights, sumBy } from "@/lib/domain/board";
import { readBoardDay } from "@/lib/domain/board-days";
import { addDays, monthOf, shiftMonth } from "@/lib/domain/calendar";
import { UNIT_PARTS } from "@/lib/domain/item-view";
import { sumMembers } from "@/lib/domain/member-standing";
import { monthEnds } from "@/lib/domain/month-ends";
import {
  allowedOrForbidden,
  canReadBoard,
  canReadUnitBoard,
  isOfFilingUnit,
  type ReadScope,
  UNIT_ROLES,
} from "@/lib/domain/policy";
import { notFound, ok } from "@/lib/domain/result";
import { askedBoardDay } from "@/lib/usecases/board/asked-board-day";
import { defineQuery } from "@/lib/usecases/define";
import { recordId } from "@/lib/usecases/record-id";

/** The lists of a unit's board that can be asked for as a whole. */
export const UNIT_LISTS = [
  "troubles",
  "soon",
  "requests",
  "awaited",
  "indicators",
  "merit",
] as const;

const SHOWN = 8;
/** The most that a list shows when it is asked for as a whole. */
const WHOLE = 200;
const TREND_MONTHS = 12;
const SOON_DAYS = 30;

/**
 * A unit's board about itself: what it has, what it is to do, what it waits for and what it achieved. It is never
 * set beside other units, and says nothing of when anything was filed (R11). Of a past day only the counts are known.
 */
export const showUnitBoard = defineQuery({
  name: "board.show-unit",
  input: z.object({
    planId: recordId,
    unitId: recordId,
    on: askedBoardDay,
    all: z.enum(UNIT_LISTS).optional().catch(undefined),
  }),
  load: ({ db, input, now }) => openPlan(db, input.planId, now),
  allow: (actor, _, { unitId }) => allowedOrForbidden(canReadUnitBoard(actor, unitId)),
  run: async ({ db, actor, scope, input: { unitId, all, ...input }, loaded: plan }) => {
    const asked = readBoardDay(input.on, plan);
    const on = asked.kind === "past" ? asked.day : undefined;
    const day = on ?? plan.today;
    const when = { planId: plan.id, day, past: on !== undefined };
    const days = monthEnds(plan.registeredOn ?? plan.issuedOn, day, TREND_MONTHS);
    const limitOf = (list: (typeof UNIT_LISTS)[number]) => (all === list ? WHOLE : SHOWN);
    const until = addDays(plan.today, SOON_DAYS);
    const months = [-2, -1, 0].map((count) => shiftMonth(monthOf(plan.today), count));
    const [counts, board, burdens] = await Promise.all([
      findUnitCounts(db, when, unitId, days),
      findUnitBoard(db, {
        planId: plan.id,
        unitId,
        ownUnits: unitsHeldAs(actor, ...UNIT_ROLES),
        today: plan.today,
        until,
        limitOf,
      }),
      listBurdens(db, scope, plan.id, months, unitId),
    ]);
    if (!board) return notFound();
    const parts = countsByPart(counts.parts);
    const troubled = parts.filing.RED + parts.filing.AMBER + parts.filing.NO_DATA;
    const isCollective = board.unit.kind === "COLLECTIVE";
    const [troubles, members] = await Promise.all([
      gravest(db, scope, { ...when, unitId, count: Math.min(troubled, limitOf("troubles")) }),
      isCollective ? countMemberLights(db, when, unitId) : [],
    ]);
    const cut = <Row>(list: (typeof UNIT_LISTS)[number], rows: readonly Row[]) => ({
      rows: rows.slice(0, limitOf(list)),
      more: rows.length > limitOf(list),
    });
    return ok({
      plan,
      /** The day asked for: one that nobody knows is answered with today. */
      asked,
      /** The past day it is shown as of. */
      on,
      day,
      until,
      unit: board.unit,
      others: board.others,
      parts,
      trend: days.map((end) => ({
        day: end,
        counts: countsOf(counts.trend.filter((each) => each.day === end)),
      })),
      troubles: { rows: troubles, more: troubled > troubles.length },
      /** Of a collective: its members. */
      members: isCollective ? sumMembers(members) : null,
      soon: cut("soon", board.soon),
      requests: cut("requests", board.requests),
      awaited: cut("awaited", board.awaited),
      // What the unit's own approver sent back is not the office's to read.
      returned: board.returned.filter(
        ({ stage }) => stage !== "UNIT" || isOfFilingUnit(actor, unitId),
      ),
      indicators: cut("indicators", board.indicators),
      merit: cut("merit", board.merit),
      burden: { now: burdens.at(-1) ?? null, before: burdens.at(-2) ?? null },
      may: { own: isOfFilingUnit(actor, unitId), readBoard: canReadBoard(actor) },
    });
  },
});

/** The first items that the unit files by how grave their light is: the late ones and those without data, as many as there are. */
async function gravest(
  db: Database,
  scope: ReadScope,
  { unitId, count, ...when }: PlanDay & { unitId: number; count: number },
): Promise<ItemRow[]> {
  if (count === 0) return [];
  const filter = { unitId, part: "filing" as const };
  const page = { ...when, filter, order: "gravity" as const, cursor: null, limit: count };
  return (await listItems(db, scope, page)).rows;
}

function countsByPart(counted: readonly PartCount[]) {
  const of = (part: PartCount["part"]) => countsOf(counted.filter((each) => each.part === part));
  const [filing, lead, responsible] = UNIT_PARTS;
  return { filing: of(filing), lead: of(lead), responsible: of(responsible) };
}

function countsOf(counted: readonly Pick<PartCount, "light" | "count">[]) {
  return sumBy(counted, () => "all")[0]?.counts ?? noLights();
}

import { z } from "zod";
import { listCompared, listTurnCounts } from "@/lib/db/board-comparison";
import type { Database } from "@/lib/db/database";
import { openPlan } from "@/lib/db/open-plan";
import { COMPARED_LISTS, countTurned } from "@/lib/domain/board-comparison";
import {
  type BoardDay,
  type BoardSpan,
  type ComparedDays,
  comparePresets,
  monthEndBefore,
  readBoardDay,
} from "@/lib/domain/board-days";
import { LIGHTS } from "@/lib/domain/light";
import type { PlainDate } from "@/lib/domain/plain-date";
import { allowedOrForbidden, canReadBoard, type ReadScope } from "@/lib/domain/policy";
import { ok } from "@/lib/domain/result";
import { askedBoardDay } from "@/lib/usecases/board/asked-board-day";
import { defineQuery } from "@/lib/usecases/define";
import { recordId } from "@/lib/usecases/record-id";

const PAGE = 30;

const light = z
  .enum([...LIGHTS, "none"])
  .optional()
  .catch(undefined);

const comparisonInput = z.object({
  planId: recordId,
  from: askedBoardDay,
  until: askedBoardDay,
  list: z.enum(COMPARED_LISTS).catch("turned"),
  was: light,
  is: light,
  after: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .optional()
    .catch(undefined),
});

/** What turned, moved, was re-dated, changed hands, came and went between two days; one list of it at a time. */
export const compareDays = defineQuery({
  name: "board.compare",
  input: comparisonInput,
  load: ({ db, input, now }) => openPlan(db, input.planId, now),
  allow: (actor) => allowedOrForbidden(canReadBoard(actor)),
  run: async ({ db, input, scope, loaded: plan }) => {
    const until = readBoardDay(input.until, plan);
    const from = readBoardDay(input.from || usualFrom(until, plan), plan);
    const days = spanOf(from, until);
    const comparison = days ? await compared(db, scope, { ...days, planId: plan.id }, input) : null;
    return ok({ plan, presets: comparePresets(plan), from, until, comparison });
  },
});

/** The end of the month before, or the day of registration where that was later. */
function usualFrom(until: BoardDay, { registeredOn, today }: BoardSpan): PlainDate {
  const end = monthEndBefore(until.kind === "unknown" ? today : until.day);
  return registeredOn !== null && registeredOn > end ? registeredOn : end;
}

/** Two days of which both are known, the former first; null otherwise. */
function spanOf(from: BoardDay, until: BoardDay): ComparedDays | null {
  if (from.kind === "unknown" || until.kind === "unknown") return null;
  return from.day < until.day ? { from: from.day, until: until.day } : null;
}

async function compared(
  db: Database,
  scope: ReadScope,
  days: ComparedDays & { planId: number },
  { list, was, is, after }: z.output<typeof comparisonInput>,
) {
  const isCell = list === "turned";
  const cell = { was: isCell ? was : undefined, is: isCell ? is : undefined };
  const [turns, page] = await Promise.all([
    listTurnCounts(db, scope, days),
    listCompared(db, scope, { ...days, ...cell, list, after, limit: PAGE }),
  ]);
  return {
    turns,
    counts: countTurned(turns),
    list,
    ...cell,
    rows: page.rows,
    isFirst: after === undefined,
    after: page.more ? page.rows.at(-1)?.ordinal : undefined,
  };
}

import { z } from "zod";
import { listTallies, listTalliesOn } from "@/lib/db/board";
import { type BriefList, findBriefFacts } from "@/lib/db/brief";
import { openPlan } from "@/lib/db/open-plan";
import { type LightCounts, noLights, sumBy } from "@/lib/domain/board";
import { readBoardDay } from "@/lib/domain/board-days";
import { addDays, firstDayOfMonth, monthOf } from "@/lib/domain/calendar";
import { LIGHTS } from "@/lib/domain/light";
import { worstCounted } from "@/lib/domain/member-standing";
import { allowedOrForbidden, canReadBoard } from "@/lib/domain/policy";
import { ok } from "@/lib/domain/result";
import { askedBoardDay } from "@/lib/usecases/board/asked-board-day";
import { defineQuery } from "@/lib/usecases/define";
import { recordId } from "@/lib/usecases/record-id";

/** The lists of the leader's page, with the lines that its sheet of paper has for each. */
const LINES: Record<BriefList, number> = { turned: 6, stake: 6, waiting: 4, done: 5 };
export const BRIEF_LISTS = ["turned", "stake", "waiting", "done"] as const;
/** The most that a list shows when it is asked for as a whole. */
const WHOLE = 300;
const SOON_DAYS = 30;

/** What a leader needs of a plan on a day, for one sheet: counts, what turned red and why, what is at stake, what waits for a word, what got done. */
export const showBrief = defineQuery({
  name: "board.show-brief",
  input: z.object({
    planId: recordId,
    on: askedBoardDay,
    all: z.enum(BRIEF_LISTS).optional().catch(undefined),
  }),
  load: ({ db, input, now }) => openPlan(db, input.planId, now),
  allow: (actor) => allowedOrForbidden(canReadBoard(actor)),
  run: async ({ db, input, loaded: plan }) => {
    const asked = readBoardDay(input.on, plan);
    const on = asked.kind === "past" ? asked.day : undefined;
    const day = on ?? plan.today;
    const since = firstDayOfMonth(monthOf(day));
    const until = addDays(day, SOON_DAYS);
    const monthEnd = addDays(since, -1);
    const [tallies, former, facts] = await Promise.all([
      on ? listTalliesOn(db, plan.id, on) : listTallies(db, plan.id),
      listTalliesOn(db, plan.id, monthEnd),
      findBriefFacts(db, {
        planId: plan.id,
        day,
        past: on !== undefined,
        since,
        until,
        limitOf: (list) => (input.all === list ? WHOLE : LINES[list]),
      }),
    ]);
    const titles = new Map(tallies.map((tally) => [tally.keyAreaId, tally]));
    const counts = sumBy(tallies, () => "all")[0]?.counts ?? noLights();
    return ok({
      plan,
      /** The day asked for: one that nobody knows is answered with today. */
      asked,
      /** The past day it is shown as of. */
      on,
      day,
      since,
      until,
      counts,
      itemCount: sumOf(counts),
      /** The last month's end with its counts; null where nothing was counted then. */
      before:
        former.length > 0
          ? { day: monthEnd, counts: sumBy(former, () => "all")[0]?.counts ?? noLights() }
          : null,
      keyAreas: sumBy(tallies, (tally) => tally.keyAreaId).map(({ key, counts }) => ({
        id: key,
        number: titles.get(key)?.keyAreaNumber ?? "",
        title: titles.get(key)?.keyAreaTitle ?? "",
        counts,
        worst: worstCounted(counts),
      })),
      facts,
    });
  },
});

function sumOf(counts: LightCounts): number {
  return LIGHTS.reduce((sum, light) => sum + counts[light], 0);
}

import { z } from "zod";
import type { Database } from "@/lib/db/database";
import {
  type CollectiveRow,
  countMemberLights,
  listCollectiveItems,
  listCollectives,
  type PlanDay,
} from "@/lib/db/member-standings";
import { openPlan } from "@/lib/db/open-plan";
import { readBoardDay } from "@/lib/domain/board-days";
import { LIGHTS, type Light } from "@/lib/domain/light";
import { sumMembers, worstCounted } from "@/lib/domain/member-standing";
import { allowedOrForbidden, canReadBoard } from "@/lib/domain/policy";
import { ok } from "@/lib/domain/result";
import { askedId } from "@/lib/usecases/asked-items";
import { askedBoardDay } from "@/lib/usecases/board/asked-board-day";
import { defineQuery } from "@/lib/usecases/define";
import { recordId } from "@/lib/usecases/record-id";

const PAGE = 30;

/** A collective's members by their own lights over its items, and the items behind each number; of a day that nobody knows today's, as `asked` says. */
export const showCollectives = defineQuery({
  name: "board.show-collectives",
  input: z.object({
    planId: recordId,
    of: askedId,
    member: askedId,
    light: z.enum(LIGHTS).optional().catch(undefined),
    page: z.coerce.number().int().positive().max(100_000).catch(1),
    on: askedBoardDay,
  }),
  load: ({ db, input, now }) => openPlan(db, input.planId, now),
  allow: (actor) => allowedOrForbidden(canReadBoard(actor)),
  run: async ({ db, input, loaded: plan }) => {
    const asked = readBoardDay(input.on, plan);
    const on = asked.kind === "past" ? asked.day : undefined;
    const when = { planId: plan.id, day: on ?? plan.today, past: on !== undefined };
    const collectives = await listCollectives(db, when);
    const chosen = collectives.find((each) => each.id === input.of) ?? collectives[0];
    const shown = chosen ? await showOne(db, when, chosen, input) : null;
    return ok({ plan, asked, on, day: when.day, collectives, shown });
  },
});

/** One collective: its members' counts, and a page of the items that are asked for. */
async function showOne(
  db: Database,
  when: PlanDay,
  chosen: CollectiveRow,
  input: { member?: number | undefined; light?: Light | undefined; page: number },
) {
  const { member: memberId, page } = input;
  // A light is a member's.
  const light = memberId === undefined ? undefined : input.light;
  const place = { limit: PAGE, offset: (page - 1) * PAGE };
  const [counted, items] = await Promise.all([
    countMemberLights(db, when, chosen.id),
    listCollectiveItems(db, { ...when, collectiveId: chosen.id, memberId, light, ...place }),
  ]);
  const members = sumMembers(counted);
  const total = items[0]?.total ?? 0;
  return {
    collective: chosen,
    members,
    filter: {
      member: members.find(({ id }) => id === memberId),
      light,
    },
    items: items.map((item) => ({ ...item, worst: worstCounted(item.members) })),
    total,
    page,
    more: page * PAGE < total,
  };
}

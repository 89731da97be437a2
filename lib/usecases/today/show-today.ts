import { z } from "zod";
import { countOpenMessages } from "@/lib/db/messages";
import { openPlan } from "@/lib/db/open-plan";
import { listTodaysWork } from "@/lib/db/todays-work";
import { findWorkAround, type WorkAround } from "@/lib/db/work-around";
import { askedAs } from "@/lib/domain/message";
import { OFFICE_LOOPS } from "@/lib/domain/open-loops";
import { personOf } from "@/lib/domain/person";
import { allowedOrForbidden, canDoTodaysWork, canSetOfficeLight } from "@/lib/domain/policy";
import { ok } from "@/lib/domain/result";
import { workDays } from "@/lib/domain/todays-work";
import { waitingChains } from "@/lib/domain/waiting-chains";
import { defineQuery } from "@/lib/usecases/define";
import { recordId } from "@/lib/usecases/record-id";
import { WORK_CAP } from "@/lib/usecases/today/work-cap";

/** Rows of each list on the day's page; the rest are behind its link. */
const SHOWN = 8;

/** What today asks of the office: every list with its count and its first rows, and who is waiting for whom. */
export const showToday = defineQuery({
  name: "today.show",
  input: z.object({ planId: recordId }),
  load: ({ db, input, now }) => openPlan(db, input.planId, now),
  allow: (actor) => allowedOrForbidden(canDoTodaysWork(actor)),
  run: async ({ db, actor, loaded: plan }) => {
    const days = workDays(plan.today);
    const query = { planId: plan.id, userId: personOf(actor).userId, days };
    const asked = { planId: plan.id, today: plan.today, as: askedAs(actor) };
    const [lists, { waiting, edges }, loops] = await Promise.all([
      listTodaysWork(db, query, { shown: SHOWN, cap: WORK_CAP + 1 }),
      findWorkAround(db, plan),
      countOpenMessages(db, asked, OFFICE_LOOPS),
    ]);
    const chains = waitingChains(edges);
    const maySetLight = canSetOfficeLight(actor);
    return ok({
      plan,
      days,
      lists,
      waiting,
      loops,
      chains,
      unitNames: namesIn(edges),
      maySetLight,
    });
  },
});

/** The names of the units in the chains, by id. */
function namesIn(edges: WorkAround["edges"]): Record<number, string> {
  return Object.fromEntries(
    edges.flatMap(({ from, fromName, to, toName }) => [
      [from, fromName],
      [to, toName],
    ]),
  );
}

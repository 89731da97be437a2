import { z } from "zod";
import { hasFeed } from "@/lib/db/calendar-feeds";
import { listOpenMessages } from "@/lib/db/messages";
import { openPlan } from "@/lib/db/open-plan";
import { canGetMessages } from "@/lib/domain/loop-policy";
import { askedAs } from "@/lib/domain/message";
import { personOf } from "@/lib/domain/person";
import { allowedOrForbidden } from "@/lib/domain/policy";
import { ok } from "@/lib/domain/result";
import { defineQuery } from "@/lib/usecases/define";
import { recordId } from "@/lib/usecases/record-id";

/** More than anybody works through at a sitting; what is done makes room for the next. */
const SHOWN = 100;

/** What asks the person to act in a plan now (R5): each ends with its cause, none has to be put away. */
export const listMessages = defineQuery({
  name: "message.list",
  input: z.object({ planId: recordId }),
  load: ({ db, input, now }) => openPlan(db, input.planId, now),
  allow: (actor) => allowedOrForbidden(canGetMessages(actor)),
  run: async ({ db, actor, loaded: plan }) => {
    const query = { planId: plan.id, today: plan.today, as: askedAs(actor) };
    const open = await listOpenMessages(db, query, SHOWN);
    return ok({ plan, ...open, feed: await hasFeed(db, personOf(actor).userId) });
  },
});

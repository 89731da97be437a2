import { z } from "zod";
import { findPersonOfFeed } from "@/lib/db/calendar-feeds";
import { listCalendarNodes } from "@/lib/db/calendar-nodes";
import { listOpenMessages } from "@/lib/db/messages";
import { openPlan } from "@/lib/db/open-plan";
import { listPlanIds } from "@/lib/db/plans";
import { dayInZone } from "@/lib/domain/calendar";
import { canGetMessages } from "@/lib/domain/loop-policy";
import { askedAs } from "@/lib/domain/message";
import { allowedOrHidden } from "@/lib/domain/policy";
import { notFound, ok } from "@/lib/domain/result";
import { defineQuery } from "@/lib/usecases/define";
import { feedTokenHash } from "@/lib/usecases/message/feed-token";

/** As many days as a calendar program takes without effort. */
const MESSAGES = 100;
const NODES = 300;

/**
 * The days of a person by the token of its feed, which stands in for a sign-in: what asks it to act by a day, and the
 * milestones of its units' items that are still to come.
 */
export const readFeed = defineQuery({
  name: "message.read-feed",
  input: z.object({ token: z.string().regex(/^[\w-]{43}$/) }),
  load: async ({ db, input, now }) => {
    const person = await findPersonOfFeed(db, feedTokenHash(input.token), dayInZone(now));
    return person ? ok(person) : notFound();
  },
  allow: (_, person) => allowedOrHidden(canGetMessages(person)),
  run: async ({ db, now, loaded: person }) => {
    const as = askedAs(person);
    const plans = [];
    for (const planId of await listPlanIds(db)) {
      const plan = await openPlan(db, planId, now);
      if (!plan.ok) continue;
      const { id, today, shortTitle } = plan.value;
      const { rows } = await listOpenMessages(db, { planId: id, today, as }, MESSAGES);
      const asked = { planId: id, unitIds: as.ownUnits, from: today };
      const nodes = await listCalendarNodes(db, asked, NODES);
      plans.push({ id, shortTitle, messages: rows.filter(({ due }) => due !== null), nodes });
    }
    return ok({ plans });
  },
});

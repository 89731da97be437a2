import { z } from "zod";
import { endFeeds } from "@/lib/db/calendar-feeds";
import { canGetMessages } from "@/lib/domain/loop-policy";
import { personOf } from "@/lib/domain/person";
import { allowedOrForbidden } from "@/lib/domain/policy";
import { ok } from "@/lib/domain/result";
import { defineCommand, loadNothing } from "@/lib/usecases/define";

/** Ends the person's calendar feed. */
export const endFeed = defineCommand({
  name: "message.end-feed",
  input: z.object({}),
  load: loadNothing,
  allow: (actor) => allowedOrForbidden(canGetMessages(actor)),
  run: async ({ tx, actor, now }) => {
    const { userId } = personOf(actor);
    return ok({ userId, ended: await endFeeds(tx, userId, now) });
  },
  audit: ({ output: { userId, ended } }) =>
    ended > 0 ? { subjectType: "user", subjectId: userId } : null,
});

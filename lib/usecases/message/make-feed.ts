import { z } from "zod";
import { endFeeds, insertFeed } from "@/lib/db/calendar-feeds";
import { canGetMessages } from "@/lib/domain/loop-policy";
import { personOf } from "@/lib/domain/person";
import { allowedOrForbidden } from "@/lib/domain/policy";
import { ok } from "@/lib/domain/result";
import { defineCommand, loadNothing } from "@/lib/usecases/define";
import { feedTokenHash, newFeedToken } from "@/lib/usecases/message/feed-token";

/** Makes the person's calendar feed; its token is told this once, and an address made before answers no more. */
export const makeFeed = defineCommand({
  name: "message.make-feed",
  input: z.object({}),
  load: loadNothing,
  allow: (actor) => allowedOrForbidden(canGetMessages(actor)),
  run: async ({ tx, actor, now }) => {
    const { userId } = personOf(actor);
    const token = newFeedToken();
    await endFeeds(tx, userId, now);
    await insertFeed(tx, { userId, tokenHash: feedTokenHash(token), now });
    return ok({ userId, token });
  },
  audit: ({ output: { userId } }) => ({ subjectType: "user", subjectId: userId }),
});

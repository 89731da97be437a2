import { z } from "zod";
import { findPersonOfSession } from "@/lib/db/accounts";
import { dayInZone } from "@/lib/domain/calendar";
import { notFound, ok } from "@/lib/domain/result";
import { defineQuery, loadNothing } from "@/lib/usecases/define";

/** Who a session belongs to, with today's duties; not found once it has ended or its account is disabled. */
export const resumeSession = defineQuery({
  name: "session.resume",
  input: z.object({ sessionId: z.uuid() }),
  load: loadNothing,
  allow: () => "allowed",
  run: async ({ db, input, now }) => {
    const person = await findPersonOfSession(db, input.sessionId, now, dayInZone(now));
    return person ? ok(person) : notFound();
  },
});

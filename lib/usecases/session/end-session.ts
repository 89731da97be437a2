import { z } from "zod";
import { ok } from "@/lib/domain/result";
import { defineCommand, loadNothing } from "@/lib/usecases/define";

/** Signs a person out: the session can not be resumed. */
export const endSession = defineCommand({
  name: "session.end",
  input: z.object({}),
  load: loadNothing,
  allow: (actor) => (actor.kind === "person" ? "allowed" : "forbidden"),
  run: async ({ tx, actor, now }) => {
    const sessionId = actor.kind === "person" ? actor.sessionId : null;
    if (sessionId)
      await tx.userSession.updateMany({
        where: { id: sessionId, endedAt: null },
        data: { endedAt: now },
      });
    return ok({ sessionId });
  },
  audit: ({ output }) => ({ subjectType: "session", subjectId: output.sessionId ?? "" }),
  beforePasswordChange: true,
});

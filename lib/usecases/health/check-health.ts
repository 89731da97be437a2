import { z } from "zod";
import { isAnswering } from "@/lib/db/health";
import { ok } from "@/lib/domain/result";
import { defineQuery, loadNothing } from "@/lib/usecases/define";

/** Whether the ledger can work: its database answers. Anyone may ask. */
export const checkHealth = defineQuery({
  name: "health.check",
  input: z.object({}),
  load: loadNothing,
  allow: () => "allowed",
  run: async ({ db }) => ok({ ready: await isAnswering(db) }),
});

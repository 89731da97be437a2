import { z } from "zod";
import { type ChainCheck, checkChains } from "@/lib/db/audit-check";
import { allowedOrForbidden, canReadAudit } from "@/lib/domain/policy";
import { ok } from "@/lib/domain/result";
import { defineQuery, loadNothing } from "@/lib/usecases/define";

export type VerifiedAudit = { chains: ChainCheck[]; isWhole: boolean };

/** Checks every chain of the audit trail; asked by the audit administrator, or by the ledger's own command line. */
export const verifyAudit = defineQuery({
  name: "audit.verify",
  input: z.object({}),
  load: loadNothing,
  allow: (actor) => allowedOrForbidden(canReadAudit(actor) || actor.kind === "system"),
  run: async ({ db }) => {
    const chains = await checkChains(db);
    return ok<VerifiedAudit>({ chains, isWhole: chains.every((each) => each.broken === null) });
  },
});

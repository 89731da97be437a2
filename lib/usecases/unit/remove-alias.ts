import { z } from "zod";
import { deleteAlias, findAlias, lockUnits } from "@/lib/db/unit-register";
import { allowedOrHidden, canKeepUnits } from "@/lib/domain/policy";
import { notFound, ok } from "@/lib/domain/result";
import { defineCommand } from "@/lib/usecases/define";
import { recordId } from "@/lib/usecases/record-id";

/** Takes a wrong alias from a unit: from now on the name is read anew. Items that were read by it stay as they are. */
export const removeAlias = defineCommand({
  name: "unit.remove-alias",
  input: z.object({ unitId: recordId, aliasId: recordId }),
  load: async ({ tx, input: { unitId, aliasId } }) => {
    await lockUnits(tx);
    const alias = await findAlias(tx, unitId, aliasId);
    return alias ? ok(alias) : notFound();
  },
  allow: (actor) => allowedOrHidden(canKeepUnits(actor)),
  run: async ({ tx, loaded: { id, alias } }) => {
    await deleteAlias(tx, id);
    return ok({ alias });
  },
  audit: ({ input: { unitId }, output }) => ({
    subjectType: "unit",
    subjectId: unitId,
    details: output,
  }),
});

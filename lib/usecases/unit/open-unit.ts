import { z } from "zod";
import { listReformUnits } from "@/lib/db/reforms";
import { unitBefore, unitVersion } from "@/lib/domain/edit-unit";
import { allowedOrHidden, canKeepUnits } from "@/lib/domain/policy";
import { notFound, ok } from "@/lib/domain/result";
import { defineQuery } from "@/lib/usecases/define";
import { recordId } from "@/lib/usecases/record-id";

/** A unit as its form begins with it, and the units behind which it can stand. */
export const openUnit = defineQuery({
  name: "unit.open",
  input: z.object({ unitId: recordId }),
  load: async ({ db, input }) => {
    const units = await listReformUnits(db.prisma);
    const unit = units.find(({ id }) => id === input.unitId);
    return unit ? ok({ unit, units }) : notFound();
  },
  allow: (actor) => allowedOrHidden(canKeepUnits(actor)),
  run: async ({ loaded: { unit, units } }) => {
    const after = unitBefore(units, unit.id);
    const others = units.filter(
      ({ id, validUntil }) => id !== unit.id && (validUntil === null || id === after),
    );
    return ok({ unit, after, others, seen: unitVersion(unit, after) });
  },
});

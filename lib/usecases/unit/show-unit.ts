import { z } from "zod";
import { findUnit, listAliases, listMembers } from "@/lib/db/units-list";
import { dayInZone } from "@/lib/domain/calendar";
import { allowedOrHidden, canKeepUnits, canReadUnit, canSetApproval } from "@/lib/domain/policy";
import { notFound, ok } from "@/lib/domain/result";
import { defineQuery } from "@/lib/usecases/define";
import { recordId } from "@/lib/usecases/record-id";

/** A unit with its aliases, for who keeps the units; its own people see it too. */
export const showUnit = defineQuery({
  name: "unit.show",
  input: z.object({ unitId: recordId }),
  load: async ({ db, input, now }) => {
    const unit = await findUnit(db, input.unitId, dayInZone(now));
    return unit ? ok(unit) : notFound();
  },
  allow: (actor, unit) => allowedOrHidden(canReadUnit(actor, unit.id)),
  run: async ({ db, actor, loaded: unit, now }) => {
    const keep = canKeepUnits(actor);
    const setApproval = unit.kind !== "COLLECTIVE" && canSetApproval(actor, unit.id);
    const [aliases, members] = await Promise.all([
      listAliases(db, unit.id),
      unit.kind === "COLLECTIVE" ? listMembers(db, unit.id) : [],
    ]);
    return ok({ unit, aliases, members, today: dayInZone(now), may: { keep, setApproval } });
  },
});

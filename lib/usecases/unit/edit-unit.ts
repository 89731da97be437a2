import { z } from "zod";
import { listReformUnits } from "@/lib/db/reforms";
import { findUnitTies, storeUnitOrder, updateUnit } from "@/lib/db/unit-edit";
import { lockUnits } from "@/lib/db/unit-register";
import { dayInZone } from "@/lib/domain/calendar";
import { checkUnitEdit, unitBefore, unitVersion } from "@/lib/domain/edit-unit";
import { plainCell } from "@/lib/domain/list-row";
import { isPlainDate, type PlainDate } from "@/lib/domain/plain-date";
import { allowedOrHidden, canKeepUnits } from "@/lib/domain/policy";
import { invalid, notFound, ok, refuse } from "@/lib/domain/result";
import { UNIT_KINDS } from "@/lib/domain/unit-kind";
import { defineCommand } from "@/lib/usecases/define";
import { recordId } from "@/lib/usecases/record-id";
import { typedText } from "@/lib/usecases/typed-text";

const name = typedText.trim().min(1).max(60).transform(plainCell);
const day = z
  .string()
  .refine((text) => text === "" || isPlainDate(text), "not-a-day")
  .transform((text) => (text === "" ? null : (text as PlainDate)));
/** "" stands first. */
const place = z
  .string()
  .regex(/^\d{0,9}$/)
  .transform((text) => (text === "" ? null : Number(text)));

/** Puts a slip in the register right: names, kind, place in lists, days. A real change of a unit is a reform's. */
export const editUnit = defineCommand({
  name: "unit.edit",
  input: z.object({
    unitId: recordId,
    name,
    fullName: name,
    kind: z.enum(UNIT_KINDS),
    after: place,
    validFrom: day,
    validUntil: day,
    correction: z
      .literal("yes")
      .optional()
      .transform((word) => word === "yes"),
    /** How the unit stood when the form was opened. */
    seen: typedText.max(400),
  }),
  load: async ({ tx, input }) => {
    await lockUnits(tx);
    const units = await listReformUnits(tx);
    const unit = units.find(({ id }) => id === input.unitId);
    return unit ? ok({ unit, units, ties: await findUnitTies(tx, unit.id) }) : notFound();
  },
  allow: (actor) => allowedOrHidden(canKeepUnits(actor)),
  run: async ({ tx, input, now, loaded: { unit, units, ties } }) => {
    const { unitId, after, seen, ...edit } = input;
    const version = unitVersion(unit, unitBefore(units, unitId));
    if (seen !== version)
      return refuse({ kind: "conflict", code: "unit-changed", current: { unit, seen: version } });
    const issues = checkUnitEdit(edit, unit, { ties, others: units, today: dayInZone(now) });
    if (issues.length > 0) return refuse({ kind: "invalid", issues });
    const order = units.map(({ id }) => id).filter((id) => id !== unitId);
    const at = after === null ? 0 : order.indexOf(after) + 1;
    if (after !== null && at === 0) return invalid("after", "unknown-choice");
    await updateUnit(tx, unitId, edit);
    if (after !== unitBefore(units, unitId))
      await storeUnitOrder(tx, order.toSpliced(at, 0, unitId));
    return ok({ former: unit });
  },
  audit: ({ input: { unitId, seen: _, ...edit }, output }) => ({
    subjectType: "unit",
    subjectId: unitId,
    details: { ...edit, ...output },
  }),
});

import { insertUnits, listRegisteredUnits, lockUnits } from "@/lib/db/unit-register";
import { dayInZone } from "@/lib/domain/calendar";
import { rowIssues, verdictsOf } from "@/lib/domain/list-row";
import { allowedOrForbidden, canKeepUnits } from "@/lib/domain/policy";
import { invalid, ok, refuse } from "@/lib/domain/result";
import { assessUnitRows, UNIT_FIELDS, type UnitEntry } from "@/lib/domain/unit-rows";
import { defineCommand } from "@/lib/usecases/define";
import { confirmedRows } from "@/lib/usecases/list-input";

/**
 * Brings in a list of units, all or nothing: new units behind the others, new aliases and members of known
 * ones. The rows are judged anew; where that differs from what the person saw, they look again first.
 */
export const importUnits = defineCommand({
  name: "unit.import",
  input: confirmedRows(UNIT_FIELDS),
  load: async ({ tx, now }) => {
    await lockUnits(tx);
    const today = dayInZone(now);
    return ok({ today, registered: await listRegisteredUnits(tx, today) });
  },
  allow: (actor) => allowedOrForbidden(canKeepUnits(actor)),
  run: async ({ tx, input: { rows, seen }, loaded: { registered, today } }) => {
    const assessed = assessUnitRows(rows, registered);
    const issues = rowIssues(assessed);
    if (issues.length > 0) return refuse({ kind: "invalid", issues });
    if (verdictsOf(assessed) !== seen) return refuse({ kind: "conflict", code: "list-changed" });
    const entries = assessed.flatMap(({ entry }) => (entry && bringsIn(entry) ? [entry] : []));
    if (entries.length === 0) return invalid("rows", "list-brings-nothing");
    await insertUnits(tx, entries, today);
    const created = entries.filter(({ knownId }) => knownId === null);
    return ok({ created: created.length, supplemented: entries.length - created.length, entries });
  },
  audit: ({ output: { entries } }) => ({
    subjectType: "unit",
    subjectId: "list",
    details: {
      units: entries.map(({ knownId, ...unit }) => ({ ...unit, isNew: knownId === null })),
    },
  }),
});

function bringsIn({ knownId, aliases, members }: UnitEntry): boolean {
  return knownId === null || aliases.length + members.length > 0;
}

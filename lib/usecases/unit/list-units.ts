import { listEndedUnits, listUnits as listUnitRows } from "@/lib/db/units-list";
import { dayInZone } from "@/lib/domain/calendar";
import { allowedOrForbidden, canKeepUnits } from "@/lib/domain/policy";
import { ok } from "@/lib/domain/result";
import { PEOPLE_PAGE, peopleView } from "@/lib/usecases/account/account-input";
import { defineQuery, loadNothing } from "@/lib/usecases/define";

/** One page of the register of units; below its first, those that have ended. */
export const listUnits = defineQuery({
  name: "unit.list",
  input: peopleView,
  load: loadNothing,
  allow: (actor) => allowedOrForbidden(canKeepUnits(actor)),
  run: async ({ db, input: { q: text, page }, now }) => {
    const query = { text, today: dayInZone(now), page, size: PEOPLE_PAGE };
    const [units, ended] = await Promise.all([
      listUnitRows(db, query),
      text === undefined && page === 1 ? listEndedUnits(db) : [],
    ]);
    return ok({ text, page, ...units, ended });
  },
});

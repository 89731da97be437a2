import { listRegisteredUnits } from "@/lib/db/unit-register";
import { listRowsOf } from "@/lib/decomposition/lists/list-rows";
import { UNIT_COLUMNS } from "@/lib/decomposition/lists/unit-columns";
import { dayInZone } from "@/lib/domain/calendar";
import { allowedOrForbidden, canKeepUnits } from "@/lib/domain/policy";
import { invalid, ok } from "@/lib/domain/result";
import { assessUnitRows, UNIT_FIELDS } from "@/lib/domain/unit-rows";
import { defineQuery, loadNothing } from "@/lib/usecases/define";
import { listOrRows } from "@/lib/usecases/list-input";

/** What a list of units would bring in, row by row; nothing is written. */
export const previewUnits = defineQuery({
  name: "unit.preview",
  input: listOrRows(UNIT_FIELDS),
  load: loadNothing,
  allow: (actor) => allowedOrForbidden(canKeepUnits(actor)),
  run: async ({ db, input, now }) => {
    const list = listRowsOf(input, UNIT_COLUMNS);
    if (!list.ok) return invalid("file", list.code);
    const registered = await listRegisteredUnits(db.prisma, dayInZone(now));
    return ok({ ...list, assessed: assessUnitRows(list.rows, registered) });
  },
});

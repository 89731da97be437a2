import { z } from "zod";
import { reckonPeriodsAgain } from "@/lib/db/reckon-periods";
import { deleteWorkdayEntry } from "@/lib/db/workdays";
import { allowedOrForbidden, canKeepWorkdays } from "@/lib/domain/policy";
import { ok, refuse } from "@/lib/domain/result";
import { defineCommand, loadNothing } from "@/lib/usecases/define";
import { dayTyped, typedDay } from "@/lib/usecases/workday/workday-input";

/** Takes an own entry back: the day is again what the published notice says. */
export const removeWorkday = defineCommand({
  name: "workday.remove",
  input: z.object({ day: typedDay }),
  load: loadNothing,
  allow: (actor) => allowedOrForbidden(canKeepWorkdays(actor)),
  run: async ({ tx, input, now }) => {
    const day = dayTyped(input.day);
    if (!day.ok) return day;
    let found = false;
    const moved = await reckonPeriodsAgain(tx, now, async () => {
      found = await deleteWorkdayEntry(tx, day.value);
    });
    if (!found) return refuse({ kind: "conflict", code: "workday-removed" });
    return ok({ day: day.value, moved });
  },
  audit: ({ output }) => ({
    subjectType: "workday",
    subjectId: output.day,
    details: { moved: output.moved },
  }),
  seconds: 600,
});

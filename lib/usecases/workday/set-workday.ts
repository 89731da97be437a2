import { z } from "zod";
import { reckonPeriodsAgain } from "@/lib/db/reckon-periods";
import { writeWorkdayEntry } from "@/lib/db/workdays";
import { personOf } from "@/lib/domain/person";
import { allowedOrForbidden, canKeepWorkdays } from "@/lib/domain/policy";
import { ok } from "@/lib/domain/result";
import { defineCommand, loadNothing } from "@/lib/usecases/define";
import { typedText } from "@/lib/usecases/typed-text";
import { dayTyped, typedDay } from "@/lib/usecases/workday/workday-input";

/**
 * Enters a day as worked or off, above the published notice; the periods not yet due are reckoned
 * again, in every plan. Says which of them moved.
 */
export const setWorkday = defineCommand({
  name: "workday.set",
  input: z.object({
    day: typedDay,
    // A form without its choice sends nothing.
    kind: z
      .string()
      .min(1)
      .pipe(z.enum(["WORK", "OFF"])),
    note: typedText.trim().min(1).max(100),
  }),
  load: loadNothing,
  allow: (actor) => allowedOrForbidden(canKeepWorkdays(actor)),
  run: async ({ tx, input, actor, now }) => {
    const day = dayTyped(input.day);
    if (!day.ok) return day;
    const entry = {
      day: day.value,
      workday: input.kind === "WORK",
      note: input.note,
      setById: personOf(actor).userId,
      setAt: now,
    };
    const moved = await reckonPeriodsAgain(tx, now, () => writeWorkdayEntry(tx, entry));
    return ok({ day: day.value, moved });
  },
  audit: ({ input, output }) => ({
    subjectType: "workday",
    subjectId: output.day,
    details: { ...input, moved: output.moved },
  }),
  seconds: 600,
});

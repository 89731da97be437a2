import { z } from "zod";
import { keepFileOf } from "@/lib/db/keep-file";
import { lockFiling } from "@/lib/db/locked-filing";
import { checkPeriodTakes } from "@/lib/domain/period-state";
import { allowedOrHidden, canFileReport } from "@/lib/domain/policy";
import { refuse } from "@/lib/domain/result";
import { defineCommand } from "@/lib/usecases/define";
import { keptFileSubject, newFile, storedFile } from "@/lib/usecases/evidence/kept-file";
import { itemId, month } from "@/lib/usecases/report/report-input";

/**
 * Records a file whose bytes lie in the store already. The same bytes brought again are the file that is there;
 * `unneeded` are ids whose bytes nothing needs: those brought again, and what nobody filed within a week.
 */
export const keepFile = defineCommand({
  name: "evidence.keep-file",
  input: z.object({ itemId, month, ...storedFile }),
  load: ({ tx, input, now }) => lockFiling(tx, input, now),
  allow: (actor, filing) => allowedOrHidden(canFileReport(actor, filing.item.unit?.id ?? null)),
  run: async ({ tx, input, actor, now, loaded: { plan, period, item } }) => {
    if (item.revoked) return refuse({ kind: "conflict", code: "item-revoked" });
    const takes = checkPeriodTakes(period, plan.today, "save-draft");
    if (!takes.ok) return takes;
    const file = newFile(input, actor, now);
    return file.ok ? keepFileOf(tx, input.itemId, file.value, "report") : file;
  },
  audit: ({ input, output }) => keptFileSubject(input, output),
});

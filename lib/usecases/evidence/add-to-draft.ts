import { z } from "zod";
import { withFiles } from "@/lib/db/evidence-files";
import { lockFiling } from "@/lib/db/locked-filing";
import { writeDraft } from "@/lib/db/report-writes";
import { EVIDENCE_KINDS } from "@/lib/domain/evidence";
import { nameStem } from "@/lib/domain/evidence-file";
import { checkPeriodTakes } from "@/lib/domain/period-state";
import { personOf } from "@/lib/domain/person";
import { allowedOrHidden, canFileReport } from "@/lib/domain/policy";
import { transition } from "@/lib/domain/report";
import { REPORT_LIMITS, REPORT_ROWS } from "@/lib/domain/report-content";
import { invalid, ok, refuse } from "@/lib/domain/result";
import { defineCommand } from "@/lib/usecases/define";
import { itemId, month } from "@/lib/usecases/report/report-input";

/**
 * Appends files to the draft of a report as evidence, for a browser without a script: what a colleague saves
 * meanwhile stays, and what the draft names already is not added again.
 */
export const addToDraft = defineCommand({
  name: "evidence.add-to-draft",
  input: z.object({
    itemId,
    month,
    kind: z.enum(EVIDENCE_KINDS).catch("DATA"),
    fileIds: z.array(z.uuid()).min(1).max(50),
  }),
  load: ({ tx, input, now }) => lockFiling(tx, input, now),
  allow: (actor, filing) => allowedOrHidden(canFileReport(actor, filing.item.unit?.id ?? null)),
  run: async ({ tx, input, actor, now, loaded: { plan, period, report, item } }) => {
    if (item.revoked) return refuse({ kind: "conflict", code: "item-revoked" });
    const takes = checkPeriodTakes(period, plan.today, "save-draft");
    if (!takes.ok) return takes;
    if (!report?.draft) return refuse({ kind: "conflict", code: "no-draft" });
    if (!transition(report.state, "save-draft"))
      return refuse({ kind: "conflict", code: "already-submitted" });
    const { content, version } = report.draft;
    const named = new Set(content.evidence.map(({ file }) => file?.id));
    const wanted = [...new Set(input.fileIds)].filter((id) => !named.has(id));
    const looked = await withFiles(tx, item.id, {
      ...content,
      evidence: wanted.map((fileId) => ({ kind: input.kind, description: "", link: null, fileId })),
    });
    if (!looked.ok) return looked;
    const added = looked.value.evidence.map((row) => ({
      ...row,
      description: shortened(nameStem(row.file?.name ?? "")),
    }));
    const evidence = [...content.evidence, ...added];
    if (evidence.length > REPORT_ROWS.evidence)
      return invalid("evidence", "too-many", { max: REPORT_ROWS.evidence });
    const draft = { content: { ...content, evidence }, savedAt: now };
    const savedById = personOf(actor).userId;
    await writeDraft(tx, report.id, {
      ...draft,
      version: version + 1,
      savedById,
      formKey: null,
      formStep: 0,
    });
    return ok({ reportId: report.id, added: added.length });
  },
  audit: ({ input, output }) => ({
    subjectType: "report",
    subjectId: output.reportId,
    details: { itemId: input.itemId, month: input.month, files: input.fileIds },
  }),
});

function shortened(text: string): string {
  return [...text].slice(0, REPORT_LIMITS.evidence).join("");
}

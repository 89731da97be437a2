import { z } from "zod";
import { lockFiling } from "@/lib/db/locked-filing";
import {
  countUnnamedFiles,
  dropUnnamedFiles,
  findSameFile,
  insertFile,
} from "@/lib/db/stored-files";
import {
  cleanFileName,
  EVIDENCE_FILE_LIMITS,
  EVIDENCE_TYPES,
  evidenceExtension,
} from "@/lib/domain/evidence-file";
import { checkPeriodTakes } from "@/lib/domain/period-state";
import { personOf } from "@/lib/domain/person";
import { allowedOrHidden, canFileReport } from "@/lib/domain/policy";
import type { EvidenceFile } from "@/lib/domain/report-content";
import { invalid, ok, refuse } from "@/lib/domain/result";
import { defineCommand } from "@/lib/usecases/define";
import { itemId, month } from "@/lib/usecases/report/report-input";

const WEEK = 7 * 24 * 60 * 60 * 1000;

/**
 * Records a file whose bytes lie in the store already. The same bytes brought again are the file that is there;
 * `unneeded` are ids whose bytes nothing needs: those brought again, and what nobody filed within a week.
 */
export const keepFile = defineCommand({
  name: "evidence.keep-file",
  input: z.object({
    itemId,
    month,
    id: z.uuid(),
    name: z.string().transform(cleanFileName),
    size: z.number().int().positive().max(EVIDENCE_FILE_LIMITS.bytes),
    sha256: z.string().regex(/^[\da-f]{64}$/),
  }),
  load: ({ tx, input, now }) => lockFiling(tx, input, now),
  allow: (actor, filing) => allowedOrHidden(canFileReport(actor, filing.item.unit?.id ?? null)),
  run: async ({ tx, input, actor, now, loaded: { plan, period, item } }) => {
    if (item.revoked) return refuse({ kind: "conflict", code: "item-revoked" });
    const takes = checkPeriodTakes(period, plan.today, "save-draft");
    if (!takes.ok) return takes;
    const extension = evidenceExtension(input.name);
    if (!extension) return invalid("file", "type-unknown");
    const dropped = await dropUnnamedFiles(tx, input.itemId, new Date(now.getTime() - WEEK));
    const same = await findSameFile(tx, input.itemId, input.sha256);
    if (same) return ok({ file: same, unneeded: [...dropped, input.id] });
    const unnamed = await countUnnamedFiles(tx, input.itemId);
    const { unfiled } = EVIDENCE_FILE_LIMITS;
    if (unnamed >= unfiled) return invalid("file", "too-many-unfiled", { unfiled });
    const { id, name, size, sha256 } = input;
    const file: EvidenceFile = { id, name, size, contentType: EVIDENCE_TYPES[extension] };
    const uploadedById = personOf(actor).userId;
    await insertFile(tx, input.itemId, { ...file, sha256, uploadedById, uploadedAt: now });
    return ok({ file, unneeded: dropped });
  },
  audit: ({ input, output: { file, unneeded } }) => ({
    subjectType: "item",
    subjectId: input.itemId,
    details: {
      fileId: file.id,
      name: file.name,
      size: file.size,
      sha256: input.sha256,
      ...(unneeded.length > 0 ? { unneeded } : {}),
    },
  }),
});

import { z } from "zod";
import { insertBatch } from "@/lib/db/import/insert-batch";
import { findPlan } from "@/lib/db/plans";
import { findUnitRegistry } from "@/lib/db/unit-registry";
import { readBroughtTable } from "@/lib/decomposition/read-brought-table";
import { listSourceRows } from "@/lib/decomposition/review/list-source-rows";
import { proposeParticulars } from "@/lib/decomposition/review/propose-particulars";
import { personIdOf } from "@/lib/domain/person";
import { allowedOrForbidden, canImport } from "@/lib/domain/policy";
import { invalid, ok } from "@/lib/domain/result";
import type { SourceDocument } from "@/lib/domain/source-document";
import { defineCommand } from "@/lib/usecases/define";
import { matchBatch } from "@/lib/usecases/import/match-batch";
import { recordId } from "@/lib/usecases/record-id";

const blankOr = <Schema extends z.ZodType>(schema: Schema) =>
  z.union([z.literal("").transform(() => null), schema, z.null()]).default(null);

/**
 * Keeps a file that was brought and reads its table: what was understood waits to be looked through. A file
 * without a table is refused and nothing of it stays.
 */
export const keepImport = defineCommand({
  name: "import.keep",
  input: z.object({
    name: z.string().min(1),
    bytes: z.instanceof(Uint8Array),
    /** What the file holds, as lib/files read it from the same bytes. */
    document: z.custom<SourceDocument>((value) => typeof value === "object" && value !== null),
    /** The plan that the file amends; none for a new plan. */
    planId: blankOr(recordId),
  }),
  load: async ({ tx, input, now }) => {
    const plan = input.planId === null ? null : await findPlan(tx, input.planId, now);
    return ok({ plan, registry: await findUnitRegistry(tx) });
  },
  allow: (actor) => allowedOrForbidden(canImport(actor)),
  run: async ({ tx, input, actor, now, loaded: { plan, registry } }) => {
    if (input.planId !== null && !plan) return invalid("planId", "unknown-choice");
    const { document, name } = input;
    const read = readBroughtTable(document, { registry, issuedYear: null });
    if (!read.ok) return invalid("file", `file-${read.refusal.code}`);
    const { titles, issuedYear } = read.value;
    const importId = await insertBatch(tx, {
      amendsPlanId: plan?.id ?? null,
      file: { name, format: document.format, bytes: input.bytes },
      particulars: proposeParticulars(titles, name),
      titleYear: issuedYear,
      read: read.value,
      notes: document.notes ?? [],
      rows: listSourceRows(document),
      uploadedById: personIdOf(actor),
      uploadedAt: now,
    });
    if (plan) await matchBatch(tx, { id: importId, planId: plan.id, shortTitle: plan.shortTitle });
    return ok({ importId, read: read.value });
  },
  audit: ({ input, output }) => ({
    subjectType: "import",
    subjectId: output.importId,
    details: { fileName: input.name, measures: output.read.measures.length, planId: input.planId },
  }),
  seconds: 120,
});

import { z } from "zod";
import { listMeasuresPrinting } from "@/lib/db/import/stored-measures";
import { findStandingUnit } from "@/lib/db/unit-registry";
import { nameUnit, printsName } from "@/lib/decomposition/review/settle-doubts";
import { invalid, notFound, ok } from "@/lib/domain/result";
import { changeContent, defineDecision, ofImport } from "@/lib/usecases/import/define-decision";
import { typedText } from "@/lib/usecases/typed-text";

/**
 * A person says which unit a printed name stands for, or that it is none. It holds wherever the file prints
 * the name, and becomes an alias once the file is published.
 */
export const settleName = defineDecision({
  name: "import.settle-name",
  input: ofImport.extend({
    printed: typedText.min(1).max(300),
    /** The unit's name; "" with `none` says that the words name no unit. */
    unit: typedText.trim().max(60).default(""),
    none: z.literal("yes").optional(),
  }),
  decide: async ({ tx, input, batch, ...by }) => {
    const { printed, none } = input;
    if (!none && input.unit === "") return invalid("unit", "required");
    const unit = none ? null : await findStandingUnit(tx, input.unit);
    if (!none && !unit) return invalid("unit", "unit-unknown", { names: input.unit });
    const measures = (await listMeasuresPrinting(tx, batch.id, printed)).filter(({ content }) =>
      printsName(content, printed),
    );
    if (measures.length === 0) return notFound();
    const former = await tx.importName.findUnique({
      where: { batchId_printed: { batchId: batch.id, printed } },
      select: { unitId: true },
    });
    return ok({
      kind: "name.settle",
      about: unit ? `${printed} → ${unit.name}` : printed,
      changes: [
        { of: "name", printed, before: former, after: { unitId: unit?.id ?? null } },
        ...measures.map((each) =>
          changeContent(each, nameUnit(each.content, printed, unit?.name ?? null), by),
        ),
      ],
    });
  },
});

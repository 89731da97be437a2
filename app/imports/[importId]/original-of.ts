import type { DrawnRow } from "@/components/ledger/original-rows";
import type { OriginalRow, ShownMeasure } from "@/lib/db/import/list-shown";
import { excerptOf } from "@/lib/text/excerpt";
import type { Translator } from "@/lib/text/translator";

/** The rows of the original that a measure was read from, with what was read marked in them. */
export function originalOf(
  t: Translator,
  measure: ShownMeasure,
  rows: readonly OriginalRow[],
): DrawnRow[] {
  const { source, printed, places } = measure.content;
  const lines = new Set(Object.values(places).flat());
  if (lines.size === 0) lines.add(source.first);
  const read = [printed.text, printed.lead, printed.responsible, printed.deadline].map(
    (text) => text ?? "",
  );
  return rows
    .filter(({ sheet, line }) => sheet === (source.sheet ?? null) && lines.has(line))
    .map(({ ordinal, sheet, line, cells }) => ({
      key: String(ordinal),
      place: sheet ? t("import.card.sheetLine", { sheet, line }) : t("import.card.line", { line }),
      cells: cells.map((cell, column) => ({
        key: `column ${column}`,
        parts: excerptOf(cell, read).map((part, at) => ({ key: `part ${at}`, ...part })),
      })),
    }));
}

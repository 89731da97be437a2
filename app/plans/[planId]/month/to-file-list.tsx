import type { PlainDate } from "@/lib/domain/plain-date";
import type { Texts } from "@/lib/text/say";
import { MonthKeys } from "./month-keys";
import { type RowPlace, type ToFileItem, ToFileRow } from "./to-file-row";

type ToFileListProps = {
  texts: Texts;
  rows: readonly ToFileItem[];
  place: RowPlace;
  today: PlainDate;
  /** What was typed in one of the rows before a session ended. */
  held: Record<string, string> | null;
};

/** What is still to be filed, in the order of risk: what was promised, what falls due, and the ways to file. */
export function ToFileList({ texts, rows, place, today, held }: ToFileListProps) {
  const { t } = texts;
  const manyUnits = new Set(rows.map(({ unitId }) => unitId)).size > 1;
  const list = (
    <ol className="divide-y divide-rule border-y border-rule bg-surface">
      {rows.map((row) => (
        <ToFileRow
          key={row.itemId}
          texts={texts}
          row={row}
          place={place}
          today={today}
          namesUnit={manyUnits}
          held={held?.itemId === String(row.itemId) ? held : null}
        />
      ))}
    </ol>
  );
  if (!rows.some(({ mayFile }) => mayFile)) return list;
  const words = {
    label: `${t("month.keys.label")}${t("ui.colon")}`,
    help: t("month.keys.help"),
    on: t("month.keys.on"),
  };
  return <MonthKeys words={words}>{list}</MonthKeys>;
}

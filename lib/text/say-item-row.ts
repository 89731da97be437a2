import type { ItemColumn } from "@/lib/domain/item-columns";
import type { ItemRow } from "@/lib/domain/item-view";
import { formatDay } from "@/lib/text/format";
import { sayReason, type Texts } from "@/lib/text/say";

/** What a column says of an item in words alone, as sheets and paper show it; null where there is nothing to say. */
export function sayItemCell(
  texts: Texts,
  row: ItemRow,
  column: ItemColumn,
): string | number | null {
  const { t, locale } = texts;
  const light = (of: ItemRow["light"] | null) => (of === null ? null : t(`light.${of}`));
  switch (column) {
    case "light":
      return light(row.light);
    case "code":
      return row.code;
    case "measure":
      return row.text;
    case "unit":
      return sayFilingUnit(texts, row);
    case "deadline":
      return row.deadlinePrinted ?? t("ledger.item.noDeadline");
    case "next":
      return row.nextDueOn && `${row.nextDueName} ${formatDay(locale, row.nextDueOn)}`;
    case "percent":
      return row.percent;
    case "self":
      return light(row.selfLight);
    case "system":
      return light(row.systemLight);
    case "office":
      return light(row.officeLight);
    case "reason":
      return row.reasons[0] ? sayReason(texts, row.reasons[0]) : null;
    case "marks":
      return row.marks
        .map(({ mark, count }) => t(`light.mark.${mark}`, { count }))
        .join(t("ui.listComma"));
    case "area":
      return `${row.keyAreaNumber}${row.keyAreaTitle}`;
    case "responsible":
      return sayResponsible(texts, row);
    case "acceptance":
      return row.acceptanceCriteria;
  }
}

function sayFilingUnit({ t }: Texts, { filingUnit, leadCount }: ItemRow): string {
  const unit = filingUnit ?? t("ledger.items.noUnit");
  return leadCount > 1 ? `${unit} ${t("ledger.items.jointLeads", { count: leadCount })}` : unit;
}

function sayResponsible({ t }: Texts, { responsible, responsibleCount }: ItemRow): string | null {
  if (responsible.length === 0) return null;
  const names = responsible.join(t("ui.listComma"));
  return responsibleCount > responsible.length
    ? t("view.andMore", { names, count: responsibleCount })
    : names;
}

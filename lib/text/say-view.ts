import type { ItemColumn } from "@/lib/domain/item-columns";
import type { PlainDate } from "@/lib/domain/plain-date";
import { formatDay, formatMoment } from "@/lib/text/format";
import type { LedgerView } from "@/lib/text/ledger-address";
import type { Texts } from "@/lib/text/say";
import { type ConditionNames, sayConditions, sayOrder } from "@/lib/text/say-conditions";

/** What a list on paper or in a file is of: plan, day, conditions, order, who took it and when. */
export type TakenView = {
  plan: { title: string; documentNumber: string; today: PlainDate };
  view: LedgerView;
  names: ConditionNames;
  by: { name: string; at: Date };
};

/** The lines above a list that left the ledger, so that it can be read without it. */
export function sayTakenView(texts: Texts, taken: TakenView, way: "by" | "printedBy"): string[] {
  const { t, locale } = texts;
  const { plan, view, names, by } = taken;
  const conditions = sayConditions(texts, view, names).map(({ words }) => words);
  return [
    t("view.export.heading", { plan: plan.title, number: plan.documentNumber }),
    t("view.export.day", { day: formatDay(locale, view.on ?? plan.today) }),
    conditions.length === 0
      ? t("view.export.noConditions")
      : t("view.export.conditions", { conditions: conditions.join(t("view.export.joint")) }),
    t("view.export.order", { order: sayOrder(texts, view) }),
    t(`view.export.${way}`, { name: by.name, moment: formatMoment(locale, by.at) }),
  ];
}

/** How wide a column is in a sheet, in characters. */
export const COLUMN_WIDTHS: Record<ItemColumn, number> = {
  light: 12,
  code: 12,
  measure: 60,
  unit: 24,
  deadline: 24,
  next: 28,
  percent: 8,
  self: 12,
  system: 12,
  office: 12,
  reason: 44,
  marks: 16,
  area: 28,
  responsible: 40,
  acceptance: 48,
};

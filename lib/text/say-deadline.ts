import type { ProposedIndicator } from "@/lib/decomposition/measure";
import type { DeadlineNode } from "@/lib/domain/deadline";
import { isMonth, isPlainDate } from "@/lib/domain/plain-date";
import { formatDay, formatMonth } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";

/** What is due when, as a reader says it: 制定方案：2018年6月. */
export function sayDue({ locale, t }: Texts, { what, due }: DeadlineNode): string {
  return t("import.card.node", { what, due: due === null ? "—" : said({ locale, t }, due) });
}

const SIGNS: Record<ProposedIndicator["comparator"], string> = {
  "=": "=",
  ">=": "≥",
  "<=": "≤",
  ">": ">",
  "<": "<",
  "≈": "≈",
};

/** A quantified target: what it is of, how it binds, and by when. */
export function sayTarget(texts: Texts, indicator: ProposedIndicator): string {
  const { text, value, unit, comparator, by } = indicator;
  const bound = `${SIGNS[comparator]} ${value}${unit}`;
  return [text, bound, by === null ? null : said(texts, by)].filter(Boolean).join(" · ");
}

function said({ locale, t }: Texts, due: string): string {
  if (isPlainDate(due)) return formatDay(locale, due);
  return isMonth(due) ? formatMonth(locale, due) : t("import.card.year", { year: due });
}

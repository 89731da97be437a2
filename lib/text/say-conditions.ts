import { formatDay } from "@/lib/text/format";
import type { LedgerView } from "@/lib/text/ledger-address";
import type { Texts } from "@/lib/text/say";

/** The names behind the numbers of a view; null for what the ledger doesn't know. */
export type ConditionNames = { area: string | null; unit: string | null };

/** A condition of a view in words, and the parts of the address that it goes with. */
export type SaidCondition = { key: string; words: string; without: LedgerView };

/** What a view leaves out, condition by condition; the past day is no condition. */
export function sayConditions(
  texts: Texts,
  view: LedgerView,
  names: ConditionNames,
): SaidCondition[] {
  const { t, locale } = texts;
  const said: SaidCondition[] = [];
  const say = (key: string, label: string, value: string, without: LedgerView) =>
    said.push({ key, words: t("view.condition", { label, value }), without });
  if (view.q) say("q", t("ledger.items.search"), view.q, { q: undefined });
  if (view.light)
    say("light", t("ledger.items.light"), t(`light.${view.light}`), { light: undefined });
  if (view.area !== undefined)
    say("area", t("ledger.items.keyArea"), names.area ?? t("view.unknown"), { area: undefined });
  if (view.unit !== undefined) {
    const unit = view.unit === "none" ? t("ledger.board.noUnit") : names.unit;
    const part = view.part && view.unit !== "none" ? t(`ledger.items.part.${view.part}`) : null;
    const name = unit ?? t("view.unknown");
    say("unit", t("ledger.items.unit"), part ? t("view.inPart", { name, part }) : name, {
      unit: undefined,
      part: undefined,
    });
  }
  if (view.due)
    say("due", t("ledger.items.due"), t(`ledger.items.dueFilter.${view.due}`), { due: undefined });
  if (view.from && view.until) {
    const span = { from: formatDay(locale, view.from), until: formatDay(locale, view.until) };
    const without = { from: undefined, until: undefined, node: undefined };
    const said = t("view.span", span);
    const value = view.node ? t("view.nodeIs", { span: said, state: view.node }) : said;
    say("nodes", t("view.nodes"), value, without);
  }
  return said;
}

/** How a view is ordered, in words: "by due day, turned round". */
export function sayOrder({ t }: Texts, { order = "document", dir }: LedgerView): string {
  const words = t(`ledger.items.order.${order}`);
  return dir ? t("view.turnedRound", { order: words }) : words;
}

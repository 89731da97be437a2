import { type Brief, ItemBriefs } from "@/components/ledger/item-brief";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Section } from "@/components/ui/section";
import type { ItemRow } from "@/lib/db/item-list";
import { formatDay } from "@/lib/text/format";
import { sayClearing, sayReason, type Texts } from "@/lib/text/say";

/** Reasons a list shows of an item; its page has them all. */
const REASONS_SHOWN = 2;

type BoardListProps = {
  texts: Texts;
  id: "red" | "noData" | "due";
  items: readonly ItemRow[];
  allHref: string;
  /** How many there are in all; left out where only "more" is known. */
  count: number | undefined;
  until?: string;
  /** Where to look when the list is empty. */
  nextHref?: string;
};

/** A list to start the day from, with the way to all of it. */
export function BoardList(props: BoardListProps) {
  const { texts, id, items, allHref, count, until = "", nextHref } = props;
  const { t } = texts;
  const isCut = count === undefined || count > items.length;
  return (
    <Section
      id={id}
      title={t(`ledger.board.${id}`)}
      lede={t(`ledger.board.${id}Lede`, { until })}
      actions={
        isCut ? (
          <LinkButton href={allHref} size="small" variant="quiet">
            {count === undefined ? t("ui.all") : t("ledger.board.all", { count })}
          </LinkButton>
        ) : undefined
      }
    >
      {items.length === 0 ? (
        <EmptyState
          title={t(`ledger.board.${id}Empty`)}
          action={
            nextHref ? <LinkButton href={nextHref}>{t("ledger.board.dueNext")}</LinkButton> : null
          }
        >
          {id === "red" ? t("ledger.board.redEmptyHint") : null}
        </EmptyState>
      ) : (
        <ItemBriefs items={items.map((item) => briefOf(texts, item, id === "due"))} />
      )}
    </Section>
  );
}

function briefOf(texts: Texts, item: ItemRow, byDue: boolean): Brief {
  const { t, locale } = texts;
  const due =
    byDue && item.nextDueOn
      ? [{ key: "due", note: `${formatDay(locale, item.nextDueOn)} · ${item.nextDueName}` }]
      : [];
  const reasons = item.reasons.slice(0, byDue ? 1 : REASONS_SHOWN).map((reason, index) => ({
    key: `${reason.rule} ${index}`,
    note: sayReason(texts, reason),
    more: sayClearing(texts, reason) ?? undefined,
  }));
  return {
    key: String(item.id),
    href: `/items/${item.id}`,
    code: item.code,
    text: item.text,
    unit: item.filingUnit ?? t("ledger.items.noUnit"),
    light: item.light,
    lightWord: t(`light.${item.light}`),
    notes: [...due, ...reasons],
  };
}

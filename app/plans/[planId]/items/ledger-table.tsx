import type { ComponentProps } from "react";
import { ChosenTable } from "@/components/ui/chosen-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Pager } from "@/components/ui/pager";
import { Tabs } from "@/components/ui/tabs";
import { ITEM_COLUMNS, USUAL_COLUMNS } from "@/lib/domain/item-columns";
import { ITEM_ORDERS } from "@/lib/domain/item-view";
import { type LedgerView, ledgerAddress } from "@/lib/text/ledger-address";
import type { Texts } from "@/lib/text/say";
import type { Translator } from "@/lib/text/translator";
import { COUNT_CAP } from "@/lib/usecases/item/list-ledger";
import { type Query, shownView } from "./asked-view";
import { drawnRow, itemColumns } from "./item-cells";
import { said } from "./ledger-filter";
import type { ShownLedger } from "./page";
import { ViewTools } from "./view-tools";

type LedgerTableProps = {
  texts: Texts;
  ledger: ShownLedger;
  asked: Query;
  saved: ComponentProps<typeof ViewTools>["saved"];
  held: ComponentProps<typeof ViewTools>["held"];
};

/** The items that the view asks for, in its order and columns, with what can be done with it. */
export function LedgerTable({ texts, ledger, asked, saved, held }: LedgerTableProps) {
  const { t } = texts;
  const { plan, count } = ledger;
  const view = shownView(ledger);
  const place = { after: textIn(asked.after), before: textIn(asked.before) };
  const address = (change: LedgerView) => ledgerAddress(plan.id, { ...view, ...change });
  return (
    <>
      <Tabs
        label={t("ledger.items.order.label")}
        tabs={ITEM_ORDERS.map((each) => orderTab(t, each, view, address))}
      />
      <ChosenTable
        caption={`${t("ledger.items.caption")} · ${sayCount(t, count)}`}
        columns={itemColumns(texts, view, address)}
        shown={ledger.columns}
        rows={ledger.rows.map((row) => drawnRow(texts, row, ledger.columns))}
        empty={
          <EmptyState title={t("ledger.items.empty")}>{t("ledger.items.emptyHint")}</EmptyState>
        }
        address={address({ ...place, cols: undefined })}
        usual={USUAL_COLUMNS}
        kept={said({ ...view, ...place, cols: undefined })}
        words={pickerWords(t)}
        tools={<ViewTools t={t} planId={plan.id} view={view} saved={saved} held={held} />}
      />
      <Pager
        label={t("ui.pager")}
        words={{ previous: t("ui.previous"), next: t("ui.next") }}
        previousHref={ledger.before ? address({ before: ledger.before }) : undefined}
        nextHref={ledger.after ? address({ after: ledger.after }) : undefined}
      />
    </>
  );
}

function textIn(value: Query[string]): string | undefined {
  return typeof value === "string" ? value : undefined;
}

/** An order to read the ledger in; the present one leads the other way round. */
function orderTab(
  t: Translator,
  order: (typeof ITEM_ORDERS)[number],
  view: LedgerView,
  address: (change: LedgerView) => string,
) {
  const current = (view.order ?? "document") === order;
  const words = t(`ledger.items.order.${order}`);
  const asked = order === "document" ? undefined : order;
  return {
    href: address({ order: asked, dir: current && !view.dir ? "desc" : undefined }),
    label: current && view.dir ? t("view.turnedRound", { order: words }) : words,
    current,
  };
}

function sayCount(t: Translator, count: number): string {
  return count > COUNT_CAP
    ? t("ledger.items.summaryCapped", { count: COUNT_CAP })
    : t("ledger.items.summary", { count });
}

function pickerWords(t: Translator) {
  const moves = (way: "left" | "right") =>
    Object.fromEntries(
      ITEM_COLUMNS.map((column) => [
        column,
        t(`view.columns.${way}`, { column: t(`view.column.${column}`) }),
      ]),
    );
  return {
    title: t("view.columns.title"),
    lede: t("view.columns.lede"),
    legend: t("view.columns.legend"),
    apply: t("view.columns.apply"),
    left: moves("left"),
    right: moves("right"),
  };
}

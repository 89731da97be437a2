import type { Metadata } from "next";
import { ChosenTable } from "@/components/ui/chosen-table";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Pager } from "@/components/ui/pager";
import { Tabs } from "@/components/ui/tabs";
import { ITEM_COLUMNS, USUAL_COLUMNS } from "@/lib/domain/item-columns";
import { ITEM_ORDERS } from "@/lib/domain/item-view";
import { type LedgerView, ledgerAddress } from "@/lib/text/ledger-address";
import type { Translator } from "@/lib/text/translator";
import { COUNT_CAP, listLedger } from "@/lib/usecases/item/list-ledger";
import { listViews } from "@/lib/usecases/view/list-views";
import { valueOrPage } from "@/lib/web/answer";
import { signedInCaller } from "@/lib/web/current-actor";
import { heldForm } from "@/lib/web/held-form";
import { currentTexts } from "@/lib/web/texts";
import { Frame } from "../../../_frame/frame";
import { askedAddress, blanksLeftOut, type Query, shownView } from "./asked-view";
import { drawnRow, itemColumns } from "./item-cells";
import { LedgerFilter, said } from "./ledger-filter";
import { ViewConditions } from "./view-conditions";
import { ViewTools } from "./view-tools";

type LedgerProps = {
  params: Promise<{ planId: string }>;
  searchParams: Promise<Query>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTexts()).t("ledger.items.title") };
}

export default async function LedgerPage({ params, searchParams }: LedgerProps) {
  const { planId } = await params;
  const asked = blanksLeftOut(await searchParams);
  const path = askedAddress(`/plans/${planId}/items`, asked);
  const caller = await signedInCaller(path);
  const ledger = valueOrPage(await listLedger(caller, { ...asked, planId }));
  const { filter, plan, count, names } = ledger;
  const view = shownView(ledger);
  const place = { after: textIn(asked.after), before: textIn(asked.before) };
  const saved = valueOrPage(await listViews(caller, { planId: plan.id }));
  const held = await heldForm(ledgerAddress(plan.id, view));
  const texts = await currentTexts();
  const { t } = texts;
  const address = (change: LedgerView) => ledgerAddress(plan.id, { ...view, ...change });
  return (
    <Frame path={path} planId={plan.id}>
      <div>
        <PageHeader
          title={t("ledger.items.title")}
          lede={t("ledger.items.lede", { plan: plan.shortTitle })}
          actions={
            <LinkButton
              href={`/plans/${plan.id}/hand-over${
                typeof filter.unitId === "number" ? `?unit=${filter.unitId}` : ""
              }`}
            >
              {t("reform.handOver.title")}
            </LinkButton>
          }
        />
        {asked.saved ? (
          <div className="mb-4">
            <Notice kind="success">{t("view.saved.done")}</Notice>
          </div>
        ) : null}
        <LedgerFilter t={t} planId={plan.id} view={view} choices={ledger.choices} />
        <ViewConditions texts={texts} view={view} names={names} address={address} />
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
          tools={<ViewTools t={t} planId={plan.id} view={view} saved={saved} held={held?.name} />}
        />
        <Pager
          label={t("ui.pager")}
          words={{ previous: t("ui.previous"), next: t("ui.next") }}
          previousHref={ledger.before ? address({ before: ledger.before }) : undefined}
          nextHref={ledger.after ? address({ after: ledger.after }) : undefined}
        />
      </div>
    </Frame>
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

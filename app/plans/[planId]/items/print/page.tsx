import type { Metadata } from "next";
import Link from "next/link";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { type ItemColumn, NAMING_COLUMN } from "@/lib/domain/item-columns";
import type { ItemRow } from "@/lib/domain/item-view";
import { ledgerAddress } from "@/lib/text/ledger-address";
import type { Texts } from "@/lib/text/say";
import { sayTakenView } from "@/lib/text/say-view";
import { listLedgerBatch } from "@/lib/usecases/item/list-ledger-batch";
import { valueOrPage } from "@/lib/web/answer";
import { signedInCaller } from "@/lib/web/current-actor";
import { currentTexts } from "@/lib/web/texts";
import { Frame } from "../../../../_frame/frame";
import { askedAddress, blanksLeftOut, type Query, shownView } from "../asked-view";
import { itemCell } from "../item-cells";

/** Rows of a printed list: some thirty sheets. */
const PRINTED = 500;

type PrintProps = { params: Promise<{ planId: string }>; searchParams: Promise<Query> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTexts()).t("view.export.printTitle") };
}

/** A view of the ledger for paper: what it is of, then its items in words and shapes, without controls. */
export default async function PrintPage({ params, searchParams }: PrintProps) {
  const { planId } = await params;
  const asked = blanksLeftOut(await searchParams);
  const path = askedAddress(`/plans/${planId}/items/print`, asked);
  const caller = await signedInCaller(path);
  const batch = valueOrPage(
    await listLedgerBatch(caller, { ...asked, planId, after: undefined, limit: PRINTED }),
  );
  const texts = await currentTexts();
  const { t } = texts;
  const { plan, names, columns, rows } = batch;
  const view = shownView(batch);
  const by = { name: caller.actor.displayName, at: caller.now };
  const [title, ...lines] = sayTakenView(texts, { plan, view, names, by }, "printedBy");
  return (
    <Frame path={path} planId={plan.id}>
      <PageHeader
        title={title}
        lede={
          <>
            <ul className="text-table">
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
            <p className="mt-2 text-table" data-screen-only>
              {t("view.export.printHint")}{" "}
              <Link href={ledgerAddress(plan.id, view)} prefetch={false}>
                {t("view.export.back")}
              </Link>
            </p>
          </>
        }
      />
      <DataTable
        caption={t("ledger.items.summary", { count: rows.length })}
        columns={columns.map((column) => printedColumn(texts, column))}
        rows={rows}
        rowKey={(row) => String(row.id)}
        empty={
          <EmptyState title={t("view.export.empty")}>{t("ledger.items.emptyHint")}</EmptyState>
        }
      />
      {batch.after ? (
        <p className="mt-3 text-table">{t("view.export.more", { count: PRINTED })}</p>
      ) : null}
    </Frame>
  );
}

const OF_LIGHTS: readonly ItemColumn[] = ["light", "self", "system", "office"];

function printedColumn(texts: Texts, column: ItemColumn): Column<ItemRow> {
  const name = texts.t(`view.column.${column}`);
  const isName = column === NAMING_COLUMN;
  return {
    key: column,
    head: name,
    numeric: column === "percent",
    fixed: OF_LIGHTS.includes(column) || column === "code",
    rowHeader: isName,
    ...(isName ? {} : { label: name }),
    cell: (row) => (isName ? row.text : itemCell(texts, row, column)),
  };
}

import Link from "next/link";
import type { ReactNode } from "react";
import { LightTag } from "@/components/ledger/light-tag";
import type { ChoosableColumn, DrawnRow } from "@/components/ui/chosen-table";
import type { ColumnSort } from "@/components/ui/data-table";
import { ITEM_COLUMNS, type ItemColumn, NAMING_COLUMN } from "@/lib/domain/item-columns";
import type { ItemOrder, ItemRow } from "@/lib/domain/item-view";
import type { Light } from "@/lib/domain/light";
import { formatDay } from "@/lib/text/format";
import type { LedgerView } from "@/lib/text/ledger-address";
import type { Texts } from "@/lib/text/say";
import { sayItemCell } from "@/lib/text/say-item-row";

/** The order that a column's head asks for. */
const ORDER_OF: Partial<Record<ItemColumn, ItemOrder>> = {
  light: "gravity",
  code: "document",
  unit: "unit",
  next: "due",
  percent: "percent",
};

const LOOKS: Partial<Record<ItemColumn, Omit<ChoosableColumn, "key" | "head" | "name">>> = {
  light: { fixed: true, width: "6.5rem" },
  code: { fixed: true, width: "6rem" },
  measure: { rowHeader: true, width: "22rem" },
  unit: { width: "11rem" },
  deadline: { width: "12rem" },
  next: { width: "12rem" },
  percent: { numeric: true, fixed: true, width: "5rem" },
  self: { fixed: true },
  system: { fixed: true },
  office: { fixed: true },
  reason: { width: "14rem" },
  area: { width: "10rem" },
  responsible: { width: "12rem" },
  acceptance: { width: "14rem" },
};

/** All columns of the ledger; a head by which rows can be ordered leads there, and the other way round from there. */
export function itemColumns(
  { t }: Texts,
  view: LedgerView,
  address: (change: LedgerView) => string,
): ChoosableColumn[] {
  const sortBy = (order: ItemOrder | undefined): ColumnSort | undefined => {
    if (order === undefined) return undefined;
    const isPresent = (view.order ?? "document") === order;
    const dir = isPresent && !view.dir ? "desc" : undefined;
    const direction = !isPresent ? "none" : view.dir ? "descending" : "ascending";
    return { href: address({ order: order === "document" ? undefined : order, dir }), direction };
  };
  return ITEM_COLUMNS.map((key) => {
    const name = t(`view.column.${key}`);
    const label = key === NAMING_COLUMN ? {} : { label: name };
    return { key, name, head: name, ...label, ...LOOKS[key], sort: sortBy(ORDER_OF[key]) };
  });
}

/** A row with the cells of the columns that are shown. */
export function drawnRow(texts: Texts, row: ItemRow, columns: readonly ItemColumn[]): DrawnRow {
  const cells = columns.map((column) => [column, itemCell(texts, row, column)]);
  return { key: String(row.id), cells: Object.fromEntries(cells) };
}

/** What a column shows of an item: a light by its shape, the measure as the way to its page. */
export function itemCell(texts: Texts, row: ItemRow, column: ItemColumn): ReactNode {
  const { t, locale } = texts;
  const light = (of: Light | null) =>
    of === null ? "—" : <LightTag light={of} label={t(`light.${of}`)} size="small" />;
  switch (column) {
    case "light":
      return light(row.light);
    case "self":
      return light(row.selfLight);
    case "system":
      return light(row.systemLight);
    case "office":
      return light(row.officeLight);
    case "measure":
      return (
        <Link href={`/items/${row.id}`} prefetch={false}>
          {row.text}
        </Link>
      );
    case "unit":
      return <FilingUnit texts={texts} row={row} />;
    case "next":
      return row.nextDueOn ? (
        <>
          {row.nextDueName}{" "}
          <span className="whitespace-nowrap">{formatDay(locale, row.nextDueOn)}</span>
        </>
      ) : (
        t("ui.none")
      );
    case "percent":
      return row.percent === null ? "—" : `${row.percent}%`;
    default:
      return sayItemCell(texts, row, column) || "—";
  }
}

function FilingUnit({ texts: { t }, row }: { texts: Texts; row: ItemRow }) {
  return (
    <>
      {row.filingUnit ?? t("ledger.items.noUnit")}
      {row.leadCount > 1 ? (
        <span className="block text-small text-ink-soft">
          {t("ledger.items.jointLeads", { count: row.leadCount })}
        </span>
      ) : null}
    </>
  );
}

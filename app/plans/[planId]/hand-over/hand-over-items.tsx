import Link from "next/link";
import { LightTag } from "@/components/ledger/light-tag";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { formatDay } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";
import type { HandOver } from "@/lib/usecases/plan/show-hand-over";

type Item = NonNullable<HandOver["sheet"]>["items"][number];
type HandOverItemsProps = { texts: Texts; items: readonly Item[] };

/** An item's code, which leads to it. */
export function ItemCode({ itemId, code }: { itemId: number; code: string }) {
  return (
    <Link href={`/items/${itemId}`} prefetch={false} className="font-semibold">
      {code}
    </Link>
  );
}

/** The items that the unit files: how they stand, what was promised last, what is due next. */
export function HandOverItems({ texts, items }: HandOverItemsProps) {
  const { t } = texts;
  return (
    <DataTable
      caption={t("reform.handOver.items")}
      captionHidden
      columns={columns(texts)}
      rows={items}
      rowKey={({ itemId }) => String(itemId)}
      empty={
        <EmptyState title={t("reform.handOver.itemsEmpty")}>
          {t("reform.handOver.itemsEmptyHint")}
        </EmptyState>
      }
    />
  );
}

function columns({ t, locale }: Texts): Column<Item>[] {
  const head = (name: "light" | "percent" | "promise" | "next") =>
    t(`reform.handOver.head.${name}`);
  const said = (name: Parameters<typeof head>[0]) => ({
    key: name,
    head: head(name),
    label: head(name),
  });
  return [
    {
      key: "item",
      head: t("reform.handOver.head.item"),
      rowHeader: true,
      width: "34%",
      cell: ({ itemId, code, text }) => (
        <>
          <ItemCode itemId={itemId} code={code} /> <span className="font-normal">{text}</span>
        </>
      ),
    },
    {
      ...said("light"),
      fixed: true,
      cell: ({ light }) => <LightTag light={light} label={t(`light.${light}`)} />,
    },
    {
      ...said("percent"),
      numeric: true,
      fixed: true,
      cell: ({ percent }) => (percent === null ? t("ui.none") : `${percent}%`),
    },
    {
      ...said("promise"),
      cell: ({ promise, promiseDue }) =>
        promise && promiseDue
          ? t("reform.handOver.promise", { text: promise, day: formatDay(locale, promiseDue) })
          : t("reform.handOver.noPromise"),
    },
    {
      ...said("next"),
      cell: ({ nextDueName, nextDueOn }) =>
        nextDueName && nextDueOn
          ? t("reform.handOver.next", { name: nextDueName, day: formatDay(locale, nextDueOn) })
          : t("ui.none"),
    },
  ];
}

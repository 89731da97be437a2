import Link from "next/link";
import type { ReactNode } from "react";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Tag } from "@/components/ui/tag";
import type { NoticeLine } from "@/lib/db/notice-lists";
import { WAITING_STATES } from "@/lib/domain/ladder";
import type { PlainDate } from "@/lib/domain/plain-date";
import { formatDay } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";

type NoticeTableProps<Row> = {
  texts: Texts;
  caption: string;
  rows: readonly Row[];
  today: PlainDate;
  empty: { title: string; hint: string };
  /** What can come next, said of a row. */
  next?: (row: Row) => ReactNode;
  /** Whether the reader may open a row's notice. */
  opens?: (row: Row) => boolean;
};

/** Notices with their unit, items, state and answer day. */
export function NoticeTable<Row extends NoticeLine>(props: NoticeTableProps<Row>) {
  const { texts, caption, rows, today, empty, next, opens = () => true } = props;
  const { t, locale } = texts;
  const head = (name: "number" | "unit" | "items" | "state" | "due" | "next") =>
    t(`ladder.head.${name}`);
  const columns: Column<Row>[] = [
    {
      key: "number",
      head: head("number"),
      rowHeader: true,
      fixed: true,
      cell: (row) => (opens(row) ? <NoticeLink texts={texts} line={row} /> : row.number),
    },
    { key: "unit", head: head("unit"), label: head("unit"), cell: ({ unitName }) => unitName },
    {
      key: "items",
      head: head("items"),
      label: head("items"),
      cell: ({ items }) => (
        <ul>
          {items.map(({ itemId, code, headline }) => (
            <li key={itemId}>
              {code} {headline}
            </li>
          ))}
        </ul>
      ),
    },
    {
      key: "state",
      head: head("state"),
      label: head("state"),
      fixed: true,
      cell: ({ state }) => <Tag>{t(`ladder.state.${state}`)}</Tag>,
    },
    {
      key: "due",
      head: head("due"),
      label: head("due"),
      fixed: true,
      cell: ({ answerDueOn, state }) => (
        <>
          {formatDay(locale, answerDueOn)}{" "}
          {WAITING_STATES.has(state) && answerDueOn < today ? (
            <Tag tone="problem">{t("ladder.overdue")}</Tag>
          ) : null}
        </>
      ),
    },
  ];
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={rows}
      rowKey={({ id }) => String(id)}
      columns={next ? [...columns, nextColumn(head("next"), next)] : columns}
      empty={<EmptyState title={empty.title}>{empty.hint}</EmptyState>}
    />
  );
}

function nextColumn<Row>(head: string, cell: (row: Row) => ReactNode): Column<Row> {
  return { key: "next", head, label: head, cell };
}

function NoticeLink({ texts: { t }, line }: { texts: Texts; line: NoticeLine }) {
  return (
    <Link href={`/notices/${line.id}`} prefetch={false}>
      {line.number ?? `${t(`ladder.level.${line.level}`)}${t("ladder.unnumbered")}`}
    </Link>
  );
}

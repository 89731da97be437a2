import Link from "next/link";
import { DataTable } from "@/components/ui/data-table";
import { Tag } from "@/components/ui/tag";
import type { ChangeRow } from "@/lib/db/changes";
import { formatDay } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";
import { ChangeStateTag } from "../../../changes/state-tag";

type ChangeTableProps = { texts: Texts; caption: string; rows: readonly ChangeRow[] };

/** Requests with what they would move, each leading to its page. */
export function ChangeTable({ texts: { t, locale }, caption, rows }: ChangeTableProps) {
  const head = (name: "item" | "what" | "before" | "after" | "state" | "unit") =>
    t(`change.head.${name}`);
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={rows}
      rowKey={({ id }) => String(id)}
      columns={[
        {
          key: "item",
          head: head("item"),
          rowHeader: true,
          cell: ({ id, code, text }) => (
            <>
              <Link href={`/changes/${id}`}>{code}</Link>
              <div className="font-normal text-ink-soft">{text}</div>
            </>
          ),
        },
        { key: "unit", head: head("unit"), label: head("unit"), cell: ({ unit }) => unit },
        {
          key: "what",
          head: head("what"),
          label: head("what"),
          cell: ({ milestone, needsLeader }) => (
            <>
              {milestone} {needsLeader ? <Tag tone="warning">{t("change.again")}</Tag> : null}
            </>
          ),
        },
        {
          key: "before",
          head: head("before"),
          label: head("before"),
          fixed: true,
          cell: ({ dueBefore }) => formatDay(locale, dueBefore),
        },
        {
          key: "after",
          head: head("after"),
          label: head("after"),
          fixed: true,
          cell: ({ dueAfter }) => formatDay(locale, dueAfter),
        },
        {
          key: "state",
          head: head("state"),
          label: head("state"),
          cell: ({ state, number }) => (
            <>
              <ChangeStateTag t={t} state={state} />
              {number ? <div className="mt-1 whitespace-nowrap">{number}</div> : null}
            </>
          ),
        },
      ]}
    />
  );
}

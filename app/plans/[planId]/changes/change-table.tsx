import Link from "next/link";
import { DataTable } from "@/components/ui/data-table";
import { Tag } from "@/components/ui/tag";
import type { ChangeRow } from "@/lib/db/changes";
import type { Texts } from "@/lib/text/say";
import { sayChange } from "@/lib/text/say-change";
import { ChangeStateTag } from "../../../changes/state-tag";

type ChangeTableProps = { texts: Texts; caption: string; rows: readonly ChangeRow[] };

/** Requests with what they would move, each leading to its page. */
export function ChangeTable({ texts, caption, rows }: ChangeTableProps) {
  const { t } = texts;
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
          cell: (row) => (
            <>
              <div>
                {t(`change.kind.${row.kind}`)}{" "}
                {row.again ? <Tag tone="warning">{t("change.again")}</Tag> : null}
              </div>
              <div className="text-ink-soft">{sayChange(texts, row).what}</div>
            </>
          ),
        },
        {
          key: "before",
          head: head("before"),
          label: head("before"),
          cell: (row) => sayChange(texts, row).before,
        },
        {
          key: "after",
          head: head("after"),
          label: head("after"),
          cell: (row) => sayChange(texts, row).after,
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

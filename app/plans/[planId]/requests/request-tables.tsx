import Link from "next/link";
import { DataTable } from "@/components/ui/data-table";
import { Tag } from "@/components/ui/tag";
import type { AskedRow, RequestRow } from "@/lib/db/requests";
import { formatDay } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";

/** What a unit has answered, to read. */
export function AnsweredTable({
  texts: { t },
  rows,
}: {
  texts: Texts;
  rows: readonly RequestRow[];
}) {
  const head = (name: "code" | "kind" | "from" | "asked" | "answer") => t(`request.head.${name}`);
  return (
    <DataTable
      caption={t("request.past")}
      captionHidden
      rows={rows}
      rowKey={(row) => `${row.kind} ${row.id}`}
      columns={[
        { key: "code", head: head("code"), rowHeader: true, fixed: true, cell: ({ code }) => code },
        {
          key: "kind",
          head: head("kind"),
          label: head("kind"),
          fixed: true,
          cell: ({ kind }) => t(`request.kind.${kind}`),
        },
        { key: "from", head: head("from"), label: head("from"), cell: ({ from }) => from },
        { key: "asked", head: head("asked"), label: head("asked"), cell: ({ asked }) => asked },
        {
          key: "answer",
          head: head("answer"),
          label: head("answer"),
          cell: ({ answer }) => answer,
        },
      ]}
    />
  );
}

/** What a unit asked of others, and who has not answered. */
export function AskedTable({ texts, rows }: { texts: Texts; rows: readonly AskedRow[] }) {
  const { t, locale } = texts;
  const head = (name: "code" | "unit" | "asked" | "due" | "answer") => t(`request.head.${name}`);
  return (
    <DataTable
      caption={t("request.asked")}
      captionHidden
      rows={rows}
      rowKey={({ id }) => String(id)}
      columns={[
        {
          key: "code",
          head: head("code"),
          rowHeader: true,
          fixed: true,
          cell: ({ code, itemId, month }) => (
            <Link href={`/items/${itemId}/reports/${month}`} prefetch={false}>
              {code}
            </Link>
          ),
        },
        { key: "unit", head: head("unit"), label: head("unit"), cell: ({ unitName }) => unitName },
        {
          key: "asked",
          head: head("asked"),
          label: head("asked"),
          cell: ({ question }) => question,
        },
        {
          key: "due",
          head: head("due"),
          label: head("due"),
          fixed: true,
          cell: ({ answerDue }) => formatDay(locale, answerDue),
        },
        {
          key: "answer",
          head: head("answer"),
          label: head("answer"),
          cell: ({ answer }) => answer ?? <Tag tone="warning">{t("request.unanswered")}</Tag>,
        },
      ]}
    />
  );
}

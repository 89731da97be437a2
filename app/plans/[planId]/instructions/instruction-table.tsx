import Link from "next/link";
import { InstructionStateTags } from "@/components/ledger/instruction-state";
import { type Column, DataTable } from "@/components/ui/data-table";
import type { InstructionRow } from "@/lib/db/instruction-pages";
import type { PlainDate } from "@/lib/domain/plain-date";
import { formatDay } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";

type InstructionTableProps = {
  texts: Texts;
  caption: string;
  rows: readonly InstructionRow[];
  today: PlainDate;
};

/** Instructions with who answers by when; each number leads to its page. */
export function InstructionTable({ texts, caption, rows, today }: InstructionTableProps) {
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={columnsOf(texts, today)}
      rows={rows}
      rowKey={({ id }) => String(id)}
    />
  );
}

function columnsOf({ t, locale }: Texts, today: PlainDate): Column<InstructionRow>[] {
  const column = (
    key: "text" | "giver" | "owner" | "due" | "item" | "state",
    cell: Column<InstructionRow>["cell"],
    fixed = false,
  ) => ({
    key,
    head: t(`instruction.head.${key}`),
    label: t(`instruction.head.${key}`),
    cell,
    fixed,
  });
  return [
    {
      key: "number",
      head: t("instruction.head.number"),
      rowHeader: true,
      fixed: true,
      cell: ({ id, number }) => (
        <Link href={`/instructions/${id}`} prefetch={false}>
          {number}
        </Link>
      ),
    },
    column("text", ({ text }) => (
      <span className="line-clamp-3 wrap-break-word print:line-clamp-none">{text}</span>
    )),
    column("item", ({ item }) => item?.code ?? t("instruction.planWide"), true),
    column("giver", ({ giver }) => giver ?? t("instruction.meeting")),
    column("owner", ({ owner }) => owner),
    column("due", ({ dueOn }) => formatDay(locale, dueOn), true),
    column("state", (row) => <InstructionStateTags t={t} instruction={row} today={today} />),
  ];
}

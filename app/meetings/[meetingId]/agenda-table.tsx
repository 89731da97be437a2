import Link from "next/link";
import { LightTag } from "@/components/ledger/light-tag";
import { type Column, DataTable } from "@/components/ui/data-table";
import { SubmitButton } from "@/components/ui/submit-button";
import type { EntryRow } from "@/lib/db/meeting-pages";
import { formatDay } from "@/lib/text/format";
import { sayReason, type Texts } from "@/lib/text/say";

type AgendaTableProps = {
  texts: Texts;
  meetingId: number;
  rows: readonly EntryRow[];
  /** Whether the reader leads the meeting, whose agenda is still open. */
  mayLead: boolean;
};

/** The agenda in its order: why each item is on it, where it stood then and stands now, and what was said. */
export function AgendaTable({ texts, meetingId, rows, mayLead }: AgendaTableProps) {
  const columns = columnsOf(texts);
  return (
    <DataTable
      caption={texts.t("meeting.agenda.title")}
      captionHidden
      columns={mayLead ? [...columns, actsColumn(texts, meetingId, rows)] : columns}
      rows={rows}
      rowKey={({ id }) => String(id)}
    />
  );
}

function columnsOf(texts: Texts): Column<EntryRow>[] {
  const { t } = texts;
  const named = (key: "unit" | "why" | "stood" | "now" | "note") => ({
    key,
    head: t(`meeting.agenda.head.${key}`),
    label: t(`meeting.agenda.head.${key}`),
  });
  return [
    {
      key: "item",
      head: t("meeting.agenda.head.item"),
      rowHeader: true,
      cell: ({ itemId, code, text }) => (
        <>
          <Link href={`/items/${itemId}`} prefetch={false}>
            {code}
          </Link>{" "}
          {text}
        </>
      ),
    },
    { ...named("unit"), cell: ({ unitName }) => unitName ?? t("meeting.agenda.noUnit") },
    { ...named("why"), cell: ({ list }) => t(`meeting.agenda.list.${list ?? "own"}`) },
    { ...named("stood"), cell: (row) => <StandingThen texts={texts} row={row} /> },
    { ...named("now"), fixed: true, cell: ({ light }) => <LightNow texts={texts} light={light} /> },
    {
      ...named("note"),
      cell: ({ note }) => <span className="whitespace-pre-line wrap-break-word">{note}</span>,
    },
  ];
}

/** Where an item stood when it was put on the agenda. */
export function StandingThen({ texts, row }: { texts: Texts; row: EntryRow }) {
  const { t, locale } = texts;
  const { light, reason, percent, dueOn, dueName } = row.standing;
  return (
    <span className="flex flex-col">
      <LightTag light={light} label={t(`light.${light}`)} size="small" />
      {reason ? <span>{sayReason(texts, reason)}</span> : null}
      {percent === null ? null : <span>{t("meeting.agenda.percent", { percent })}</span>}
      {dueOn ? (
        <span>
          {t("meeting.agenda.due", { day: formatDay(locale, dueOn), name: dueName ?? "" })}
        </span>
      ) : null}
    </span>
  );
}

/** The light of an item today. */
export function LightNow({ texts: { t }, light }: { texts: Texts; light: EntryRow["light"] }) {
  if (light === null) return t("meeting.agenda.noLight");
  return <LightTag light={light} label={t(`light.${light}`)} size="small" />;
}

function actsColumn({ t }: Texts, meetingId: number, rows: readonly EntryRow[]): Column<EntryRow> {
  const pendingWord = t("meeting.agenda.moving");
  const button = (act: "up" | "down" | "remove", { id, code }: EntryRow) => (
    <SubmitButton
      variant="quiet"
      size="small"
      name="act"
      value={`${act}-${id}`}
      pendingWord={pendingWord}
    >
      <span aria-hidden="true">{t(`meeting.agenda.${act}`)}</span>
      <span className="sr-only">{t(`meeting.agenda.${act}Item`, { code })}</span>
    </SubmitButton>
  );
  return {
    key: "acts",
    head: t("meeting.agenda.act"),
    label: t("meeting.agenda.act"),
    fixed: true,
    cell: (row) => (
      <span className="flex flex-wrap gap-1" data-screen-only>
        <Link
          href={`/meetings/${meetingId}/entries/${row.id}`}
          prefetch={false}
          aria-label={t("meeting.agenda.discussItem", { code: row.code })}
          className="basis-full"
        >
          {t("meeting.agenda.discuss")}
        </Link>
        {row === rows[0] ? null : button("up", row)}
        {row === rows.at(-1) ? null : button("down", row)}
        {button("remove", row)}
      </span>
    ),
  };
}

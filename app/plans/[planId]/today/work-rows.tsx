import Link from "next/link";
import { LightTag } from "@/components/ledger/light-tag";
import { SubmitButton } from "@/components/ui/submit-button";
import { Tag } from "@/components/ui/tag";
import type { WorkRow } from "@/lib/db/todays-work";
import { endsWithLook, type ItemList } from "@/lib/domain/todays-work";
import type { Texts } from "@/lib/text/say";
import { keepLookAction } from "./actions";
import { sayWork } from "./say-work";
import { seenValue, WorkActs } from "./work-acts";

type WorkRowsProps = {
  texts: Texts;
  planId: number;
  list: ItemList;
  rows: readonly WorkRow[];
  maySetLight: boolean;
  /** On which page they stand: the day's, or the list's own. */
  page: "day" | "list";
};

/** The rows of a list, each with its acts; where a look ends it, one press looks at all that is shown. */
export function WorkRows(props: WorkRowsProps) {
  const { texts, planId, list, rows, page } = props;
  const { t } = texts;
  const items = (
    <ol className="divide-y divide-rule border-y border-rule bg-surface">
      {rows.map((row) => (
        <Row key={row.key} {...props} row={row} />
      ))}
    </ol>
  );
  if (!endsWithLook(list)) return items;
  const all = list === "turned-red" ? "today.look.allRead" : "today.look.allChecked";
  return (
    <form action={keepLookAction}>
      <input type="hidden" name="planId" value={planId} />
      <input type="hidden" name="list" value={list} />
      <input type="hidden" name="page" value={page} />
      {rows.map((row) => (
        <input key={row.key} type="hidden" name="shown" value={seenValue(row)} />
      ))}
      {items}
      {rows.length > 1 ? (
        <div className="mt-3 flex justify-end" data-screen-only>
          <SubmitButton
            name="all"
            value="1"
            size="small"
            variant="secondary"
            pendingWord={t("today.look.sending")}
          >
            {t(all, { count: rows.length })}
          </SubmitButton>
        </div>
      ) : null}
    </form>
  );
}

function Row({ row, ...props }: WorkRowsProps & { row: WorkRow }) {
  const { texts, list } = props;
  const { t } = texts;
  return (
    <li className="grid gap-x-6 gap-y-1 px-3 py-2.5 lg:grid-cols-[minmax(0,5fr)_minmax(0,6fr)_13rem]">
      <div className="min-w-0">
        <div className="flex flex-wrap items-baseline gap-x-3 text-small text-ink-soft">
          <LightTag light={row.light} label={t(`light.${row.light}`)} size="small" />
          <span className="text-ink-faint">{row.code}</span>
          <span>{row.unitName ?? t("today.noUnit")}</span>
          <Kind texts={texts} list={list} row={row} />
        </div>
        <p className="line-clamp-2">
          <Link
            href={`/items/${row.itemId}`}
            prefetch={false}
            className="text-ink no-underline hover:text-link hover:underline"
          >
            {row.text}
          </Link>
        </p>
      </div>
      <div className="min-w-0">
        {sayWork(texts, list, row as never).map((note) => (
          <p key={note} className="text-table wrap-break-word text-ink-soft">
            {note}
          </p>
        ))}
      </div>
      <WorkActs
        texts={texts}
        planId={props.planId}
        list={list}
        row={row}
        maySetLight={props.maySetLight}
      />
    </li>
  );
}

/** What tells rows of one list apart at a glance. */
function Kind({ texts: { t }, list, row }: { texts: Texts; list: ItemList; row: WorkRow }) {
  if (list === "bottlenecks" && "overdue" in row)
    return row.overdue ? <Tag tone="problem">{t("today.note.overdue")}</Tag> : null;
  if (list !== "no-data" || !("reason" in row)) return null;
  switch (row.reason?.rule) {
    case "report-missing":
      return <Tag tone="warning">{t("today.kind.missing")}</Tag>;
    case "report-awaits-acceptance":
      return <Tag tone="info">{t("today.kind.awaiting")}</Tag>;
    default:
      return <Tag>{t("today.kind.other")}</Tag>;
  }
}

import Link from "next/link";
import type { Column } from "@/components/ui/data-table";
import { Tag } from "@/components/ui/tag";
import { formatDay } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";
import type { listClosures } from "@/lib/usecases/closure/list-closures";
import { ClosureTag } from "../../../items/[itemId]/closure/closure-tag";

type Row = Extract<Awaited<ReturnType<typeof listClosures>>, { ok: true }>["value"]["rows"][number];

/** The columns of the list of closures. */
export function closureColumns({ t, locale }: Texts): Column<Row>[] {
  return [
    {
      key: "item",
      head: t("closure.list.item"),
      rowHeader: true,
      cell: ({ itemId, code, text }) => (
        <Link href={`/items/${itemId}/closure`} prefetch={false}>
          {code} {text}
        </Link>
      ),
    },
    {
      key: "unit",
      head: t("closure.list.unit"),
      label: t("closure.list.unit"),
      cell: ({ unitName }) => unitName,
    },
    {
      key: "state",
      head: t("closure.list.state"),
      label: t("closure.list.state"),
      fixed: true,
      cell: ({ state }) => <ClosureTag t={t} state={state} />,
    },
    {
      key: "next",
      head: t("closure.list.next"),
      label: t("closure.list.next"),
      cell: ({ mine, state, publishedUntil, openObjections }) => (
        <span className="flex flex-wrap items-baseline gap-x-3">
          {mine ? <Tag tone="warning">{t("closure.list.mine")}</Tag> : null}
          {state === "PUBLISHED" && publishedUntil
            ? t("closure.list.until", { day: formatDay(locale, publishedUntil) })
            : null}
          {state === "PUBLISHED" && openObjections > 0
            ? t("closure.list.objections", { count: openObjections })
            : null}
        </span>
      ),
    },
  ];
}

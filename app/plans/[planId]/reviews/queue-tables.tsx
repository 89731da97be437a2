import Link from "next/link";
import { LightTag } from "@/components/ledger/light-tag";
import { RiskList } from "@/components/ledger/risk-list";
import { Checkbox } from "@/components/ui/checkbox";
import { type Column, DataTable } from "@/components/ui/data-table";
import { LinkButton } from "@/components/ui/link-button";
import { Tag } from "@/components/ui/tag";
import { formatMonth } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";
import type { ReviewQueue } from "./page";

type Row = ReviewQueue["risky"]["rows"][number];
type TableProps = { texts: Texts; rows: readonly Row[] };

const keyOf = (row: Row) => `${row.itemId}/${row.month}/${row.revision}/${row.code}`;
const reportPath = (row: Row) => `/items/${row.itemId}/reports/${row.month}`;

/** Reports that call for a look: what it is in words, and how the percent moves. */
export function RiskyTable({ texts, rows }: TableProps) {
  const { t } = texts;
  const { light, measure, percent, act } = columns(texts);
  return (
    <DataTable
      caption={t("office.queue.riskyCaption")}
      captionHidden
      rows={rows}
      rowKey={keyOf}
      columns={[
        light,
        measure,
        {
          key: "what",
          head: t("office.queue.what"),
          label: t("office.queue.what"),
          // Lateness stands beside the report's name, in both tables.
          cell: (row) => (
            <RiskList texts={texts} risks={row.risks.filter(({ code }) => code !== "late")} />
          ),
        },
        percent,
        act,
      ]}
    />
  );
}

/** The rest, each with a tick to be accepted with the others; `ticked` is what a lost session had chosen. */
export function CalmTable({ texts, rows, ticked }: TableProps & { ticked: string[] | null }) {
  const { t } = texts;
  const { light, measure, self, percent } = columns(texts);
  return (
    <DataTable
      caption={t("office.queue.calmCaption")}
      captionHidden
      rows={rows}
      rowKey={keyOf}
      columns={[
        {
          key: "tick",
          head: t("office.queue.tick"),
          label: t("office.queue.tick"),
          fixed: true,
          width: "4rem",
          cell: (row) => (
            <Checkbox
              name="accept"
              id={`accept-${row.itemId}-${row.month}`}
              value={keyOf(row)}
              label={t("office.queue.tickOne", { code: row.code })}
              labelHidden
              defaultChecked={ticked === null || ticked.includes(keyOf(row))}
            />
          ),
        },
        light,
        measure,
        self,
        percent,
      ]}
    />
  );
}

function columns(texts: Texts) {
  const { t } = texts;
  const named = (key: string, head: string): Pick<Column<Row>, "key" | "head" | "label"> => ({
    key,
    head,
    label: head,
  });
  return {
    light: {
      ...named("light", t("ledger.items.head.light")),
      fixed: true,
      width: "7rem",
      cell: (row) => <LightTag light={row.light} label={t(`light.${row.light}`)} size="small" />,
    },
    measure: {
      key: "measure",
      head: t("ledger.items.head.measure"),
      rowHeader: true,
      cell: (row) => <Measure texts={texts} row={row} />,
    },
    self: {
      ...named("self", t("ledger.item.reportHead.self")),
      fixed: true,
      cell: (row) => t(`light.${row.selfLight}`),
    },
    percent: {
      ...named("percent", t("ledger.item.reportHead.percent")),
      numeric: true,
      fixed: true,
      cell: (row) => sayPercent(texts, row),
    },
    act: {
      key: "act",
      head: t("ledger.month.act"),
      fixed: true,
      cell: (row) => (
        <LinkButton href={reportPath(row)} size="small" variant="secondary">
          {t("office.queue.act")}
          <span className="sr-only"> {row.code}</span>
        </LinkButton>
      ),
    },
  } satisfies Record<string, Column<Row>>;
}

/** The measure as a link to its report, with who says it of which month. */
function Measure({ texts: { t, locale }, row }: { texts: Texts; row: Row }) {
  return (
    <>
      <Link href={reportPath(row)} prefetch={false}>
        {row.text}
      </Link>
      <span className="flex flex-wrap items-center gap-x-2 text-small font-normal text-ink-soft">
        <span>
          {row.code} · {row.unitName} · {formatMonth(locale, row.month)}
        </span>
        {row.noChange ? <Tag>{t("office.queue.noChange")}</Tag> : null}
        {row.late ? <Tag>{t("office.queue.late")}</Tag> : null}
      </span>
    </>
  );
}

function sayPercent({ t }: Texts, { before, percent }: Row): string {
  if (before === null) return t("office.queue.percentFirst", { percent });
  if (before === percent) return t("office.queue.percentSame", { percent });
  return t("office.queue.percentMoved", { before, percent });
}

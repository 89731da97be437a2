import Link from "next/link";
import { type Column, DataTable } from "@/components/ui/data-table";
import { LIGHTS, type Light } from "@/lib/domain/light";
import type { Translator } from "@/lib/text/translator";
import { LIGHT_COLUMNS } from "./light-fill";
import { LightShape } from "./light-shape";
import { LightTag } from "./light-tag";

export type LightCountsRow = {
  key: string;
  name: string;
  href?: string | undefined;
  counts: Readonly<Record<Light, number>>;
  /** The list behind one number of the row. */
  listHref: (light: Light | "ALL") => string;
};

type LightCountsTableProps = {
  t: Translator;
  caption: string;
  captionHidden?: boolean;
  /** What the rows are: "牵头单位", "重点工作". */
  nameHead: string;
  rows: readonly LightCountsRow[];
  /** Adds a row of sums under all rows. */
  totals?: boolean;
  /** The list behind a sum, where it is not just the rows' own. */
  totalHref?: (light: Light | "ALL") => string;
  /** Adds a column of each row's gravest light, under this head. */
  worstHead?: string;
};

/** How many items show each light, a row each; every number but zero leads to its items. */
export function LightCountsTable({
  t,
  caption,
  captionHidden,
  nameHead,
  rows,
  totals = false,
  totalHref,
  worstHead,
}: LightCountsTableProps) {
  const name: Column<LightCountsRow> = {
    key: "name",
    head: nameHead,
    rowHeader: true,
    cell: (row) =>
      row.href ? (
        <Link href={row.href} prefetch={false}>
          {row.name}
        </Link>
      ) : (
        row.name
      ),
    foot: totals ? t("ui.total") : undefined,
  };
  const total: Column<LightCountsRow> = {
    key: "total",
    head: t("ui.total"),
    numeric: true,
    cell: (row) => (
      <Count
        count={sum(row.counts)}
        href={row.listHref("ALL")}
        label={`${row.name}${t("ui.colon")}${t("ui.total")} ${sum(row.counts)}`}
      />
    ),
    foot: totals ? (
      <Sum t={t} light="ALL" count={sumOver(rows, (row) => sum(row.counts))} href={totalHref} />
    ) : undefined,
  };
  const worst = worstHead === undefined ? [] : [worstColumn(t, worstHead, totals ? rows : [])];
  const lights = LIGHT_COLUMNS.map((light) =>
    lightColumn(light, t, totals ? rows : undefined, totalHref),
  );
  return (
    <DataTable
      caption={caption}
      captionHidden={captionHidden ?? false}
      columns={[name, ...worst, ...lights, total]}
      rows={rows}
      rowKey={(row) => row.key}
      layout="scroll"
      scrollHint={t("ui.scrollHint")}
    />
  );
}

function worstColumn(
  t: Translator,
  head: string,
  summed: readonly LightCountsRow[],
): Column<LightCountsRow> {
  const tag = (rows: readonly LightCountsRow[]) => {
    const worst = LIGHTS.find((light) => rows.some(({ counts }) => counts[light] > 0));
    return worst ? <LightTag light={worst} label={t(`light.${worst}`)} size="small" /> : null;
  };
  return { key: "worst", head, fixed: true, cell: (row) => tag([row]), foot: tag(summed) };
}

function lightColumn(
  light: Light,
  t: Translator,
  summed: readonly LightCountsRow[] | undefined,
  totalHref: LightCountsTableProps["totalHref"],
): Column<LightCountsRow> {
  const word = t(`light.${light}`);
  return {
    key: light,
    numeric: true,
    head: (
      <span className="inline-flex items-center gap-1.5">
        <LightShape light={light} className="size-[0.8em]" />
        {word}
      </span>
    ),
    cell: (row) => (
      <Count
        count={row.counts[light]}
        href={row.listHref(light)}
        label={t("ui.lightCounts.of", { name: row.name, light: word, count: row.counts[light] })}
      />
    ),
    foot: summed ? (
      <Sum
        t={t}
        light={light}
        count={sumOver(summed, (row) => row.counts[light])}
        href={totalHref}
      />
    ) : undefined,
  };
}

type SumProps = {
  t: Translator;
  light: Light | "ALL";
  count: number;
  href: LightCountsTableProps["totalHref"];
};

/** A sum under a column; it leads to its items where the caller says where they are. */
function Sum({ t, light, count, href }: SumProps) {
  if (!href) return count;
  const total = t("ui.total");
  const label =
    light === "ALL"
      ? `${total} ${count}`
      : t("ui.lightCounts.of", { name: total, light: t(`light.${light}`), count });
  return <Count count={count} href={href(light)} label={label} />;
}

function Count({ count, href, label }: { count: number; href: string; label: string }) {
  if (count === 0) return <span className="text-ink-faint">0</span>;
  return (
    <Link href={href} prefetch={false} aria-label={label}>
      {count}
    </Link>
  );
}

function sum(counts: Readonly<Record<Light, number>>): number {
  return LIGHT_COLUMNS.reduce((total, light) => total + counts[light], 0);
}

function sumOver(rows: readonly LightCountsRow[], count: (row: LightCountsRow) => number): number {
  return rows.reduce((total, row) => total + count(row), 0);
}

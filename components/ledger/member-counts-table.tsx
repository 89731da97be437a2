import Link from "next/link";
import { type Column, DataTable } from "@/components/ui/data-table";
import type { LightCounts } from "@/lib/domain/board";
import { LIGHTS, type Light } from "@/lib/domain/light";
import type { Translator } from "@/lib/text/translator";
import { LightShape } from "./light-shape";
import { LightTag } from "./light-tag";

export type MemberCountsRow = {
  id: number;
  name: string;
  counts: LightCounts;
  worst: Light | null;
};

type MemberCountsTableProps = {
  t: Translator;
  /** The name of the collective. */
  name: string;
  rows: readonly MemberCountsRow[];
  /** The items behind a number; all of the member's where no light is given. */
  listHref: (memberId: number, light?: Light) => string;
};

/** The order of rules.md §2, in which readers know the lights. */
const COLUMNS = ["RED", "AMBER", "GREEN", "NO_DATA", "NOT_DUE"] as const;

/** How many items of a collective show each light for each member, with the member's worst; never an average. */
export function MemberCountsTable({ t, name, rows, listHref }: MemberCountsTableProps) {
  const caption = t("collective.matrix", { name });
  return (
    <DataTable
      caption={caption}
      captionHidden
      layout="scroll"
      scrollHint={t("ui.scrollHint")}
      rows={rows}
      rowKey={({ id }) => String(id)}
      columns={[
        {
          key: "member",
          head: t("collective.member"),
          rowHeader: true,
          fixed: true,
          cell: (row) => row.name,
          foot: t("ui.total"),
        },
        {
          key: "worst",
          head: t("collective.worst"),
          fixed: true,
          cell: ({ worst }) =>
            worst ? (
              <LightTag light={worst} label={t(`light.${worst}`)} size="small" />
            ) : (
              t("collective.noWorst")
            ),
          foot: "",
        },
        ...COLUMNS.map((light) => lightColumn(t, light, rows, listHref)),
        {
          key: "total",
          head: t("ui.total"),
          numeric: true,
          cell: (row) => (
            <Link href={listHref(row.id)} prefetch={false}>
              {sum(row.counts)}
            </Link>
          ),
          foot: String(rows.reduce((total, row) => total + sum(row.counts), 0)),
        },
      ]}
    />
  );
}

function lightColumn(
  t: Translator,
  light: Light,
  rows: readonly MemberCountsRow[],
  listHref: MemberCountsTableProps["listHref"],
): Column<MemberCountsRow> {
  const word = t(`light.${light}`);
  return {
    key: light,
    numeric: true,
    head: (
      <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
        <LightShape light={light} className="size-[0.8em]" />
        {word}
      </span>
    ),
    cell: ({ id, name, counts }) =>
      counts[light] === 0 ? (
        <span className="text-ink-faint">0</span>
      ) : (
        <Link
          href={listHref(id, light)}
          prefetch={false}
          aria-label={t("ui.lightCounts.of", { name, light: word, count: counts[light] })}
        >
          {counts[light]}
        </Link>
      ),
    foot: String(rows.reduce((total, row) => total + row.counts[light], 0)),
  };
}

function sum(counts: LightCounts): number {
  return LIGHTS.reduce((total, light) => total + counts[light], 0);
}

import Link from "next/link";
import { sayTarget } from "@/components/ledger/indicator-words";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { Stat, StatRow } from "@/components/ui/stat";
import type { MeritRow } from "@/lib/db/unit-board";
import type { Burden } from "@/lib/domain/burden";
import { formatDay, formatMonth } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";
import { MoreLink } from "./more-link";
import type { UnitBoardPart } from "./page";

/** What was achieved (R6), with the report that shows it. */
export function UnitMerit({ texts, board }: UnitBoardPart) {
  const { t } = texts;
  const { rows, more } = board.merit;
  return (
    <Section id="merit" title={t("unitBoard.merit")} lede={t("unitBoard.meritLede")}>
      {rows.length === 0 ? (
        <EmptyState title={t("unitBoard.meritEmpty")} />
      ) : (
        <ul className="divide-y divide-rule border-y border-rule bg-surface text-table">
          {rows.map((row) => (
            <Merit key={`${row.kind} ${row.itemId} ${row.text}`} texts={texts} row={row} />
          ))}
        </ul>
      )}
      <MoreLink t={t} board={board} list="merit" more={more} />
    </Section>
  );
}

function Merit({ texts: { t, locale }, row }: { texts: Texts; row: MeritRow }) {
  return (
    <li className="flex flex-wrap items-baseline gap-x-3 px-3 py-2">
      <span className="whitespace-nowrap">{formatDay(locale, row.day)}</span>
      <span className="text-small text-ink-faint">{row.code}</span>
      <Link href={`/items/${row.itemId}`} prefetch={false}>
        {row.kind === "milestone"
          ? t("unitBoard.meritMilestone", { name: row.text })
          : t("unitBoard.meritCompleted", { text: row.text })}
      </Link>
      {row.month ? (
        <Link
          href={`/items/${row.itemId}/reports/${row.month}`}
          prefetch={false}
          className="text-small"
        >
          {t("unitBoard.evidence")}
        </Link>
      ) : null}
    </li>
  );
}

const BURDEN: readonly (keyof Burden)[] = [
  "filings",
  "fields",
  "contributions",
  "bottlenecks",
  "countersigns",
];

/** How much the unit is asked (R20), beside the period before. */
export function UnitBurden({ texts: { t, locale }, board }: UnitBoardPart) {
  const { now, before } = board.burden;
  if (!now) return null;
  const month = formatMonth(locale, now.month);
  const href = `/plans/${board.plan.id}/periods/${now.month}/burden`;
  return (
    <Section
      id="burden"
      title={t("unitBoard.burden")}
      lede={t(before ? "unitBoard.burdenLede" : "unitBoard.burdenAlone", { month })}
    >
      <StatRow>
        {BURDEN.map((part) => (
          <Stat
            key={part}
            value={now[part]}
            label={t(`unitBoard.burdenParts.${part}`)}
            note={before ? t("unitBoard.beside", { before: before[part] }) : undefined}
            href={now[part] > 0 ? href : undefined}
          />
        ))}
      </StatRow>
    </Section>
  );
}

/** The indicators of the items that the unit files, with target and last reading. */
export function UnitIndicators({ texts, board }: UnitBoardPart) {
  const { t, locale } = texts;
  const { rows, more } = board.indicators;
  if (rows.length === 0) return null;
  const head = (name: "target" | "due" | "last" | "item") => t(`unitBoard.indicatorHead.${name}`);
  return (
    <Section id="indicators" title={t("unitBoard.indicators")} lede={t("unitBoard.indicatorsLede")}>
      <DataTable
        caption={t("unitBoard.indicators")}
        captionHidden
        rows={rows}
        rowKey={({ id }) => String(id)}
        columns={[
          {
            key: "name",
            head: t("unitBoard.indicatorHead.name"),
            rowHeader: true,
            cell: ({ name }) => name,
          },
          {
            key: "target",
            head: head("target"),
            label: head("target"),
            cell: (row) => sayTarget(texts, row),
          },
          {
            key: "due",
            head: head("due"),
            label: head("due"),
            fixed: true,
            cell: ({ dueOn }) => (dueOn ? formatDay(locale, dueOn) : t("ledger.item.none")),
          },
          {
            key: "last",
            head: head("last"),
            label: head("last"),
            cell: ({ last, unit }) =>
              last
                ? t("unitBoard.reading", {
                    value: last.value,
                    unit,
                    month: formatMonth(locale, last.month),
                  })
                : t("unitBoard.noReading"),
          },
          {
            key: "item",
            head: head("item"),
            label: head("item"),
            fixed: true,
            cell: ({ itemId, code }) => (
              <Link href={`/items/${itemId}#indicators`} prefetch={false}>
                {code}
              </Link>
            ),
          },
        ]}
      />
      <MoreLink t={t} board={board} list="indicators" more={more} />
    </Section>
  );
}

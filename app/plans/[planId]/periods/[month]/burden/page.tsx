import type { Metadata } from "next";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { type Burden, FIXED_FIELDS } from "@/lib/domain/burden";
import { isMonth } from "@/lib/domain/plain-date";
import { formatMonth } from "@/lib/text/format";
import { showBurden } from "@/lib/usecases/period/show-burden";
import { valueOrPage } from "@/lib/web/answer";
import { signedInCaller } from "@/lib/web/current-actor";
import { currentTexts } from "@/lib/web/texts";
import { Frame } from "../../../../../_frame/frame";

type BurdenProps = { params: Promise<{ planId: string; month: string }> };
type Shown = Extract<Awaited<ReturnType<typeof showBurden>>, { ok: true }>["value"];
type Row = Shown["rows"][number];

const PARTS = [
  "filings",
  "fields",
  "contributions",
  "bottlenecks",
  "countersigns",
] as const satisfies (keyof Burden)[];

export async function generateMetadata({ params }: BurdenProps): Promise<Metadata> {
  const { t, locale } = await currentTexts();
  const { month } = await params;
  if (!isMonth(month)) return {};
  return { title: t("period.burden.title", { month: formatMonth(locale, month) }) };
}

export default async function BurdenPage({ params }: BurdenProps) {
  const { planId, month } = await params;
  const path = `/plans/${planId}/periods/${month}/burden`;
  const shown = valueOrPage(await showBurden(await signedInCaller(path), { planId, month }));
  const { t, locale } = await currentTexts();
  const { plan, period, rows, former, may } = shown;
  const said = formatMonth(locale, period.month);
  const beside = (now: number, before: number) =>
    former === null
      ? t("period.burden.alone", { now })
      : t("period.burden.beside", { now, before });
  const sum = (part: keyof Burden, of: "now" | "before") =>
    rows.reduce((total, row) => total + row[of][part], 0);
  return (
    <Frame path={path} planId={plan.id}>
      <PageHeader
        breadcrumb={{
          label: t("ui.breadcrumb"),
          crumbs: may.readPeriods
            ? [
                { label: t("period.title"), href: `/plans/${plan.id}/periods` },
                { label: said, href: `/plans/${plan.id}/periods/${period.month}` },
              ]
            : [{ label: t("app.nav.month"), href: `/plans/${plan.id}/month` }],
        }}
        title={t("period.burden.title", { month: said })}
        lede={may.readPeriods ? t("period.burden.lede") : t("period.burden.own")}
      />
      <DataTable
        caption={t("period.burden.caption")}
        captionHidden
        rows={rows}
        rowKey={(row) => String(row.unitId)}
        empty={<EmptyState title={t("period.burden.empty")} />}
        columns={[
          {
            key: "unit",
            head: t("period.burden.unit"),
            rowHeader: true,
            cell: (row) => row.unitName,
            foot: rows.length > 1 ? t("period.burden.total") : undefined,
          },
          ...PARTS.map(
            (part): Column<Row> => ({
              key: part,
              head: t(`period.burden.${part}`),
              label: t(`period.burden.${part}`),
              numeric: true,
              fixed: true,
              cell: (row) => beside(row.now[part], row.before[part]),
              foot: rows.length > 1 ? beside(sum(part, "now"), sum(part, "before")) : undefined,
            }),
          ),
        ]}
      />
      <p className="mt-4 max-w-reading text-small text-ink-soft">
        {t("period.burden.explain", { fixed: FIXED_FIELDS.length })}
      </p>
    </Frame>
  );
}

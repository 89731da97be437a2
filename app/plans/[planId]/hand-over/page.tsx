import type { Metadata } from "next";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterForm } from "@/components/ui/filter-form";
import { PageHeader } from "@/components/ui/page-header";
import { SelectField } from "@/components/ui/select-field";
import { formatDay } from "@/lib/text/format";
import { showHandOver } from "@/lib/usecases/plan/show-hand-over";
import { valueOrPage } from "@/lib/web/answer";
import { signedInCaller } from "@/lib/web/current-actor";
import { currentTexts } from "@/lib/web/texts";
import { Frame } from "../../../_frame/frame";
import { HandOverSheet } from "./hand-over-sheet";

type HandOverProps = {
  params: Promise<{ planId: string }>;
  searchParams: Promise<{ unit?: string | string[] }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTexts()).t("reform.handOver.title") };
}

export default async function HandOverPage({ params, searchParams }: HandOverProps) {
  const { planId } = await params;
  const { unit } = await searchParams;
  const own = `/plans/${planId}/hand-over`;
  const path = unit === undefined ? own : `${own}?unit=${encodeURIComponent(String(unit))}`;
  const caller = await signedInCaller(path);
  const { plan, units, sheet } = valueOrPage(await showHandOver(caller, { planId, unit }));
  const texts = await currentTexts();
  const { t, locale } = texts;
  return (
    <Frame path={path} planId={plan.id}>
      <PageHeader
        title={t("reform.handOver.title")}
        lede={
          sheet
            ? t("reform.handOver.lede", {
                unit: sheet.unit.name,
                plan: plan.shortTitle,
                day: formatDay(locale, plan.today),
              })
            : undefined
        }
      />
      {units.length > 1 ? (
        <FilterForm
          action={own}
          label={t("ui.filter")}
          words={{ apply: t("reform.handOver.show"), clear: t("ui.clearFilter") }}
        >
          <SelectField
            name="unit"
            label={t("reform.handOver.choose")}
            emptyWord={t("ui.choose")}
            choices={units.map(({ id, name }) => ({ value: String(id), label: name }))}
            defaultValue={String(sheet?.unit.id ?? "")}
          />
        </FilterForm>
      ) : null}
      {sheet ? (
        <HandOverSheet texts={texts} sheet={sheet} />
      ) : (
        <EmptyState title={t("reform.handOver.chooseTitle")}>
          {t("reform.handOver.chooseHint")}
        </EmptyState>
      )}
    </Frame>
  );
}

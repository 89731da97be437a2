import type { Metadata } from "next";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterForm } from "@/components/ui/filter-form";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { SelectField } from "@/components/ui/select-field";
import { CHANGE_STATES } from "@/lib/domain/change";
import { CHANGE_KINDS } from "@/lib/domain/change-kind";
import { listChanges } from "@/lib/usecases/change/list-changes";
import { valueOrPage } from "@/lib/web/answer";
import { signedInCaller } from "@/lib/web/current-actor";
import { currentTexts } from "@/lib/web/texts";
import { Frame } from "../../../_frame/frame";
import { ListPager } from "../../../_frame/list-pager";
import { LoopTabs, loopPath } from "../supervision/loop-tabs";
import { ChangeTable } from "./change-table";

type ChangesProps = {
  params: Promise<{ planId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTexts()).t("change.title") };
}

export default async function ChangesPage({ params, searchParams }: ChangesProps) {
  const { planId } = await params;
  const path = `/plans/${planId}/changes`;
  const asked = { ...(await searchParams), planId };
  const shown = valueOrPage(await listChanges(await signedInCaller(path), asked));
  const { plan, waiting, rows, kind, state, page, more } = shown;
  const texts = await currentTexts();
  const { t } = texts;
  const base = loopPath(plan.id, "changes");
  return (
    <Frame path={path} planId={plan.id}>
      <PageHeader title={t("change.title")} lede={t("change.lede")} />
      <LoopTabs t={t} planId={plan.id} current="changes" />
      <Section id="waiting" title={t("change.waiting")} lede={t("change.waitingLede")}>
        {waiting.length === 0 ? (
          <EmptyState title={t("change.nothingWaiting")}>
            {t("change.nothingWaitingHint")}
          </EmptyState>
        ) : (
          <ChangeTable texts={texts} caption={t("change.waiting")} rows={waiting} />
        )}
      </Section>
      <Section id="all" title={t("change.all")}>
        <FilterForm
          action={base}
          label={t("change.filter")}
          words={{ apply: t("ui.applyFilter"), clear: t("ui.clearFilter") }}
          clearHref={state === null && kind === null ? undefined : base}
        >
          <SelectField
            name="kind"
            label={t("change.kindFilter")}
            emptyWord={t("change.anyKind")}
            defaultValue={kind ?? ""}
            choices={CHANGE_KINDS.map((each) => ({
              value: each,
              label: t(`change.kind.${each}`),
            }))}
          />
          <SelectField
            name="state"
            label={t("change.stateFilter")}
            emptyWord={t("change.anyState")}
            defaultValue={state ?? ""}
            choices={CHANGE_STATES.map((each) => ({
              value: each,
              label: t(`change.state.${each}`),
            }))}
          />
        </FilterForm>
        {rows.length === 0 ? (
          <EmptyState title={t("change.empty")}>{t("change.emptyHint")}</EmptyState>
        ) : (
          <ChangeTable texts={texts} caption={t("change.all")} rows={rows} />
        )}
        <ListPager
          t={t}
          page={page}
          more={more}
          address={(to) =>
            `${base}?${new URLSearchParams({ page: String(to), ...(kind && { kind }), ...(state && { state }) })}#all`
          }
        />
      </Section>
    </Frame>
  );
}

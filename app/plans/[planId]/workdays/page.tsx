import type { Metadata } from "next";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { listWorkdays } from "@/lib/usecases/workday/list-workdays";
import { valueOrPage } from "@/lib/web/answer";
import { signedInCaller } from "@/lib/web/current-actor";
import { heldForm } from "@/lib/web/held-form";
import { currentTexts } from "@/lib/web/texts";
import { Frame } from "../../../_frame/frame";
import { EntryTable, PublishedTable } from "./day-tables";
import { MovedNotice } from "./moved-notice";
import { WorkdayForm } from "./workday-form";

type WorkdaysProps = {
  params: Promise<{ planId: string }>;
  searchParams: Promise<{ year?: string; done?: string; moved?: string }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTexts()).t("period.workdays.title") };
}

export default async function WorkdaysPage({ params, searchParams }: WorkdaysProps) {
  const { planId } = await params;
  const { year: asked, done, moved } = await searchParams;
  const path = `/plans/${planId}/workdays`;
  const query = { planId, year: asked };
  const shown = valueOrPage(await listWorkdays(await signedInCaller(path), query));
  const texts = await currentTexts();
  const { t } = texts;
  const { plan, year, published, noticed, entries, may } = shown;
  return (
    <Frame path={path} planId={plan.id}>
      <PageHeader
        breadcrumb={{
          label: t("ui.breadcrumb"),
          crumbs: [{ label: t("period.title"), href: `/plans/${plan.id}/periods` }],
        }}
        kicker={t("period.workdays.year", { year: String(year) })}
        title={t("period.workdays.title")}
        lede={t("period.workdays.lede")}
        actions={
          <>
            <LinkButton href={`${path}?year=${year - 1}`} variant="secondary" size="small">
              ← {t("period.workdays.former")}
            </LinkButton>
            <LinkButton href={`${path}?year=${year + 1}`} variant="secondary" size="small">
              {t("period.workdays.next")} →
            </LinkButton>
          </>
        }
      />
      <div className="mb-8">
        <MovedNotice texts={texts} done={done} moved={moved} />
      </div>
      <Section id="own" title={t("period.workdays.own")}>
        <EntryTable texts={texts} planId={plan.id} entries={entries} mayKeep={may.keep} />
      </Section>
      {may.keep ? (
        <Section id="add" title={t("period.workdays.add")}>
          <WorkdayForm
            planId={plan.id}
            held={await heldForm(path)}
            words={{
              day: t("period.workdays.day"),
              kind: t("period.workdays.kind"),
              work: t("period.workdays.work"),
              off: t("period.workdays.off"),
              note: t("period.workdays.note"),
              noteHint: t("period.workdays.noteHint"),
              hint: t("period.workdays.addHint"),
              submit: t("period.workdays.submit"),
              pending: t("period.workdays.pending"),
              problem: t("period.workdays.problem"),
            }}
          />
        </Section>
      ) : null}
      <Section id="published" title={t("period.workdays.published")}>
        {noticed ? (
          <PublishedTable texts={texts} days={published} />
        ) : (
          <Notice>{t("period.workdays.notNoticed")}</Notice>
        )}
      </Section>
    </Frame>
  );
}

import type { Metadata } from "next";
import Link from "next/link";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { NOTICE_LIMITS } from "@/lib/domain/notice-words";
import { formatDay } from "@/lib/text/format";
import { showDraft } from "@/lib/usecases/notice/show-draft";
import { valueOrPage } from "@/lib/web/answer";
import { signedInCaller } from "@/lib/web/current-actor";
import { heldForm } from "@/lib/web/held-form";
import { currentTexts } from "@/lib/web/texts";
import { Frame } from "../../../../_frame/frame";
import { loopPath } from "../loop-tabs";
import { AlreadyAsked } from "./already-asked";
import { DraftForm } from "./draft-form";

type DraftPageProps = {
  params: Promise<{ planId: string }>;
  searchParams: Promise<{ unitId?: string; formerId?: string }>;
};

export type ShownDraft = Extract<Awaited<ReturnType<typeof showDraft>>, { ok: true }>["value"];

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTexts()).t("ladder.title") };
}

export default async function DraftPage({ params, searchParams }: DraftPageProps) {
  const { planId } = await params;
  const { unitId, formerId } = await searchParams;
  const query = formerId ? `formerId=${Number(formerId)}` : `unitId=${Number(unitId)}`;
  const path = `/plans/${planId}/supervision/draft?${query}`;
  const caller = await signedInCaller(path);
  const shown = valueOrPage(await showDraft(caller, { planId, unitId, formerId }));
  const { plan, unit, level, former, items, drafts, answerDue } = shown;
  const held = await heldForm(path);
  const texts = await currentTexts();
  const { t, locale } = texts;
  return (
    <Frame path={path} planId={plan.id}>
      <PageHeader
        breadcrumb={{
          label: t("ui.breadcrumb"),
          crumbs: [{ label: t("ladder.title"), href: loopPath(plan.id, "supervision") }],
        }}
        kicker={former ? t("ladder.draft.former", { number: former.number }) : null}
        title={t("ladder.draft.title", { level: t(`ladder.level.${level}`) })}
        lede={t("ladder.draft.lede", { unit: unit.name })}
      />
      <div className="mb-5 flex flex-col gap-3">
        {held ? <Notice kind="warning">{t("ladder.restored")}</Notice> : null}
        <AlreadyAsked texts={texts} shown={shown} />
      </div>
      {items.length === 0 ? (
        <EmptyState title={t("ladder.draft.empty")}>
          {t("ladder.draft.emptyHint")}{" "}
          <Link href={loopPath(plan.id, "supervision")}>{t("ladder.title")}</Link>
        </EmptyState>
      ) : (
        <DraftForm
          step={{ planId: plan.id, unitId: unit.id, formerId: former?.id ?? null }}
          items={items.map(({ itemId, code, headline }) => ({
            itemId,
            label: `${code} ${headline}`,
          }))}
          drafts={drafts.map(({ id, version, dueOn }) => ({
            key: `${id}.${version}`,
            label: t("ladder.draft.join", { day: formatDay(locale, dueOn) }),
          }))}
          answerDue={answerDue}
          limit={NOTICE_LIMITS.demand}
          held={held}
          words={{
            items: t("ladder.draft.items"),
            itemsHint: t("ladder.draft.itemsHint"),
            demand: t("ladder.draft.demand"),
            demandHint: t("ladder.draft.demandHint", { max: NOTICE_LIMITS.demand }),
            answerDue: t("ladder.draft.answerDue"),
            answerDueHint: t("ladder.draft.answerDueHint"),
            submit: t("ladder.draft.submit"),
            again: t("ladder.draft.again"),
            pending: t("ladder.draft.pending"),
            problem: t("ladder.draft.problem"),
            blank: t("issue.required"),
            colon: t("ui.colon"),
          }}
        />
      )}
    </Frame>
  );
}

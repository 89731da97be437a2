import type { Metadata } from "next";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { CHANGE_LIMITS } from "@/lib/domain/check-change";
import { showChange } from "@/lib/usecases/change/show-change";
import { valueOrPage } from "@/lib/web/answer";
import { signedInCaller } from "@/lib/web/current-actor";
import { heldForm } from "@/lib/web/held-form";
import { currentTexts } from "@/lib/web/texts";
import { Frame } from "../../_frame/frame";
import { loopPath } from "../../plans/[planId]/supervision/loop-tabs";
import { ChangeStateTag } from "../state-tag";
import { ChangeFacts, DecisionTable } from "./change-facts";
import { DecideForm } from "./decide-form";
import { WithdrawForm } from "./withdraw-form";

type ChangePageProps = {
  params: Promise<{ changeId: string }>;
  searchParams: Promise<{ done?: string }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTexts()).t("change.page.title") };
}

export default async function ChangePage({ params, searchParams }: ChangePageProps) {
  const { changeId } = await params;
  const { done } = await searchParams;
  const path = `/changes/${changeId}`;
  const { plan, change, route, may } = valueOrPage(
    await showChange(await signedInCaller(path), { changeId }),
  );
  const texts = await currentTexts();
  const { t } = texts;
  const held = await heldForm(path);
  return (
    <Frame path={path} planId={plan.id}>
      <PageHeader
        breadcrumb={{
          label: t("ui.breadcrumb"),
          crumbs: [
            { label: t("change.title"), href: loopPath(plan.id, "changes") },
            { label: change.code, href: `/items/${change.itemId}` },
          ],
        }}
        kicker={<span className="line-clamp-2">{change.text}</span>}
        title={t("change.page.titleOf", { kind: t(`change.kind.${change.kind}`) })}
        lede={<ChangeStateTag t={t} state={change.state} />}
      />
      <div className="mb-6 flex flex-col gap-3">
        {done === "requested" || done === "decided" || done === "withdrawn" ? (
          <Notice kind="success">{t(`change.done.${done}`)}</Notice>
        ) : null}
        {done === "meanwhile" ? (
          <Notice kind="warning">{t("app.problem.change-decided-meanwhile")}</Notice>
        ) : null}
        {held ? <Notice kind="warning">{t("report.restored")}</Notice> : null}
      </div>
      <Section id="asked" title={t("change.page.asked")}>
        <ChangeFacts texts={texts} change={change} route={route} />
      </Section>
      <Section id="decisions" title={t("change.page.decisions")}>
        <DecisionTable texts={texts} decisions={change.decisions} />
      </Section>
      {may.decide ? (
        <Section id="decide" title={t("change.decide.title")}>
          <DecideForm
            changeId={change.id}
            version={change.version}
            limit={CHANGE_LIMITS.decision}
            held={held}
            words={{
              label: t("change.decide.label"),
              approve: t("change.decide.approve"),
              refuse: t("change.decide.refuse"),
              reason: t("change.decide.reason"),
              reasonHint: t("change.decide.reasonHint", { max: CHANGE_LIMITS.decision }),
              submit: t("change.decide.submit"),
              pending: t("change.decide.pending"),
              problem: t("change.decide.problem"),
            }}
          />
        </Section>
      ) : null}
      {may.withdraw ? (
        <Section id="withdraw" title={t("change.withdraw.title")} lede={t("change.withdraw.lede")}>
          <WithdrawForm
            changeId={change.id}
            version={change.version}
            words={{
              submit: t("change.withdraw.submit"),
              pending: t("change.withdraw.pending"),
              problem: t("change.withdraw.problem"),
            }}
          />
        </Section>
      ) : null}
    </Frame>
  );
}

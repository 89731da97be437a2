import type { Metadata } from "next";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { mapNumbers } from "@/lib/domain/rule-numbers";
import { formatDay } from "@/lib/text/format";
import { showRules } from "@/lib/usecases/rules/show-rules";
import { valueOrPage } from "@/lib/web/answer";
import { signedInCaller } from "@/lib/web/current-actor";
import { heldForm } from "@/lib/web/held-form";
import { currentTexts } from "@/lib/web/texts";
import { Frame } from "../../../_frame/frame";
import { ProposalForm } from "./proposal-form";
import { ProposalSection } from "./proposal-section";
import { RuleGroups } from "./rule-groups";
import { proposedIn, rulesPath } from "./rules-path";
import { VersionTable } from "./version-table";

type RulesProps = {
  params: Promise<{ planId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTexts()).t("rules.title") };
}

export default async function RulesPage({ params, searchParams }: RulesProps) {
  const { planId } = await params;
  const asked = await searchParams;
  const proposed = proposedIn(asked);
  const path = rulesPath(planId, proposed);
  const shown = valueOrPage(await showRules(await signedInCaller(path), { planId, proposed }));
  const texts = await currentTexts();
  const { t, locale } = texts;
  const { plan, inForce, versions, proposal, may } = shown;
  const typed = proposed ?? mapNumbers((name) => String(inForce[name]));
  const from = versions[0]?.validFrom ?? plan.issuedOn;
  const done = versions.find(({ settings }) => String(settings.version) === asked.done);
  return (
    <Frame path={path} planId={plan.id}>
      <PageHeader title={t("rules.title")} lede={t("rules.lede", { plan: plan.shortTitle })} />
      {done ? (
        <div className="mb-8">
          <Notice kind="success">{t("rules.done", { version: done.settings.version })}</Notice>
        </div>
      ) : null}
      {proposed && proposal?.outlook ? (
        <ProposalSection
          texts={texts}
          plan={plan}
          version={inForce.version}
          proposed={proposed}
          outlook={proposal.outlook}
          held={await heldForm(path)}
        />
      ) : null}
      <Section
        id="now"
        title={t("rules.now")}
        lede={t("rules.nowLede", { version: inForce.version, day: formatDay(locale, from) })}
      >
        <RuleGroups texts={texts} settings={inForce} />
      </Section>
      {may.change ? (
        <Section id="edit" title={t("rules.edit.title")} lede={t("rules.edit.lede")}>
          <ProposalForm
            texts={texts}
            planId={plan.id}
            typed={typed}
            issues={proposal?.issues ?? []}
          />
        </Section>
      ) : null}
      <Section id="versions" title={t("rules.versions.title")}>
        <VersionTable texts={texts} versions={versions} />
      </Section>
    </Frame>
  );
}

import { DescriptionList } from "@/components/ui/description-list";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/section";
import { Stat, StatRow } from "@/components/ui/stat";
import { Tabs } from "@/components/ui/tabs";
import { Tag } from "@/components/ui/tag";
import type { Translator } from "@/lib/text/translator";

export function FactsSection({ t }: { t: Translator }) {
  const facts = [
    { term: t("design.facts.lead"), detail: t("design.facts.leadValue") },
    { term: t("design.facts.responsible"), detail: t("design.facts.responsibleValue") },
    { term: t("design.facts.deadline"), detail: t("design.facts.deadlineValue") },
    { term: t("design.facts.criteria"), detail: t("design.facts.criteriaValue") },
  ];
  return (
    <Section id="facts" title={t("design.sections.facts")}>
      <StatRow>
        <Stat
          label={t("design.facts.red")}
          value={5}
          href="#tables"
          note={t("design.facts.sinceYesterday")}
        />
        <Stat label={t("design.facts.missing")} value={12} href="#tables" />
        <Stat label={t("design.facts.differ")} value={8} href="#tables" />
        <Stat label={t("design.facts.requests")} value={0} />
        <Stat label={t("design.facts.dueSoon")} value={21} href="#tables" />
      </StatRow>
      <div className="mt-6">
        <Tabs
          label={t("design.facts.tabPlaces")}
          tabs={[
            { href: "#facts", label: t("design.facts.tabFacts"), current: true },
            { href: "#fields", label: t("design.facts.tabReports"), count: 9 },
            { href: "#tables", label: t("design.facts.tabHistory"), count: 1 },
          ]}
        />
        <div className="grid gap-8 lg:grid-cols-2">
          <DescriptionList facts={facts} />
          <div className="flex flex-col gap-5">
            <DescriptionList facts={facts.slice(0, 3)} layout="columns" />
            <div className="flex flex-wrap gap-2">
              <Tag>{t("design.facts.tagNeutral")}</Tag>
              <Tag tone="info">{t("design.facts.tagInfo")}</Tag>
              <Tag tone="success">{t("design.facts.tagSuccess")}</Tag>
              <Tag tone="warning">{t("design.facts.tagWarning")}</Tag>
              <Tag tone="problem">{t("design.facts.tagProblem")}</Tag>
            </div>
            <Disclosure summary={t("design.facts.disclosure")} open>
              <p className="text-table">{t("design.facts.disclosureBody")}</p>
            </Disclosure>
          </div>
        </div>
      </div>
    </Section>
  );
}

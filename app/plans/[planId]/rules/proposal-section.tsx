import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { RULE_REASON_LIMIT } from "@/lib/domain/rule-numbers";
import { formatDay } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";
import { sayChange } from "@/lib/text/say-rules";
import type { Outlook } from "@/lib/usecases/rules/show-rules";
import { DecideForm } from "./decide-form";
import { OutlookTables } from "./outlook-tables";
import type { TypedNumbers } from "./rules-path";

type ProposalSectionProps = {
  texts: Texts;
  plan: { id: number; today: Parameters<typeof formatDay>[1] };
  version: number;
  proposed: TypedNumbers;
  outlook: Outlook;
  held: Record<string, string> | null;
};

/** What proposed numbers would turn, and under it the decision on them. */
export function ProposalSection(props: ProposalSectionProps) {
  const { texts, plan, version, proposed, outlook, held } = props;
  const { t, locale } = texts;
  const day = formatDay(locale, plan.today);
  if (outlook.changes.length === 0)
    return (
      <Section id="preview" title={t("rules.preview.title")}>
        <Notice>{t("rules.preview.unchanged")}</Notice>
      </Section>
    );
  return (
    <>
      <Section
        id="preview"
        title={t("rules.preview.title")}
        lede={t("rules.preview.lede", { day, judged: outlook.judged })}
      >
        <h3 className="font-semibold">{t("rules.preview.changes")}</h3>
        <ul className="mt-1 mb-5 list-disc pl-5">
          {outlook.changes.map((change) => (
            <li key={change.name}>{sayChange(texts, change)}</li>
          ))}
        </ul>
        <OutlookTables texts={texts} outlook={outlook} />
      </Section>
      <Section id="decide" title={t("rules.decide.title")}>
        <DecideForm
          planId={plan.id}
          version={version}
          proposed={proposed}
          limit={RULE_REASON_LIMIT}
          held={held}
          words={{
            hint: t("rules.decide.hint", { day }),
            reason: t("rules.decide.reason"),
            reasonHint: t("rules.decide.reasonHint", { max: RULE_REASON_LIMIT }),
            submit: t("rules.decide.submit"),
            pending: t("rules.decide.pending"),
            problem: t("rules.decide.problem"),
          }}
        />
      </Section>
    </>
  );
}

import { SignForm } from "@/app/plans/[planId]/requests/sign-form";
import { signWords } from "@/app/plans/[planId]/requests/unsigned-reports";
import { LightTag } from "@/components/ledger/light-tag";
import { LinkButton } from "@/components/ui/link-button";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import type { JointLead } from "@/lib/db/contributions";
import { askingAll, REQUEST_LIMITS } from "@/lib/domain/contribution";
import { isAccepted, type ReportState } from "@/lib/domain/report";
import { formatDay } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";
import type { Asking, OpenFiling } from "@/lib/usecases/report/open-filing";
import { AskForm } from "./ask-form";

type PartnersProps = { texts: Texts; filing: OpenFiling; held: Record<string, string> | null };

/** What was asked of other units for a report, who has not answered, and the way to ask one more. */
export function Contributions({ texts, filing, held }: PartnersProps) {
  const { t } = texts;
  const { contributions, asking } = filing.partners;
  if (contributions.length === 0 && !asking) return null;
  return (
    <Section
      id="contributions"
      title={t("request.contributions.title")}
      lede={asking ? t("request.contributions.lede") : undefined}
    >
      <ContributionList texts={texts} filing={filing} />
      {asking ? (
        <div className="mt-3">
          <Ask texts={texts} filing={filing} asking={asking} held={held} />
        </div>
      ) : null}
    </Section>
  );
}

/** What other units gave for a report, or have yet to give, beside its form. */
export function GivenContributions({ texts, filing }: Omit<PartnersProps, "held">) {
  if (filing.partners.contributions.length === 0) return null;
  return (
    <Section id="contributions" title={texts.t("request.contributions.title")}>
      <ContributionList texts={texts} filing={filing} />
    </Section>
  );
}

/** The contributions of a report with their answers. */
function ContributionList({ texts, filing }: Omit<PartnersProps, "held">) {
  const { t, locale } = texts;
  const { contributions } = filing.partners;
  if (contributions.length === 0)
    return <p className="text-ink-soft">{t("request.contributions.none")}</p>;
  return (
    <ul className="divide-y divide-rule border-y border-rule">
      {contributions.map((each) => (
        <li key={each.id} className="py-2">
          <p>
            <span className="font-semibold">{each.unitName}</span>
            <span className="ml-3 text-small text-ink-soft">
              {t("request.contributions.asks", { by: each.askedBy })}
            </span>
          </p>
          <p className="text-table text-ink-soft">{each.question}</p>
          {each.answer === null ? (
            <p className="mt-1 flex flex-wrap items-center gap-3">
              <Tag tone="warning">
                {t("request.contributions.waits", { day: formatDay(locale, each.answerDue) })}
              </Tag>
              {each.mine ? (
                <LinkButton
                  size="small"
                  variant="secondary"
                  href={`/plans/${filing.plan.id}/requests#contribution-${each.id}`}
                >
                  {t("request.contributions.answerLink")}
                </LinkButton>
              ) : null}
            </p>
          ) : (
            <p>
              {each.selfLight ? (
                <span className="mr-3">
                  <LightTag
                    light={each.selfLight}
                    label={t("collective.ownPart", { light: t(`light.${each.selfLight}`) })}
                    size="small"
                  />
                </span>
              ) : null}
              {each.answer}
              <span className="ml-3 text-small text-ink-soft">
                {t("request.contributions.answeredBy", { by: each.answeredBy ?? "" })}
              </span>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

function Ask({ texts, filing, asking, held }: PartnersProps & { asking: Asking }) {
  const { t, locale } = texts;
  const asked = filing.partners.contributions.map(({ unitId }) => unitId);
  return (
    <AskForm
      itemId={filing.item.id}
      month={filing.period.month}
      units={[
        ...asking.collectives.map(({ collectiveId, name, unitIds }) => {
          const left = unitIds.filter((unitId) => !asked.includes(unitId)).length;
          return {
            value: askingAll(collectiveId),
            label: t("collective.askAll", { name, count: left }),
            disabled: left === 0,
          };
        }),
        ...asking.units.map(({ unitId, unitName, through }) => ({
          value: String(unitId),
          label: through
            ? t("request.contributions.through", { unit: unitName, through })
            : unitName,
          disabled: asked.includes(unitId),
        })),
      ]}
      initial={{ answerDue: asking.answerDue, ...held }}
      days={{ first: filing.plan.today, last: asking.latest }}
      limit={REQUEST_LIMITS.question}
      held={held?.question !== undefined}
      words={{
        open: t("request.contributions.ask"),
        problem: t("request.problem"),
        unit: t("request.contributions.unit"),
        choose: t("ui.choose"),
        question: t("request.contributions.question"),
        questionHint: t("request.contributions.questionHint", { max: REQUEST_LIMITS.question }),
        answerDue: t("request.contributions.answerDue"),
        answerDueHint: t("request.contributions.answerDueHint", {
          latest: formatDay(locale, asking.latest),
        }),
        submit: t("request.contributions.submit"),
        confirm: t("request.contributions.confirm"),
        pending: t("request.pending"),
      }}
    />
  );
}

/** What joint leads say to the latest revision, who has not said anything, and the way to say it. */
export function Countersigns({ texts, filing, held }: PartnersProps) {
  const { t } = texts;
  const { jointLeads } = filing.partners;
  const { report, plan, item, period, may } = filing;
  if (jointLeads.length === 0 || !report?.latest) return null;
  const revision = report.latest.number;
  const key = { planId: plan.id, itemId: item.id, month: period.month, revision };
  return (
    <Section
      id="countersigns"
      title={t("request.countersigns.title")}
      lede={t("request.countersigns.lede")}
    >
      <ul className="divide-y divide-rule border-y border-rule">
        {jointLeads.map((lead) => (
          <li key={lead.unitId} className="py-2">
            <SignLine texts={texts} lead={lead} state={report.state} />
            {may.signFor.includes(lead.unitId) ? (
              <SignForm
                place="report"
                report={{ ...key, unitId: lead.unitId }}
                limit={REQUEST_LIMITS.reservation}
                held={held?.unitId === String(lead.unitId) ? held.reservation : undefined}
                words={signWords(t)}
              />
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function SignLine({
  texts: { t },
  lead,
  state,
}: {
  texts: Texts;
  lead: JointLead;
  state: ReportState;
}) {
  const { unitName, sign } = lead;
  if (sign === null)
    return (
      <p className="flex flex-wrap items-center gap-3">
        <span className="font-semibold">{unitName}</span>
        <Tag tone={state === "SUBMITTED" ? "warning" : "neutral"}>
          {t(`request.countersigns.${unsignedWord(state)}`)}
        </Tag>
      </p>
    );
  return (
    <>
      <p className="flex flex-wrap items-center gap-3">
        <span className="font-semibold">{unitName}</span>
        <Tag tone={sign.decision === "AGREED" ? "success" : "warning"}>
          {t(`request.countersigns.${sign.decision}`)}
        </Tag>
        <span className="text-small text-ink-soft">{sign.signedBy}</span>
      </p>
      {sign.reservation ? <p>{sign.reservation}</p> : null}
    </>
  );
}

/** Why a joint lead has not signed: it can from the release until the office takes the report over. */
function unsignedWord(state: ReportState) {
  if (state === "SUBMITTED") return "waiting";
  return isAccepted(state) ? "missed" : "notYet";
}

import { documentWords } from "@/components/ledger/document-fields";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { addDays } from "@/lib/domain/calendar";
import { latestStepDay, REMEDY_LIMITS, REMEDY_STEPS } from "@/lib/domain/remedy";
import { DELAY_REASONS } from "@/lib/domain/report-content";
import { formatDay } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";
import type { showRemedy } from "@/lib/usecases/remedy/show-remedy";
import { DecisionForm } from "./decision-form";
import { RemedyForm } from "./remedy-form";

type Answer = Awaited<ReturnType<typeof showRemedy>>;
type ShownRemedy = Extract<Answer, { ok: true }>["value"];

type RemedyFormsProps = {
  texts: Texts;
  shown: ShownRemedy;
  /** What was typed before the session ended, of either form. */
  held: Record<string, string> | null;
};

/** The office's word on the plan in force; nothing for others. */
export function DecideSection({ texts: { t }, shown, held }: RemedyFormsProps) {
  const { item, inForce, may } = shown;
  if (!inForce || may.decide.length === 0) return null;
  const max = REMEDY_LIMITS.reason;
  return (
    <Section id="decide" title={t("remedy.decide.title")}>
      <DecisionForm
        itemId={item.id}
        remedyPlanId={inForce.id}
        version={inForce.version}
        choices={may.decide.map((decision) => ({
          value: decision,
          label: t(`remedy.decide.${decision}`),
          hint: t(`remedy.decide.${decision}Hint`),
        }))}
        limit={max}
        held={held && "decision" in held ? held : null}
        words={{
          decision: t("remedy.decide.decision"),
          reason: t("remedy.decide.reason"),
          reasonHint: t("remedy.decide.reasonHint", { max }),
          submit: t("remedy.decide.submit"),
          pending: t("remedy.decide.pending"),
          problem: t("remedy.decide.problem"),
          blank: t("issue.required"),
          colon: t("ui.colon"),
        }}
      />
    </Section>
  );
}

/** The unit's form for a plan; nothing for others, or where nothing lags. */
export function SubmitSection({ texts, shown, held }: RemedyFormsProps) {
  const { t, locale } = texts;
  const { plan, item, inForce, helpers, may } = shown;
  if (!may.submit) return null;
  const days = { first: addDays(plan.today, 1), latest: latestStepDay(plan.today) };
  return (
    <Section
      id="submit"
      title={t(inForce ? "remedy.form.replaceTitle" : "remedy.form.title")}
      lede={inForce ? t("remedy.form.replaces") : undefined}
    >
      {held && "cause" in held ? (
        <div className="mb-4">
          <Notice kind="warning">{t("remedy.restored")}</Notice>
        </div>
      ) : null}
      <RemedyForm
        itemId={item.id}
        former={`${inForce?.id ?? 0}.${inForce?.version ?? 0}`}
        causes={DELAY_REASONS.map((reason) => ({
          value: reason,
          label: t(`report.delayReason.${reason}`),
        }))}
        helpers={helpers.map(({ id, name }) => ({ value: String(id), label: name }))}
        steps={Array.from({ length: REMEDY_STEPS }, (_, at) => ({
          name: t("remedy.form.step", { number: at + 1 }),
          due: t("remedy.form.due", { number: at + 1 }),
        }))}
        days={days}
        limits={REMEDY_LIMITS}
        held={held && "cause" in held ? held : null}
        documentWords={documentWords(t)}
        words={{
          documents: t("remedy.form.documents"),
          causeReason: t("remedy.form.causeReason"),
          cause: t("remedy.form.cause"),
          causeHint: t("remedy.form.causeHint", { max: REMEDY_LIMITS.cause }),
          helperUnitId: t("remedy.form.helper"),
          optional: t("remedy.form.optional"),
          noHelper: t("remedy.form.noHelper"),
          steps: t("remedy.form.steps"),
          stepsHint: t("remedy.form.stepsHint", {
            max: REMEDY_STEPS,
            from: formatDay(locale, days.first),
            latest: formatDay(locale, days.latest),
          }),
          choose: t("ui.choose"),
          submit: t("remedy.form.submit"),
          pending: t("remedy.form.pending"),
          problem: t("remedy.form.problem"),
          blank: t("issue.required"),
          colon: t("ui.colon"),
        }}
      />
    </Section>
  );
}

import { IndicatorLine } from "@/components/ledger/indicator-line";
import { sayTarget } from "@/components/ledger/indicator-words";
import { SELF_LIGHTS } from "@/lib/domain/light";
import { DELAY_REASONS, PROMISE_ANSWERS, REPORT_ROWS } from "@/lib/domain/report-content";
import { formatDay, formatMonth } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";
import type { OpenFiling } from "@/lib/usecases/report/open-filing";
import type { BottleneckQuestions } from "./bottleneck-fields";
import type { DelayQuestion } from "./delay-fields";
import { evidenceSettings } from "./evidence-props";
import type { IndicatorQuestion } from "./progress-fields";
import type { PromiseQuestion } from "./promise-field";

/** What the form asks about this item in this month. */
export function formParts(texts: Texts, filing: OpenFiling) {
  const { t, locale } = texts;
  return {
    promise: promiseQuestion(texts, filing),
    selfLights: SELF_LIGHTS.map((light) => ({ value: light, label: t(`light.${light}`) })),
    indicators: indicatorQuestions(texts, filing),
    milestones: filing.item.milestones
      .filter((each) => each.reachedOn === null)
      .map((each) => ({
        id: each.id,
        label: t("report.milestone", { name: each.name }),
        hint: t("report.milestoneHint", { day: formatDay(locale, each.currentDue) }),
      })),
    delay: delayQuestion(texts, filing),
    evidence: evidenceSettings(texts, filing.item.id, filing.period.month),
    bottlenecks: bottleneckQuestions(texts, filing),
  };
}
export type ReportFormParts = ReturnType<typeof formParts>;

function promiseQuestion(
  { t, locale }: Texts,
  { lastAccepted, plan }: OpenFiling,
): PromiseQuestion | null {
  const { nextStep = "", nextStepDue = null } = lastAccepted?.content ?? {};
  if (nextStepDue === null) return null;
  const due = nextStepDue <= plan.today;
  const answers = PROMISE_ANSWERS.map((value) => ({
    value,
    label: t(`report.promiseKept.${value}`),
  }));
  return {
    question: t("report.promiseQuestion", { step: nextStep, day: formatDay(locale, nextStepDue) }),
    hint: due ? t("report.promiseHint.due") : t("report.promiseHint.early"),
    due,
    choices: due ? answers : [...answers, { value: "", label: t("report.notYet") }],
  };
}

function indicatorQuestions(texts: Texts, { item, plan }: OpenFiling): IndicatorQuestion[] {
  const { t, locale } = texts;
  return item.indicators.map((indicator) => {
    const { id, name, unit, dueOn, readings } = indicator;
    const last = readings.at(-1);
    const target = sayTarget(texts, indicator);
    const aim = dueOn
      ? t("report.readingHintBy", { target, day: formatDay(locale, dueOn) })
      : t("report.readingHint", { target });
    const latest = last
      ? t("report.lastReading", {
          value: String(last.value),
          unit,
          month: formatMonth(locale, last.month),
        })
      : t("report.noReading");
    const line = <IndicatorLine key={id} texts={texts} indicator={indicator} today={plan.today} />;
    return { id, label: t("report.reading", { name }), hint: `${aim} ${latest}`, unit, line };
  });
}

function delayQuestion({ t, locale }: Texts, { item, plan }: OpenFiling): DelayQuestion {
  const late = item.milestones.filter(
    ({ reachedOn, currentDue }) => reachedOn === null && currentDue < plan.today,
  );
  const milestones = late
    .map(({ name, currentDue }) => `${name} (${formatDay(locale, currentDue)})`)
    .join(t("report.listComma"));
  const reasons = DELAY_REASONS.map((value) => ({
    value,
    label: t(`report.delayReason.${value}`),
    hint: t(`report.delayReasonHint.${value}`),
  }));
  if (late.length > 0)
    return { late: true, hint: t("report.delayLate", { milestones }), choices: reasons };
  const none = { value: "", label: t("report.delayNone") };
  return { late: false, hint: t("report.delayOptional"), choices: [none, ...reasons] };
}

function bottleneckQuestions({ t, locale }: Texts, filing: OpenFiling): BottleneckQuestions {
  const { item, surroundings, startingContent } = filing;
  // What this very report tells, and was sent back with, stands among its own rows.
  const told = new Set(startingContent.bottlenecks.map(({ what }) => what.trim()));
  return {
    open: item.openBottlenecks
      .filter(({ what }) => !told.has(what))
      .map(({ id, what, helper, answerDue, answeredOn, answer }) => ({
        id,
        label: t("report.settled", { what }),
        hint:
          answeredOn && answer
            ? t("report.helperAnswer", { helper, answer, day: formatDay(locale, answeredOn) })
            : t("report.helperAsked", { helper, day: formatDay(locale, answerDue) }),
      })),
    units: surroundings.units
      .filter(({ id }) => id !== item.unit?.id)
      .map(({ id, name }) => ({ value: String(id), label: name })),
    rows: Array.from({ length: REPORT_ROWS.bottlenecks }, (_, row) =>
      t("report.newBottleneck", { number: row + 1 }),
    ),
  };
}

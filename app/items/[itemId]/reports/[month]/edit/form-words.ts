import { expectedProgress } from "@/lib/domain/progress";
import { REPORT_LIMITS } from "@/lib/domain/report-content";
import type { Texts } from "@/lib/text/say";
import type { OpenFiling } from "@/lib/usecases/report/open-filing";

/** The words of the report's form, which the browser shows and never makes. */
export function formWords({ t }: Texts, { item, plan, lastAccepted }: OpenFiling) {
  const expected = expectedProgress(item.milestones, plan.today);
  const last = lastAccepted?.percent ?? null;
  return {
    required: t("ui.requiredNote"),
    problems: t("report.problems"),
    blank: t("issue.required"),
    colon: t("ui.colon"),
    carried: t("report.carriedMark"),
    selfLight: t("report.selfLight"),
    selfLightHint: t("report.selfLightHint"),
    percent: t("report.percent"),
    percentHint:
      last === null
        ? t("report.percentHintFirst", { expected })
        : t("report.percentHint", { last, expected }),
    done: t("report.done"),
    doneHint: t("report.doneHint", { max: REPORT_LIMITS.done }),
    noChange: t("report.noChange"),
    noChangeHint: t("report.noChangeHint"),
    milestones: t("report.milestones"),
    noMilestones: t("report.noMilestones"),
    delay: t("report.delay"),
    delayAsk: t("report.delayAsk"),
    delayNote: t("report.delayNote"),
    delayNoteHint: t("report.delayNoteHint", { max: REPORT_LIMITS.delayNote }),
    bottlenecks: t("report.bottlenecks"),
    bottlenecksHint: t("report.bottlenecksHint"),
    openBottlenecks: t("report.openBottlenecks"),
    bottleneckWhat: t("report.bottleneckWhat"),
    bottleneckHelper: t("report.bottleneckHelper"),
    bottleneckAnswerDue: t("report.bottleneckAnswerDue"),
    chooseUnit: t("report.chooseUnit"),
    addBottleneck: t("report.addBottleneck"),
    nextStep: t("report.nextStep"),
    nextStepHint: t("report.nextStepHint", { max: REPORT_LIMITS.nextStep }),
    nextStepDue: t("report.nextStepDue"),
    save: t("report.save"),
    saving: t("ui.saving"),
    submit: t("report.submit"),
    submitConfirmed: t("report.submitConfirmed"),
    submitting: t("ui.submitting"),
  };
}
export type ReportFormWords = ReturnType<typeof formWords>;

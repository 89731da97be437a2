import { EVIDENCE_KINDS } from "@/lib/domain/evidence";
import { SELF_LIGHTS } from "@/lib/domain/light";
import { DELAY_REASONS, PROMISE_ANSWERS } from "@/lib/domain/report-content";
import type { Texts } from "@/lib/text/say";
import type { OpenFiling } from "@/lib/usecases/report/open-filing";
import type { FieldNames } from "./differences";

/** The names of the report's fields in the form's order, and the words of what can be chosen in them. */
export function fieldNames({ t }: Texts, { item, surroundings }: OpenFiling): FieldNames {
  return {
    labels: {
      promiseKept: t("report.promiseTitle"),
      selfLight: t("report.selfLight"),
      percent: t("report.percent"),
      ...Object.fromEntries(item.indicators.map(({ id, name }) => [`readings.${id}`, name])),
      done: t("report.done"),
      noChange: t("report.noChange"),
      ...Object.fromEntries(
        item.milestones.map(({ id, name }) => [
          `milestonesReached.${id}`,
          t("report.milestone", { name }),
        ]),
      ),
      delayReason: t("report.delay"),
      delayNote: t("report.delayNote"),
      evidence: t("report.evidence"),
      bottlenecks: t("report.bottlenecks"),
      settledBottlenecks: t("report.settledBottlenecks"),
      nextStep: t("report.nextStep"),
      nextStepDue: t("report.nextStepDue"),
    },
    choices: {
      promiseKept: worded(PROMISE_ANSWERS, (answer) => t(`report.promiseKept.${answer}`)),
      selfLight: worded(SELF_LIGHTS, (light) => t(`light.${light}`)),
      noChange: { on: t("report.noChange") },
      delayReason: worded(DELAY_REASONS, (reason) => t(`report.delayReason.${reason}`)),
      "evidence.kind": worded(EVIDENCE_KINDS, (kind) => t(`report.kind.${kind}`)),
      "bottlenecks.helper": named(surroundings.units),
      settledBottlenecks: Object.fromEntries(
        surroundings.bottlenecks.map(({ id, what }) => [String(id), what]),
      ),
    },
  };
}

function worded<Value extends string>(values: readonly Value[], say: (value: Value) => string) {
  return Object.fromEntries(values.map((value) => [value, say(value)]));
}

function named(records: readonly { id: number; name: string }[]) {
  return Object.fromEntries(records.map(({ id, name }) => [String(id), name]));
}

import { documentWords } from "@/components/ledger/document-fields";
import {
  VERIFICATION_LIMITS,
  VERIFICATION_METHODS,
  VERIFICATION_OUTCOMES,
} from "@/lib/domain/verification";
import type { Translator } from "@/lib/text/translator";

/** The choices, limits and words of the form of a verification. */
export function verificationFormProps(
  t: Translator,
  itemId: number,
  days: { first: string; today: string },
) {
  return {
    days,
    methods: VERIFICATION_METHODS.map((method) => ({
      value: method,
      label: t(`verification.method.${method}`),
    })),
    outcomes: VERIFICATION_OUTCOMES.map((outcome) => ({
      value: outcome,
      label: t(`verification.outcome.${outcome}`),
    })),
    limits: VERIFICATION_LIMITS,
    documentWords: documentWords(t, itemId),
    words: {
      method: t("verification.form.method"),
      outcome: t("verification.form.outcome"),
      outcomeHint: t("verification.form.outcomeHint"),
      verifiedOn: t("verification.form.verifiedOn"),
      source: t("verification.form.source"),
      sourceHint: t("verification.form.sourceHint", { max: VERIFICATION_LIMITS.source }),
      findings: t("verification.form.findings"),
      findingsHint: t("verification.form.findingsHint", { max: VERIFICATION_LIMITS.findings }),
      companions: t("verification.form.companions"),
      optional: t("verification.form.optional"),
      documents: t("verification.form.documents"),
      submit: t("verification.form.submit"),
      pending: t("verification.form.pending"),
      problem: t("verification.form.problem"),
      blank: t("issue.required"),
      colon: t("ui.colon"),
    },
  };
}

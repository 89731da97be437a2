import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FormActions, FormLayout } from "@/components/ui/form-layout";
import { LinkButton } from "@/components/ui/link-button";
import { NumberField } from "@/components/ui/number-field";
import type { Issue } from "@/lib/domain/issue";
import { RULE_BOUNDS, RULE_NUMBERS, type RuleNumber } from "@/lib/domain/rule-numbers";
import { sayIssue, type Texts } from "@/lib/text/say";
import { rulesPath, type TypedNumbers } from "./rules-path";

const UNITS: Record<RuleNumber, "days" | "points" | "times" | "periods"> = {
  seriouslyLateDays: "days",
  behindPoints: "points",
  seriouslyBehindPoints: "points",
  missingInRowAmber: "periods",
  missingInRowRed: "periods",
  returnsInPeriod: "times",
  amberPeriodsInRow: "periods",
  dueSoonDays: "days",
};

type ProposalFormProps = {
  texts: Texts;
  planId: number;
  typed: TypedNumbers;
  issues: readonly Issue[];
};

/** Proposes numbers by the address: the preview is a page like any other, and needs no script. */
export function ProposalForm({ texts, planId, typed, issues }: ProposalFormProps) {
  const { t } = texts;
  const said = issues.map((issue) => ({ field: issue.field, message: sayIssue(texts, issue) }));
  const named = said.map(({ field, message }) => ({
    field,
    message: `${t(`rules.number.${field as RuleNumber}`)}${t("ui.colon")}${message}`,
  }));
  return (
    <form method="get" action={rulesPath(planId)} noValidate>
      <FormLayout>
        <ErrorSummary title={t("rules.edit.problem")} issues={named} />
        <div className="grid grid-cols-1 gap-x-8 gap-y-4 sm:grid-cols-2">
          {RULE_NUMBERS.map((name) => (
            <NumberField
              key={name}
              name={name}
              label={t(`rules.number.${name}`)}
              hint={t(`rules.hint.${name}`, RULE_BOUNDS[name])}
              unit={t(`rules.unit.${UNITS[name]}`)}
              defaultValue={typed[name]}
              error={said.find(({ field }) => field === name)?.message}
              required
            />
          ))}
        </div>
        <FormActions>
          <Button type="submit">{t("rules.edit.preview")}</Button>
          <LinkButton href={rulesPath(planId)} variant="quiet">
            {t("rules.edit.reset")}
          </LinkButton>
        </FormActions>
      </FormLayout>
    </form>
  );
}

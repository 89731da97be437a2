"use client";

import { ErrorSummary } from "@/components/ui/error-summary";
import type { FormState } from "@/lib/text/form-state";

type FormErrorsProps = {
  state: FormState;
  /** Titles for one, two, three … things to correct. */
  titles: readonly string[];
  /** The form's own fields; an issue at another, such as the account itself, leads nowhere. */
  fields: readonly string[];
};

/** What is wrong with a sent form, above its fields. */
export function FormErrors({ state, titles, fields }: FormErrorsProps) {
  const ofFields = state.issues.map(({ field, message }) => ({
    field: fields.includes(field) ? field : undefined,
    message,
  }));
  const issues = state.problem ? [{ message: state.problem }, ...ofFields] : ofFields;
  return <ErrorSummary title={titles[issues.length - 1] ?? ""} issues={issues} />;
}

export function errorAt(state: FormState, field: string): string | undefined {
  return state.issues.find((issue) => issue.field === field)?.message;
}

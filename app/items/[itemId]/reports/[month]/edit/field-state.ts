import type { FormState } from "@/lib/text/form-state";

/** What the fields of the report are told: what they hold, what is wrong, and what came from last month. */
export type FieldState = {
  textOf: (name: string) => string;
  errorOf: (name: string) => string | undefined;
  /** Whether the field holds untouched what the last report said. */
  isCarried: (name: string) => boolean;
};

export function fieldState(
  { issues }: Pick<FormState, "issues">,
  values: Record<string, string>,
  carried: Record<string, string>,
): FieldState {
  return {
    textOf: (name) => values[name] ?? "",
    errorOf: (name) => issues.find((issue) => issue.field === name)?.message,
    isCarried: (name) => Boolean(carried[name]) && carried[name] === values[name],
  };
}

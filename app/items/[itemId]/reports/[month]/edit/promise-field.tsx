import { type GroupChoice, RadioGroup } from "@/components/ui/choice-group";
import type { FieldState } from "./field-state";

export type PromiseQuestion = {
  question: string;
  hint: string;
  /** Its day has come. */
  due: boolean;
  choices: readonly GroupChoice[];
};

/** The first question of a report: whether last month's promise was kept. */
export function PromiseField({
  promise,
  fields,
}: {
  promise: PromiseQuestion;
  fields: FieldState;
}) {
  return (
    <RadioGroup
      name="promiseKept"
      label={promise.question}
      hint={promise.hint}
      choices={promise.choices}
      defaultValue={fields.textOf("promiseKept")}
      error={fields.errorOf("promiseKept")}
      required={promise.due}
      inline
    />
  );
}

import { type GroupChoice, RadioGroup } from "@/components/ui/choice-group";
import { Disclosure } from "@/components/ui/disclosure";
import { TextArea } from "@/components/ui/text-area";
import type { FieldState } from "./field-state";
import type { ReportFormWords } from "./form-words";

export type DelayQuestion = {
  hint: string;
  /** A milestone has passed unreached. */
  late: boolean;
  choices: readonly GroupChoice[];
};

type DelayFieldsProps = {
  delay: DelayQuestion;
  fields: FieldState;
  limit: number;
  words: ReportFormWords;
};

/** Why the item lags: the reasons tell "not done" from what could not be helped (R10). One press away where nothing is late. */
export function DelayFields(props: DelayFieldsProps) {
  const { delay, fields, words } = props;
  const told = ["delayReason", "delayNote"].some(
    (name) => fields.textOf(name) !== "" || fields.errorOf(name) !== undefined,
  );
  return (
    <div className="border-t border-rule pt-4">
      {delay.late ? (
        <DelayQuestions {...props} />
      ) : (
        <Disclosure summary={words.delayAsk} open={told}>
          <DelayQuestions {...props} />
        </Disclosure>
      )}
    </div>
  );
}

function DelayQuestions({ delay, fields, limit, words }: DelayFieldsProps) {
  return (
    <div className="flex flex-col gap-4">
      <RadioGroup
        name="delayReason"
        label={words.delay}
        hint={delay.hint}
        choices={delay.choices}
        defaultValue={fields.textOf("delayReason")}
        error={fields.errorOf("delayReason")}
        required={delay.late}
      />
      <TextArea
        name="delayNote"
        label={words.delayNote}
        hint={words.delayNoteHint}
        limit={limit}
        rows={2}
        defaultValue={fields.textOf("delayNote")}
        error={fields.errorOf("delayNote")}
      />
    </div>
  );
}

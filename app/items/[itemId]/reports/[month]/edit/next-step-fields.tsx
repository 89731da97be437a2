import { DateField } from "@/components/ui/date-field";
import { TextArea } from "@/components/ui/text-area";
import type { FieldState } from "./field-state";
import type { ReportFormWords } from "./form-words";

type NextStepFieldsProps = {
  fields: FieldState;
  limit: number;
  today: string;
  words: ReportFormWords;
};

/** What is promised for the next report, and by when. */
export function NextStepFields({ fields, limit, today, words }: NextStepFieldsProps) {
  return (
    <div className="flex flex-col gap-4 border-t border-rule pt-4">
      <TextArea
        name="nextStep"
        label={words.nextStep}
        hint={words.nextStepHint}
        limit={limit}
        rows={2}
        defaultValue={fields.textOf("nextStep")}
        error={fields.errorOf("nextStep")}
        required
      />
      <DateField
        name="nextStepDue"
        label={words.nextStepDue}
        min={today}
        defaultValue={fields.textOf("nextStepDue")}
        error={fields.errorOf("nextStepDue")}
        required
      />
    </div>
  );
}

import { Checkbox } from "@/components/ui/checkbox";
import { TextArea } from "@/components/ui/text-area";
import type { FieldState } from "./field-state";
import type { ReportFormWords } from "./form-words";

type DoneFieldsProps = { fields: FieldState; limit: number; words: ReportFormWords };

/** What was done this month, or why nothing changed. */
export function DoneFields({ fields, limit, words }: DoneFieldsProps) {
  const wrong = fields.errorOf("noChange");
  return (
    <>
      <TextArea
        name="done"
        label={words.done}
        hint={words.doneHint}
        limit={limit}
        rows={5}
        defaultValue={fields.textOf("done")}
        error={fields.errorOf("done")}
        required
      />
      <div>
        <Checkbox
          name="noChange"
          value="on"
          label={words.noChange}
          hint={words.noChangeHint}
          defaultChecked={fields.textOf("noChange") === "on"}
        />
        {wrong ? <p className="text-table text-problem">{wrong}</p> : null}
      </div>
    </>
  );
}

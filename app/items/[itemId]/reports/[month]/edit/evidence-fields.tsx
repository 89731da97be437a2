import { type Choice, SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import type { FormState } from "@/lib/text/form-state";

type EvidenceFieldsProps = {
  /** A label for each row. */
  rows: readonly string[];
  kinds: readonly Choice[];
  limit: number;
  state: FormState;
  words: { title: string; hint: string; kind: string };
};

/** Rows of evidence, each a kind and a description; blank rows are left out. */
export function EvidenceFields({ rows, kinds, limit, state, words }: EvidenceFieldsProps) {
  const { values, issues } = state;
  const error = issues.find((issue) => issue.field === "evidence")?.message;
  return (
    <fieldset id="evidence" className="flex flex-col gap-3" tabIndex={-1}>
      <legend className="mb-1 font-semibold">{words.title}</legend>
      <p className="text-table text-ink-soft">{words.hint}</p>
      {error ? <p className="text-table text-problem">{error}</p> : null}
      {rows.map((label, row) => (
        <div key={label} className="grid gap-x-3 sm:grid-cols-[8rem_1fr]">
          <SelectField
            name={`evidence.${row}.kind`}
            label={`${label} ${words.kind}`}
            choices={kinds}
            defaultValue={values[`evidence.${row}.kind`] ?? "DATA"}
          />
          <TextField
            name={`evidence.${row}`}
            label={label}
            maxLength={limit}
            defaultValue={values[`evidence.${row}`] ?? ""}
            error={issues.find((issue) => issue.field === `evidence.${row}`)?.message}
          />
        </div>
      ))}
    </fieldset>
  );
}

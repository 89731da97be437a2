"use client";

import { useActionState } from "react";
import { errorAt, FormErrors } from "@/app/account/form-errors";
import { DateField } from "@/components/ui/date-field";
import { FocusOnArrival } from "@/components/ui/focus-on-arrival";
import { FormActions } from "@/components/ui/form-layout";
import { Notice } from "@/components/ui/notice";
import { type Choice, SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { type FormState, freshForm } from "@/lib/text/form-state";
import { saveReformAction } from "./actions";

/** The words that the form takes as they are. */
export type ReformFormWord =
  | "title"
  | "titleHint"
  | "day"
  | "dayHint"
  | "rows"
  | "rowsHint"
  | "kind"
  | "from"
  | "to"
  | "fullName"
  | "unitKind"
  | "sameKind"
  | "more"
  | "save"
  | "saving";

export type ReformFormWords = Record<ReformFormWord, string> & { row: string[] };

type ReformFormProps = {
  /** The fields as they stand; `reformId` and `version` where it is changed rather than prepared. */
  values: Record<string, string>;
  kinds: readonly Choice[];
  unitKinds: readonly Choice[];
  titles: readonly string[];
  words: ReformFormWords;
};

/** A reform's day and lines; blank lines do not count, and more can be had without a script. */
export function ReformForm({ values, titles, words, ...choices }: ReformFormProps) {
  const [state, action] = useActionState(saveReformAction, freshForm(values));
  const typed = state.attempt > 0 ? state.values : values;
  const count = Object.keys(typed).filter((name) => /^rows\.\d+\.kind$/.test(name)).length;
  const rows = Array.from({ length: count }, (_, row) => row);
  const own = rows.flatMap((row) => FIELDS.map((field) => `rows.${row}.${field}`));
  return (
    <form action={action} key={state.attempt} noValidate className="flex flex-col gap-5">
      <FormErrors state={state} titles={titles} fields={["title", "effectiveOn", "rows", ...own]} />
      <Theirs state={state} />
      {["reformId", "version"].map((name) =>
        typed[name] ? <input key={name} type="hidden" name={name} value={typed[name]} /> : null,
      )}
      <div className="grid max-w-form gap-4 sm:grid-cols-[1fr_14rem]">
        <TextField
          name="title"
          label={words.title}
          hint={words.titleHint}
          defaultValue={typed.title ?? ""}
          error={errorAt(state, "title")}
          maxLength={100}
          required
        />
        <DateField
          name="effectiveOn"
          label={words.day}
          defaultValue={typed.effectiveOn ?? ""}
          error={errorAt(state, "effectiveOn")}
          required
        />
        <p className="text-small text-ink-faint sm:col-span-2">{words.dayHint}</p>
      </div>
      <section id="rows" aria-labelledby="rows-title" tabIndex={-1}>
        <h2 id="rows-title" className="text-heading">
          {words.rows}
        </h2>
        <p className="mb-3 max-w-reading text-table text-ink-soft">{words.rowsHint}</p>
        {rows.map((row) => (
          <Row key={row} row={row} state={state} typed={typed} words={words} {...choices} />
        ))}
      </section>
      <FormActions>
        <SubmitButton name="act" value="save" pendingWord={words.saving}>
          {words.save}
        </SubmitButton>
        <SubmitButton name="act" value="more" variant="secondary" pendingWord={words.saving}>
          {words.more}
        </SubmitButton>
      </FormActions>
    </form>
  );
}

const FIELDS = ["kind", "from", "to", "fullName", "unitKind"] as const;

type RowProps = Pick<ReformFormProps, "kinds" | "unitKinds" | "words"> & {
  row: number;
  state: FormState;
  typed: Record<string, string>;
};

function Row({ row, state, typed, words, kinds, unitKinds }: RowProps) {
  const field = (name: (typeof FIELDS)[number]) => ({
    name: `rows.${row}.${name}`,
    label: words[name],
    defaultValue: typed[`rows.${row}.${name}`] ?? "",
    error: errorAt(state, `rows.${row}.${name}`),
  });
  return (
    <fieldset className="border-t border-rule py-3">
      <legend className="float-left mb-1 w-full text-small text-ink-faint">{words.row[row]}</legend>
      <div className="clear-both grid items-start gap-3 sm:grid-cols-2 lg:grid-cols-[9rem_2fr_1.3fr_1.6fr_9rem]">
        <SelectField {...field("kind")} choices={kinds} />
        <TextField {...field("from")} maxLength={1000} />
        <TextField {...field("to")} maxLength={60} />
        <TextField {...field("fullName")} maxLength={60} />
        <SelectField {...field("unitKind")} emptyWord={words.sameKind} choices={unitKinds} />
      </div>
    </fieldset>
  );
}

/** What another saved meanwhile, beside what is typed here. */
function Theirs({ state: { theirs, attempt } }: { state: FormState }) {
  if (!theirs) return null;
  return (
    <FocusOnArrival renewedBy={attempt}>
      <Notice kind="warning" title={theirs.title}>
        <ul>
          {theirs.lines.map(({ label, text }) => (
            <li key={label}>
              {label} {text}
            </li>
          ))}
        </ul>
      </Notice>
    </FocusOnArrival>
  );
}

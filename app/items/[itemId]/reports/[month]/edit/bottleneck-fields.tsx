"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { DateField } from "@/components/ui/date-field";
import { type Choice, SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import type { FieldState } from "./field-state";
import { FormSection } from "./form-section";
import type { ReportFormWords } from "./form-words";
import { useHydrated } from "./hydrated";

export type BottleneckQuestions = {
  /** Raised by earlier reports and not overcome yet. */
  open: readonly { id: number; label: string; hint: string }[];
  units: readonly Choice[];
  /** The legend of each row that a report may have. */
  rows: readonly string[];
};

type BottleneckFieldsProps = {
  bottlenecks: BottleneckQuestions;
  fields: FieldState;
  limit: number;
  today: string;
  words: ReportFormWords;
};

/** What holds the item up: earlier ones to be ticked off, new ones with a helper and a day. */
export function BottleneckFields(props: BottleneckFieldsProps) {
  const { bottlenecks, fields, words } = props;
  const filled = bottlenecks.rows.filter((_, row) => isFilled(fields, row)).length;
  const [offered, setOffered] = useState(filled + 1);
  const hydrated = useHydrated();
  const rows = bottlenecks.rows.slice(0, offered);
  return (
    <FormSection
      id="bottlenecks"
      title={words.bottlenecks}
      hint={words.bottlenecksHint}
      error={fields.errorOf("bottlenecks") ?? fields.errorOf("settledBottlenecks")}
    >
      {bottlenecks.open.length > 0 ? (
        <div className="flex flex-col gap-2">
          <p className="text-table font-semibold">{words.openBottlenecks}</p>
          {bottlenecks.open.map(({ id, label, hint }) => (
            <Checkbox
              key={id}
              name={`settledBottlenecks.${id}`}
              value="on"
              label={label}
              hint={hint}
              defaultChecked={fields.textOf(`settledBottlenecks.${id}`) === "on"}
            />
          ))}
        </div>
      ) : null}
      {rows.map((legend, row) => (
        <BottleneckRow key={legend} legend={legend} field={`bottlenecks.${row}`} {...props} />
      ))}
      {hydrated && rows.length < bottlenecks.rows.length ? (
        <div>
          <Button
            type="button"
            variant="quiet"
            size="small"
            onClick={() => setOffered(rows.length + 1)}
          >
            {words.addBottleneck}
          </Button>
        </div>
      ) : null}
    </FormSection>
  );
}

function isFilled({ textOf }: FieldState, row: number): boolean {
  const field = `bottlenecks.${row}`;
  return [field, `${field}.helper`, `${field}.answerDue`].some((name) => textOf(name) !== "");
}

type BottleneckRowProps = BottleneckFieldsProps & { legend: string; field: string };

function BottleneckRow({ legend, field, ...props }: BottleneckRowProps) {
  const { bottlenecks, fields, limit, today, words } = props;
  const { textOf, errorOf } = fields;
  return (
    <fieldset className="flex min-w-0 flex-col gap-2 border-l-2 border-rule pl-4">
      <legend className="mb-1 text-table text-ink-soft">{legend}</legend>
      <TextField
        name={field}
        label={words.bottleneckWhat}
        maxLength={limit}
        defaultValue={textOf(field)}
        error={errorOf(field)}
      />
      <div className="grid gap-x-4 gap-y-2 sm:grid-cols-2">
        <SelectField
          name={`${field}.helper`}
          label={words.bottleneckHelper}
          choices={bottlenecks.units}
          emptyWord={words.chooseUnit}
          defaultValue={textOf(`${field}.helper`)}
          error={errorOf(`${field}.helper`)}
        />
        <DateField
          name={`${field}.answerDue`}
          label={words.bottleneckAnswerDue}
          min={today}
          defaultValue={textOf(`${field}.answerDue`)}
          error={errorOf(`${field}.answerDue`)}
        />
      </div>
    </fieldset>
  );
}

import type { ReactNode } from "react";
import { describedBy, FieldMark, FieldNotes, type FieldWords, fieldId } from "./field";

export type GroupChoice = {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  disabled?: boolean;
};

type GroupProps = FieldWords & {
  choices: readonly GroupChoice[];
  /** Side by side where there is room. */
  inline?: boolean;
};

/** One of a few choices. An error summary reaches the first choice under the field's id. */
export function RadioGroup({
  choices,
  inline,
  defaultValue,
  ...field
}: GroupProps & { defaultValue?: string | undefined }) {
  return (
    <ChoiceGroup
      type="radio"
      field={field}
      choices={choices}
      inline={inline ?? false}
      chosen={defaultValue === undefined ? [] : [defaultValue]}
    />
  );
}

/** Any of a few choices; the form sends one entry of `name` for each. */
export function CheckboxGroup({
  choices,
  inline,
  defaultValues = [],
  ...field
}: GroupProps & { defaultValues?: readonly string[] }) {
  return (
    <ChoiceGroup
      type="checkbox"
      field={field}
      choices={choices}
      inline={inline ?? false}
      chosen={defaultValues}
    />
  );
}

type ChoiceGroupProps = {
  type: "radio" | "checkbox";
  field: FieldWords;
  choices: readonly GroupChoice[];
  inline: boolean;
  chosen: readonly string[];
};

function ChoiceGroup({ type, field, choices, inline, chosen }: ChoiceGroupProps) {
  const id = fieldId(field);
  return (
    <fieldset
      className={field.error ? "border-l-3 border-problem pl-3" : ""}
      aria-describedby={describedBy(field)}
    >
      <legend className="field-label">
        {field.label}
        <FieldMark field={field} />
      </legend>
      <FieldNotes field={field} />
      <div className={`mt-1 flex gap-x-6 gap-y-1 ${inline ? "flex-wrap" : "flex-col"}`}>
        {choices.map((choice, index) => {
          const choiceId = index === 0 ? id : `${id}-${choice.value}`;
          return (
            <div key={choice.value} className="choice">
              <input
                type={type}
                id={choiceId}
                name={field.name}
                value={choice.value}
                defaultChecked={chosen.includes(choice.value)}
                disabled={choice.disabled}
                aria-describedby={choice.hint ? `${choiceId}-note` : undefined}
              />
              <label htmlFor={choiceId}>{choice.label}</label>
              {choice.hint ? (
                <p id={`${choiceId}-note`} className="col-start-2 text-small text-ink-faint">
                  {choice.hint}
                </p>
              ) : null}
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}

import { controlAttributes, Field, type FieldWords } from "./field";

export type Choice = { value: string; label: string; disabled?: boolean };

type SelectFieldProps = FieldWords & {
  choices: readonly Choice[];
  /** The first, valueless choice: "请选择", "全部". */
  emptyWord?: string | undefined;
  defaultValue?: string | undefined;
  disabled?: boolean;
};

/** A choice from a list too long for radio buttons. */
export function SelectField({
  choices,
  emptyWord,
  defaultValue,
  disabled,
  ...field
}: SelectFieldProps) {
  return (
    <Field field={field}>
      {/* The key remounts it: a form that gives values back resets a select to its first default. */}
      <select
        key={defaultValue}
        {...controlAttributes(field)}
        className="control"
        defaultValue={defaultValue}
        disabled={disabled}
      >
        {emptyWord === undefined ? null : <option value="">{emptyWord}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value} disabled={choice.disabled}>
            {choice.label}
          </option>
        ))}
      </select>
    </Field>
  );
}

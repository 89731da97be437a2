import { controlAttributes, Field, type FieldWords } from "./field";

type NumberFieldProps = FieldWords & {
  /** Text, so that a value that is not a number is given back as typed. */
  defaultValue?: string | number | undefined;
  /** Stands behind the number: "%", "万元". */
  unit?: string | undefined;
  decimal?: boolean;
  disabled?: boolean;
};

/** A number with its unit; a text field with a number keyboard, since number inputs drop what they can't read. */
export function NumberField({
  defaultValue,
  unit,
  decimal = false,
  disabled,
  ...words
}: NumberFieldProps) {
  const field = { width: "short" as const, ...words };
  return (
    <Field field={field}>
      <span className="flex items-center gap-2">
        <input
          {...controlAttributes(field)}
          type="text"
          inputMode={decimal ? "decimal" : "numeric"}
          autoComplete="off"
          className="control text-end"
          defaultValue={defaultValue}
          disabled={disabled}
        />
        {unit ? <span className="shrink-0 text-table text-ink-soft">{unit}</span> : null}
      </span>
    </Field>
  );
}

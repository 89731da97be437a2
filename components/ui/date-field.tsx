import { controlAttributes, Field, type FieldWords } from "./field";

type DateFieldProps = FieldWords & {
  /** "day" gives YYYY-MM-DD, "month" gives YYYY-MM; a browser without a picker shows a text field. */
  precision?: "day" | "month";
  defaultValue?: string | undefined;
  min?: string | undefined;
  max?: string | undefined;
  disabled?: boolean;
};

/** A day or a month. */
export function DateField({
  precision = "day",
  defaultValue,
  min,
  max,
  disabled,
  ...words
}: DateFieldProps) {
  const field = { width: "short" as const, ...words };
  return (
    <Field field={field}>
      <input
        {...controlAttributes(field)}
        type={precision === "day" ? "date" : "month"}
        className="control"
        defaultValue={defaultValue}
        min={min}
        max={max}
        disabled={disabled}
      />
    </Field>
  );
}

import type { InputHTMLAttributes } from "react";
import { controlAttributes, Field, type FieldWords } from "./field";

type TextFieldProps = FieldWords & {
  type?: "text" | "password" | "email" | "tel" | "search";
} & Pick<
    InputHTMLAttributes<HTMLInputElement>,
    "defaultValue" | "autoComplete" | "maxLength" | "disabled" | "readOnly" | "spellCheck"
  >;

/** A field of one line of text. */
export function TextField({
  type = "text",
  defaultValue,
  autoComplete,
  maxLength,
  disabled,
  readOnly,
  spellCheck,
  ...field
}: TextFieldProps) {
  return (
    <Field field={field}>
      <input
        {...controlAttributes(field)}
        type={type}
        className="control"
        defaultValue={defaultValue}
        autoComplete={autoComplete}
        maxLength={maxLength}
        disabled={disabled}
        readOnly={readOnly}
        spellCheck={spellCheck}
      />
    </Field>
  );
}

import { CountedTextarea } from "./counted-textarea";
import { controlAttributes, Field, type FieldWords } from "./field";

type TextAreaProps = FieldWords & {
  defaultValue?: string | undefined;
  rows?: number;
  /** Characters allowed; shown as a count, judged by the form's rule. Say it in the hint too. */
  limit?: number | undefined;
  disabled?: boolean;
  readOnly?: boolean;
};

/** A field of several lines; with a limit it counts along, and without a script it shows where it started. */
export function TextArea({
  defaultValue,
  rows = 4,
  limit,
  disabled,
  readOnly,
  ...field
}: TextAreaProps) {
  const attributes = {
    ...controlAttributes(field),
    className: "control",
    defaultValue,
    rows,
    disabled,
    readOnly,
  };
  return (
    <Field field={field}>
      {limit === undefined ? (
        <textarea {...attributes} />
      ) : (
        <CountedTextarea attributes={attributes} limit={limit} />
      )}
    </Field>
  );
}

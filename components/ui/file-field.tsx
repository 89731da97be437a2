import { controlAttributes, Field, type FieldWords } from "./field";

type FileFieldProps = FieldWords & {
  /** The kinds of file a chooser offers, as in HTML: ".xlsx,.docx". The form's own rule decides what is taken. */
  accept: string;
  multiple?: boolean;
};

/** A field that takes a file, or several. The browser's own control: it needs no script, and a form given back comes without its file. */
export function FileField({ accept, multiple, ...field }: FileFieldProps) {
  return (
    <Field field={field}>
      <input
        {...controlAttributes(field)}
        type="file"
        accept={accept}
        multiple={multiple}
        className="control control--file"
      />
    </Field>
  );
}

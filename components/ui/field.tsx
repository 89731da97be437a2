import type { ReactNode } from "react";

/** What every form field is told: its name in the form and the words around it. */
export type FieldWords = {
  name: string;
  /** Defaults to `name`; give one where two forms on a page share a name. */
  id?: string | undefined;
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  required?: boolean | undefined;
  /** A small word after the label, such as "optional". */
  mark?: ReactNode;
  width?: FieldWidth | undefined;
};

export type FieldWidth = "short" | "medium" | "full";

const WIDTHS: Record<FieldWidth, string> = { short: "max-w-40", medium: "max-w-80", full: "" };

type FieldProps = { field: FieldWords; children: ReactNode };

/** The frame of a one-control field: label, hint and error above the control they describe. */
export function Field({ field, children }: FieldProps) {
  const id = fieldId(field);
  return (
    <div className={field.error ? "border-l-3 border-problem pl-3" : ""}>
      <label htmlFor={id} className="field-label">
        {field.label}
        <FieldMark field={field} />
      </label>
      <FieldNotes field={field} />
      <div className={`mt-1 ${WIDTHS[field.width ?? "full"]}`}>{children}</div>
    </div>
  );
}

/** The asterisk of a required field and the small word after a label. */
export function FieldMark({ field }: { field: FieldWords }) {
  return (
    <>
      {field.required ? <span className="ml-1 text-ink-soft">*</span> : null}
      {field.mark ? (
        <span className="ml-2 text-small font-normal text-ink-faint">{field.mark}</span>
      ) : null}
    </>
  );
}

/** Hint and error, with the ids that `controlAttributes` refers to. */
export function FieldNotes({ field }: { field: FieldWords }) {
  const id = fieldId(field);
  return (
    <>
      {field.hint ? (
        <p id={`${id}-hint`} className="text-small text-ink-faint">
          {field.hint}
        </p>
      ) : null}
      {field.error ? (
        <p id={`${id}-error`} className="text-small font-semibold text-problem">
          {field.error}
        </p>
      ) : null}
    </>
  );
}

export function fieldId(field: FieldWords): string {
  return field.id ?? field.name;
}

/** The attributes that tie a control to its label, hint and error. */
export function controlAttributes(field: FieldWords) {
  return {
    id: fieldId(field),
    name: field.name,
    "aria-describedby": describedBy(field),
    "aria-invalid": field.error ? (true as const) : undefined,
    "aria-required": field.required ? (true as const) : undefined,
  };
}

export function describedBy(field: FieldWords): string | undefined {
  const id = fieldId(field);
  const notes = [field.hint ? `${id}-hint` : "", field.error ? `${id}-error` : ""];
  return notes.filter(Boolean).join(" ") || undefined;
}

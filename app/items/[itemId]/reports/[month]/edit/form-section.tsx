import type { ReactNode } from "react";

type FormSectionProps = {
  /** Where the error summary leads. */
  id?: string;
  title: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  children: ReactNode;
};

/** A titled group of the report's fields. */
export function FormSection({ id, title, hint, error, children }: FormSectionProps) {
  return (
    <div className="border-t border-rule pt-4">
      <fieldset id={id} tabIndex={-1} className="flex min-w-0 flex-col gap-4">
        <legend className="mb-1 font-semibold">{title}</legend>
        {hint ? <p className="text-table text-ink-soft">{hint}</p> : null}
        {error ? <p className="text-table font-semibold text-problem">{error}</p> : null}
        {children}
      </fieldset>
    </div>
  );
}

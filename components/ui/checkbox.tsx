import type { ReactNode } from "react";

type CheckboxProps = {
  name: string;
  id?: string;
  value?: string;
  label: ReactNode;
  hint?: ReactNode;
  defaultChecked?: boolean;
  /** Only a screen reader hears the label: for the choosing column of a table. */
  labelHidden?: boolean;
  form?: string;
};

/** A single yes-or-no; unticked sends nothing. */
export function Checkbox({
  name,
  id = name,
  value = "yes",
  label,
  hint,
  defaultChecked,
  labelHidden = false,
  form,
}: CheckboxProps) {
  return (
    <div className={labelHidden ? "choice grid-cols-[1.125rem]" : "choice"}>
      <input
        type="checkbox"
        id={id}
        name={name}
        value={value}
        form={form}
        defaultChecked={defaultChecked}
        aria-describedby={hint ? `${id}-note` : undefined}
      />
      <label htmlFor={id} className={labelHidden ? "sr-only" : ""}>
        {label}
      </label>
      {hint ? (
        <p id={`${id}-note`} className="col-start-2 text-small text-ink-faint">
          {hint}
        </p>
      ) : null}
    </div>
  );
}

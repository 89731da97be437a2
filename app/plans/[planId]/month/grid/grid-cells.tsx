import type { ReactNode } from "react";
import type { Choice } from "@/components/ui/select-field";

export type CellProps = {
  /** Its name in the form, and its id. */
  name: string;
  /** Which column of a pasted block fills it. */
  column: string;
  /** Heard, not seen: the column's head says it to the eye. */
  label: string;
  value: string;
  error?: string | undefined;
  /** What stood there before a file brought something else. */
  mark?: string | undefined;
};

const LOOK = "control control--cell min-w-0 data-pasted:bg-info-tint";

/** A cell of one line. */
export function TextCell(props: CellProps & { placeholder?: string; figures?: boolean }) {
  return (
    <Noted cell={props}>
      <input
        {...attributes(props)}
        type="text"
        inputMode={props.figures ? "decimal" : undefined}
        className={look(props)}
        defaultValue={props.value}
        placeholder={props.placeholder}
        autoComplete="off"
        spellCheck={false}
      />
    </Noted>
  );
}

/** A cell for a sentence or two. */
export function AreaCell(props: CellProps & { placeholder?: string }) {
  return (
    <Noted cell={props}>
      <textarea
        {...attributes(props)}
        className={`${look(props)} min-w-36`}
        defaultValue={props.value}
        placeholder={props.placeholder}
        rows={3}
      />
    </Noted>
  );
}

/** A cell with a choice; none is the first. */
export function SelectCell({ choices, ...props }: CellProps & { choices: readonly Choice[] }) {
  return (
    <Noted cell={props}>
      {/* The key remounts it: a form that gives values back resets a select to its first default. */}
      <select
        key={props.value}
        {...attributes(props)}
        className={`${look(props)} pr-6`}
        defaultValue={props.value}
      >
        <option value="" />
        {choices.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </Noted>
  );
}

/** A cell to tick. */
export function TickCell(props: CellProps) {
  return (
    <Noted cell={props}>
      <input
        {...attributes(props)}
        type="checkbox"
        value="on"
        className="size-4.5 accent-link data-pasted:outline-2 data-pasted:outline-info"
        defaultChecked={props.value === "on"}
      />
    </Noted>
  );
}

function look({ mark }: CellProps): string {
  return mark ? `${LOOK} border-warning-mark bg-warning-tint` : LOOK;
}

function attributes({ name, column, label, error, mark }: CellProps) {
  const notes = [error ? `${name}-error` : "", mark ? `${name}-mark` : ""];
  return {
    id: name,
    name,
    "data-column": column,
    "aria-label": label,
    "aria-describedby": notes.filter(Boolean).join(" ") || undefined,
    "aria-invalid": error ? (true as const) : undefined,
  };
}

/** A cell with what is wrong with it and what stood there. */
function Noted({
  cell: { name, error, mark },
  children,
}: {
  cell: CellProps;
  children: ReactNode;
}) {
  return (
    <>
      {children}
      {error ? (
        <p id={`${name}-error`} className="text-small font-semibold text-problem">
          {error}
        </p>
      ) : null}
      {mark ? (
        <p id={`${name}-mark`} className="line-clamp-3 text-small text-warning">
          {mark}
        </p>
      ) : null}
    </>
  );
}

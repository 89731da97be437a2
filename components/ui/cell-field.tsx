type CellFieldProps = {
  /** Its name in the form, and its id. */
  name: string;
  /** Heard, not seen: the column's head says it to the eye. */
  label: string;
  defaultValue: string;
  error?: string | undefined;
  /** What is worth knowing of the cell and stands in nobody's way. */
  remark?: string | undefined;
  /** The id of a `datalist` with words to choose from. */
  list?: string | undefined;
  maxLength?: number | undefined;
};

/** A field of one line within a table, with what is said about it beneath. */
export function CellField({
  name,
  label,
  defaultValue,
  error,
  remark,
  list,
  maxLength,
}: CellFieldProps) {
  const notes = [error ? `${name}-error` : "", remark ? `${name}-remark` : ""];
  return (
    <>
      <input
        id={name}
        name={name}
        type="text"
        className="control control--cell"
        aria-label={label}
        aria-describedby={notes.filter(Boolean).join(" ") || undefined}
        aria-invalid={error ? true : undefined}
        defaultValue={defaultValue}
        list={list}
        maxLength={maxLength}
        autoComplete="off"
        spellCheck={false}
      />
      {error ? (
        <p id={`${name}-error`} className="text-small font-semibold text-problem">
          {error}
        </p>
      ) : null}
      {remark ? (
        <p id={`${name}-remark`} className="text-small text-ink-faint">
          {remark}
        </p>
      ) : null}
    </>
  );
}

import { CellField } from "@/components/ui/cell-field";
import { Checkbox } from "@/components/ui/checkbox";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Tag } from "@/components/ui/tag";
import type { ListState, SaidRow } from "./list-state";
import type { ListWords } from "./list-words";

type ListRowsProps = { state: ListState; words: ListWords };
type NumberedRow = SaidRow & { index: number };

const LONGEST_CELL = 2000;

/** The rows of a list, each cell to be changed, with what will become of the row. */
export function ListRows({ state, words }: ListRowsProps) {
  const rows = state.rows.map((row, index) => ({ ...row, index }));
  const columns = [rowColumn(words), ...words.columns.map((column) => cellColumn(column, words))];
  return (
    <>
      {words.columns.map(({ field, choices }) =>
        choices ? <Choices key={field} id={`${field}-choices`} choices={choices} /> : null,
      )}
      <DataTable
        caption={words.caption}
        captionHidden
        columns={columns}
        rows={rows}
        rowKey={({ index }) => String(index)}
      />
    </>
  );
}

function Choices({ id, choices }: { id: string; choices: readonly string[] }) {
  return (
    <datalist id={id}>
      {choices.map((choice) => (
        <option key={choice} value={choice} />
      ))}
    </datalist>
  );
}

function rowColumn(words: ListWords): Column<NumberedRow> {
  return {
    key: "row",
    head: words.row,
    rowHeader: true,
    width: "10rem",
    cell: ({ index, place, verdict, skip }) => (
      <div className="flex flex-col items-start gap-1">
        <span className="flex flex-wrap items-center gap-2 whitespace-nowrap">
          {index + 1}
          <Tag tone={verdict.tone}>{verdict.word}</Tag>
        </span>
        <div className="whitespace-nowrap">
          <Checkbox name={`rows.${index}.skip`} label={words.skip} defaultChecked={skip} />
        </div>
        {place ? <span className="text-label font-normal text-ink-faint">{place}</span> : null}
        <input type="hidden" name={`rows.${index}.place`} value={place} />
      </div>
    ),
  };
}

function cellColumn(
  { field, label, choices, width }: ListWords["columns"][number],
  words: ListWords,
): Column<NumberedRow> {
  return {
    key: field,
    head: label,
    label,
    ...(width ? { width } : {}),
    cell: ({ index, values, errors, remarks }) => (
      <CellField
        name={`rows.${index}.${field}`}
        label={words.cell.replace(ROW_SIGN, String(index + 1)).replace(FIELD_SIGN, label)}
        defaultValue={values[field] ?? ""}
        error={errors[field]}
        remark={remarks[field]}
        list={choices ? `${field}-choices` : undefined}
        maxLength={LONGEST_CELL}
      />
    ),
  };
}

/** Stand in `words.cell` where a row's number and a column's name go: the words are finished on the server. */
export const ROW_SIGN = "#row#";
export const FIELD_SIGN = "#field#";

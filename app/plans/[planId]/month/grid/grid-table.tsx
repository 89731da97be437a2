import { LightTag } from "@/components/ledger/light-tag";
import { type Column, DataTable } from "@/components/ui/data-table";
import { type GridState, rowField } from "@/lib/web/grid-state";
import { AreaCell, type CellProps, SelectCell, TextCell, TickCell } from "./grid-cells";
import type { GridChoices, GridRow, GridWords } from "./grid-content";

type GridTableProps = {
  rows: readonly GridRow[];
  state: GridState;
  choices: GridChoices;
  words: GridWords;
};

const CHOICE_WIDTHS = { promiseKept: "7rem", selfLight: "7.5rem", delayReason: "8rem" };

/** The rows of the grid as a plain table of fields; columns that no row asks for are left out. */
export function GridTable({ rows, state, choices, words }: GridTableProps) {
  const asksDelay = rows.some((row) => row.asksDelay);
  const asksReadings = rows.some((row) => row.readings.length > 0);
  const cell = (row: GridRow, column: string, head: string, field = column): CellProps => ({
    name: rowField(row.id, field),
    column,
    label: `${head} ${row.code}`,
    value: cellValue(state, row, field),
    error: state.rows[row.id]?.issues.find((issue) => issue.field === field)?.message,
    mark: state.marks[rowField(row.id, field)],
  });
  const choice = (
    name: "promiseKept" | "selfLight" | "delayReason",
    asks: (row: GridRow) => boolean,
  ): Column<GridRow> => ({
    key: name,
    head: words[name],
    label: words[name],
    width: CHOICE_WIDTHS[name],
    cell: (row) =>
      asks(row) ? (
        <SelectCell {...cell(row, name, words[name])} choices={choices[name]} />
      ) : (
        words.none
      ),
  });
  const columns: Column<GridRow>[] = [
    {
      key: "pick",
      head: words.pick,
      label: words.pick,
      cell: (row) => <TickCell {...cell(row, "pick", words.pick)} />,
    },
    {
      key: "item",
      head: words.item,
      rowHeader: true,
      width: "15rem",
      cell: (row) => <ItemCell row={row} state={state} words={words} />,
    },
    choice("promiseKept", (row) => row.asksPromise),
    choice("selfLight", () => true),
    {
      key: "percent",
      head: words.percent,
      label: words.percent,
      width: "5.5rem",
      cell: (row) => <TextCell {...cell(row, "percent", words.percent)} figures />,
    },
    {
      key: "done",
      head: words.done,
      label: words.done,
      cell: (row) => <AreaCell {...cell(row, "done", words.done)} />,
    },
    {
      key: "noChange",
      head: words.noChange,
      label: words.noChange,
      cell: (row) => <TickCell {...cell(row, "noChange", words.noChange)} />,
    },
    {
      key: "nextStep",
      head: words.nextStep,
      label: words.nextStep,
      cell: (row) => (
        <AreaCell {...cell(row, "nextStep", words.nextStep)} placeholder={row.promised} />
      ),
    },
    {
      key: "nextStepDue",
      head: words.nextStepDue,
      label: words.nextStepDue,
      width: "7.5rem",
      cell: (row) => (
        <TextCell {...cell(row, "nextStepDue", words.nextStepDue)} placeholder="2019-04-30" />
      ),
    },
    ...(asksDelay ? [choice("delayReason", (row) => row.asksDelay)] : []),
    ...(asksReadings
      ? [
          {
            key: "readings",
            head: words.readings,
            label: words.readings,
            width: "7rem",
            cell: (row: GridRow) => <Readings row={row} cell={cell} none={words.none} />,
          },
        ]
      : []),
  ];
  return (
    // With every column there is, the table is wider than a page and scrolls within itself.
    <div className={asksDelay && asksReadings ? "overflow-x-auto" : undefined}>
      <DataTable
        caption={words.caption}
        captionHidden
        rows={rows}
        rowKey={(row) => String(row.id)}
        columns={columns}
      />
    </div>
  );
}

/** What was typed in a row that stays as typed; else what stands. */
function cellValue({ values }: GridState, row: GridRow, field: string): string {
  const typed = values[rowField(row.id, field)];
  const isTick = field === "noChange" || field === "pick" || field === "confirmed";
  // An unticked box sends nothing.
  if (isTick && values[rowField(row.id, "version")] !== undefined) return typed ?? "";
  return typed ?? row.values[field] ?? "";
}

type ItemCellProps = { row: GridRow; state: GridState; words: GridWords };

function ItemCell({ row, state, words }: ItemCellProps) {
  const hidden = { version: row.version, requestKey: row.requestKey, code: row.code };
  const answer = state.rows[row.id];
  const confirmed = rowField(row.id, "confirmed");
  return (
    <>
      {Object.entries(hidden).map(([field, value]) => (
        <input
          key={field}
          type="hidden"
          name={rowField(row.id, field)}
          value={state.values[rowField(row.id, field)] ?? value}
        />
      ))}
      <span className="flex flex-wrap gap-x-2 text-small text-ink-faint">
        <LightTag light={row.light} label={row.lightWord} size="small" />
        <span>{row.code}</span>
        {row.stateWord ? <span>{row.stateWord}</span> : null}
      </span>
      <span className="line-clamp-3">{row.text}</span>
      {row.facts.map((fact) => (
        <span key={fact} className="line-clamp-2 text-small font-normal text-ink-soft">
          {fact}
        </span>
      ))}
      <a href={row.fullHref} className="text-small font-normal">
        {words.full}
        <span className="sr-only"> {row.code}</span>
      </a>
      {answer?.notes.map((note) => (
        <span
          key={note}
          className={`block text-small font-semibold ${answer.confirm ? "text-warning" : "text-problem"}`}
        >
          {note}
        </span>
      ))}
      {answer?.confirm ? (
        <label className="flex gap-1.5 text-small font-semibold">
          <input type="checkbox" id={confirmed} name={confirmed} value="on" />
          {words.confirm}
          <span className="sr-only"> {row.code}</span>
        </label>
      ) : null}
    </>
  );
}

type ReadingsProps = {
  row: GridRow;
  cell: (row: GridRow, column: string, head: string, field: string) => CellProps;
  none: string;
};

function Readings({ row, cell, none }: ReadingsProps) {
  if (row.readings.length === 0) return none;
  return row.readings.map(({ field, label, note }, index) => (
    <span key={field} className="block">
      <TextCell {...cell(row, `reading${index + 1}`, "", field)} label={label} figures />
      <span className="line-clamp-2 text-small text-ink-faint">{note}</span>
    </span>
  ));
}

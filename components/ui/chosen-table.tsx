"use client";

import {
  columnOrderingFeature,
  columnVisibilityFeature,
  tableFeatures,
  useTable,
} from "@tanstack/react-table";
import { useRouter } from "next/navigation";
import { type ReactNode, startTransition, useMemo, useOptimistic } from "react";
import { ColumnPicker, type PickerWords } from "./column-picker";
import { type Column, DataTable } from "./data-table";

/** A row that the server has drawn: its cells by column, of the columns that were asked for. */
export type DrawnRow = { key: string; cells: Readonly<Record<string, ReactNode>> };

/** A column that can be shown; what its cells hold is drawn beforehand. `name` is its head in words. */
export type ChoosableColumn = Omit<Column<never>, "cell" | "foot"> & { name: string };

type ChosenTableProps = {
  caption: ReactNode;
  /** All columns in their usual order. */
  columns: readonly ChoosableColumn[];
  /** The keys of the columns that are shown, in their order. */
  shown: readonly string[];
  rows: readonly DrawnRow[];
  empty: ReactNode;
  /** The address of the table with its usual columns; a choice is added to it. */
  address: string;
  usual: readonly string[];
  /** Further parts of the address, for the form that chooses without a script. */
  kept: Readonly<Record<string, string>>;
  words: PickerWords;
  /** What else there is to do with the table, beside the choice of columns. */
  tools?: ReactNode;
};

const features = tableFeatures({ columnVisibilityFeature, columnOrderingFeature });
const NO_ROWS: never[] = [];
/** Stands in the cells of a column that was just chosen, until the server has drawn it. */
const ON_ITS_WAY = "…";

/**
 * A table whose columns the reader chooses and orders. The choice is part of the address: without a script a GET
 * form asks for it; with one it shows at once, while the server draws what follows the address.
 */
export function ChosenTable(props: ChosenTableProps) {
  const { columns, rows, address, usual } = props;
  const router = useRouter();
  const [shown, setShown] = useOptimistic(props.shown);
  const choose = (next: readonly string[]) =>
    startTransition(() => {
      setShown(next);
      router.replace(withColumns(address, next, usual), { scroll: false });
    });
  const definitions = useMemo(
    () =>
      columns.map(({ key, name, rowHeader }) => ({
        id: key,
        header: name,
        enableHiding: !rowHeader,
      })),
    [columns],
  );
  const hidden = columns.map(({ key }) => key).filter((key) => !shown.includes(key));
  const table = useTable({
    features,
    columns: definitions,
    data: NO_ROWS,
    state: {
      columnOrder: [...shown, ...hidden],
      columnVisibility: Object.fromEntries(hidden.map((key) => [key, false])),
    },
  });
  const leaves = table.getAllLeafColumns();
  const visible = table.getVisibleLeafColumns().flatMap(({ id }) => {
    const column = columns.find(({ key }) => key === id);
    const cell = ({ cells }: DrawnRow) => (id in cells ? cells[id] : ON_ITS_WAY);
    return column ? [{ ...column, cell }] : [];
  });
  return (
    <>
      <div className="mb-3 flex flex-wrap gap-x-6 gap-y-2" data-screen-only>
        <ColumnPicker
          words={props.words}
          action={address.split("?")[0] ?? address}
          kept={props.kept}
          choices={leaves.map((leaf) => ({
            key: leaf.id,
            name: String(leaf.columnDef.header),
            isShown: leaf.getIsVisible(),
            canHide: leaf.getCanHide(),
            isFirst: leaf.getIsFirstColumn(),
            isLast: leaf.getIsLastColumn(),
          }))}
          shown={shown}
          choose={choose}
        />
        {props.tools}
      </div>
      <DataTable
        caption={props.caption}
        columns={visible}
        rows={rows}
        rowKey={({ key }) => key}
        empty={props.empty}
      />
    </>
  );
}

function withColumns(address: string, shown: readonly string[], usual: readonly string[]): string {
  if (shown.join() === usual.join()) return address;
  return `${address}${address.includes("?") ? "&" : "?"}cols=${shown.join()}`;
}

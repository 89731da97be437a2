"use client";

import {
  type ColumnVisibilityState,
  columnVisibilityFeature,
  tableFeatures,
  useTable,
} from "@tanstack/react-table";
import { useEffect, useMemo, useState } from "react";

type ColumnChoiceProps = {
  /** The id of the element around the table whose columns are chosen. */
  tableId: string;
  /** All columns of the table in order; one that names its row can't be hidden. */
  columns: readonly { key: string; label: string; canHide: boolean }[];
  title: string;
};

const features = tableFeatures({ columnVisibilityFeature });
const NO_ROWS: never[] = [];

/**
 * Hides columns of a table that the server has drawn; the reader's browser remembers the choice. It
 * appears only where a script runs: without one all columns stay.
 */
export function ColumnChoice({ tableId, columns, title }: ColumnChoiceProps) {
  const [isReady, setReady] = useState(false);
  const [columnVisibility, setColumnVisibility] = useState<ColumnVisibilityState>({});
  const definitions = useMemo(
    () =>
      columns.map(({ key, label, canHide }) => ({ id: key, header: label, enableHiding: canHide })),
    [columns],
  );
  const table = useTable({
    features,
    columns: definitions,
    data: NO_ROWS,
    state: { columnVisibility },
    onColumnVisibilityChange: setColumnVisibility,
  });
  const memory = `columns:${tableId}`;
  useEffect(() => {
    setColumnVisibility(JSON.parse(localStorage.getItem(memory) ?? "{}"));
    setReady(true);
  }, [memory]);
  useEffect(() => {
    if (isReady) localStorage.setItem(memory, JSON.stringify(columnVisibility));
  }, [isReady, memory, columnVisibility]);
  if (!isReady) return null;
  const all = table.getAllLeafColumns();
  const hidden = all.flatMap((column, index) =>
    column.getIsVisible() ? [] : [`#${tableId} tr > :nth-child(${index + 1})`],
  );
  return (
    <details className="text-table" data-screen-only>
      <summary className="cursor-pointer text-link">{title}</summary>
      {hidden.length > 0 ? <style>{`${hidden.join(",")} { display: none }`}</style> : null}
      <div className="flex flex-wrap gap-x-4 gap-y-1 py-2">
        {all
          .filter((column) => column.getCanHide())
          .map((column) => (
            <label key={column.id} className="flex items-center gap-1.5">
              <input
                type="checkbox"
                checked={column.getIsVisible()}
                onChange={column.getToggleVisibilityHandler()}
              />
              {String(column.columnDef.header)}
            </label>
          ))}
      </div>
    </details>
  );
}

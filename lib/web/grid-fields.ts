import { GRID_FIELDS, readCell } from "@/lib/domain/typed-cells";
import type { GridItem } from "@/lib/usecases/report/show-month-grid";
import { cellWords } from "@/lib/web/cell-words";
import { fieldsFromReport } from "@/lib/web/report-fields";

type Fields = Record<string, string>;

const WORDS = cellWords();

/** The items whose rows a form sent. */
export function sentItemIds(values: Fields): number[] {
  const ids = Object.keys(values).flatMap((name) => {
    const [, id] = /^rows\.(\d{1,9})\.version$/.exec(name) ?? [];
    return id ? [Number(id)] : [];
  });
  return [...new Set(ids)];
}

/** A row's fields as sent: `rows.7.percent` is `percent`. */
export function sentRow(values: Fields, itemId: number): Fields {
  const prefix = `rows.${itemId}.`;
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      name.startsWith(prefix) ? [[name.slice(prefix.length), value.replaceAll("\r\n", "\n")]] : [],
    ),
  );
}

/** An item's report as it stands, as the values of its form. */
export function standingFields(item: GridItem): Fields {
  return fieldsFromReport(item.startingContent);
}

/**
 * The report with a row's cells in place of what stands; what the grid has no cell for stays. Unchanged items
 * with a blank next step keep what was promised.
 */
export function mergedFields(item: GridItem, sent: Fields): Fields {
  const readings = item.indicators.map(({ id }) => `readings.${id}`);
  const cells = [...GRID_FIELDS, ...readings].flatMap((field) => {
    const typed = sent[field];
    return typed === undefined ? [] : [[field, readCell(field, typed, WORDS) ?? typed]];
  });
  const merged: Fields = {
    ...standingFields(item),
    ...Object.fromEntries(cells),
    noChange: sent.noChange ? "on" : "",
  };
  const promised = item.lastAccepted?.content;
  if (!merged.noChange || merged.nextStep?.trim() || !promised) return merged;
  return {
    ...merged,
    nextStep: promised.nextStep,
    nextStepDue: merged.nextStepDue || (promised.nextStepDue ?? ""),
  };
}

/** Whether anything in a form differs from what stands. */
export function differs(fields: Fields, standing: Fields): boolean {
  const plain = (text: string | undefined) => (text ?? "").replaceAll("\r\n", "\n").trim();
  return Object.entries(fields).some(([name, value]) => plain(value) !== plain(standing[name]));
}

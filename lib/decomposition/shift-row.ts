import { contentOf } from "./cell-content";
import type { Role } from "./column-heads";
import { isGiven } from "./row-fit";
import type { TableCell, TableRow } from "./table-rows";

const blank: TableCell = { text: "", coveredBy: null };

const UNITS: readonly (Role | undefined)[] = ["lead", "responsible"];

/** Whether a row prints a measure, units and a deadline in their own columns, and nothing beyond them. */
function fitsStrictly({ layout, cells }: TableRow): boolean {
  const at = (role: Role) => cells[layout.roles.indexOf(role)]?.text ?? "";
  const measure = contentOf(at("measures"));
  if (measure === "blank" || measure === "units" || measure === "deadline") return false;
  const given = cells.flatMap(({ text }, i) => {
    const role = layout.roles[i];
    return role === undefined || isGiven(role) ? [{ role, content: contentOf(text) }] : [];
  });
  const ordinal = layout.roles.includes("ordinal") ? contentOf(at("ordinal")) : "ordinal";
  return (
    (ordinal === "ordinal" || ordinal === "blank") &&
    given.some(({ content }) => content === "units") &&
    (!layout.roles.includes("deadline") || contentOf(at("deadline")) === "deadline") &&
    given.every(({ role, content }) => {
      if (content === "blank") return true;
      if (UNITS.includes(role)) return content === "units";
      return role === "deadline" && content === "deadline";
    })
  );
}

/** A row in which units stand where the measure belongs, or a text where the lead does. */
function isContradicted({ layout, cells }: TableRow): boolean {
  const contentAt = (role: Role) => contentOf(cells[layout.roles.indexOf(role)]?.text ?? "");
  if (cells.some(({ coveredBy }) => coveredBy !== null)) return false;
  if (contentAt("measures") === "blank") return contentAt("lead") === "text";
  return contentAt("measures") === "units";
}

/**
 * A row of a format that tells merged cells, typed one cell too far right (its measure's cell is blank) or
 * left (a cell ahead of its units is missing), in its columns; null unless everything fits there.
 */
export function shiftBack(row: TableRow): TableRow | null {
  if (!isContradicted(row)) return null;
  const { cells, layout } = row;
  const measures = layout.roles.indexOf("measures");
  const pulled = { ...row, cells: [...cells.slice(0, measures), ...cells.slice(measures + 1)] };
  if (cells[measures]?.text === "" && fitsStrictly(pulled)) return pulled;
  for (let at = 0; at <= measures; at++) {
    const pushed = { ...row, cells: [...cells.slice(0, at), blank, ...cells.slice(at)] };
    if (fitsStrictly(pushed)) return pushed;
  }
  return null;
}

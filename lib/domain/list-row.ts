import type { Issue } from "@/lib/domain/issue";
import { splitUnitNames } from "@/lib/domain/unit-list";

/** Rows that one list may bring in. */
export const LIST_ROWS = 1000;

/** A row of a list as somebody typed it: a text for each column, and whether it is to be left out. */
export type TypedRow<Field extends string> = {
  values: Readonly<Record<Field, string>>;
  skip: boolean;
};

/** Rows that nothing becomes of: empty, left out on request, or with something to put right first. */
export const IDLE_VERDICTS = ["blank", "skipped", "refused"] as const;
type IdleVerdict = (typeof IDLE_VERDICTS)[number];

/**
 * What will become of a row. Issues stand in the way of the whole list, remarks are only worth knowing;
 * both name the column. `entry` is what is written, null where nothing is.
 */
export type AssessedRow<Verdict extends string, Entry> = {
  verdict: Verdict | IdleVerdict;
  issues: Issue[];
  remarks: Issue[];
  entry: Entry | null;
};

/** A row that nothing becomes of, or null for one that is to be judged. */
export function idleRow(row: TypedRow<string>): AssessedRow<never, never> | null {
  const blank = Object.values(row.values).every((text) => text.trim() === "");
  if (!blank && !row.skip) return null;
  return { verdict: blank ? "blank" : "skipped", issues: [], remarks: [], entry: null };
}

/** The issues of all rows at their fields in the form: `rows.3.name`. */
export function rowIssues(rows: readonly AssessedRow<string, unknown>[]): Issue[] {
  return rows.flatMap(({ issues }, index) =>
    issues.map((issue) => ({ ...issue, field: `rows.${index}.${issue.field}` })),
  );
}

/** What a person saw before confirming: the verdict of each row. */
export function verdictsOf(rows: readonly AssessedRow<string, unknown>[]): string {
  return rows.map(({ verdict }) => verdict).join(" ");
}

const CHINESE = "\\p{Script=Han}（）()、";
const INNER_SPACES = new RegExp(`(?<=[${CHINESE}])\\s+(?=[${CHINESE}])`, "gu");

/** A cell's text on one line, without the blanks that widen Chinese names: 王　芳 is 王芳. */
export function plainCell(text: string): string {
  return text.trim().replace(INNER_SPACES, "").replace(/\s+/g, " ");
}

/** The names in a cell, each once; a line's end parts them as a comma does. */
export function namesInCell(text: string): string[] {
  return [...new Set(splitUnitNames(text.replace(/\n/g, "、")).map(plainCell))];
}

import type { PlainDate } from "@/lib/domain/plain-date";
import type { ReformStep } from "@/lib/domain/reform";

/** The fields of a line of a reform's form. */
export const REFORM_FIELDS = ["kind", "from", "to", "fullName", "unitKind"] as const;
export type ReformField = (typeof REFORM_FIELDS)[number];

type Values = Readonly<Record<string, string>>;
type Row = Record<ReformField, string>;

const BLANK: Row = { kind: "MERGE", from: "", to: "", fullName: "", unitKind: "" };
const MORE_ROWS = 3;
const MOST_ROWS = 100;

/** The lines as the form sent them (`rows.2.from`), blank ones left out. */
export function reformRows(values: Values): Row[] {
  const rows: Row[] = [];
  for (let at = 0; at < MOST_ROWS && values[`rows.${at}.kind`] !== undefined; at++) {
    const cell = (field: ReformField) => values[`rows.${at}.${field}`] ?? "";
    const row = Object.fromEntries(REFORM_FIELDS.map((field) => [field, cell(field)])) as Row;
    if (`${row.from}${row.to}${row.fullName}`.trim() !== "") rows.push(row);
  }
  return rows;
}

/** Lines as fields of the form, with a few blank ones behind. */
export function reformRowValues(rows: readonly Row[], blank = MORE_ROWS): Record<string, string> {
  const all = [...rows, ...Array.from({ length: blank }, () => BLANK)].slice(0, MOST_ROWS);
  return Object.fromEntries(
    all.flatMap((row, at) => REFORM_FIELDS.map((field) => [`rows.${at}.${field}`, row[field]])),
  );
}

/** A prepared reform as its form begins with it. */
export function reformValues(reform: {
  title: string;
  effectiveOn: PlainDate;
  steps: readonly ReformStep[];
  version: number;
}): Record<string, string> {
  const rows = reform.steps.map(({ kind, from, to, fullName, unitKind }) => ({
    kind,
    from: from.join("、"),
    to,
    fullName,
    unitKind: unitKind ?? "",
  }));
  const { title, effectiveOn, version } = reform;
  return { title, effectiveOn, version: String(version), ...reformRowValues(rows) };
}

/** The lines as a use-case takes them. */
export function reformForm(values: Values) {
  return { ...values, rows: reformRows(values) };
}

/** What was sent with the blank lines gone: an issue at a line is found where it is said to be. */
export function compactReform(values: Values): Record<string, string> {
  const head = Object.fromEntries(
    Object.entries(values).filter(([name]) => !name.startsWith("rows.") && name !== "act"),
  );
  return { ...head, ...reformRowValues(reformRows(values)) };
}

/** What each of a split unit's items or people goes to: `item.12` is the name of the unit. */
export function sharesOf(values: Values, kind: "item" | "person") {
  return Object.entries(values).flatMap(([name, to]) =>
    name.startsWith(`${kind}.`) ? [{ id: name.slice(kind.length + 1), to }] : [],
  );
}

/** A form's fields by name. */
export type Fields = Record<string, string>;

/** What fields are called and what their values mean, in words. */
export type FieldNames = {
  /** By group: a field's own name, or that of the rows that belong together. */
  labels: Record<string, string>;
  /** Words of chosen values, by the group of the choice. */
  choices: Record<string, Record<string, string>>;
};

/** A group of fields in which two texts differ, in words. */
export type Difference = { group: string; label: string; mine: string; theirs: string };

/** Rows are taken or left as a whole: their places mean nothing. */
const ROWS = ["evidence", "bottlenecks", "settledBottlenecks"];

/** What belongs to the form and not to the report. */
const OWN = ["itemId", "month", "version", "requestKey", "step", "intent"];

export function differences(mine: Fields, theirs: Fields, names: FieldNames): Difference[] {
  const groups = new Set([...Object.keys(mine), ...Object.keys(theirs)].map(groupOf));
  const inOrder = Object.keys(names.labels).filter((group) => groups.has(group));
  return inOrder.flatMap((group) => {
    const [left, right] = [sayGroup(mine, group, names), sayGroup(theirs, group, names)];
    const label = names.labels[group] ?? group;
    return left === right ? [] : [{ group, label, mine: left, theirs: right }];
  });
}

/** My text with theirs in some groups. */
export function laidTogether(mine: Fields, theirs: Fields, taken: ReadonlySet<string>): Fields {
  const isTaken = (name: string) => !OWN.includes(name) && taken.has(groupOf(name));
  return Object.fromEntries([
    ...Object.entries(mine).filter(([name]) => !isTaken(name)),
    ...Object.entries(theirs).filter(([name]) => isTaken(name)),
  ]);
}

function groupOf(name: string): string {
  const [first = ""] = name.split(".");
  return ROWS.includes(first) ? first : name;
}

function sayGroup(values: Fields, group: string, { choices }: FieldNames): string {
  const word = (of: string, value: string) => choices[of]?.[value] ?? value;
  if (group === "settledBottlenecks")
    return Object.entries(values)
      .filter(([name, value]) => groupOf(name) === group && value === "on")
      .map(([name]) => word(group, name.slice(group.length + 1)))
      .join("\n");
  if (!ROWS.includes(group)) return word(group, values[group] ?? "").trim();
  return rowNumbers(values, group)
    .map((row) => sayRow(values, `${group}.${row}`, group, word))
    .filter((line) => line !== "")
    .join("\n");
}

type Word = (of: string, value: string) => string;

/** A row of evidence or of bottlenecks as one line; a blank one is nothing, whatever kind it has. */
function sayRow(values: Fields, field: string, group: string, word: Word): string {
  const parts = ["", ".link", ".fileName", ".helper", ".answerDue"].map((part) => {
    const value = values[`${field}${part}`] ?? "";
    return part === ".helper" ? word("bottlenecks.helper", value) : value.trim();
  });
  const filled = parts.filter((part) => part !== "");
  if (filled.length === 0) return "";
  const kind = values[`${field}.kind`] ?? "";
  return [...(group === "evidence" ? [word("evidence.kind", kind)] : []), ...filled].join(" · ");
}

function rowNumbers(values: Fields, group: string): number[] {
  const numbers = Object.keys(values)
    .filter((name) => name.startsWith(`${group}.`))
    .map((name) => Number(name.split(".")[1]));
  return [...new Set(numbers)].toSorted((a, b) => a - b);
}

import { splitRecords, type TextRecord } from "./split-records";

const SAMPLE_RECORDS = 300;
const SAMPLE_CHARACTERS = 256 * 1024;
/** The share of records that must agree on the number of fields. */
const AGREE = 0.8;
/** A header's fields are short and no sentences. */
const HEAD = /^[^。]{0,30}$/;

/** The separator with which a text reads as one table from its first line to its last; undefined if none does. */
export function findSeparator(text: string, name: string): "," | ";" | "\t" | undefined {
  const sample = text.slice(0, SAMPLE_CHARACTERS);
  const named = /\.(csv|tsv|tab)$/i.test(name);
  const found = (["\t", ";", ","] as const)
    .map((separator) => ({ separator, width: tableWidth(sample, separator, named) }))
    .filter((each) => each.width > 1)
    .sort((a, b) => b.width - a.width);
  return found[0]?.separator;
}

/** The number of columns if the text is a table in this separator, otherwise 0. */
function tableWidth(sample: string, separator: string, named: boolean): number {
  const records = sampleRecords(sample, separator);
  if (records.length === 0 || records.some(hasParagraphMark)) return 0;
  const width = usualWidth(records);
  const agreeing = records.filter((record) => record.fields.length === width);
  const hasHead = agreeing
    .slice(0, 10)
    .some(({ fields }) => fields.every((each) => HEAD.test(each)));
  const needed = named ? 0.5 : AGREE;
  if (width < (named ? 2 : 3) || agreeing.length / records.length < needed || !hasHead) return 0;
  return separator !== "\t" && isProse(agreeing) ? 0 : width;
}

function sampleRecords(sample: string, separator: string): TextRecord[] {
  const records: TextRecord[] = [];
  for (const record of splitRecords(sample, separator)) {
    if (record.fields.some((field) => field.trim() !== "")) records.push(record);
    if (records.length === SAMPLE_RECORDS) break;
  }
  return records;
}

const hasParagraphMark = ({ fields }: TextRecord) => fields.some((field) => /<\/?p>/.test(field));

function usualWidth(records: TextRecord[]): number {
  const counts = new Map<number, number>();
  for (const { fields } of records) counts.set(fields.length, (counts.get(fields.length) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || b - a)[0]?.[0] ?? 0;
}

/**
 * "(甲局牵头,乙局配合,6月完成)" and "牵头单位:甲局;完成时限:6月" have equal numbers of separators too:
 * there the separators stand inside brackets, or every field begins with its own label.
 */
function isProse(records: TextRecord[]): boolean {
  const bracketed = records.filter(({ fields }) => fields.slice(0, -1).some(leavesBracketOpen));
  const labelled = records.filter(({ fields }) =>
    fields.slice(1).every((field) => /^\s*[^:：\s]{2,8}[:：]/.test(field)),
  );
  return Math.max(bracketed.length, labelled.length) > records.length / 2;
}

function leavesBracketOpen(field: string): boolean {
  const opened = Math.max(field.lastIndexOf("("), field.lastIndexOf("（"));
  return opened > Math.max(field.lastIndexOf(")"), field.lastIndexOf("）"));
}

import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import {
  type ImportPreview,
  type PreviewMeasure,
  previewImport,
} from "@/lib/ops/import/import-preview";
import { readImport } from "@/lib/ops/import/read-import";
import { readUnits } from "@/lib/ops/import/read-units";
import { makeWordDocument, makeWorkbook } from "./make-file";
import {
  COMPARED,
  type Compared,
  type ComparedMeasure,
  compareForm,
  type Expected,
  readExpected,
} from "./read-expected";
import { readAs, STATED, type Stated, type Statement } from "./statements";

const TABLES = path.join(import.meta.dirname, "tables");

/** A table with what a person reads from it. */
export interface TestTable {
  name: string;
  file: string;
  bytes: Uint8Array;
  expected: Expected;
}

async function readTable(name: string): Promise<TestTable> {
  const folder = path.join(TABLES, name);
  const written = readdirSync(folder).find((each) => each.startsWith("table.")) ?? "";
  const bytes = readFileSync(path.join(folder, written));
  const expected = readExpected(readFileSync(path.join(folder, "expected.txt"), "utf8"));
  const text = bytes.toString("utf8");
  if (written === "table.xlsx.txt") {
    return { name, file: "table.xlsx", bytes: await makeWorkbook(text), expected };
  }
  if (written === "table.docx.txt") {
    return { name, file: "table.docx", bytes: await makeWordDocument(text), expected };
  }
  return { name, file: written, bytes, expected };
}

/** Every test table, by name. */
export const listTables = () => readdirSync(TABLES).sort();

/** Found, right and expected values of one field. */
export interface FieldScore {
  expected: number;
  found: number;
  right: number;
}

/** How a table was read: a score a field, and what differs in words. */
export interface TableScore {
  name: string;
  preview: ImportPreview | null;
  fields: Record<Compared | Stated | "measure" | "doubt", FieldScore>;
  differences: string[];
}

const noScore = (): FieldScore => ({ expected: 0, found: 0, right: 0 });

function emptyFields(): TableScore["fields"] {
  const fields = [...COMPARED, ...STATED].map((field) => [field, noScore()]);
  return { measure: noScore(), doubt: noScore(), ...Object.fromEntries(fields) };
}

function scoreValue(score: FieldScore, want: string, got: string): boolean {
  if (want) score.expected += 1;
  if (got) score.found += 1;
  if (want && want === got) score.right += 1;
  return want === got;
}

function scoreMeasure(
  to: TableScore,
  want: ComparedMeasure | undefined,
  got: ComparedMeasure | undefined,
) {
  const label = want?.text ?? got?.text ?? "";
  for (const field of COMPARED) {
    const same = scoreValue(to.fields[field], want?.[field] ?? "", got?.[field] ?? "");
    if (!same)
      to.differences.push(`${label} ${field}: ${got?.[field] ?? "—"} ≠ ${want?.[field] ?? "—"}`);
  }
  const wanted = want?.doubts ?? [];
  const doubted = got?.doubts ?? [];
  to.fields.doubt.expected += wanted.length;
  to.fields.doubt.found += doubted.length;
  to.fields.doubt.right += wanted.filter((field) => doubted.includes(field)).length;
  if (wanted.join() !== doubted.join()) {
    to.differences.push(`${label} doubts: ${doubted.join()} ≠ ${wanted.join()}`);
  }
}

/** Compares what is stated of a measure with what was read of it, whatever the order. */
function scoreStatement(to: TableScore, statement: Statement, read: PreviewMeasure | undefined) {
  const { what, values, measure } = statement;
  const got = read ? readAs(statement, read) : [];
  const score = to.fields[what];
  score.expected += values.length;
  score.found += got.length;
  score.right += values.filter((value) => got.includes(value)).length;
  if ([...got].sort().join() === [...values].sort().join()) return;
  to.differences.push(`${measure} ${what}: ${got.join()} ≠ ${values.join()}`);
}

/** Compares a reading with a person's, measure by measure in order. */
export function scoreReading(
  name: string,
  preview: ImportPreview | null,
  expected: Expected,
): TableScore {
  const score: TableScore = { name, preview, fields: emptyFields(), differences: [] };
  const got = preview?.measures.map(compareForm) ?? [];
  const texts = new Map(got.map((measure) => [measure.text, measure]));
  for (const want of expected.measures) {
    const found = texts.get(want.text);
    scoreValue(score.fields.measure, want.text, found?.text ?? "");
    scoreMeasure(score, want, found);
  }
  const wanted = new Set(expected.measures.map(({ text }) => text));
  for (const measure of got.filter(({ text }) => !wanted.has(text))) {
    score.fields.measure.found += 1;
    scoreMeasure(score, undefined, measure);
  }
  for (const statement of expected.statements) {
    const text = expected.measures[statement.measure - 1]?.text;
    const read = preview?.measures.find((measure) => measure.text.replace(/\s/g, "") === text);
    scoreStatement(score, statement, read);
  }
  const aside = preview?.coverage.unplaced.map(({ text }) => text.replace(/\s/g, "")) ?? [];
  if ([...aside].sort().join() !== [...expected.unplaced].sort().join()) {
    score.differences.push(`unplaced: ${aside.join()} ≠ ${expected.unplaced.join()}`);
  }
  return score;
}

/** Reads a test table as the command line does and scores it. */
export async function scoreTable(name: string): Promise<TableScore> {
  const { file, bytes, expected } = await readTable(name);
  const read = await readImport(bytes, file, readUnits(null));
  return scoreReading(name, read.ok ? previewImport(read.value) : null, expected);
}

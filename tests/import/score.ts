import { runCommand } from "@/lib/ops/run-command";
import { scoreSeed } from "@/tests/import/score-seed";
import {
  type FieldScore,
  listTables,
  scoreTable,
  type TableScore,
} from "@/tests/import/score-tables";

const percent = (part: number, whole: number) =>
  whole === 0 ? "   —  " : `${((100 * part) / whole).toFixed(1).padStart(5)}%`;

function printScores(title: string, scores: readonly TableScore[]): void {
  console.log(`\n${title}\n${"field".padEnd(14)}expected  precision  recall`);
  const fields = Object.keys(scores[0]?.fields ?? {}) as (keyof TableScore["fields"])[];
  for (const field of fields) {
    const sum = (of: keyof FieldScore) => scores.reduce((n, { fields: f }) => n + f[field][of], 0);
    const right = sum("right");
    const columns = [percent(right, sum("found")), percent(right, sum("expected"))];
    console.log(
      field.padEnd(14) + String(sum("expected")).padStart(8),
      ...columns.map((c) => ` ${c}  `),
    );
  }
}

// npm run import:score [-- --differences]: precision and recall by field over the test tables and the seed.
void runCommand(async () => {
  const tables: TableScore[] = [];
  for (const name of listTables()) tables.push(await scoreTable(name));
  const seed = await scoreSeed();
  printScores(`${tables.length} test tables`, tables);
  printScores("the seeded document without corrections", [seed]);
  if (!process.argv.includes("--differences")) return;
  for (const { name, differences } of [...tables, seed]) {
    for (const difference of differences) console.log(`${name}: ${difference}`);
  }
});

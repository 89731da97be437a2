import { runCommand } from "@/lib/ops/run-command";
import { type SeedScore, scoreSeed } from "@/tests/import/score-seed";
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

function printSeed(score: SeedScore): void {
  const line = (what: string, part: number, whole: number) =>
    console.log(
      `${what.padEnd(52)}${String(part).padStart(4)} of ${whole} ${percent(part, whole)}`,
    );
  console.log("\nthe seeded document without corrections");
  line("leaf measures found, text and place", score.found, score.leaves);
  line("unit and deadline cells right that can be decided", score.right, score.decidable);
  line("cells doubted that can't be decided", score.doubted, score.undecidable);
  console.log(
    `  (of these, the reader's own doubts that its reviewer let stand: ${score.leftStanding})`,
  );
  line("doubts of cells that can be decided (false doubts)", score.falseDoubts, score.doubts);
  console.log(
    `texts kept as printed whose wording its reviewer suspects: ${score.suspectWordings}`,
  );
}

// npm run import:score [-- --differences]: precision and recall by field over the test tables and the seed.
void runCommand(async () => {
  const tables: TableScore[] = [];
  for (const name of listTables()) tables.push(await scoreTable(name));
  const seed = await scoreSeed();
  printScores(`${tables.length} test tables`, tables);
  printSeed(seed);
  if (!process.argv.includes("--differences")) return;
  for (const { name, differences } of [...tables, { name: "seed", ...seed }]) {
    for (const difference of differences) console.log(`${name}: ${difference}`);
  }
});

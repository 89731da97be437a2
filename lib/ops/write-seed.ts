import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { findStrayCorrections } from "../decomposition/apply-corrections";
import { correctionsSchema } from "../decomposition/corrections";
import { readDecomposition } from "../decomposition/read-decomposition";
import { learnAliases, reviewSeed, type SeedDocument } from "../decomposition/reviewed-seed";
import type { SourceDocument } from "../domain/source-document";
import type { UnitRegistry } from "../domain/unit-names";
import { readSourceDocument } from "../files/read-source-document";

const FOLDER = path.resolve(
  path.dirname(fileURLToPath(import.meta.url)),
  "../../seeds/wuzheng-2018-27",
);

const DOCUMENT: SeedDocument = {
  title:
    "市人民政府关于印发省人民政府贯彻落实习近平总书记视察湖北重要讲话精神和省委《决定》重点工作清单武汉市责任分解方案的通知",
  planTitle:
    "省人民政府贯彻落实习近平总书记视察湖北重要讲话精神和省委《决定》重点工作清单武汉市责任分解方案",
  documentNumber: "武政〔2018〕27号",
  issuer: "武汉市人民政府",
  issuedOn: "2018-07-04",
};

const readText = (name: string) => readFileSync(path.join(FOLDER, name), "utf8");

async function readDocument(): Promise<SourceDocument> {
  const read = await readSourceDocument(
    readFileSync(path.join(FOLDER, "document.txt")),
    "document.txt",
  );
  if (!read.ok) throw new Error(`The seeded document is not read: ${read.refusal.code}`);
  return read.value;
}

/** Rebuilds the reviewed seed from the document, the units and the corrections: same input, same bytes. */
export async function buildSeedFiles(): Promise<
  Record<"decomposition.json" | "aliases.json", string>
> {
  const source = await readDocument();
  const units: Omit<UnitRegistry, "aliases"> = JSON.parse(readText("units.json"));
  const registry: UnitRegistry = { ...units, aliases: {} };
  const corrections = correctionsSchema.parse(JSON.parse(readText("corrections.json")));
  const read = readDecomposition(source, { registry, issuedYear: "2018" });
  const stray = findStrayCorrections(read, corrections);
  if (stray.length > 0) throw new Error(`Corrections name what is not there: ${stray.join(", ")}`);
  const seed = reviewSeed(source, DOCUMENT, registry, corrections);
  const json = (value: unknown) => `${JSON.stringify(value, null, 1)}\n`;
  return {
    "decomposition.json": json(seed),
    "aliases.json": json(learnAliases(seed, corrections)),
  };
}

async function main(): Promise<void> {
  for (const [name, content] of Object.entries(await buildSeedFiles())) {
    writeFileSync(path.join(FOLDER, name), content);
    console.log(`seeds/wuzheng-2018-27/${name}: ${Buffer.byteLength(content)} bytes`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) void main();

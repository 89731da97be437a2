import { readFileSync } from "node:fs";
import path from "node:path";
import type { LearntAlias, ReviewedSeed } from "@/lib/decomposition/reviewed-seed";
import type { UnitRegistry } from "@/lib/domain/unit-names";
import { projectFolder } from "@/lib/ops/project-folders";

const FOLDER = path.join(projectFolder, "seeds", "wuzheng-2018-27");
const SHORT_TITLE = "贯彻落实省委《决定》重点工作责任分解方案";

/** The units of the seeded document as `registerUnits` takes them: in its order, with learnt aliases. */
export function readUnitSeed(): Omit<UnitRegistry, "aliases"> & { aliases: LearntAlias[] } {
  const { units, collectives } = readJson<Omit<UnitRegistry, "aliases">>("units.json");
  return { units, collectives, aliases: readJson<LearntAlias[]>("aliases.json") };
}

/** The seeded document as `registerPlan` takes it. */
export function readPlanSeed() {
  const { document, keyAreas, items } = readJson<ReviewedSeed>("decomposition.json");
  return {
    title: document.planTitle,
    shortTitle: SHORT_TITLE,
    documentNumber: document.documentNumber,
    issuer: document.issuer,
    issuedOn: document.issuedOn,
    source: { fileName: "document.txt", text: readText("document.txt") },
    keyAreas,
    items,
  };
}

// Files of this repository, kept by lib/ops/write-seed.ts; the use-cases check what they are given.
function readJson<T>(name: string): T {
  return JSON.parse(readText(name));
}

function readText(name: string): string {
  return readFileSync(path.join(FOLDER, name), "utf8");
}

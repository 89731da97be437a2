import type { SourceDocument } from "@/lib/domain/source-document";
import type { UnitRegistry } from "@/lib/domain/unit-names";
import { applyCorrections } from "./apply-corrections";
import type { Corrections } from "./corrections";
import type { Coverage, Decomposition, KeyAreaRead } from "./measure";
import { readDecomposition } from "./read-decomposition";
import { type RegisteredItem, registerItems } from "./registered-item";

/** The document that a plan is seeded from. */
export interface SeedDocument {
  title: string;
  planTitle: string;
  documentNumber: string;
  issuer: string;
  issuedOn: string;
}

/** The reviewed reading of a document, as the application loads it at first start. */
export interface ReviewedSeed {
  document: SeedDocument;
  counts: { keyAreas: number; mainTasks: number; items: number; doubts: number };
  keyAreas: KeyAreaRead[];
  items: RegisteredItem[];
  coverage: Coverage;
}

/** A printed name learnt from a document and the unit or collective it stands for. */
export interface LearntAlias {
  printed: string;
  unit: string;
}

/** Reads a document, lays the corrections over it and registers its items. */
export function reviewSeed(
  source: SourceDocument,
  document: SeedDocument,
  registry: UnitRegistry,
  corrections: Corrections,
): ReviewedSeed {
  const context = { registry, issuedYear: document.issuedOn.slice(0, 4) };
  const read = readDecomposition(source, context);
  const reviewed = applyCorrections(read, corrections, context);
  const items = registerItems(reviewed.measures, corrections.milestones);
  return {
    document,
    counts: countsOf(reviewed),
    keyAreas: reviewed.keyAreas,
    items,
    coverage: reviewed.coverage,
  };
}

function countsOf({ keyAreas, measures }: Decomposition): ReviewedSeed["counts"] {
  const tasks = keyAreas.flatMap((area) => area.mainTasks);
  const doubts = [...measures, ...tasks].map((doubted) => doubted.doubts.length);
  return {
    keyAreas: keyAreas.length,
    mainTasks: tasks.length,
    items: measures.length,
    doubts: doubts.reduce((sum, n) => sum + n, 0),
  };
}

/**
 * The variants of unit names in a reviewed document, sorted; left out are names that a reviewer read
 * with doubt or only for certain measures, which may mean another unit elsewhere.
 */
export function learnAliases(seed: ReviewedSeed, corrections: Corrections): LearntAlias[] {
  const open = new Set(
    corrections.names.filter((n) => !n.certain || n.codes).map(({ printed }) => printed),
  );
  const learnt = new Map<string, string>();
  for (const item of seed.items) {
    for (const { printed, unit } of [...item.leadUnits, ...item.responsibleUnits]) {
      if (unit !== null && unit !== printed && !open.has(printed)) learnt.set(printed, unit);
    }
  }
  return [...learnt]
    .map(([printed, unit]) => ({ printed, unit }))
    .sort((a, b) => (a.printed < b.printed ? -1 : 1));
}

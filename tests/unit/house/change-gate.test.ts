import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

/**
 * What writes dates, leads or targets of items. A registered item's go through a granted request alone; beside it
 * stand only what is a gate of the same kind, or no change of them.
 */
const WRITERS: Record<string, string> = {
  "lib/usecases/change/move-deadline.ts": "a granted request",
  "lib/usecases/change/move-target.ts": "a granted request",
  "lib/usecases/change/move-lead.ts": "a granted request",
  "lib/usecases/plan/insert-items.ts":
    "the registration itself, also of items that an amended table adds",
  "lib/usecases/import/amend-item-parts.ts":
    "an amended document: numbered, approved by who publishes it, an amendment each",
  "lib/usecases/import/take-back-amendment.ts":
    "undoes such a document, and not once a request was granted since",
  "lib/db/reform-moves.ts": "a reform of units: its own paper moves a unit's whole duty",
  "lib/db/remedy-plans.ts": "steps of a remedy plan, which are no dates of the document",
  "lib/db/report-writes.ts": "the day on which a milestone was reached",
  "lib/ops/first-start/demonstration/insert-filings.ts": "the demonstration's reached milestones",
};

const TABLES = "(milestone|indicator|assignment)";
const WRITES = new RegExp(
  [
    `\\.${TABLES}\\.(update|create|delete|upsert)`,
    `(UPDATE|INSERT INTO|DELETE FROM) ${TABLES}\\b`,
    `(insertRows|(insert|update|delete)StoredRows)\\(\\s*tx,\\s*"${TABLES}"`,
  ].join("|"),
);

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return path.endsWith(".ts") ? [path] : [];
  });
}

test("a registered item's date, lead and target are changed through the gate and nowhere else", () => {
  const writers = sources("lib").filter((path) => WRITES.test(readFileSync(path, "utf8")));
  expect(writers.toSorted()).toEqual(Object.keys(WRITERS).toSorted());
});

import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { previewImport, previewPieces } from "@/lib/ops/import/import-preview";
import { readImport } from "@/lib/ops/import/read-import";
import { readUnits } from "@/lib/ops/import/read-units";

it("a preview printed in pieces is the preview", async () => {
  const bytes = readFileSync("seeds/wuzheng-2018-27/document.txt");
  const read = await readImport(bytes, "document.txt", readUnits(null));
  if (!read.ok) throw new Error(`Refused: ${read.refusal.code}`);
  const notes = [{ code: "hidden-sheet", name: "草稿" } as const];
  const pieces = [...previewPieces(read.value, notes)];
  expect(pieces.length).toBeGreaterThan(read.value.measures.length);
  expect(pieces.join("")).toBe(JSON.stringify(previewImport(read.value, notes)));
});

import { readFileSync } from "node:fs";
import path from "node:path";
import type { ReviewedSeed } from "@/lib/decomposition/reviewed-seed";
import { previewImport } from "@/lib/ops/import/import-preview";
import { readImport } from "@/lib/ops/import/read-import";
import { readUnits } from "@/lib/ops/import/read-units";
import { projectFolder } from "@/lib/ops/project-folders";
import type { ComparedMeasure, Expected } from "./read-expected";
import { scoreReading, type TableScore } from "./score-tables";

const FOLDER = path.join(projectFolder, "seeds", "wuzheng-2018-27");

const plain = (text: string) => text.replace(/\s/g, "");

/** The seeded document as its reviewer settled it. */
function reviewedMeasures(): Expected {
  const seed: ReviewedSeed = JSON.parse(
    readFileSync(path.join(FOLDER, "decomposition.json"), "utf8"),
  );
  const units = (named: ReviewedSeed["items"][number]["leadUnits"]) =>
    plain([...new Set(named.map(({ printed, unit }) => unit ?? `?${printed}`))].join("、"));
  const measures = seed.items.map((item): ComparedMeasure => {
    const { keyArea, mainTask, group, deadline } = item;
    return {
      keyArea: plain(keyArea.no + keyArea.title),
      mainTask: plain(mainTask.no + mainTask.title),
      group: group ? plain(group.no + group.title) : "",
      no: item.no,
      text: plain(item.text),
      lead: units(item.leadUnits),
      responsible: units(item.responsibleUnits),
      deadline: plain(deadline.printed ?? ""),
      due: deadline.nodes.flatMap(({ due }) => due ?? []).join("、"),
      doubts: [...new Set(item.doubts.map(({ field }) => field))].sort(),
    };
  });
  return { measures, unplaced: [], statements: [] };
}

/** Reads the seeded document without its corrections and scores it against the reviewed seed. */
export async function scoreSeed(): Promise<TableScore> {
  const bytes = readFileSync(path.join(FOLDER, "document.txt"));
  const read = await readImport(bytes, "document.txt", readUnits(null));
  return scoreReading("seed", read.ok ? previewImport(read.value) : null, reviewedMeasures());
}

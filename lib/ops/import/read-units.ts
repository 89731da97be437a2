import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import type { UnitRegistry } from "@/lib/domain/unit-names";
import { PlainFailure } from "../plain-failure";
import { projectFolder } from "../project-folders";

const SEEDED_UNITS = path.join(projectFolder, "seeds", "wuzheng-2018-27", "units.json");

const unitsSchema = z.object({
  units: z.array(
    z.object({ name: z.string(), fullName: z.string().optional(), kind: z.string().optional() }),
  ),
  collectives: z.array(z.object({ name: z.string() })).default([]),
  aliases: z.record(z.string(), z.string()).default({}),
});

/** The units that a table may name: those of a file, by default the seeded document's. */
export function readUnits(file: string | null): UnitRegistry {
  const read = unitsSchema.safeParse(parseJson(file ?? SEEDED_UNITS));
  if (!read.success) throw new PlainFailure(`${file} does not list units: ${read.error.message}`);
  const { units, collectives, aliases } = read.data;
  return {
    units: units.map(({ name, fullName, kind }) => ({
      name,
      fullName: fullName ?? name,
      kind: kind ?? "department",
    })),
    collectives,
    aliases,
  };
}

function parseJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new PlainFailure(`The units in ${file} cannot be read: ${reason}`);
  }
}

import type { Package } from "./open-package";
import { readXml } from "./read-xml";

/** A part's links to other parts of the package by their id; `kind` is the last word of the link's type. */
export type Relationships = Map<string, { kind: string; path: string }>;

/** The first part of a kind that a part leads to: a workbook's "styles". */
export function linkedPart(links: Relationships, kind: string): string | undefined {
  for (const link of links.values()) if (link.kind === kind) return link.path;
  return undefined;
}

/** Reads the links of a part (ECMA-376 part 2, §6.5); links that lead out of the package are left out. */
export async function readRelationships(pack: Package, part: string): Promise<Relationships> {
  const links: Relationships = new Map();
  const slash = part.lastIndexOf("/") + 1;
  const folder = part.slice(0, slash);
  const path = `${folder}_rels/${part.slice(slash)}.rels`;
  if (!pack.has(path)) return links;
  await readXml(pack.readDescription(path), {
    open: (name, attribute) => {
      const target = attribute("Target");
      if (name !== "Relationship" || !target || attribute("TargetMode") === "External") return;
      const kind = attribute("Type")?.split("/").at(-1) ?? "";
      links.set(attribute("Id") ?? "", { kind, path: resolvePath(folder, target) });
    },
    close: () => {},
    text: () => {},
  });
  return links;
}

/** A target is relative to its part's folder, or absolute within the package; it names no file on disk. */
function resolvePath(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const path: string[] = [];
  for (const step of `${folder}${target}`.split("/")) {
    if (step === "..") path.pop();
    else if (step !== "." && step !== "") path.push(step);
  }
  return path.join("/");
}

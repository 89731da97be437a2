import type { Package } from "../package/open-package";
import { readXml } from "../package/read-xml";

/** A level of an automatic list: `text` holds %1 to %9 for the numbers of the levels. */
export type ListLevel = { start: number; format: string; text: string; spaced: boolean };

const LEVELS = 9;
/** A longer pattern of a label is no number. */
const LONGEST_LABEL = 255;

/** The automatic lists of a document (ECMA-376 part 1, §17.9): levels by list, lists by instance. */
export type Numbering = {
  lists: Map<string, Map<number, ListLevel>>;
  instances: Map<string, { list: string; starts: Map<number, number> }>;
};

/** Reads `numbering.xml`; a document without it has no automatic numbers. */
export async function readNumbering(pack: Package, path: string | undefined): Promise<Numbering> {
  const numbering: Numbering = { lists: new Map(), instances: new Map() };
  if (!path || !pack.has(path)) return numbering;
  let levels = new Map<number, ListLevel>();
  let level: ListLevel | undefined;
  let instance = { list: "", starts: new Map<number, number>() };
  let overridden: number | undefined;
  await readXml(pack.readDescription(path), {
    open: (name, attribute) => {
      const value = attribute("val") ?? "";
      if (name === "abstractNum") {
        levels = new Map();
        numbering.lists.set(attribute("abstractNumId") ?? "", levels);
      } else if (name === "num") {
        instance = { list: "", starts: new Map() };
        numbering.instances.set(attribute("numId") ?? "", instance);
      } else if (name === "lvlOverride") overridden = Number(attribute("ilvl"));
      else if (name === "abstractNumId") instance.list = value;
      else if (name === "startOverride" && overridden !== undefined) {
        instance.starts.set(overridden, Number(value));
      } else if (name === "lvl" && overridden === undefined) {
        level = { start: 1, format: "decimal", text: "", spaced: true };
        const at = Number(attribute("ilvl"));
        if (at >= 0 && at < LEVELS) levels.set(at, level);
      } else if (level) describeLevel(level, name, value);
    },
    close: (name) => {
      if (name === "lvl") level = undefined;
      else if (name === "lvlOverride") overridden = undefined;
    },
    text: () => {},
  });
  return numbering;
}

function describeLevel(level: ListLevel, name: string, value: string) {
  if (name === "start") level.start = Number(value) || 0;
  else if (name === "numFmt") level.format = value;
  else if (name === "lvlText") level.text = value.length > LONGEST_LABEL ? "" : value;
  else if (name === "suff") level.spaced = value !== "nothing";
}

import { cellText } from "../cell-text";
import { FILE_LIMITS } from "../file-limits";
import type { Package } from "../package/open-package";
import { readXml } from "../package/read-xml";
import { RefusedFile } from "../refused-file";

/** The workbook's strings in their order: runs joined, phonetic readings dropped. */
export async function readSharedStrings(pack: Package, path: string | undefined) {
  const strings: string[] = [];
  if (!path || !pack.has(path)) return strings;
  const collector = textCollector();
  let characters = 0;
  await readXml(pack.read(path), {
    open: collector.open,
    text: collector.text,
    close: (name) => {
      collector.close(name);
      if (name !== "si") return;
      const text = collector.take();
      characters += text.length;
      if (characters > FILE_LIMITS.characters || strings.length > FILE_LIMITS.cells) {
        throw new RefusedFile("too-large");
      }
      strings.push(text);
    },
  });
  return strings;
}

/** Gathers the text of `t` outside phonetic runs (`rPh`), with `_x000A_` escapes resolved. */
export function textCollector() {
  let text = "";
  let listening = false;
  let phonetic = false;
  return {
    open: (name: string) => {
      if (name === "rPh") phonetic = true;
      listening = name === "t" && !phonetic;
    },
    text: (piece: string) => {
      if (!listening) return;
      text += piece;
      if (text.length > FILE_LIMITS.cell) throw new RefusedFile("too-large");
    },
    close: (name: string) => {
      if (name === "rPh") phonetic = false;
      listening = false;
    },
    take: () => {
      const taken = shownText(text);
      text = "";
      return taken;
    },
  };
}

/** A sheet writes signs that XML forbids as `_xHHHH_` (ECMA-376 part 1, §22.9.2.19). */
export function shownText(text: string): string {
  return cellText(
    text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    ),
  );
}

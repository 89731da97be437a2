import { FILE_LIMITS } from "../file-limits";
import type { Package } from "../package/open-package";
import { readXml } from "../package/read-xml";
import { RefusedFile } from "../refused-file";
import { BUILTIN_FORMATS } from "./builtin-formats";

/** The number format of each cell style, by the style's number in the sheet; undefined is General. */
export async function readStyles(pack: Package, path: string | undefined) {
  const formats: (string | undefined)[] = [];
  if (!path || !pack.has(path)) return formats;
  const custom = new Map<number, string>();
  let inCellFormats = false;
  await readXml(pack.readDescription(path), {
    open: (name, attribute) => {
      if (name === "numFmt")
        custom.set(Number(attribute("numFmtId")), attribute("formatCode") ?? "");
      else if (name === "cellXfs") inCellFormats = true;
      else if (name === "xf" && inCellFormats) {
        const id = Number(attribute("numFmtId") ?? 0);
        formats.push(custom.get(id) ?? BUILTIN_FORMATS[id]);
        if (formats.length > FILE_LIMITS.styles) throw new RefusedFile("too-large");
      }
    },
    close: (name) => {
      if (name === "cellXfs") inCellFormats = false;
    },
    text: () => {},
  });
  return formats;
}

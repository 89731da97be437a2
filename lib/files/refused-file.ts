import type { FileRefusal, RefusalCode } from "@/lib/domain/source-document";
import { FILE_LIMITS } from "./file-limits";

const MEGABYTE = 1024 * 1024;
const BOUNDS = {
  megabytes: FILE_LIMITS.file / MEGABYTE,
  textMegabytes: FILE_LIMITS.text / MEGABYTE,
  cells: FILE_LIMITS.cells,
  rows: FILE_LIMITS.rows,
};

/** Thrown from inside a parser to stop reading at once; `readSourceDocument` turns it into a value. */
export class RefusedFile extends Error {
  readonly refusal: FileRefusal;

  constructor(code: RefusalCode) {
    super(code);
    this.refusal = code === "too-large" ? { code, params: BOUNDS } : { code };
  }
}

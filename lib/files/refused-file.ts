import type { FileRefusal, RefusalCode } from "@/lib/domain/source-document";

/** Thrown from inside a parser to stop reading at once; `readSourceDocument` turns it into a value. */
export class RefusedFile extends Error {
  readonly refusal: FileRefusal;

  constructor(code: RefusalCode, params?: FileRefusal["params"]) {
    super(code);
    this.refusal = params ? { code, params } : { code };
  }
}

import type { SourceDocument } from "@/lib/domain/source-document";
import { FILE_LIMITS } from "./file-limits";
import { RefusedFile } from "./refused-file";

/** Refuses a document without a word, and one with more rows or paragraphs than any breakdown has. */
export function checkExtent({ blocks }: SourceDocument): void {
  if (blocks.length === 0) throw new RefusedFile("empty");
  let rows = 0;
  let paragraphs = 0;
  for (const block of blocks) {
    if (block.kind === "table") rows += block.rows.length;
    else paragraphs += 1;
  }
  if (rows > FILE_LIMITS.rows || paragraphs > FILE_LIMITS.paragraphs) {
    throw new RefusedFile("too-large");
  }
}

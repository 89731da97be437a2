import type { FileRefusal, SourceDocument } from "@/lib/domain/source-document";
import { readSourceApart } from "@/lib/files/apart/read-source-apart";
import { FILE_LIMITS } from "@/lib/files/file-limits";
import { RefusedFile } from "@/lib/files/refused-file";
import { isChosenFile } from "@/lib/web/form-values";

/** A file that a form carried, and what it holds. */
export type UploadedFile = { name: string; bytes: Uint8Array; document: SourceDocument };

/** What became of a form's file: read, refused with a reason, or none was chosen. */
export type Upload =
  | { ok: true; value: UploadedFile }
  | { ok: false; refusal: FileRefusal | { code: "none-chosen" } };

/** Reads the file of a form's field, in a process of its own; its name is cut down to a file's name. */
export async function uploadedFile(form: FormData, field: string): Promise<Upload> {
  const sent = form.get(field);
  if (!isChosenFile(sent)) {
    return { ok: false, refusal: { code: "none-chosen" } };
  }
  const name = plainName(sent.name);
  const bytes = new Uint8Array(await sent.arrayBuffer());
  const read = await readSourceApart(bytes, name);
  return read.ok ? { ok: true, value: { name, bytes, document: read.value } } : read;
}

const LONGEST_NAME = 120;

function plainName(sent: string): string {
  const last = sent.split(/[/\\]/).at(-1) ?? "";
  const characters = [...last.replace(/\p{Cc}|\p{Cs}/gu, "")];
  return characters.slice(-LONGEST_NAME).join("") || "file";
}

/** Bytes of a form that carries the largest file taken, with room for its other fields. */
export const largestUpload = FILE_LIMITS.file + 64 * 1024;

/** The refusal of a form that is larger than that, before it is read. */
export const tooLarge = () => new RefusedFile("too-large").refusal;

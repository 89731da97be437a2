import { type FileRefusal, REFUSAL_CODES } from "@/lib/domain/source-document";
import type { Translator } from "@/lib/text/translator";

/** Why an uploaded file was not taken: none was chosen, or it can't be read. */
export type UploadRefusal = FileRefusal | { code: "none-chosen" };

/** Why a file was not taken and what to do. */
export function sayUploadRefusal(t: Translator, refusal: UploadRefusal): string {
  if (refusal.code === "none-chosen") return t("import.upload.noneChosen");
  return t(`file.refused.${refusal.code}`, refusal.params ?? {});
}

/** The same for a code that an address carries, with the limits it may name; null for a code of nothing. */
export function sayRefusalCode(
  t: Translator,
  code: string,
  limits: Record<string, number>,
): string | null {
  if (code === "none-chosen") return t("import.upload.noneChosen");
  const known = REFUSAL_CODES.find((each) => each === code.replace(/^file-/, ""));
  return known ? t(`file.refused.${known}`, limits) : null;
}

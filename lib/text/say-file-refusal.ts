import { type EvidenceRefusal, FILE_BOUNDS } from "@/lib/domain/evidence-file";
import type { Translator } from "@/lib/text/translator";

/** Why a file was not taken and what to do. */
export function sayFileRefusal(t: Translator, refusal: EvidenceRefusal): string {
  return t(`evidence.refused.${refusal}`, FILE_BOUNDS);
}

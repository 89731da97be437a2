import { EVIDENCE_FILE_LIMITS, type EvidenceRefusal } from "@/lib/domain/evidence-file";
import type { Translator } from "@/lib/text/translator";

/** What a file may be, as the words about files name it. */
export const FILE_BOUNDS = {
  megabytes: EVIDENCE_FILE_LIMITS.bytes / 1024 / 1024,
  files: EVIDENCE_FILE_LIMITS.together,
  unfiled: EVIDENCE_FILE_LIMITS.unfiled,
};

/** Why a file was not taken and what to do. */
export function sayFileRefusal(t: Translator, refusal: EvidenceRefusal): string {
  return t(`evidence.refused.${refusal}`, FILE_BOUNDS);
}

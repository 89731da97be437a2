import { z } from "zod";
import {
  VERIFICATION_LIMITS,
  VERIFICATION_METHODS,
  VERIFICATION_OUTCOMES,
} from "@/lib/domain/verification";
import { chosenOf } from "@/lib/usecases/chosen-of";
import { sentDocuments } from "@/lib/usecases/document-input";
import { typedText } from "@/lib/usecases/typed-text";

const text = typedText.trim();

/** What the office found, as the form of a verification sends it. */
export const foundInput = z.object({
  method: chosenOf(VERIFICATION_METHODS),
  outcome: chosenOf(VERIFICATION_OUTCOMES),
  verifiedOn: text.max(20),
  source: text.min(1).max(VERIFICATION_LIMITS.source),
  findings: text.min(1).max(VERIFICATION_LIMITS.findings),
  companions: text.max(VERIFICATION_LIMITS.companions),
  documents: sentDocuments.default([]),
});

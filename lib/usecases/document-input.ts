import { z } from "zod";
import { EVIDENCE_KINDS } from "@/lib/domain/evidence";
import { EVIDENCE_REFUSALS } from "@/lib/domain/evidence-file";
import { typedText } from "@/lib/usecases/typed-text";

const textOrNone = typedText.trim().transform((text) => (text === "" ? null : text));

/** What a form sends as supporting documents, blank rows included so that an issue names the row as typed. */
export const sentDocuments = z
  .array(
    z.object({
      kind: z.enum(EVIDENCE_KINDS),
      description: typedText.trim(),
      link: textOrNone,
      fileId: z.uuid().nullable().default(null),
      refused: z.enum([...EVIDENCE_REFUSALS, "unknown"]).optional(),
    }),
  )
  .max(20);

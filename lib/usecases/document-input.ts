import { z } from "zod";
import { EVIDENCE_KINDS } from "@/lib/domain/evidence";
import { EVIDENCE_REFUSALS, FILE_BOUNDS } from "@/lib/domain/evidence-file";
import { typedText } from "@/lib/usecases/typed-text";

const textOrNone = typedText.trim().transform((text) => (text === "" ? null : text));

const sentDocument = z
  .object({
    kind: z.enum(EVIDENCE_KINDS),
    description: typedText.trim(),
    link: textOrNone,
    fileId: z.uuid().nullable().default(null),
    /** Why the file chosen for it was not taken; told whatever else is wrong, for the form comes back without it. */
    refused: z.enum([...EVIDENCE_REFUSALS, "unknown"]).optional(),
  })
  .superRefine(({ refused }, context) => {
    if (refused)
      context.addIssue({
        ...{ code: "custom", path: ["file"], message: `file-${refused}` },
        params: FILE_BOUNDS,
      });
  });

/** What a form sends as supporting documents, blank rows included so that an issue names the row as typed. */
export const sentDocuments = z.array(sentDocument).max(20);

import { z } from "zod";
import { lockAskedItem } from "@/lib/db/asked-of-item";
import { keepFileOf } from "@/lib/db/keep-file";
import { canBringDocument } from "@/lib/domain/file-policy";
import { allowedOrHidden } from "@/lib/domain/policy";
import { notFound, ok } from "@/lib/domain/result";
import { defineCommand } from "@/lib/usecases/define";
import { keptFileSubject, newFile, storedFile } from "@/lib/usecases/evidence/kept-file";
import { recordId } from "@/lib/usecases/record-id";

/**
 * As `keepFile`, of a file that is to stand behind a reply, a criterion, a verification, a request or an answer: its
 * uploader's own until that is sent, and swept with the others where it never is.
 */
export const keepDocumentFile = defineCommand({
  name: "evidence.keep-document-file",
  input: z.object({ itemId: recordId, ...storedFile }),
  load: async ({ tx, input }) => {
    const item = await lockAskedItem(tx, input.itemId);
    return item ? ok(item) : notFound();
  },
  allow: (actor, item) => allowedOrHidden(canBringDocument(actor, item)),
  run: async ({ tx, input, actor, now }) => {
    const file = newFile(input, actor, now);
    return file.ok ? keepFileOf(tx, input.itemId, file.value, "document") : file;
  },
  audit: ({ input, output }) => keptFileSubject(input, output),
});

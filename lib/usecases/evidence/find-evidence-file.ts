import { z } from "zod";
import { findItemConcern } from "@/lib/db/item-concern";
import { findFile } from "@/lib/db/stored-files";
import { canReadFile } from "@/lib/domain/file-policy";
import { allowedOrHidden } from "@/lib/domain/policy";
import { notFound, ok } from "@/lib/domain/result";
import { defineQuery } from "@/lib/usecases/define";
import { itemId } from "@/lib/usecases/report/report-input";

/** What is known of a file to someone who may read it; its bytes are the store's. */
export const findEvidenceFile = defineQuery({
  name: "evidence.find-file",
  input: z.object({ itemId, fileId: z.uuid() }),
  load: async ({ db, input }) => {
    const concern = await findItemConcern(db, input.itemId);
    const file = concern && (await findFile(db, input.itemId, input.fileId));
    return file ? ok({ concern, file }) : notFound();
  },
  allow: (actor, { concern, file }) => allowedOrHidden(canReadFile(actor, concern, file)),
  run: async ({ loaded: { file } }) => {
    const { id, name, size, contentType } = file;
    return ok({ id, name, size, contentType });
  },
});

import { z } from "zod";
import { allowedOrForbidden, canImport } from "@/lib/domain/policy";
import { notFound, ok } from "@/lib/domain/result";
import { defineQuery, loadNothing } from "@/lib/usecases/define";
import { recordId } from "@/lib/usecases/record-id";

/** The file as it was brought, byte for byte. */
export const fetchFile = defineQuery({
  name: "import.fetch-file",
  input: z.object({ importId: recordId }),
  load: loadNothing,
  allow: (actor) => allowedOrForbidden(canImport(actor)),
  run: async ({ db, input: { importId } }) => {
    const file = await db.prisma.importFile.findUnique({
      where: { batchId: importId },
      include: { batch: { select: { fileName: true } } },
    });
    return file ? ok({ name: file.batch.fileName, bytes: file.bytes }) : notFound();
  },
});

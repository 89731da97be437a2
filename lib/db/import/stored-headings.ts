import type { Tx } from "@/lib/db/database";
import type { TitleDoubt } from "@/lib/decomposition/measure";

/** A key area or main task of a batch. */
export type StoredHeading = {
  id: number;
  parentId: number | null;
  level: "KEY_AREA" | "MAIN_TASK";
  position: number;
  no: string;
  title: string;
  printed: string[];
  doubts: TitleDoubt[];
  openDoubts: number;
  version: number;
};

/** A batch's headings in order. */
export async function listHeadings(tx: Tx, batchId: number): Promise<StoredHeading[]> {
  const rows = await tx.importHeading.findMany({
    where: { batchId },
    orderBy: { position: "asc" },
  });
  return rows.map(({ batchId: _, printed, doubts, ...row }) => ({
    ...row,
    printed: printed as string[],
    doubts: doubts as unknown as TitleDoubt[],
  }));
}

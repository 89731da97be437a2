import { type Actor, holdsIn } from "@/lib/domain/actor";
import type { FileStanding } from "@/lib/domain/evidence-file";
import {
  canAskForItem,
  canReadInstruction,
  canReadNotice,
  isOfOffice,
  type LadderLevel,
} from "@/lib/domain/loop-policy";
import {
  canFileReport,
  canReadItem,
  type ItemConcern,
  isOfFilingUnit,
  UNIT_ROLES,
} from "@/lib/domain/policy";

/** What a file stands behind as a supporting document: something of the item itself, a reply to a notice, or an answer to an instruction. */
export type FilePaper =
  | { kind: "item" }
  | { kind: "notice"; level: LadderLevel; unitId: number }
  | { kind: "instruction"; givenById: number | null; ownerUnitId: number };

/** What the policy must know of a file: who brought it, how far the reports went that name it, and the papers that do. */
export type KeptFile = {
  uploadedById: number;
  standing: FileStanding;
  papers: readonly FilePaper[];
};

/** A file is read as far as the reports and papers that name it; what nothing names yet, by its uploader and the item's reporters. */
export function canReadFile(actor: Actor, item: ItemConcern, file: KeptFile): boolean {
  if (file.papers.some((paper) => canReadFilePaper(actor, item, paper))) return true;
  if (file.standing !== "UNFILED") return canReadReported(actor, item, file.standing);
  if (file.papers.length > 0) return false;
  return canFileReport(actor, item.filingUnitId) || isUploader(actor, file);
}

/** What was not released yet is the filing unit's. */
function canReadReported(actor: Actor, item: ItemConcern, standing: FileStanding): boolean {
  if (!canReadItem(actor, item)) return false;
  return standing === "RELEASED" || isOfFilingUnit(actor, item.filingUnitId);
}

function canReadFilePaper(actor: Actor, item: ItemConcern, paper: FilePaper): boolean {
  switch (paper.kind) {
    case "notice":
      return canReadNotice(actor, paper);
    case "instruction":
      return canReadInstruction(actor, { ...paper, filingUnitId: item.filingUnitId });
    case "item":
      return canReadItem(actor, item);
  }
}

function isUploader(actor: Actor, { uploadedById }: KeptFile): boolean {
  return actor.kind === "person" && actor.userId === uploadedById;
}

/** Which units the papers of an item ask now; a referral asks the unit's head alone. */
export type AskedOfItem = { askedUnitIds: readonly number[]; referredUnitIds: readonly number[] };

/** Files come from whoever may write what they stand behind: the office, the filing unit, and units that are asked about the item. */
export function canBringDocument(
  actor: Actor,
  item: AskedOfItem & { filingUnitId: number | null },
): boolean {
  return (
    isOfOffice(actor) ||
    canAskForItem(actor, item.filingUnitId) ||
    item.askedUnitIds.some((unitId) => holdsIn(actor, unitId, ...UNIT_ROLES)) ||
    item.referredUnitIds.some((unitId) => holdsIn(actor, unitId, "UNIT_HEAD"))
  );
}

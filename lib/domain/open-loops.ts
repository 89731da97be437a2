import type { MessageKind } from "@/lib/domain/message";

/** What the loops of supervision ask of a unit, in the order in which its page tells it; what it files and approves stands there by itself. */
export const UNIT_LOOPS = [
  "notice",
  "instruction",
  "remedy",
  "change-unit",
  "closure-agree",
] as const satisfies readonly MessageKind[];

/** What they ask of the office, beside the matters, reports and instructions that its day tells by itself. */
export const OFFICE_LOOPS = [
  "objection",
  "notice-overdue",
  "notice-reply",
  "notice-draft",
  "remedy-decide",
  "change-office",
  "closure-verify",
  "closure-publish",
  "closure-delist",
] as const satisfies readonly MessageKind[];

export type LoopKind = (typeof UNIT_LOOPS)[number] | (typeof OFFICE_LOOPS)[number];

/** How many of a kind wait for a person; a single one is told by its ids. */
export type OpenLoop<Kind extends MessageKind = LoopKind> = {
  kind: Kind;
  count: number;
  /** Of how many items or reports. */
  items: number;
  id: number;
  itemId: number | null;
};

import { type Asked, MESSAGE_KINDS, type MessageKind } from "@/lib/domain/message";

const ofOffice = (as: Asked) => as.office;
const ofChief = (as: Asked) => as.chief;
const ofOwnUnit = (as: Asked) => as.ownUnits.length > 0;
const ofSpeaker = (as: Asked) => as.speakerUnits.length > 0;
const ofOfficeOrLeader = (as: Asked) => as.office || as.leader;

/** Who can be asked what; whether anything is asked stands in what is open. */
const ASKED_OF: Record<MessageKind, (as: Asked) => boolean> = {
  notice: ofOwnUnit,
  instruction: ofOwnUnit,
  remedy: ofOwnUnit,
  bottleneck: ofOwnUnit,
  contribution: ofOwnUnit,
  "change-unit": ofSpeaker,
  "closure-agree": ofSpeaker,
  approve: ofSpeaker,
  file: (as) => as.reporterUnits.length > 0,
  objection: ofOffice,
  matter: ofOffice,
  review: ofOffice,
  "notice-overdue": ofOffice,
  // A referral is the leaders' to answer for.
  "notice-reply": ofOfficeOrLeader,
  "notice-draft": ofOfficeOrLeader,
  "instruction-answered": ofOffice,
  "remedy-decide": ofOffice,
  "change-office": ofChief,
  "change-leader": (as) => as.leader,
  "closure-verify": ofOffice,
  "closure-publish": ofChief,
  "closure-delist": ofChief,
  "look-back": ofOffice,
  "look-back-draw": ofChief,
};

/** The kinds of message that somebody can get. */
export function kindsAskedOf(as: Asked): MessageKind[] {
  return MESSAGE_KINDS.filter((kind) => ASKED_OF[kind](as));
}

/** What is not sent from now on: the chosen of what can be asked now; a choice about another duty stays. */
export function mutedAfter(
  former: readonly string[],
  chosen: readonly MessageKind[],
  askable: readonly MessageKind[],
): string[] {
  const kept = former.filter((kind) => !askable.some((each) => each === kind));
  return [...askable.filter((kind) => chosen.includes(kind)), ...kept];
}

/** Whether a text is one e-mail address: no name around it, no second one, nothing that a mail header would read as its own. */
export function isEmailAddress(text: string): boolean {
  return /^[^\s@<>()[\],;:"\\]+@[^\s@<>()[\],;:"\\]+$/.test(text);
}

/** The kinds of evidence 佐证材料 (glossary.md). */
export const EVIDENCE_KINDS = ["DATA", "CASE", "PROJECT", "MEETING", "DOCUMENT"] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** Whether evidence counts as a result: data, cases and projects do; holding a meeting or issuing a document doesn't (R12, R17). */
export function countsAsResult(kind: EvidenceKind): boolean {
  return kind === "DATA" || kind === "CASE" || kind === "PROJECT";
}

/**
 * The percent that counts once a report is accepted (R12): a rise needs evidence that counts, else
 * the former percent stands. A fall always counts.
 */
export function creditedPercent(
  former: number | null,
  claimed: number,
  evidence: readonly EvidenceKind[],
): number {
  return claimed > (former ?? 0) && !evidence.some(countsAsResult) ? (former ?? 0) : claimed;
}

/** A figure among the words: digits that are no date. */
const FIGURE = /\p{Nd}(?![\p{Nd}.]*\s*[年月日号])/u;

/** Whether there is something to check evidence by: a file, the address of a record, or a figure in its words. */
export function canBeChecked(evidence: {
  description: string;
  link: string | null;
  file: object | null;
}): boolean {
  return evidence.file !== null || evidence.link !== null || FIGURE.test(evidence.description);
}

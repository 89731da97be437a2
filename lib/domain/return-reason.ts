/** Why a report goes back; the words beside it say what is missing. */
export const RETURN_REASONS = [
  "EVIDENCE_MISSING",
  "FIGURES_DISAGREE",
  "TOO_VAGUE",
  "MILESTONE_UNPROVEN",
  "COPIED_TEXT",
  "NEXT_STEP_UNCLEAR",
  "OTHER",
] as const;
export type ReturnReason = (typeof RETURN_REASONS)[number];

/** What accepting many at once came to, in words. */
export type AcceptOutcome = {
  accepted: string | null;
  refusedTitle: string | null;
  refused: string[];
  /** Counts answers: each is new content. */
  attempt: number;
};

/** Before anything was sent. */
export const NOTHING_ACCEPTED: AcceptOutcome = {
  accepted: null,
  refusedTitle: null,
  refused: [],
  attempt: 0,
};

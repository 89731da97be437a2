/**
 * The states in which an item is off the boards: it has no light, is asked for nothing and counts nowhere, but stays
 * readable with its history. Revoked: it should not be in the plan. Terminated: its work was given up.
 */
export const OFF_BOARD_STATES = ["REVOKED", "TERMINATED"] as const;

/** Whether an item in this state is off the boards. */
export function isOffBoards(state: string): boolean {
  return (OFF_BOARD_STATES as readonly string[]).includes(state);
}

/** The states in which an item's work is finished: nothing of it is changed any more. */
const FINISHED_STATES = ["COMPLETED", "DELISTED"];

/** Whether an item in this state can still be changed. */
export function isChangeable(state: string): boolean {
  return !isOffBoards(state) && !FINISHED_STATES.includes(state);
}

const MS_PER_MINUTE = 60_000;

/** A session ends after an hour without a request … */
export const IDLE_LIMIT_MS = 60 * MS_PER_MINUTE;
/** … and after ten hours in any case. */
export const ABSOLUTE_LIMIT_MS = 600 * MS_PER_MINUTE;
/** How exactly the last request is remembered: one write a minute and session at most. */
export const SEEN_GRAIN_MS = MS_PER_MINUTE;

/** Whether a session may still act. */
export function isSessionAlive(
  session: { createdAt: Date; lastSeenAt: Date; endedAt: Date | null },
  now: Date,
): boolean {
  return (
    session.endedAt === null &&
    now.getTime() - session.lastSeenAt.getTime() <= IDLE_LIMIT_MS &&
    now.getTime() - session.createdAt.getTime() <= ABSOLUTE_LIMIT_MS
  );
}

const FREE_TRIES = 5;
const WINDOW_MINUTES = 15;
const MAX_LOCK_MINUTES = 60;
const MS_PER_MINUTE = 60_000;

/** How far back failures count, as the earliest moment to look at. */
export function failureWindowStart(now: Date): Date {
  return new Date(now.getTime() - MAX_LOCK_MINUTES * MS_PER_MINUTE);
}

/**
 * Until when sign-in is closed to a name after wrong passwords: from the fifth failure in a row on,
 * 15 minutes, doubling up to 60 (GB/T 22239 lockout, ASVS back-off). Null when it is open.
 * `failures`: moments since the last success, newest first.
 */
export function lockedUntil(failures: readonly Date[], now: Date): Date | null {
  const newest = failures[0];
  if (!newest || failures.length < FREE_TRIES) return null;
  const minutes = Math.min(WINDOW_MINUTES * 2 ** (failures.length - FREE_TRIES), MAX_LOCK_MINUTES);
  const until = new Date(newest.getTime() + minutes * MS_PER_MINUTE);
  return until > now ? until : null;
}

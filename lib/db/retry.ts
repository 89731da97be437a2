const SERIALIZATION_FAILURE = "40001";
const DEADLOCK_DETECTED = "40P01";
/** Prisma's own code for both. */
const WRITE_CONFLICT = "P2034";

/** Whether a failed transaction may simply be tried again. */
export function isRetryable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = (error as { code?: string }).code;
  const text = error.message;
  return (
    code === WRITE_CONFLICT ||
    [SERIALIZATION_FAILURE, DEADLOCK_DETECTED].some(
      (state) => code === state || text.includes(state),
    )
  );
}

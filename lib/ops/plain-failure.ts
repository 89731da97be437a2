/** A failure whose message is written for the person at the terminal: it is printed alone, without a stack. */
export class PlainFailure extends Error {
  override name = "PlainFailure";
}

/** The code of a system error such as ENOENT, or undefined. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string"
    ? error.code
    : undefined;
}

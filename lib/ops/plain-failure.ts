/** A failure whose message is written for the person at the terminal: it is printed alone, without a stack. */
export class PlainFailure extends Error {
  override name = "PlainFailure";
}

/** Runs a command line to its end: a plain failure prints its message, anything else its stack; both exit 1. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    console.error(error instanceof PlainFailure ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}

/** The code of a system error such as ENOENT, or undefined. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string"
    ? error.code
    : undefined;
}

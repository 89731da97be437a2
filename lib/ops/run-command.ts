import { PlainFailure } from "./plain-failure";
import { exitBySignal, onStopSignal } from "./stop-signals";

/** Runs a command line to its end: a plain failure prints its message, anything else its stack; both exit 1. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  onStopSignal(exitBySignal);
  try {
    await command();
  } catch (error) {
    console.error(error instanceof PlainFailure ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}

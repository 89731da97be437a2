import { constants } from "node:os";

type StopHandler = (signal: NodeJS.Signals) => void;

let handler: StopHandler | undefined;

/**
 * Decides what Ctrl-C, a stop by the system and a closed terminal do; the newest decision holds. Every command
 * makes one, for a process that a signal ends unasked leaves its database server behind.
 */
export function onStopSignal(next: StopHandler): void {
  if (handler === undefined) {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
      process.on(signal, () => handler?.(signal));
    }
  }
  handler = next;
}

/** Ends at once with the exit code by which shells know the signal; the database server is told on the way out. */
export function exitBySignal(signal: NodeJS.Signals): void {
  process.exit(128 + constants.signals[signal]);
}

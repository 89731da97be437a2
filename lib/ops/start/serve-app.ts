import type { ChildProcess } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { PlainFailure } from "../plain-failure";
import { onStopSignal } from "../stop-signals";
import type { StartSettings } from "./read-settings";
import { runNext, waitForEnd } from "./run-next";

const patienceSeconds = 10;

/**
 * Serves the application until it ends or a signal asks for the end, and returns the exit code: 0 after a signal.
 * `onReady` runs once it answers.
 */
export async function serveApp(
  mode: "start" | "dev",
  { host, port }: StartSettings,
  env: NodeJS.ProcessEnv,
  onReady: () => void,
): Promise<number> {
  const words = [mode, "--hostname", host, "--port", String(port)];
  const child = runNext(words, env, mode === "dev" ? "inherit" : "pipe");
  child.stderr?.pipe(process.stderr);
  // Next's banner would repeat what we say; once ready, its lines are the application's.
  child.stdout?.resume();
  const ended = waitForEnd(child);
  const asked = stopOnSignal(child);
  const ready = waitUntilItAnswers(child, reachableHost(host), port).then((answers) => {
    if (!answers) return;
    child.stdout?.pipe(process.stdout);
    onReady();
  });
  const code = await ended;
  await ready;
  if (asked.signal) return 0;
  if (code === 0) throw new PlainFailure("The application ended by itself.");
  return code;
}

/** An address at which this machine reaches a server that listens on `host`. */
export function reachableHost(host: string): string {
  if (host === "0.0.0.0" || host === "::") return "localhost";
  return host.includes(":") ? `[${host}]` : host;
}

/** A second signal, which npm or a hasty user sends, changes nothing; a child that hangs is ended after a while. */
function stopOnSignal(child: ChildProcess): { signal: NodeJS.Signals | undefined } {
  const asked: { signal: NodeJS.Signals | undefined } = { signal: undefined };
  onStopSignal((signal) => {
    if (asked.signal) return;
    asked.signal = signal;
    child.kill("SIGTERM");
    setTimeout(() => child.kill("SIGKILL"), patienceSeconds * 1000).unref();
  });
  return asked;
}

async function waitUntilItAnswers(
  child: ChildProcess,
  host: string,
  port: number,
): Promise<boolean> {
  while (child.exitCode === null && child.signalCode === null) {
    const answered = await fetch(`http://${host}:${port}/api/auth/csrf`, {
      redirect: "manual",
    }).then(
      () => true,
      () => false,
    );
    if (answered) return true;
    await sleep(100);
  }
  return false;
}

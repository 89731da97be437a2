import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import { text } from "node:stream/consumers";
import type { ReadFile } from "../read-source-document";
import { RefusedFile } from "../refused-file";

/** What a reading may take before it is ended: seconds, and megabytes of heap. */
const LIMITS = { seconds: 20, megabytes: 512 };

/**
 * Reads a file in a process of its own: however hostile, it costs the ledger's own process neither its
 * memory nor the time in which it answers others. A reading that exceeds its limits is too large.
 */
export async function readSourceApart(
  bytes: Uint8Array,
  name: string,
  limits = LIMITS,
): Promise<ReadFile> {
  const free = await oneOfFew();
  try {
    return await readIn(bytes, name, limits);
  } finally {
    free();
  }
}

/** Readings at one time: each may take half a gigabyte. */
const AT_ONCE = 2;
const waiting: (() => void)[] = [];
let running = 0;

/** Waits until fewer than the readings allowed are under way; call what it gives when done. */
async function oneOfFew(): Promise<() => void> {
  if (running >= AT_ONCE) await new Promise<void>((go) => waiting.push(go));
  else running += 1;
  // Whoever ends hands their place on.
  return () => {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  };
}

async function readIn(bytes: Uint8Array, name: string, limits: typeof LIMITS): Promise<ReadFile> {
  const child = startReading(name, limits.megabytes);
  const clock = setTimeout(() => child.kill("SIGKILL"), limits.seconds * 1000);
  // A child that ends before it took all of its input breaks the pipe; its exit code says what happened.
  child.stdin?.on("error", () => undefined);
  child.stdin?.end(bytes);
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  const [said, wrong, code] = await Promise.all([
    child.stdout ? text(child.stdout) : "",
    child.stderr ? text(child.stderr) : "",
    ended,
  ]).finally(() => clearTimeout(clock));
  if (code === 0) return JSON.parse(said);
  if (child.signalCode !== null || wrong.includes("heap out of memory")) {
    return { ok: false, refusal: new RefusedFile("too-large").refusal };
  }
  throw new Error(`The reading of a file ended with ${code}: ${wrong}`);
}

function startReading(name: string, megabytes: number): ChildProcess {
  // The application runs in the project's folder, from which its bundle can't be told.
  const program = path.join(process.cwd(), "lib", "files", "apart", "reading-process.ts");
  const flags = [`--max-old-space-size=${megabytes}`, "--import", "tsx"];
  return spawn(process.execPath, [...flags, program, path.basename(name)], {
    env: { PATH: process.env.PATH, NODE_ENV: process.env.NODE_ENV },
    stdio: ["pipe", "pipe", "pipe"],
  });
}

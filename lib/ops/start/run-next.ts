import { type ChildProcess, spawn } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";
import { projectFolder } from "../project-folders";

/** Runs Next's command line as a child that ends when this process ends. */
export function runNext(
  words: string[],
  env: NodeJS.ProcessEnv,
  output: "inherit" | "pipe",
): ChildProcess {
  const next = createRequire(import.meta.url).resolve("next/dist/bin/next");
  const guard = path.join(import.meta.dirname, "end-with-parent.mjs");
  return spawn(
    process.execPath,
    [...process.execArgv.filter(isQuiet), "--import", `file://${guard}`, next, ...words],
    {
      cwd: projectFolder,
      env,
      // Its own process group: Ctrl-C reaches us, and we stop it before the database.
      detached: true,
      stdio: ["ignore", output, output === "pipe" ? "pipe" : "inherit", "ipc"],
    },
  );
}

/** Whoever runs the ledger can do nothing about a package's deprecations; `npm run dev` and the tests show them. */
function isQuiet(flag: string): boolean {
  return flag === "--no-deprecation";
}

/** Waits for the child's end: its exit code, or 1 when a signal ended it. */
export function waitForEnd(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve(code ?? 1));
  });
}

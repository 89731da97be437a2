import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { projectFolder } from "@/lib/ops/project-folders";

/** A process of its own that holds a data folder's database, as `npm start` does. */
export type HeldDatabase = {
  pid: number;
  url: string;
  folder: string;
  /** Ends it in good order. */
  release(): Promise<void>;
};

/** How a holder that did not get the database ended. */
export class NotHeld extends Error {
  constructor(readonly words: string) {
    super(words);
  }
}

type Place = { project?: string; user?: { uid: number; gid: number } };

/** Starts a holder and waits until it has the database; throws NotHeld with its words when it refuses. */
export async function holdDatabase(dataFolder: string, place: Place = {}): Promise<HeldDatabase> {
  const project = place.project ?? projectFolder;
  const program = path.join(project, "tests/support/hold-database.ts");
  const child = spawn(process.execPath, ["--import", "tsx", program, dataFolder], {
    cwd: project,
    env: { PATH: process.env.PATH, NODE_ENV: "test" },
    ...place.user,
  });
  const first = await readFirstLine(child);
  const { url, folder }: { url: string; folder: string } = JSON.parse(first);
  const release = async () => {
    child.stdin?.end();
    if (child.exitCode === null && child.signalCode === null) await once(child, "close");
  };
  return { pid: child.pid ?? 0, url, folder, release };
}

function readFirstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = "";
    let errors = "";
    child.stderr?.setEncoding("utf8").on("data", (part: string) => {
      errors += part;
    });
    child.stdout?.setEncoding("utf8").on("data", (part: string) => {
      output += part;
      if (output.includes("\n")) resolve(output);
    });
    child.once("error", reject);
    child.once("close", () => reject(new NotHeld(errors)));
  });
}

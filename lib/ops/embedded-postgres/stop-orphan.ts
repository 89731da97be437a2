import { existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { PlainFailure } from "../plain-failure";
import { identifyProcess, waitForExit } from "../processes";
import { pgData } from "./create-cluster";

/**
 * After a crash of the parent its server may live on: stops it, so that the next one starts with this process
 * as its parent. A process file that names no server of this cluster is removed: PostgreSQL would take any
 * process that got the same number for its own.
 */
export async function stopOrphan(folder: string): Promise<void> {
  const file = path.join(pgData(folder), "postmaster.pid");
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, "utf8").split("\n")[0]);
  const command = pid > 0 ? identifyProcess(pid)?.command : undefined;
  if (command?.includes(pgData(folder))) {
    process.kill(pid, "SIGINT");
    if (!(await waitForExit(pid, 30_000))) {
      throw new PlainFailure(
        `The database server of a former run (process ${pid}) does not stop. Stop it (kill -QUIT ${pid}) and start again.`,
      );
    }
  }
  rmSync(file, { force: true });
}

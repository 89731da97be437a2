import { makeFolder } from "../project-folders";
import { keepSecret } from "../secrets";
import { prepareClusterFolder } from "./cluster-folder";
import { createCluster } from "./create-cluster";
import {
  findLivingHolder,
  publishPort,
  releaseInstanceLock,
  takeInstanceLock,
} from "./instance-lock";
import { application, databaseUrl, prepareDatabases } from "./prepare-databases";
import { type RunningServer, runServer, stopServer } from "./run-server";
import { prepareRunnablePostgres } from "./runnable-postgres";
import { stopOrphan } from "./stop-orphan";

/** The ledger's own PostgreSQL while it runs. `folder` holds the cluster, wherever `<data>/postgres` points. */
export type EmbeddedPostgres = { url: string; folder: string; stop(): Promise<void> };

/**
 * Starts the PostgreSQL that npm brought along under `<data>/postgres`, making it on the first start, and stops
 * it when this process ends. Takes the data folder for this process alone.
 */
export async function startEmbeddedPostgres(
  dataFolder: string,
  settings: Record<string, string> = {},
): Promise<EmbeddedPostgres> {
  const data = makeFolder(dataFolder, 0o755);
  takeInstanceLock(data);
  try {
    return await startLocked(data, settings);
  } catch (error) {
    releaseInstanceLock(data);
    throw error;
  }
}

/** The database of another living process on the same data folder, or undefined. */
export function findRunningDatabase(dataFolder: string): string | undefined {
  const port = findLivingHolder(dataFolder)?.port;
  if (port === undefined) return undefined;
  return applicationUrl(port, dataFolder);
}

async function startLocked(
  data: string,
  settings: Record<string, string>,
): Promise<EmbeddedPostgres> {
  const cluster = prepareClusterFolder(data);
  const postgres = prepareRunnablePostgres(cluster.user, data);
  const password = keepSecret(data, "postgres-superuser");
  createCluster(postgres, cluster, password);
  await stopOrphan(cluster.folder);
  const server = await runServer(postgres, cluster, password, settings);
  const onExit = stopWithProcess(server);
  await prepareDatabases(server.port, password, keepSecret(data, "postgres"));
  publishPort(data, server.port);
  return {
    url: applicationUrl(server.port, data),
    folder: cluster.folder,
    stop: async () => {
      process.off("exit", onExit);
      await stopServer(server.child);
      releaseInstanceLock(data);
    },
  };
}

const applicationUrl = (port: number, data: string) =>
  databaseUrl(port, application, keepSecret(data, "postgres"), application);

/** At the process's exit there is no time to wait: the server gets its signal and ends by itself. */
function stopWithProcess({ child }: RunningServer): () => void {
  const onExit = () => {
    child.kill("SIGINT");
  };
  process.once("exit", onExit);
  return onExit;
}

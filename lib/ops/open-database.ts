import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import {
  findRunningDatabase,
  startEmbeddedPostgres,
} from "./embedded-postgres/start-embedded-postgres";
import { errorCode, PlainFailure } from "./plain-failure";

/** The ledger's database: one's own server by DATABASE_URL, or the embedded one. */
export type OpenDatabase = { url: string; embedded: boolean; close(): Promise<void> };

type Environment = { databaseUrl: string | undefined; dataFolder: string };

const patienceSeconds = 30;

/** Opens the database for `npm start`: it takes the data folder for itself. */
export async function openDatabase({
  databaseUrl,
  dataFolder,
}: Environment): Promise<OpenDatabase> {
  if (databaseUrl) {
    await waitForDatabase(databaseUrl, patienceSeconds);
    return { url: databaseUrl, embedded: false, close: async () => undefined };
  }
  const server = await startEmbeddedPostgres(dataFolder);
  return { url: server.url, embedded: true, close: server.stop };
}

/** Opens the database for a command: beside a running instance it uses that instance's server. */
export async function borrowDatabase(environment: Environment): Promise<OpenDatabase> {
  const running = environment.databaseUrl ? undefined : findRunningDatabase(environment.dataFolder);
  if (running === undefined) return openDatabase(environment);
  return { url: running, embedded: true, close: async () => undefined };
}

/** Waits until the server answers; refuses at once what waiting cannot cure, such as a wrong password. */
export async function waitForDatabase(databaseUrl: string, seconds: number): Promise<void> {
  const place = describePlace(databaseUrl);
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const error = await tryConnection(databaseUrl);
    if (error === undefined) return;
    if (!isPassing(error) || Date.now() > end) {
      throw new PlainFailure(`The database at ${place} (DATABASE_URL) ${describeRefusal(error)}`);
    }
    await sleep(500);
  }
}

async function tryConnection(databaseUrl: string): Promise<Error | undefined> {
  const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5000 });
  try {
    await client.connect();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** The address without its password. */
function describePlace(databaseUrl: string): string {
  if (!/^postgres(ql)?:\/\//.test(databaseUrl) || !URL.canParse(databaseUrl)) {
    throw new PlainFailure(
      "DATABASE_URL is not an address of the form postgresql://user:password@host:5432/database. " +
        "Special characters in the password are written as %XX.",
    );
  }
  const { host, pathname } = new URL(databaseUrl);
  return `${host}${pathname}`;
}

/** SQLSTATE classes 08 (connection) and 57P03 (starting up), and the network's own errors, may pass. */
function isPassing(error: Error): boolean {
  const code = errorCode(error) ?? "";
  return !/^[0-9A-Z]{5}$/.test(code) || code.startsWith("08") || code === "57P03";
}

function describeRefusal(error: Error): string {
  switch (errorCode(error)) {
    case "28P01":
    case "28000":
      return "does not accept this user or password.";
    case "3D000":
      return "does not exist. Create it (UTF-8), owned by the user that DATABASE_URL names.";
    case "ECONNREFUSED":
      return `did not answer within ${patienceSeconds} seconds: nothing listens there.`;
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return `was not found within ${patienceSeconds} seconds: the host name is unknown.`;
    default:
      return `did not answer: ${error.message || String(errorCode(error))}`;
  }
}

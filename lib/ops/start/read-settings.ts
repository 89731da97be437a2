import { readFileSync } from "node:fs";
import path from "node:path";
import { PlainFailure } from "../plain-failure";
import { projectFolder, resolveDataFolder } from "../project-folders";

/** What the environment says about a start; every variable is explained in the handbook. */
export type StartSettings = {
  host: string;
  port: number;
  databaseUrl: string | undefined;
  dataFolder: string;
  /** Whether an empty database gets the demonstration; undefined leaves it to the kind of database. */
  demonstration: boolean | undefined;
  demoPassword: string | undefined;
  /** The demonstration's day, "YYYY-MM-DD". */
  today: string | undefined;
  /** Where people reach the ledger; undefined: at the address that is listened on. */
  baseUrl: string | undefined;
  /** The mail server, e.g. smtp://user:password@mail.example.cn:25; undefined: no e-mail. */
  smtpUrl: string | undefined;
  mailFrom: string;
};

/** Reads and checks HOST, PORT, DATABASE_URL, LUOSHI_DATA, LUOSHI_DEMO, LUOSHI_DEMO_PASSWORD, LUOSHI_TODAY, LUOSHI_URL, LUOSHI_SMTP_URL and LUOSHI_MAIL_FROM. */
export function readSettings(environment: NodeJS.ProcessEnv): StartSettings {
  return {
    host: environment.HOST || "127.0.0.1",
    port: readPort(environment.PORT || "3000"),
    databaseUrl: environment.DATABASE_URL || undefined,
    dataFolder: resolveDataFolder(environment),
    demonstration: readSwitch("LUOSHI_DEMO", environment.LUOSHI_DEMO || undefined),
    demoPassword: environment.LUOSHI_DEMO_PASSWORD || undefined,
    today: readDay("LUOSHI_TODAY", environment.LUOSHI_TODAY || undefined),
    baseUrl: readAddress("LUOSHI_URL", environment.LUOSHI_URL || undefined, ["https", "http"]),
    smtpUrl: readAddress("LUOSHI_SMTP_URL", environment.LUOSHI_SMTP_URL || undefined, [
      "smtp",
      "smtps",
    ]),
    mailFrom: environment.LUOSHI_MAIL_FROM || "luoshi@localhost",
  };
}

/** Refuses a Node.js outside the range that package.json names: ">=20.19 <25". */
export function checkNodeVersion(version: string): void {
  const text = readFileSync(path.join(projectFolder, "package.json"), "utf8");
  const { engines }: { engines: { node: string } } = JSON.parse(text);
  const [least = 0, leastMinor = 0, below = 0] = (engines.node.match(/\d+/g) ?? []).map(Number);
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const newEnough = major > least || (major === least && minor >= leastMinor);
  if (newEnough && major < below) return;
  throw new PlainFailure(`Node.js ${version} does not suit: ${engines.node} is needed.`);
}

function readPort(value: string): number {
  const port = Number(value);
  if (/^\d+$/.test(value) && port >= 1 && port <= 65_535) return port;
  throw new PlainFailure(`PORT is "${value}", but must be a number from 1 to 65535.`);
}

function readAddress(
  name: string,
  value: string | undefined,
  protocols: readonly [string, ...string[]],
): string | undefined {
  if (value === undefined) return undefined;
  const protocol = URL.canParse(value) ? new URL(value).protocol.slice(0, -1) : "";
  if (protocols.includes(protocol)) return value;
  // Not repeated: the address of a mail server holds its password.
  throw new PlainFailure(`${name} is no address of the kind ${protocols[0]}://…`);
}

function readSwitch(name: string, value: string | undefined): boolean | undefined {
  if (value === undefined || value === "0" || value === "1") {
    return value === undefined ? undefined : value === "1";
  }
  throw new PlainFailure(`${name} is "${value}", but must be 0 or 1.`);
}

function readDay(name: string, value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const time = Date.parse(`${value}T00:00:00Z`);
  if (Number.isFinite(time) && new Date(time).toISOString().startsWith(value)) return value;
  throw new PlainFailure(`${name} is "${value}", but must be a day such as 2019-03-18.`);
}

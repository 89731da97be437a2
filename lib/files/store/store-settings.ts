import path from "node:path";

export type S3Settings = {
  endpoint: string;
  bucket: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
  /** Stands before each file's id, "" or ending in "/". */
  prefix: string;
};

/** Where evidence is to lie: a folder of the data folder, or a bucket where the settings name one. */
export type StoreSettings =
  | { kind: "folder"; folder: string }
  | ({ kind: "s3" } & S3Settings)
  | { kind: "wrong"; problem: string };

type Environment = Record<string, string | undefined>;

const NEEDED = [
  "LUOSHI_S3_ENDPOINT",
  "LUOSHI_S3_BUCKET",
  "LUOSHI_S3_ACCESS_KEY_ID",
  "LUOSHI_S3_SECRET_ACCESS_KEY",
] as const;

/** Reads LUOSHI_S3_*; half of them is a mistake, not a wish for the folder. */
export function readStoreSettings(environment: Environment, dataFolder: string): StoreSettings {
  const missing = NEEDED.filter((name) => !environment[name]);
  const given = Object.entries(environment).some(
    ([name, value]) => name.startsWith("LUOSHI_S3_") && value,
  );
  if (!given) return { kind: "folder", folder: path.join(dataFolder, "evidence") };
  if (missing.length > 0)
    return {
      kind: "wrong",
      problem: `Evidence is to lie in an S3-compatible store, but ${missing.join(" and ")} ${missing.length === 1 ? "is" : "are"} not set.`,
    };
  const [endpoint = "", bucket = "", accessKeyId = "", secretAccessKey = ""] = NEEDED.map(
    (name) => environment[name],
  );
  if (!URL.canParse(endpoint) || !/^https?:$/.test(new URL(endpoint).protocol))
    return {
      kind: "wrong",
      problem: `LUOSHI_S3_ENDPOINT is "${endpoint}", but must be an address such as https://s3.example.org.`,
    };
  const prefix = (environment.LUOSHI_S3_PREFIX ?? "").replace(/^\/+|\/+$/g, "");
  return {
    kind: "s3",
    endpoint,
    bucket,
    region: environment.LUOSHI_S3_REGION || "us-east-1",
    accessKeyId,
    secretAccessKey,
    prefix: prefix === "" ? "" : `${prefix}/`,
  };
}

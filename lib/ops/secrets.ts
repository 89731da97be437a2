import { randomBytes } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { errorCode } from "./plain-failure";
import { describeWriteError, makeFolder } from "./project-folders";

/** A random secret kept in `<data>/secrets/<name>` (mode 0600): made on first use, the same ever after. */
export function keepSecret(dataFolder: string, name: string): string {
  const folder = makeFolder(path.join(dataFolder, "secrets"), 0o700);
  const file = path.join(folder, name);
  const secret = randomBytes(32).toString("base64url");
  try {
    writeFileSync(file, `${secret}\n`, { mode: 0o600, flag: "wx" });
    return secret;
  } catch (error) {
    if (errorCode(error) !== "EEXIST") throw describeWriteError(error, folder);
    return readFileSync(file, "utf8").trim();
  }
}

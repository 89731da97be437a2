import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { PlainFailure } from "./plain-failure";

const systemNames = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const packages = ["chromium", "fonts-noto-cjk"];

/**
 * Finds a Chromium for the browser tests: CHROMIUM_PATH, Playwright's own, the system's; as root on Debian it
 * installs one, with a Chinese font.
 */
export async function findChromium(environment: NodeJS.ProcessEnv = process.env): Promise<string> {
  const named = environment.CHROMIUM_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new PlainFailure(`CHROMIUM_PATH is ${named}, but no such file exists.`);
  }
  const { chromium } = await import("@playwright/test");
  const own = chromium.executablePath();
  if (existsSync(own)) return own;
  const found =
    findOnPath(environment) ?? (installOnDebian() ? findOnPath(environment) : undefined);
  if (found !== undefined) return found;
  throw new PlainFailure(
    'No Chromium was found for the browser tests. Run "npx playwright install chromium", ' +
      `or as root "apt-get install ${packages.join(" ")}", or set CHROMIUM_PATH to a Chromium or Chrome.`,
  );
}

function findOnPath({ PATH = "" }: NodeJS.ProcessEnv): string | undefined {
  return PATH.split(path.delimiter)
    .flatMap((folder) => systemNames.map((name) => path.join(folder, name)))
    .find((file) => existsSync(file));
}

function installOnDebian(): boolean {
  if (process.getuid?.() !== 0 || !isDebian()) return false;
  console.log(`Installing ${packages.join(" and ")} for the browser tests …`);
  const apt = (...words: string[]) =>
    spawnSync("apt-get", words, {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    }).status === 0;
  const install = ["install", "-y", "--no-install-recommends", ...packages];
  return apt(...install) || (apt("update") && apt(...install));
}

function isDebian(): boolean {
  const file = "/etc/os-release";
  return existsSync(file) && /^ID(_LIKE)?=.*debian/m.test(readFileSync(file, "utf8"));
}

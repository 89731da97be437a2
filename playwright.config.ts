import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { defineConfig } from "@playwright/test";
import { DEMO_PASSWORD } from "./tests/e2e/accounts";

/** A ledger for each of the two: the tasks done without a script find it as those with one do. */
const PORTS = { chromium: 3219, "without-script": 3220 };
type Project = keyof typeof PORTS;
/** Specs that must also pass without JavaScript. */
const SCRIPTLESS = [
  "sign-in",
  "filing",
  "evidence",
  "month",
  "board",
  "documents",
  "changes",
  "lists",
  "import",
  "office",
  "outward",
  "instructions",
  "meetings",
  "periods",
  "reforms",
  "rules",
  "supervision",
  "today",
  "unit",
];
const WITHOUT_SCRIPT = new RegExp(`/(${SCRIPTLESS.join("|")})\\.spec\\.ts$`);

/** Fresh ledgers each run; the workers, which read this file again, keep the first one's folder. */
process.env.LUOSHI_E2E_DATA ??= mkdtempSync(path.join(tmpdir(), "luoshi-e2e-"));
const data = process.env.LUOSHI_E2E_DATA;

const addressOf = (project: Project) => `http://127.0.0.1:${PORTS[project]}`;

function serverOf(project: Project) {
  return {
    command: "node --import tsx lib/ops/start.ts",
    url: `${addressOf(project)}/api/health`,
    timeout: 300_000,
    gracefulShutdown: { signal: "SIGTERM" as const, timeout: 20_000 },
    env: {
      PORT: String(PORTS[project]),
      LUOSHI_DATA: path.join(data, project),
      LUOSHI_DEMO_PASSWORD: DEMO_PASSWORD,
      TZ: "Asia/Kathmandu",
    },
  };
}

const chromium = process.env.CHROMIUM_PATH;

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results",
  globalTeardown: "./tests/e2e/remove-data.ts",
  forbidOnly: true,
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  use: {
    locale: "zh-CN",
    timezoneId: "Asia/Kathmandu",
    // The pages as they stood tell what went wrong; a film of every test costs a third of the run.
    trace: { mode: "retain-on-failure", screenshots: false },
    launchOptions: {
      ...(chromium ? { executablePath: chromium } : {}),
      args: [
        ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
        "--disable-gpu",
        "--disable-quic",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  projects: [
    {
      name: "chromium",
      use: { baseURL: addressOf("chromium"), viewport: { width: 1280, height: 900 } },
    },
    {
      name: "without-script",
      testMatch: WITHOUT_SCRIPT,
      use: {
        baseURL: addressOf("without-script"),
        javaScriptEnabled: false,
        viewport: { width: 1280, height: 900 },
      },
    },
  ],
  webServer: [serverOf("chromium"), serverOf("without-script")],
});

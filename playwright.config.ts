import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { defineConfig } from "@playwright/test";
import { DEMO_PASSWORD } from "./tests/e2e/accounts";

const PORT = 3219;
/** Specs that must also pass without JavaScript. */
const WITHOUT_SCRIPT = /(sign-in|filing|evidence|month|board|lists|import|reforms|unit)\.spec\.ts/;

/** A fresh ledger each run; the workers, which read this file again, keep the first one's folder. */
process.env.LUOSHI_E2E_DATA ??= mkdtempSync(path.join(tmpdir(), "luoshi-e2e-"));

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
    baseURL: `http://127.0.0.1:${PORT}`,
    locale: "zh-CN",
    timezoneId: "Asia/Kathmandu",
    trace: "retain-on-failure",
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
    { name: "chromium", use: { viewport: { width: 1280, height: 900 } } },
    {
      name: "without-script",
      testMatch: WITHOUT_SCRIPT,
      // The same tasks once more on the same ledger: after the others, not among them.
      dependencies: ["chromium"],
      use: { javaScriptEnabled: false, viewport: { width: 1280, height: 900 } },
    },
  ],
  webServer: {
    command: "node --import tsx lib/ops/start.ts",
    url: `http://127.0.0.1:${PORT}/api/health`,
    timeout: 300_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 20_000 },
    env: {
      PORT: String(PORT),
      LUOSHI_DATA: process.env.LUOSHI_E2E_DATA,
      LUOSHI_DEMO_PASSWORD: DEMO_PASSWORD,
      TZ: "Asia/Kathmandu",
    },
  },
});

import { findChromium } from "../find-chromium";

/** One step of `npm test`: a Node.js program with its words, run in the project's folder. */
export type TestStep = {
  heading: string;
  program: string;
  words: string[];
  /** How the step is told where to write its JSON report, if it counts tests. */
  report?: (file: string) => { words?: string[]; env?: Record<string, string> };
  /** What the step's environment needs besides ours. */
  env?: () => Promise<Record<string, string>>;
};

const ownCommand = (heading: string, file: string): TestStep => ({
  heading,
  program: "--import",
  words: ["tsx", `lib/ops/${file}.ts`],
});

const vitest = (heading: string, project: string): TestStep => ({
  heading,
  program: "vitest/vitest.mjs",
  words: ["run", "--project", project, "--reporter=default", "--reporter=json"],
  report: (file) => ({ words: [`--outputFile.json=${file}`] }),
});

/** The steps in order: the cheap ones that find most come first. */
export const testSteps: TestStep[] = [
  { heading: "Format and lint", program: "@biomejs/biome/bin/biome", words: ["ci"] },
  {
    heading: "Import rules",
    program: "dependency-cruiser/bin/dependency-cruise.mjs",
    words: ["--config", ".dependency-cruiser.cjs", "app", "components", "lib", "tests"],
  },
  ownCommand("Prisma client", "generate"),
  ownCommand("Migrations and schema", "db-check"),
  { heading: "Route types", program: "next/dist/bin/next", words: ["typegen"] },
  { heading: "Types", program: "typescript/bin/tsc", words: ["--noEmit", "--project", "."] },
  vitest("Unit tests", "unit"),
  vitest("Integration tests", "integration"),
  ownCommand("Build", "build"),
  {
    heading: "Browser tests",
    program: "@playwright/test/cli.js",
    words: ["test", "--reporter=list,json"],
    report: (file) => ({ env: { PLAYWRIGHT_JSON_OUTPUT_FILE: file } }),
    env: async () => ({ CHROMIUM_PATH: await findChromium() }),
  },
];

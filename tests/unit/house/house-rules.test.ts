import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { ok } from "@/lib/domain/result";
import { projectFolder } from "@/lib/ops/project-folders";
import { defineCommand, defineQuery, loadNothing } from "@/lib/usecases/define";

function read(file: string): string {
  return readFileSync(path.join(projectFolder, file), "utf8");
}

function filesIn(folder: string): string[] {
  return readdirSync(path.join(projectFolder, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(tsx?|mjs)$/.test(entry.name))
    .map((entry) => path.relative(projectFolder, path.join(entry.parentPath, entry.name)));
}

test("only command lines write to the console", () => {
  const speaking = ["app", "components", "lib"]
    .flatMap(filesIn)
    .filter((file) => !file.startsWith("lib/ops/"))
    .filter((file) => /\bconsole\s*\./.test(read(file)));
  expect(speaking).toEqual([]);
});

test("the handbook gives a reason for each direct dependency, and for nothing that is gone", () => {
  const { dependencies, devDependencies } = JSON.parse(read("package.json"));
  const [, table = ""] = read("docs/handbook.md").split(/\| package +\| why +\|/);
  const reasoned = [...table.matchAll(/^\| ([^|]+?) +\| [^|]+ \|$/gm)]
    .flatMap(([, names = ""]) => names.split(", "))
    .filter((name) => !/^-+$/.test(name));
  expect(reasoned.toSorted()).toEqual(
    Object.keys({ ...dependencies, ...devDependencies }).toSorted(),
  );
});

test("every file of a use-case declares at most one, and names it noun.verb", () => {
  const declared = filesIn("lib/usecases").map(
    (file) =>
      [
        file,
        read(file).match(/\bdefine(Command|Query)\(\{\s*name: "[a-z]+\.[a-z-]+"/g)?.length ?? 0,
      ] as const,
  );
  expect(declared.filter(([, count]) => count > 1)).toEqual([]);
  expect(declared.filter(([, count]) => count === 1).length).toBeGreaterThan(25);
});

test("a use-case that does not say who may do it does not compile", () => {
  const input = z.object({});
  const parts = { name: "thing.do", input, load: loadNothing } as const;
  const audit = () => ({ subjectType: "thing", subjectId: 1 });
  const run = async () => ok(null);
  // @ts-expect-error a command needs `allow`
  expect(defineCommand({ ...parts, run, audit })).toBeTypeOf("function");
  // @ts-expect-error a query needs `allow`
  expect(defineQuery({ ...parts, run })).toBeTypeOf("function");
  expect(defineQuery({ ...parts, run, allow: () => "allowed" })).toBeTypeOf("function");
});

test("what makes the Prisma client does not need it: a fresh checkout has none", () => {
  const reached = new Set<string>();
  const follow = (file: string) => {
    if (reached.has(file)) return;
    reached.add(file);
    const statements = read(file).matchAll(/^(?:import|export) (?!type)[^;]*?from "([^"]+)"/gms);
    for (const [, from = ""] of statements) {
      const base = from.startsWith("@/") ? from.slice(2) : path.join(path.dirname(file), from);
      const target = [`${base}.ts`, base].find((each) =>
        existsSync(path.join(projectFolder, each)),
      );
      if ((from.startsWith(".") || from.startsWith("@/")) && target) follow(target);
    }
  };
  for (const command of ["start", "generate", "db-check", "test", "build"])
    follow(`lib/ops/${command}.ts`);
  expect(reached.size).toBeGreaterThan(20);
  expect([...reached].filter((file) => file.startsWith("lib/db/"))).toEqual([]);
});

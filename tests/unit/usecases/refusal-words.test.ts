import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { projectFolder } from "@/lib/ops/project-folders";
import { zhCN } from "@/lib/text/zh-CN";

type Codes = { issues: Set<string>; problems: Set<string> };

/** The codes that domain and use-cases give: of issues (`{ field, code }`, `invalid(field, code)`) and of conflicts. */
function givenCodes(): Codes {
  const codes: Codes = { issues: new Set(), problems: new Set() };
  for (const folder of ["lib/domain", "lib/usecases", "lib/db"]) {
    const entries = readdirSync(path.join(projectFolder, folder), { recursive: true });
    for (const name of entries.map(String).filter((each) => each.endsWith(".ts"))) {
      const source = readFileSync(path.join(projectFolder, folder, name), "utf8");
      collect(ts.createSourceFile(name, source, ts.ScriptTarget.Latest), codes);
    }
  }
  return codes;
}

function collect(node: ts.Node, codes: Codes): void {
  if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) {
    const [, code] = node.arguments;
    if (node.expression.text === "invalid" && code && ts.isStringLiteral(code))
      codes.issues.add(code.text);
  }
  if (ts.isObjectLiteralExpression(node)) {
    const code = textOf(node, "code");
    if (code !== null && textOf(node, "kind") === "conflict") codes.problems.add(code);
    if (code !== null && has(node, "field")) codes.issues.add(code);
  }
  ts.forEachChild(node, (child) => collect(child, codes));
}

function has(node: ts.ObjectLiteralExpression, name: string): boolean {
  return node.properties.some(
    (each) => each.name !== undefined && ts.isIdentifier(each.name) && each.name.text === name,
  );
}

function textOf(node: ts.ObjectLiteralExpression, name: string): string | null {
  for (const each of node.properties)
    if (ts.isPropertyAssignment(each) && ts.isIdentifier(each.name) && each.name.text === name)
      return ts.isStringLiteral(each.initializer) ? each.initializer.text : null;
  return null;
}

test("every issue and every conflict that the ledger gives has words", () => {
  const { issues, problems } = givenCodes();
  expect([...issues].filter((code) => !(code in zhCN.issue))).toEqual([]);
  expect([...problems].filter((code) => !(code in zhCN.app.problem))).toEqual([]);
  expect([...issues]).toEqual(expect.arrayContaining(["percent-range", "unknown-choice"]));
  expect([...problems]).toEqual(expect.arrayContaining(["stale", "already-decided"]));
});

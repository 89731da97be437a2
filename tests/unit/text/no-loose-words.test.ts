import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { projectFolder } from "@/lib/ops/project-folders";

/** Attributes that people read or hear. */
const SPOKEN = ["title", "label", "placeholder", "aria-label", "alt", "hint", "caption", "summary"];
const CHINESE = /[\u3000-\u9fff\uff00-\uffef]/u;
/** The page of every component shows samples of the seeded document: data, not words of the interface. */
const SAMPLES = "app/design/";

function sourceFiles(...folders: string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(path.join(projectFolder, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => path.relative(projectFolder, path.join(entry.parentPath, entry.name)))
      .filter((file) => !file.startsWith(SAMPLES)),
  );
}

/** Words written into markup or code instead of `lib/text`: "12: Save". */
function looseWords(source: string): string[] {
  const file = ts.createSourceFile(
    "page.tsx",
    source,
    ts.ScriptTarget.Latest,
    true,
    ts.ScriptKind.TSX,
  );
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const words = wordsOf(node);
    if (words !== null) {
      const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
      found.push(`${line + 1}: ${words.trim()}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function wordsOf(node: ts.Node): string | null {
  if (ts.isJsxText(node)) return /\p{L}/u.test(node.text) ? node.text : null;
  if (ts.isJsxAttribute(node)) return spokenWords(node);
  const isText = ts.isStringLiteralLike(node) || ts.isTemplateHead(node);
  return isText && CHINESE.test(node.text) && !isSeparator(node.text) ? node.text : null;
}

function spokenWords({ name, initializer }: ts.JsxAttribute): string | null {
  if (!initializer || !SPOKEN.includes(name.getText())) return null;
  const value = ts.isJsxExpression(initializer) ? initializer.expression : initializer;
  return value && ts.isStringLiteralLike(value) && /\p{L}/u.test(value.text) ? value.text : null;
}

/** The marks that end a sentence of the document or divide its lists are the document's, not words. */
function isSeparator(text: string): boolean {
  return /^[、。；，]$/.test(text);
}

describe("words shown to people live in lib/text alone:", () => {
  test.each(sourceFiles("app", "components"))("%s has none of its own", (file) => {
    expect(looseWords(readFileSync(path.join(projectFolder, file), "utf8"))).toEqual([]);
  });

  test("loose words are found wherever they stand", () => {
    const source = [
      "export const Page = () => (",
      '  <main title="Board" className="wide">',
      "    Save {count} <p>·</p>",
      '    <img alt={"A map"} src="/map.png" />',
      '    {say("保存")}',
      "  </main>",
      ");",
    ].join("\n");
    expect(looseWords(source)).toEqual(["2: Board", "3: Save", "4: A map", "5: 保存"]);
  });
});

import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { EVIDENCE_TYPES, evidenceExtension } from "@/lib/domain/evidence-file";
import { inspectEvidence } from "@/lib/files/evidence/inspect-evidence";
import { BAD_FILES, GOOD_FILES } from "@/tests/support/evidence/evidence-files";

const folder = await mkdtemp(path.join(tmpdir(), "inspect-"));
afterAll(() => rm(folder, { recursive: true }));

async function inspected(name: string, bytes: Uint8Array): Promise<string | null> {
  const file = path.join(folder, "brought");
  await writeFile(file, bytes);
  const extension = evidenceExtension(name);
  return extension ? inspectEvidence(file, extension) : "type-unknown";
}

describe("what is what its name says is taken:", () => {
  test.each(Object.entries(GOOD_FILES))("%s", async (name, bytes) => {
    expect(await inspected(name, bytes)).toBeNull();
  });

  test("there is one of every kind", () => {
    const kinds = Object.keys(GOOD_FILES).map(evidenceExtension);
    expect(new Set(kinds)).toEqual(new Set(Object.keys(EVIDENCE_TYPES)));
  });
});

describe("what is not is refused, whatever the browser calls it:", () => {
  test.each(Object.entries(BAD_FILES))("%s", async (_, { name, bytes, refusal }) => {
    expect(await inspected(name, bytes)).toBe(refusal);
  });

  test.each(["program.exe", "page.html", "image.svg", "all.zip", "sheet.xlsm", "noending", ".pdf"])(
    "%s is of no kind that is taken",
    async (name) => {
      expect(await inspected(name, Buffer.from("%PDF-"))).toBe("type-unknown");
    },
  );
});

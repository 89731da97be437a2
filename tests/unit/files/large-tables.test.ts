import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LARGE_FILES, measureRows } from "../../support/files/large-tables";
import { readFileInChild } from "../../support/files/read-file-in-child";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "luoshi-files-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("a table of 20,000 measures is read whole in less than 300 MB", () => {
  it.each(Object.entries(LARGE_FILES))("%s", { timeout: 60_000 }, async (name, make) => {
    const bytes = await make(measureRows(20_000));
    const reading = await readFileInChild(folder, name, bytes);
    expect(reading.rows).toBe(20_001);
    expect(reading.megabytes).toBeLessThan(300);
  });
});

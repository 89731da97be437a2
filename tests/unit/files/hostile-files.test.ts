import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { HOSTILE_FILES } from "../../support/files/hostile-files";
import { readFileInChild } from "../../support/files/read-file-in-child";

/** The stated bounds of a refusal: processor seconds and megabytes of a process of its own. */
const SECONDS = 5;
const MEGABYTES = 300;

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "luoshi-files-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("a hostile or broken file is refused with its reason, quickly, in little memory", () => {
  it.each(Object.entries(HOSTILE_FILES))("%s", { timeout: 60_000 }, async (_, file) => {
    const reading = await readFileInChild(folder, file.name, file.bytes());
    expect(reading.refusal?.code).toBe(file.code);
    expect(reading.seconds).toBeLessThan(SECONDS);
    expect(reading.megabytes).toBeLessThan(MEGABYTES);
    expect(readdirSync(folder)).toEqual([file.name]);
    rmSync(join(folder, file.name));
  });
});

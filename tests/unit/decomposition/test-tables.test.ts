import { describe, expect, it } from "vitest";
import { listTables, scoreTable } from "@/tests/import/score-tables";

describe("a table of another office", () => {
  it.each(listTables())("%s is read as a person reads it", async (name) => {
    expect((await scoreTable(name)).differences).toEqual([]);
  });

  it.each(listTables())("%s loses no character", async (name) => {
    const coverage = (await scoreTable(name)).preview?.coverage;
    const listed = coverage?.unplaced.map(({ text }) => text.replace(/\s/g, "").length) ?? [];
    const accounted = listed.reduce((sum, n) => sum + n, coverage?.placed ?? 0);
    expect(accounted).toBe(coverage?.characters);
  });
});

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { addCounts, countTests, describeCount } from "@/lib/ops/test-run/count-tests";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "luoshi-test-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(report: object): string {
  const file = path.join(folder, "report.json");
  writeFileSync(file, JSON.stringify(report));
  return file;
}

test("the last line of a test run sums the reports of both test tools", () => {
  const units = countTests(
    write({ numPassedTests: 12, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 }),
  );
  const browser = countTests(
    write({ stats: { expected: 5, unexpected: 2, flaky: 1, skipped: 0 } }),
  );
  expect(describeCount(addCounts(units, browser))).toBe("18 passed, 3 failed, 3 skipped");
});

test("a step that wrote no report counts no test", () => {
  expect(describeCount(countTests(path.join(folder, "none.json")))).toBe("0 passed, 0 failed");
});

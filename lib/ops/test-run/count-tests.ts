import { existsSync, readFileSync } from "node:fs";

/** How many tests ended how. */
export type TestCount = { passed: number; failed: number; skipped: number };

export const noTests: TestCount = { passed: 0, failed: 0, skipped: 0 };

type VitestReport = {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
};

type PlaywrightReport = {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
};

/** Counts the tests of a JSON report that vitest or Playwright wrote; a report that was not written counts none. */
export function countTests(file: string): TestCount {
  if (!existsSync(file)) return noTests;
  const report: VitestReport | PlaywrightReport = JSON.parse(readFileSync(file, "utf8"));
  if ("stats" in report) {
    const { expected, unexpected, flaky, skipped } = report.stats;
    return { passed: expected + flaky, failed: unexpected, skipped };
  }
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = report;
  return {
    passed: numPassedTests,
    failed: numFailedTests,
    skipped: numPendingTests + numTodoTests,
  };
}

/** The sum of two counts. */
export function addCounts(one: TestCount, other: TestCount): TestCount {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
  };
}

/** The last line of a test run: "12 passed, 0 failed", and what was left out if anything was. */
export function describeCount({ passed, failed, skipped }: TestCount): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}

import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { projectFolder } from "./project-folders";
import { runCommand } from "./run-command";
import { addCounts, countTests, describeCount, noTests } from "./test-run/count-tests";
import { type TestStep, testSteps } from "./test-run/steps";

/** `npm test`: every check in order, up to the first that fails; the last line counts the tests. */
await runCommand(async () => {
  const reports = mkdtempSync(path.join(tmpdir(), "luoshi-reports-"));
  let count = noTests;
  try {
    for (const [position, step] of testSteps.entries()) {
      console.log(`\n── ${step.heading} ──`);
      const report = path.join(reports, `${position}.json`);
      const code = await runStep(step, report).catch(describeFailure);
      const counted = countTests(report);
      // A step that failed without a failed test (a lint, a file that cannot be read) counts as one.
      const failed = code === 0 ? counted.failed : Math.max(1, counted.failed);
      count = addCounts(count, { ...counted, failed });
      process.exitCode = code;
      if (code !== 0) break;
    }
  } finally {
    rmSync(reports, { recursive: true, force: true });
  }
  console.log(`\n${describeCount(count)}`);
});

async function runStep(step: TestStep, report: string): Promise<number> {
  const reporting = step.report?.(report) ?? {};
  const program = step.program.startsWith("--")
    ? step.program
    : path.join(projectFolder, "node_modules", step.program);
  const child = spawn(process.execPath, [program, ...step.words, ...(reporting.words ?? [])], {
    cwd: projectFolder,
    env: { ...process.env, ...reporting.env, ...(await step.env?.()) },
    stdio: "inherit",
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve(code ?? 1));
  });
}

function describeFailure(error: unknown): number {
  console.error(error instanceof Error ? error.message : error);
  return 1;
}

import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { returnReportByUnit } from "@/lib/usecases/report/return-report-by-unit";
import { submitReport } from "@/lib/usecases/report/submit-report";
import {
  aDecision,
  aSubmission,
  buildFilingScene,
  type FilingScene,
} from "@/tests/support/builders/filing-scene";
import { as } from "@/tests/support/builders/person";
import { fingerprint } from "@/tests/support/fingerprint";
import { openTestLedger } from "@/tests/support/test-ledger";
import { refusalIn, valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();

test("two submissions at once file the report once", async () => {
  const scene = await buildFilingScene(db);
  const results = await Promise.all(
    [scene.reporter, scene.colleague, scene.reporter].map((person) =>
      submitReport(as(db, person), aSubmission(scene)),
    ),
  );
  const refusals = results.filter((result) => !result.ok).map(refusalIn);
  expect(refusals).toEqual([
    { kind: "conflict", code: "already-submitted" },
    { kind: "conflict", code: "already-submitted" },
  ]);
  const where = { itemId: scene.item.id };
  expect(await db.prisma.progressReport.count({ where })).toBe(1);
  expect(await db.prisma.reportRevision.count({ where: { report: where } })).toBe(1);
});

describe("the same form sent twice", () => {
  const KEY = "0c9f7d53-4a53-4c58-8d4f-0f1a58b0e6aa";
  const countOf = (scene: FilingScene) =>
    db.prisma.reportRevision.count({ where: { report: { itemId: scene.item.id } } });

  test("at once files one revision, and both hear that it is filed", async () => {
    const scene = await buildFilingScene(db);
    const form = { ...aSubmission(scene), requestKey: KEY };
    const results = await Promise.all(
      [1, 2, 3].map(() => submitReport(as(db, scene.reporter), form)),
    );
    const answers = results.map(valueIn);
    expect(answers.map(({ again }) => again).toSorted()).toEqual([false, true, true]);
    expect(
      new Set(answers.map(({ reportId, number, state }) => `${reportId} ${number} ${state}`)),
    ).toHaveLength(1);
    expect(await countOf(scene)).toBe(1);
    const entry = { subjectType: "report", subjectId: String(answers[0]?.reportId) };
    expect(await db.prisma.auditEntry.count({ where: entry })).toBe(1);
  });

  test("with other words the second time comes too late, and is told so", async () => {
    const scene = await buildFilingScene(db);
    const form = { ...aSubmission(scene), requestKey: randomUUID() };
    valueIn(await submitReport(as(db, scene.reporter), form));
    const before = await fingerprint(db);
    const changed = {
      ...aSubmission(scene, { done: "改过的进展。" }),
      requestKey: form.requestKey,
    };
    expect(refusalIn(await submitReport(as(db, scene.reporter), changed))).toEqual({
      kind: "conflict",
      code: "already-submitted",
    });
    expect(await fingerprint(db)).toEqual(before);
  });

  test("after a return is not taken for a correction: both texts are shown", async () => {
    const scene = await buildFilingScene(db);
    const form = { ...aSubmission(scene), requestKey: randomUUID() };
    valueIn(await submitReport(as(db, scene.reporter), form));
    const decision = { ...aDecision(scene), reason: "请补充数据" };
    valueIn(await returnReportByUnit(as(db, scene.approver), decision));
    const again = refusalIn(await submitReport(as(db, scene.reporter), form));
    expect(again).toMatchObject({ kind: "conflict", code: "stale" });
  });

  test("for another report says nothing about it: both are filed", async () => {
    const [one, other] = [await buildFilingScene(db), await buildFilingScene(db)];
    const requestKey = randomUUID();
    for (const scene of [one, other]) {
      const filed = await submitReport(as(db, scene.reporter), {
        ...aSubmission(scene),
        requestKey,
      });
      expect(valueIn(filed)).toMatchObject({ number: 1, again: false });
    }
  });
});

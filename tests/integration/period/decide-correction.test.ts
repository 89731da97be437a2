import { describe, expect, test } from "vitest";
import type { Person } from "@/lib/domain/actor";
import { acceptCorrection } from "@/lib/usecases/report/accept-correction";
import { correctReport } from "@/lib/usecases/report/correct-report";
import { refuseCorrection } from "@/lib/usecases/report/refuse-correction";
import { aCorrection, publishedReport } from "@/tests/support/builders/correction-scene";
import { aDecision, type FilingScene } from "@/tests/support/builders/filing-scene";
import { as, NOON } from "@/tests/support/builders/person";
import { fingerprint } from "@/tests/support/fingerprint";
import { openTestLedger } from "@/tests/support/test-ledger";
import { refusalIn, valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();

const correct = (scene: FilingScene, change: object = {}, person: Person = scene.approver) =>
  correctReport(as(db, person), aCorrection(scene, change));

describe("a decision on a correction", () => {
  test("is the office's alone", async () => {
    const scene = await publishedReport(db);
    valueIn(await correct(scene));
    const before = await fingerprint(db);
    for (const person of [scene.approver, scene.reporter, scene.leader, scene.stranger])
      for (const decide of [acceptCorrection, refuseCorrection]) {
        const decision = { ...aDecision(scene, 2), reason: "没有依据" };
        expect(refusalIn(await decide(as(db, person), decision))).toEqual({ kind: "forbidden" });
      }
    expect(await fingerprint(db)).toEqual(before);
  });

  test("is taken once by two at the same time", async () => {
    const scene = await publishedReport(db);
    valueIn(await correct(scene));
    const [taken, refused] = await Promise.all([
      acceptCorrection(as(db, scene.supervisor), aDecision(scene, 2)),
      refuseCorrection(as(db, scene.chief), { ...aDecision(scene, 2), reason: "没有依据" }),
    ]);
    expect([taken.ok, refused.ok].toSorted()).toEqual([false, true]);
    const loser = refusalIn(taken.ok ? refused : taken);
    expect(loser).toEqual({ kind: "conflict", code: "already-decided" });
    expect(
      await db.prisma.review.count({
        where: {
          reviewedAt: NOON,
          revision: { kind: "CORRECTION", report: { itemId: scene.item.id } },
        },
      }),
    ).toBe(1);
  });

  test("needs a reason to refuse", async () => {
    const scene = await publishedReport(db);
    valueIn(await correct(scene));
    const result = await refuseCorrection(as(db, scene.chief), {
      ...aDecision(scene, 2),
      reason: "",
    });
    expect(refusalIn(result)).toEqual({
      kind: "invalid",
      issues: [{ field: "reason", code: "required" }],
    });
  });
});

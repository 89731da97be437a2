import { expect, test } from "vitest";
import { findPlan } from "@/lib/db/plans";
import { nothingSince } from "@/lib/usecases/import/nothing-since";
import { granted } from "@/tests/support/builders/change";
import { buildFilingScene } from "@/tests/support/builders/filing-scene";
import { openTestLedger } from "@/tests/support/test-ledger";

const db = await openTestLedger();

test("a publication is not taken back once a request to change an item was granted since", async () => {
  const scene = await buildFilingScene(db);
  const canBeTakenBack = () =>
    db.prisma.$transaction(async (tx) => {
      const plan = await findPlan(tx, scene.plan.id, new Date(0));
      if (!plan) throw new Error("The scene has a plan.");
      return nothingSince(tx, plan, { id: 0, changes: null });
    });
  expect(await canBeTakenBack()).toEqual({ ok: true, value: null });
  await granted(db, scene, { kind: "TERMINATION" }, "chief", [scene.leader]);
  expect(await canBeTakenBack()).toEqual({
    ok: false,
    refusal: { kind: "conflict", code: "changed-since" },
  });
});

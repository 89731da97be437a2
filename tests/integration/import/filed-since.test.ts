import { describe, expect, test } from "vitest";
import { filedSince, markFilings, NOTHING_FILED } from "@/lib/db/filed-since";
import { findPlan } from "@/lib/db/plans";
import { withdrawPlan } from "@/lib/usecases/import/withdraw-plan";
import { listLedger } from "@/lib/usecases/item/list-ledger";
import { showItem } from "@/lib/usecases/item/show-item";
import { showFrame } from "@/lib/usecases/plan/show-frame";
import { approveReport } from "@/lib/usecases/report/approve-report";
import { saveDraft } from "@/lib/usecases/report/save-draft";
import {
  aDecision,
  aSubmission,
  buildFilingScene,
  submitted,
} from "@/tests/support/builders/filing-scene";
import { as, NOON } from "@/tests/support/builders/person";
import { buildPlan } from "@/tests/support/builders/plan";
import { openTestLedger } from "@/tests/support/test-ledger";
import { refusalIn, valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();

describe("something was filed on a plan's items", () => {
  test("once there is a draft, a revision or a decision, and not before", async () => {
    const scene = await buildFilingScene(db);
    const mark = () => markFilings(db.prisma, scene.plan.id);
    const marks = [await mark()];
    valueIn(await saveDraft(as(db, scene.reporter), aSubmission(scene)));
    marks.push(await mark());
    valueIn(await saveDraft(as(db, scene.colleague), aSubmission(scene, { version: "0.1" })));
    marks.push(await mark());
    await submitted(db, scene, { version: "0.2" });
    marks.push(await mark());
    valueIn(await approveReport(as(db, scene.approver), aDecision(scene, 1)));
    marks.push(await mark());
    const filed = await Promise.all(
      marks.map((each) => filedSince(db.prisma, scene.plan.id, each)),
    );
    expect(filed).toEqual([true, true, true, true, false]);
    expect(marks[0]).toBe(NOTHING_FILED);
    expect(new Set(marks).size).toBe(marks.length);
  });

  test("whatever moment it bears", async () => {
    const scene = await buildFilingScene(db);
    await submitted(db, scene);
    const before = await markFilings(db.prisma, scene.plan.id);
    const yesterday = new Date(NOON.getTime() - 86_400_000);
    valueIn(await approveReport(as(db, scene.approver, yesterday), aDecision(scene, 1)));
    expect(await filedSince(db.prisma, scene.plan.id, before)).toBe(true);
  });

  test("of another plan says nothing of this one", async () => {
    await submitted(db, await buildFilingScene(db));
    const { id } = await buildPlan(db);
    expect(await filedSince(db.prisma, id, NOTHING_FILED)).toBe(false);
  });
});

test("a withdrawn plan is gone from every page, nothing of it is deleted, and its number is free again", async () => {
  const scene = await buildFilingScene(db);
  const { plan, item, chief } = scene;
  const head = await findPlan(db.prisma, plan.id, NOON);
  if (!head) throw new Error("The plan of a scene must exist.");
  await db.prisma.$transaction((tx) => withdrawPlan(tx, head, NOON));
  const gone = [
    await listLedger(as(db, chief), { planId: plan.id }),
    await showItem(as(db, chief), { itemId: item.id }),
    await saveDraft(as(db, scene.reporter), aSubmission(scene)),
  ];
  expect(gone.map(refusalIn)).toEqual(gone.map(() => ({ kind: "not-found" })));
  expect(valueIn(await showFrame(as(db, chief), {})).map(({ id }) => id)).not.toContain(plan.id);
  const { prisma } = db;
  expect(await prisma.workItem.findMany({ where: { planId: plan.id } })).toMatchObject([
    { id: item.id, state: "REVOKED" },
  ]);
  expect(await prisma.itemStanding.count({ where: { planId: plan.id } })).toBe(0);
  expect(await prisma.lightEntry.count({ where: { itemId: item.id } })).toBeGreaterThan(0);
  const again = prisma.plan.create({
    data: {
      title: head.title,
      shortTitle: head.shortTitle,
      documentNumber: head.documentNumber,
      issuer: head.issuer,
      issuedOn: new Date("2018-07-04"),
    },
  });
  expect(await again).toMatchObject({ documentNumber: head.documentNumber });
});

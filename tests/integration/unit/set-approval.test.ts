import { describe, expect, test } from "vitest";
import { approveReport } from "@/lib/usecases/report/approve-report";
import { setApproval } from "@/lib/usecases/unit/set-approval";
import { showUnit } from "@/lib/usecases/unit/show-unit";
import { JULY } from "@/tests/support/builders/filing-scene";
import { buildItem } from "@/tests/support/builders/item";
import { buildPartnerScene, submittedBy } from "@/tests/support/builders/partner-scene";
import { as, buildPerson, duty } from "@/tests/support/builders/person";
import { buildCollective } from "@/tests/support/builders/unit";
import { fingerprint } from "@/tests/support/fingerprint";
import { openTestLedger } from "@/tests/support/test-ledger";
import { refusalIn, valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();
const stateOf = async (reportId: number) =>
  (await db.prisma.progressReport.findUniqueOrThrow({ where: { id: reportId } })).state;

describe("a unit's head turns approval off", () => {
  test("and what is submitted from then on reaches the office, while what waits still waits", async () => {
    const scene = await buildPartnerScene(db);
    const { unit, head, approver } = scene;
    const waiting = await submittedBy(db, scene);
    valueIn(await setApproval(as(db, head), { unitId: unit.id, required: "no" }));
    expect(await db.prisma.auditEntry.findFirst({ orderBy: { id: "desc" } })).toMatchObject({
      action: "unit.set-approval",
      actorId: head.userId,
      subjectType: "unit",
      subjectId: String(unit.id),
      details: { before: true, after: false },
    });
    const item = await buildItem(db, scene.plan, scene.wish);
    const direct = await submittedBy(db, { ...scene, item });
    expect([await stateOf(waiting.reportId), await stateOf(direct.reportId)]).toEqual([
      "PENDING_UNIT_APPROVAL",
      "SUBMITTED",
    ]);
    const decision = { itemId: scene.item.id, month: JULY, revision: 1 };
    valueIn(await approveReport(as(db, approver), decision));
    expect(await stateOf(waiting.reportId)).toBe("SUBMITTED");
  });

  test("beside a submission: it goes one way or the other, and is never lost", async () => {
    const scene = await buildPartnerScene(db);
    const [{ reportId, state }] = await Promise.all([
      submittedBy(db, scene),
      setApproval(as(db, scene.head), { unitId: scene.unit.id, required: "no" }),
    ]);
    expect(["PENDING_UNIT_APPROVAL", "SUBMITTED"]).toContain(state);
    expect(await stateOf(reportId)).toBe(state);
  });

  test("once: of two at the same time the second is told", async () => {
    const scene = await buildPartnerScene(db);
    const turnOff = () =>
      setApproval(as(db, scene.head), { unitId: scene.unit.id, required: "no" });
    const results = await Promise.all([turnOff(), turnOff()]);
    expect(results.flatMap((result) => (result.ok ? [] : [result.refusal]))).toEqual([
      { kind: "conflict", code: "approval-set" },
    ]);
  });
});

test("the plan's administrator may too; nobody else, and a collective has none", async () => {
  const scene = await buildPartnerScene(db);
  const { unit, joint, reporter, approver, supervisor } = scene;
  const stranger = await buildPerson(db, duty("UNIT_HEAD", joint));
  const administrator = await buildPerson(db, duty("PLAN_ADMIN"));
  const collective = await buildCollective(db, [unit]);
  const form = { unitId: unit.id, required: "no" };
  const before = await fingerprint(db);
  for (const person of [reporter, approver, supervisor, stranger])
    expect(refusalIn(await setApproval(as(db, person), form))).toEqual({ kind: "not-found" });
  const ofCollective = { ...form, unitId: collective.id };
  expect(refusalIn(await setApproval(as(db, administrator), ofCollective))).toEqual({
    kind: "not-found",
  });
  expect(await fingerprint(db)).toEqual(before);
  valueIn(await setApproval(as(db, administrator), form));
});

test("a unit's own people see its page, and only who may is offered to change it", async () => {
  const { unit, helper, head, reporter } = await buildPartnerScene(db);
  const may = async (person: typeof head) =>
    valueIn(await showUnit(as(db, person), { unitId: unit.id })).may;
  expect(await may(head)).toEqual({ keep: false, setApproval: true });
  expect(await may(reporter)).toEqual({ keep: false, setApproval: false });
  expect(refusalIn(await showUnit(as(db, head), { unitId: helper.id }))).toEqual({
    kind: "not-found",
  });
});

import { describe, expect, test } from "vitest";
import type { Person } from "@/lib/domain/actor";
import { signReport } from "@/lib/usecases/countersign/sign-report";
import { acceptReport } from "@/lib/usecases/report/accept-report";
import { openFiling } from "@/lib/usecases/report/open-filing";
import { returnReportByOffice } from "@/lib/usecases/report/return-report-by-office";
import { JULY } from "@/tests/support/builders/filing-scene";
import {
  buildPartnerScene,
  type PartnerScene,
  releasedBy,
  submittedBy,
} from "@/tests/support/builders/partner-scene";
import { as } from "@/tests/support/builders/person";
import { fingerprint } from "@/tests/support/fingerprint";
import { openTestLedger } from "@/tests/support/test-ledger";
import { refusalIn, valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();
const key = ({ item }: PartnerScene, revision = 1) => ({ itemId: item.id, month: JULY, revision });
const aSign = (scene: PartnerScene, change: object = {}) => ({
  ...key(scene),
  unitId: scene.joint.id,
  decision: "AGREED",
  ...change,
});
const opened = async (scene: PartnerScene, person: Person) =>
  valueIn(await openFiling(as(db, person), { itemId: scene.item.id, month: JULY }));
const lastEntry = () => db.prisma.auditEntry.findFirst({ orderBy: { id: "desc" } });

describe("a joint lead", () => {
  test("agrees to a released report, and all see it", async () => {
    const scene = await buildPartnerScene(db);
    const { reportId } = await releasedBy(db, scene);
    const { joint, jointApprover, approver } = scene;
    expect((await opened(scene, jointApprover)).may.signFor).toEqual([joint.id]);
    expect((await opened(scene, approver)).may.signFor).toEqual([]);
    valueIn(await signReport(as(db, jointApprover), aSign(scene)));
    expect(await lastEntry()).toMatchObject({
      action: "countersign.sign",
      actorId: jointApprover.userId,
      subjectType: "report",
      subjectId: String(reportId),
      details: aSign(scene),
    });
    const { partners, may } = await opened(scene, jointApprover);
    expect(may.signFor).toEqual([]);
    expect(partners.jointLeads).toEqual([
      {
        unitId: joint.id,
        unitName: joint.name,
        sign: {
          decision: "AGREED",
          reservation: null,
          signedBy: jointApprover.displayName,
        },
      },
    ]);
  });

  test("keeps a reservation, and the report can be accepted all the same", async () => {
    const scene = await buildPartnerScene(db);
    await releasedBy(db, scene);
    const sign = aSign(scene, { decision: "RESERVED", reservation: " 口径不一致 " });
    valueIn(await signReport(as(db, scene.jointApprover), sign));
    expect((await opened(scene, scene.supervisor)).partners.jointLeads).toMatchObject([
      { sign: { decision: "RESERVED", reservation: "口径不一致" } },
    ]);
    valueIn(await acceptReport(as(db, scene.supervisor), key(scene)));
  });

  test("is asked anew for a new revision", async () => {
    const scene = await buildPartnerScene(db);
    await releasedBy(db, scene);
    valueIn(await signReport(as(db, scene.jointApprover), aSign(scene)));
    const back = { ...key(scene), reasonCode: "EVIDENCE_MISSING", reason: "数据没有出处" };
    valueIn(await returnReportByOffice(as(db, scene.supervisor), back));
    await releasedBy(db, scene, { done: "补充数据出处。" }, "1.0");
    const { partners, may } = await opened(scene, scene.jointApprover);
    expect(partners.jointLeads).toMatchObject([{ sign: null }]);
    expect(may.signFor).toEqual([scene.joint.id]);
    expect(refusalIn(await signReport(as(db, scene.jointApprover), aSign(scene)))).toEqual({
      kind: "conflict",
      code: "stale-review",
    });
    valueIn(await signReport(as(db, scene.jointApprover), aSign(scene, { revision: 2 })));
  });

  test("does not see or sign what the filing unit has not released", async () => {
    const scene = await buildPartnerScene(db);
    await submittedBy(db, scene);
    const { report, may } = await opened(scene, scene.jointApprover);
    expect([report?.latest, may.signFor]).toEqual([null, []]);
    expect(refusalIn(await signReport(as(db, scene.jointApprover), aSign(scene)))).toEqual({
      kind: "conflict",
      code: "not-to-sign",
    });
  });

  test("signs once, also when two of its people sign at the same time", async () => {
    const scene = await buildPartnerScene(db);
    await releasedBy(db, scene);
    const sign = () => signReport(as(db, scene.jointApprover), aSign(scene));
    const results = await Promise.all([sign(), sign()]);
    expect(results.flatMap((result) => (result.ok ? [] : [result.refusal]))).toEqual([
      { kind: "conflict", code: "already-signed" },
    ]);
  });

  test("says which point it reserves, and none where it agrees", async () => {
    const scene = await buildPartnerScene(db);
    await releasedBy(db, scene);
    const refused = async (change: object) =>
      refusalIn(await signReport(as(db, scene.jointApprover), aSign(scene, change)));
    expect(await refused({ decision: "RESERVED" })).toMatchObject({
      issues: [{ field: "reservation", code: "required" }],
    });
    expect(await refused({ reservation: "但是" })).toMatchObject({
      issues: [{ field: "reservation", code: "agreed-with-reservation" }],
    });
  });
});

test("others sign nothing: neither for a joint lead nor as a unit that is none", async () => {
  const scene = await buildPartnerScene(db);
  await releasedBy(db, scene);
  const { approver, helperReporter, helper, supervisor } = scene;
  const before = await fingerprint(db);
  const attempts: [Person, object][] = [
    [approver, {}],
    [supervisor, {}],
    [helperReporter, {}],
    [helperReporter, { unitId: helper.id }],
    [approver, { unitId: scene.unit.id }],
  ];
  for (const [person, change] of attempts)
    expect(refusalIn(await signReport(as(db, person), aSign(scene, change)))).toEqual({
      kind: "not-found",
    });
  expect(await fingerprint(db)).toEqual(before);
});

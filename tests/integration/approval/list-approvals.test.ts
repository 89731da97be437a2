import { describe, expect, test } from "vitest";
import { plainDate } from "@/lib/domain/plain-date";
import { signReport } from "@/lib/usecases/countersign/sign-report";
import { closePeriod } from "@/lib/usecases/period/close-period";
import { reopenPeriod } from "@/lib/usecases/period/reopen-period";
import { acceptReport } from "@/lib/usecases/report/accept-report";
import { approveReport } from "@/lib/usecases/report/approve-report";
import { listApprovals } from "@/lib/usecases/report/list-approvals";
import { returnReportByOffice } from "@/lib/usecases/report/return-report-by-office";
import { submitReport } from "@/lib/usecases/report/submit-report";
import { A_REPORT, JULY } from "@/tests/support/builders/filing-scene";
import { buildItem } from "@/tests/support/builders/item";
import {
  asked,
  buildPartnerScene,
  type PartnerScene,
  releasedBy,
  submittedBy,
} from "@/tests/support/builders/partner-scene";
import { as, buildPerson, duty } from "@/tests/support/builders/person";
import { turnToDay } from "@/tests/support/builders/plan";
import { openTestLedger } from "@/tests/support/test-ledger";
import { refusalIn, valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();
const waiting = async ({ plan, approver }: PartnerScene) =>
  valueIn(await listApprovals(as(db, approver), { planId: plan.id })).rows;

async function submitAugust({ reporter, item }: PartnerScene, change: object) {
  const content = { ...A_REPORT, nextStepDue: "2018-09-30", ...change };
  const form = { itemId: item.id, month: "2018-08", version: "0.0", content, confirmed: true };
  return valueIn(await submitReport(as(db, reporter), form));
}

describe("what waits for a unit's approver", () => {
  test("is told by what is new against the last accepted report", async () => {
    const scene = await buildPartnerScene(db);
    await releasedBy(db, scene);
    const decision = { itemId: scene.item.id, month: JULY, revision: 1 };
    valueIn(await acceptReport(as(db, scene.supervisor), decision));
    await turnToDay(db, scene.plan, plainDate("2018-08-30"));
    await submitAugust(scene, {
      percent: "75",
      done: "完成方案终稿。",
      promiseKept: "PARTLY",
      bottlenecks: [
        { what: "用地指标", helperUnitId: String(scene.outsider.id), answerDue: "2018-09-10" },
      ],
    });
    const [row] = await waiting(scene);
    expect(row).toMatchObject({
      code: scene.item.code,
      month: "2018-08",
      unitName: scene.unit.name,
      revision: 1,
      submittedBy: scene.reporter.displayName,
      helpers: [{ id: scene.outsider.id, name: scene.outsider.name }],
      peculiarities: ["percent-jumped", "promise-broken", "bottleneck-raised"],
      difference: {
        percent: { before: 40, after: 75 },
        selfLight: { before: "GREEN", after: "GREEN" },
        done: { kind: "changed" },
        evidence: [{ description: "开工 12 个项目", counted: true, again: true }],
      },
    });
  });

  test("says who has not contributed, and what joint leads reserved about an earlier revision", async () => {
    const scene = await buildPartnerScene(db);
    await asked(db, scene);
    await releasedBy(db, scene);
    const { joint, jointApprover, supervisor, item, helper } = scene;
    const first = { itemId: item.id, month: JULY, revision: 1 };
    const sign = { ...first, unitId: joint.id, decision: "RESERVED", reservation: "口径不一致" };
    valueIn(await signReport(as(db, jointApprover), sign));
    valueIn(
      await returnReportByOffice(as(db, supervisor), {
        ...first,
        reasonCode: "OTHER",
        reason: "请核对",
      }),
    );
    await submittedBy(db, scene, { done: "已核对口径。" }, "1.0");
    expect(await waiting(scene)).toMatchObject([
      {
        revision: 2,
        peculiarities: ["percent-jumped", "contribution-open"],
        contributions: [{ unitId: helper.id, answer: null, answerDue: "2018-08-02" }],
        reservations: [{ unitName: joint.name, text: "口径不一致" }],
      },
    ]);
  });

  test("stands gravest first, then in document order, not as it came", async () => {
    const scene = await buildPartnerScene(db);
    const late = [{ name: "完成", due: plainDate("2018-05-31") }];
    const second = await buildItem(db, scene.plan, scene.wish);
    const grave = await buildItem(db, scene.plan, { ...scene.wish, milestones: late });
    const [{ id: milestoneId } = { id: 0 }] = grave.milestones;
    await submittedBy(db, { ...scene, item: second });
    await submittedBy(db, scene);
    await submittedBy(
      db,
      { ...scene, item: grave },
      { milestonesReached: [{ milestoneId, reachedOn: "2018-07-20" }] },
    );
    const rows = await waiting(scene);
    expect(rows.map(({ code }) => code)).toEqual([grave.code, scene.item.code, second.code]);
    expect(rows[0]?.peculiarities).toContain("milder-than-system");
  });

  test("goes as each is released: one that was released meanwhile holds no other up", async () => {
    const scene = await buildPartnerScene(db);
    const second = await buildItem(db, scene.plan, scene.wish);
    await submittedBy(db, scene);
    await submittedBy(db, { ...scene, item: second });
    const release = (itemId: number) =>
      approveReport(as(db, scene.approver), { itemId, month: JULY, revision: 1 });
    valueIn(await release(scene.item.id));
    const outcomes = [await release(scene.item.id), await release(second.id)];
    expect(outcomes.map((result) => (result.ok ? "released" : result.refusal))).toEqual([
      { kind: "conflict", code: "already-decided" },
      "released",
    ]);
    expect(await waiting(scene)).toEqual([]);
  });
});

test("others see nothing of it: neither the unit's reporter nor another unit's people nor the office", async () => {
  const scene = await buildPartnerScene(db);
  await submittedBy(db, scene);
  const { reporter, helperReporter, supervisor, plan, jointApprover, head } = scene;
  for (const person of [reporter, helperReporter, supervisor])
    expect(refusalIn(await listApprovals(as(db, person), { planId: plan.id }))).toEqual({
      kind: "forbidden",
    });
  const theirs = valueIn(await listApprovals(as(db, jointApprover), { planId: plan.id }));
  expect(theirs.rows).toEqual([]);
  expect(valueIn(await listApprovals(as(db, head), { planId: plan.id })).rows).toHaveLength(1);
});

test("a report of a closed period stands there with why it can't be released, until it is reopened", async () => {
  const scene = await buildPartnerScene(db);
  await submittedBy(db, scene);
  expect((await waiting(scene)).map((row) => row.refusedBy)).toEqual([null]);
  await turnToDay(db, scene.plan, plainDate("2018-08-10"));
  const chief = as(db, await buildPerson(db, duty("SUPERVISION_CHIEF")));
  const key = { planId: scene.plan.id, month: JULY, reason: "补报" };
  valueIn(await closePeriod(chief, key));
  expect((await waiting(scene)).map((row) => row.refusedBy)).toEqual(["period-closed"]);
  valueIn(await reopenPeriod(chief, { ...key, until: "2018-08-20" }));
  expect((await waiting(scene)).map((row) => row.refusedBy)).toEqual([null]);
});

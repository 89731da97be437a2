import { describe, expect, test } from "vitest";
import { answerContribution } from "@/lib/usecases/contribution/answer-contribution";
import { showFrame } from "@/lib/usecases/plan/show-frame";
import { acceptReport } from "@/lib/usecases/report/accept-report";
import { listRequests } from "@/lib/usecases/request/list-requests";
import { JULY } from "@/tests/support/builders/filing-scene";
import { buildItem } from "@/tests/support/builders/item";
import {
  asked,
  buildPartnerScene,
  type PartnerScene,
  releasedBy,
} from "@/tests/support/builders/partner-scene";
import { as, buildPerson, duty } from "@/tests/support/builders/person";
import { openTestLedger } from "@/tests/support/test-ledger";
import { refusalIn, valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();

const waiting = async (scene: PartnerScene, person: PartnerScene["reporter"]) =>
  valueIn(await showFrame(as(db, person), {})).find(({ id }) => id === scene.plan.id)?.toAnswer;

describe("what a unit is asked", () => {
  test("stands by answer day, then in document order, whenever it was asked", async () => {
    const scene = await buildPartnerScene(db);
    const second = await buildItem(db, scene.plan, scene.wish);
    const third = await buildItem(db, scene.plan, scene.wish);
    const on = (itemId: number, answerDue: string) => ({ itemId, answerDue, confirmed: true });
    await asked(db, scene, on(third.id, "2018-08-03"));
    await asked(db, scene, on(second.id, "2018-08-03"));
    await asked(db, scene, on(scene.item.id, "2018-08-06"));
    const { open } = valueIn(
      await listRequests(as(db, scene.helperReporter), { planId: scene.plan.id }),
    );
    expect(open.map(({ code, answerDue }) => [code, answerDue])).toEqual([
      [second.code, "2018-08-03"],
      [third.code, "2018-08-03"],
      [scene.item.code, "2018-08-06"],
    ]);
    expect(open[0]).toMatchObject({ from: scene.unit.name, month: JULY, readable: true });
    expect(await waiting(scene, scene.helperReporter)).toBe(3);
  });

  test("moves to what is answered, and the asker sees who has not", async () => {
    const scene = await buildPartnerScene(db);
    const { contributionId } = await asked(db, scene);
    await asked(db, scene, { unitId: String(scene.east.id) });
    const answer = { contributionId, answer: "完成 120 户。" };
    valueIn(await answerContribution(as(db, scene.helperReporter), answer));
    const planId = scene.plan.id;
    const own = valueIn(await listRequests(as(db, scene.helperReporter), { planId }));
    expect([own.open, own.asked]).toEqual([[], []]);
    expect(own.answered).toMatchObject([{ id: contributionId, answer: "完成 120 户。" }]);
    const theirs = valueIn(await listRequests(as(db, scene.approver), { planId }));
    expect(theirs.asked.map(({ unitName, answer }) => [unitName, answer])).toEqual([
      [scene.east.name, null],
      [scene.helper.name, "完成 120 户。"],
    ]);
    expect(await waiting(scene, scene.helperReporter)).toBe(0);
    expect(await waiting(scene, scene.eastReporter)).toBe(1);
  });

  test("is gone once the office took the report over", async () => {
    const scene = await buildPartnerScene(db);
    await asked(db, scene);
    await releasedBy(db, scene);
    const decision = { itemId: scene.item.id, month: JULY, revision: 1 };
    valueIn(await acceptReport(as(db, scene.supervisor), decision));
    const { open } = valueIn(
      await listRequests(as(db, scene.helperReporter), { planId: scene.plan.id }),
    );
    expect(open).toEqual([]);
    expect(await waiting(scene, scene.helperReporter)).toBe(0);
  });

  test("includes the reports that it leads jointly, from their release to their acceptance", async () => {
    const scene = await buildPartnerScene(db);
    const list = async () =>
      valueIn(await listRequests(as(db, scene.jointApprover), { planId: scene.plan.id })).unsigned;
    expect(await list()).toEqual([]);
    await releasedBy(db, scene);
    expect(await list()).toEqual([
      {
        itemId: scene.item.id,
        code: scene.item.code,
        text: expect.stringContaining("工作措施"),
        month: JULY,
        revision: 1,
        unitId: scene.joint.id,
        unitName: scene.joint.name,
        from: scene.unit.name,
        selfLight: "GREEN",
        percent: 40,
        done: "完成方案初稿。",
      },
    ]);
    expect(await waiting(scene, scene.jointApprover)).toBe(1);
    const decision = { itemId: scene.item.id, month: JULY, revision: 1 };
    valueIn(await acceptReport(as(db, scene.supervisor), decision));
    expect(await list()).toEqual([]);
    expect(await waiting(scene, scene.jointApprover)).toBe(0);
  });
});

test("a unit that has left its collective is asked for help, but the item is no longer its to read", async () => {
  const scene = await buildPartnerScene(db);
  const { east, eastReporter, plan } = scene;
  const bottlenecks = [{ what: "用地", helperUnitId: String(east.id), answerDue: "2018-08-20" }];
  await releasedBy(db, scene, { bottlenecks });
  const readable = async () => {
    const { open } = valueIn(await listRequests(as(db, eastReporter), { planId: plan.id }));
    return open.map((row) => row.readable);
  };
  expect(await readable()).toEqual([true]);
  const left = { validUntil: new Date("2018-07-01T00:00:00Z") };
  await db.prisma.collectiveMember.updateMany({ where: { memberId: east.id }, data: left });
  expect(await readable()).toEqual([false]);
});

test("who belongs to no unit has no requests to read", async () => {
  const { plan, supervisor } = await buildPartnerScene(db);
  const administrator = await buildPerson(db, duty("SYSTEM_ADMIN"));
  for (const person of [supervisor, administrator])
    expect(refusalIn(await listRequests(as(db, person), { planId: plan.id }))).toEqual({
      kind: "forbidden",
    });
});

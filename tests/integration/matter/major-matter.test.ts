import { describe, expect, test } from "vitest";
import { plainDate } from "@/lib/domain/plain-date";
import { showItem } from "@/lib/usecases/item/show-item";
import { answerMatter } from "@/lib/usecases/major-matter/answer-matter";
import { raiseMatter } from "@/lib/usecases/major-matter/raise-matter";
import { showFrame } from "@/lib/usecases/plan/show-frame";
import { listReviews } from "@/lib/usecases/report/list-reviews";
import { openFiling } from "@/lib/usecases/report/open-filing";
import { buildFilingScene, type FilingScene, JULY } from "@/tests/support/builders/filing-scene";
import { buildItem } from "@/tests/support/builders/item";
import { as, buildPerson, duty, NOON } from "@/tests/support/builders/person";
import { turnToDay } from "@/tests/support/builders/plan";
import { buildCollective, buildUnit } from "@/tests/support/builders/unit";
import { fingerprint } from "@/tests/support/fingerprint";
import { openTestLedger } from "@/tests/support/test-ledger";
import { refusalIn, valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();
const TEXT = "7月29日暴雨造成边坡滑塌，工地停工，已转移32人，请求协调抢险力量。";
const wish = ({ item }: { item: { id: number } }) => ({ itemId: item.id, matter: ` ${TEXT} ` });
const lastEntry = () => db.prisma.auditEntry.findFirst({ orderBy: { id: "desc" } });
const mattersFor = async ({ item }: FilingScene, person: FilingScene["reporter"]) =>
  valueIn(await showItem(as(db, person), { itemId: item.id })).item.matters;
const openFor = async ({ plan, supervisor }: FilingScene) => {
  const { matters } = valueIn(await listReviews(as(db, supervisor), { planId: plan.id }));
  const plans = valueIn(await showFrame(as(db, supervisor), {}));
  return { matters, counted: plans.find(({ id }) => id === plan.id)?.openMatters };
};

async function raised() {
  const scene = await buildFilingScene(db);
  const { matterId } = valueIn(await raiseMatter(as(db, scene.reporter), wish(scene)));
  return { ...scene, matterId };
}

describe("a major matter", () => {
  test("reaches the office at once, without approval, and stands on the item", async () => {
    const scene = await raised();
    const { item, reporter, matterId, unit } = scene;
    expect(await lastEntry()).toMatchObject({
      action: "matter.raise",
      actorId: reporter.userId,
      subjectType: "item",
      subjectId: String(item.id),
      details: { matterId },
    });
    expect(await openFor(scene)).toEqual({
      counted: 1,
      matters: {
        total: 1,
        rows: [
          {
            id: matterId,
            text: TEXT,
            raisedBy: reporter.displayName,
            raisedOn: "2018-07-30",
            itemId: item.id,
            code: item.code,
            headline: expect.stringContaining("工作措施"),
            unitName: unit.name,
          },
        ],
      },
    });
    for (const person of [scene.approver, scene.supervisor])
      expect(await mattersFor(scene, person)).toEqual([
        {
          id: matterId,
          text: TEXT,
          raisedBy: reporter.displayName,
          raisedOn: "2018-07-30",
          acknowledgedBy: null,
          acknowledgedOn: null,
          answer: null,
        },
      ]);
  });

  test("is told by the reporter, approver and head of the filing unit, of a joint lead and of a leading collective's member", async () => {
    const scene = await buildFilingScene(db);
    const [joint, member, helper] = [await buildUnit(db), await buildUnit(db), await buildUnit(db)];
    const item = await buildItem(db, scene.plan, {
      lead: [scene.unit, joint, await buildCollective(db, [member])],
      responsible: [helper],
    });
    for (const [role, unit] of [
      ["REPORTER", scene.unit],
      ["UNIT_APPROVER", scene.unit],
      ["UNIT_HEAD", scene.unit],
      ["REPORTER", joint],
      ["REPORTER", member],
    ] as const)
      valueIn(await raiseMatter(as(db, await buildPerson(db, duty(role, unit))), wish({ item })));
    expect(await db.prisma.majorMatter.count({ where: { itemId: item.id } })).toBe(5);
    const helping = await buildPerson(db, duty("REPORTER", helper));
    const before = await fingerprint(db);
    for (const [person, kind] of [
      [helping, "forbidden"],
      [scene.leader, "forbidden"],
      [scene.supervisor, "forbidden"],
      [scene.stranger, "not-found"],
    ] as const)
      expect(refusalIn(await raiseMatter(as(db, person), wish({ item })))).toEqual({ kind });
    expect(await fingerprint(db)).toEqual(before);
  });

  test("is read by the filing unit, by those who lead and by the office, not by all who read the item", async () => {
    const scene = await buildFilingScene(db);
    const [joint, member, helper] = [await buildUnit(db), await buildUnit(db), await buildUnit(db)];
    const item = await buildItem(db, scene.plan, {
      lead: [scene.unit, joint, await buildCollective(db, [member])],
      responsible: [helper],
    });
    valueIn(await raiseMatter(as(db, scene.reporter), wish({ item })));
    const toldTo = async (person: FilingScene["reporter"]) => {
      const caller = as(db, person);
      const shown = valueIn(await showItem(caller, { itemId: item.id }));
      const filing = valueIn(await openFiling(caller, { itemId: item.id, month: JULY }));
      return [shown.item.matters, filing.side.matters].map((told) => told.map(({ text }) => text));
    };
    const leads = [
      await buildPerson(db, duty("REPORTER", joint)),
      await buildPerson(db, duty("UNIT_HEAD", member)),
    ];
    for (const person of [scene.approver, ...leads, scene.supervisor, scene.chief, scene.leader])
      expect(await toldTo(person)).toEqual([[TEXT], [TEXT]]);
    const helping = await buildPerson(db, duty("REPORTER", helper));
    for (const person of [helping, await buildPerson(db, duty("PLAN_ADMIN"))])
      expect(await toldTo(person)).toEqual([[], []]);
  });

  test("told twice by a double click is one; told again after the answer is another", async () => {
    const scene = await raised();
    const again = await raiseMatter(as(db, scene.reporter), wish(scene));
    expect(valueIn(again).matterId).toBe(scene.matterId);
    const answer = { itemId: scene.item.id, matterId: scene.matterId, answer: "已派人。" };
    valueIn(await answerMatter(as(db, scene.chief), answer));
    const later = await raiseMatter(as(db, scene.reporter), wish(scene));
    expect(valueIn(later).matterId).not.toBe(scene.matterId);
  });

  test.each([
    ["is not blank", "  ", "required"],
    ["has at most 500 characters", "字".repeat(501), "too-long"],
  ])("%s", async (_, matter, code) => {
    const scene = await buildFilingScene(db);
    const result = await raiseMatter(as(db, scene.reporter), { ...wish(scene), matter });
    expect(refusalIn(result)).toMatchObject({ issues: [{ field: "matter", code }] });
  });

  test("is not told on an item that was revoked", async () => {
    const scene = await buildFilingScene(db);
    await db.prisma.workItem.update({ where: { id: scene.item.id }, data: { state: "REVOKED" } });
    expect(refusalIn(await raiseMatter(as(db, scene.reporter), wish(scene)))).toEqual({
      kind: "conflict",
      code: "item-revoked",
    });
  });
});

describe("the office's answer", () => {
  const answerTo = (scene: FilingScene & { matterId: number }, more: object = {}) => ({
    itemId: scene.item.id,
    matterId: scene.matterId,
    answer: "已协调抢险队今晚到场。",
    ...more,
  });

  test("says who acknowledged it and when, and takes it off the office's list", async () => {
    const scene = await raised();
    await turnToDay(db, scene.plan, plainDate("2018-07-31"));
    valueIn(await answerMatter(as(db, scene.chief), answerTo(scene)));
    expect(await lastEntry()).toMatchObject({
      action: "matter.answer",
      actorId: scene.chief.userId,
      subjectId: String(scene.item.id),
      details: { matterId: scene.matterId },
    });
    expect(await mattersFor(scene, scene.reporter)).toMatchObject([
      {
        acknowledgedBy: scene.chief.displayName,
        acknowledgedOn: "2018-07-31",
        answer: "已协调抢险队今晚到场。",
      },
    ]);
    expect(await openFor(scene)).toEqual({ counted: 0, matters: { rows: [], total: 0 } });
    const stored = await db.prisma.majorMatter.findUnique({ where: { id: scene.matterId } });
    expect(stored?.acknowledgedAt).toEqual(NOON);
  });

  test("is the office's alone", async () => {
    const scene = await raised();
    const before = await fingerprint(db);
    for (const [person, kind] of [
      [scene.reporter, "forbidden"],
      [scene.leader, "forbidden"],
      [scene.stranger, "not-found"],
    ] as const)
      expect(refusalIn(await answerMatter(as(db, person), answerTo(scene)))).toEqual({ kind });
    expect(await fingerprint(db)).toEqual(before);
  });

  test("has words, and is about a matter of that item", async () => {
    const scene = await raised();
    const other = await raised();
    const asked = (more: object) => answerMatter(as(db, scene.chief), answerTo(scene, more));
    expect(refusalIn(await asked({ answer: " " }))).toMatchObject({
      issues: [{ field: "answer", code: "required" }],
    });
    for (const more of [{ matterId: other.matterId }, { matterId: 999_999 }, { itemId: 999_999 }])
      expect(refusalIn(await asked(more))).toEqual({ kind: "not-found" });
  });

  test("is given once, also where two answer at once", async () => {
    const scene = await raised();
    const [one, two] = await Promise.all([
      answerMatter(as(db, scene.supervisor), answerTo(scene)),
      answerMatter(as(db, scene.chief), answerTo(scene)),
    ]);
    expect([one.ok, two.ok].toSorted()).toEqual([false, true]);
    expect(refusalIn(one.ok ? two : one)).toEqual({ kind: "conflict", code: "matter-answered" });
  });
});

test("open matters stand before those answered", async () => {
  const scene = await raised();
  const answer = { itemId: scene.item.id, answer: "已知悉。" };
  valueIn(await raiseMatter(as(db, scene.approver), wish(scene)));
  const second = await raiseMatter(as(db, scene.approver), wish(scene));
  valueIn(
    await answerMatter(as(db, scene.chief), { ...answer, matterId: valueIn(second).matterId }),
  );
  expect((await mattersFor(scene, scene.chief)).map(({ id }) => id)).toEqual([
    scene.matterId,
    valueIn(second).matterId,
  ]);
});

import { expect, test } from "vitest";
import { answerContribution } from "@/lib/usecases/contribution/answer-contribution";
import { askContribution } from "@/lib/usecases/contribution/ask-contribution";
import { openFiling } from "@/lib/usecases/report/open-filing";
import { JULY } from "@/tests/support/builders/filing-scene";
import { buildItem } from "@/tests/support/builders/item";
import {
  aQuestion,
  asked,
  buildPartnerScene,
  type PartnerScene,
} from "@/tests/support/builders/partner-scene";
import { as } from "@/tests/support/builders/person";
import { buildCollective, buildUnit } from "@/tests/support/builders/unit";
import { fingerprint } from "@/tests/support/fingerprint";
import { openTestLedger } from "@/tests/support/test-ledger";
import { refusalIn, valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();

const askAll = (scene: PartnerScene, person = scene.reporter, change: object = {}) => {
  const unitId = `all-${scene.districts.id}`;
  return askContribution(as(db, person), aQuestion(scene, { unitId, ...change }));
};
const askedUnits = async ({ item }: PartnerScene) => {
  const where = { itemId: item.id };
  const rows = await db.prisma.contribution.findMany({ where, orderBy: { unitId: "asc" } });
  return rows.map(({ unitId, question }) => [unitId, question]);
};
const entries = () => db.prisma.auditEntry.count();

test("all members of a collective are asked in one act, a request each, entered once", async () => {
  const scene = await buildPartnerScene(db);
  const { east, west, reporter, districts, item } = scene;
  const before = await entries();
  valueIn(await askAll(scene));
  expect(await askedUnits(scene)).toEqual([
    [east.id, "本月完成多少户？"],
    [west.id, "本月完成多少户？"],
  ]);
  expect(await entries()).toBe(before + 1);
  expect(await db.prisma.auditEntry.findFirst({ orderBy: { id: "desc" } })).toMatchObject({
    action: "contribution.ask",
    actorId: reporter.userId,
    subjectType: "item",
    subjectId: String(item.id),
    details: { month: JULY, collectiveId: districts.id, unitIds: [east.id, west.id] },
  });
});

test("members that were asked already are left alone", async () => {
  const scene = await buildPartnerScene(db);
  const { east, west } = scene;
  await asked(db, scene, { unitId: String(east.id), question: "东区如何？" });
  valueIn(await askAll(scene));
  expect(await askedUnits(scene)).toEqual([
    [east.id, "东区如何？"],
    [west.id, "本月完成多少户？"],
  ]);
  const before = await fingerprint(db);
  expect(refusalIn(await askAll(scene))).toEqual({ kind: "conflict", code: "already-asked" });
  expect(await fingerprint(db)).toEqual(before);
});

test("what members owe already is seen first: what can be merged is", async () => {
  const scene = await buildPartnerScene(db);
  valueIn(await askAll(scene));
  const item = await buildItem(db, scene.plan, scene.wish);
  const change = { itemId: item.id, question: "另一问？" };
  expect(refusalIn(await askAll(scene, scene.reporter, change))).toEqual({
    kind: "conflict",
    code: "to-merge",
    current: [{ itemId: scene.item.id, code: scene.item.code, question: "本月完成多少户？" }],
  });
  valueIn(await askAll(scene, scene.reporter, { ...change, confirmed: true }));
  expect(await db.prisma.contribution.count({ where: { itemId: item.id } })).toBe(2);
});

test("a collective that does not share the item, or has nobody, is not asked", async () => {
  const scene = await buildPartnerScene(db);
  const strange = await buildCollective(db, [await buildUnit(db)]);
  valueIn(await openFiling(as(db, scene.reporter), { itemId: scene.item.id, month: JULY }));
  const before = await fingerprint(db);
  for (const unitId of [`all-${strange.id}`, "all-999999", `all-${scene.helper.id}`])
    expect(refusalIn(await askAll(scene, scene.reporter, { unitId }))).toEqual({
      kind: "invalid",
      issues: [{ field: "unitId", code: "not-askable" }],
    });
  for (const unitId of ["all-", "everybody"])
    expect(refusalIn(await askAll(scene, scene.reporter, { unitId }))).toMatchObject({
      kind: "invalid",
      issues: [{ field: "unitId" }],
    });
  expect(await fingerprint(db)).toEqual(before);
});

test("only the filing unit asks the members", async () => {
  const scene = await buildPartnerScene(db);
  const before = await fingerprint(db);
  for (const person of [scene.eastReporter, scene.outsideReporter, scene.supervisor])
    expect(refusalIn(await askAll(scene, person))).toEqual({ kind: "not-found" });
  expect(await fingerprint(db)).toEqual(before);
});

test("two who ask all members at one moment ask each of them once", async () => {
  const scene = await buildPartnerScene(db);
  const results = await Promise.all(
    [scene.reporter, scene.approver].map((person) => askAll(scene, person)),
  );
  expect(results.flatMap((result) => (result.ok ? [] : [result.refusal]))).toEqual([
    { kind: "conflict", code: "already-asked" },
  ]);
  expect(await askedUnits(scene)).toHaveLength(2);
});

test("the form offers the collective with the members that can be asked", async () => {
  const scene = await buildPartnerScene(db);
  const filing = valueIn(
    await openFiling(as(db, scene.reporter), { itemId: scene.item.id, month: JULY }),
  );
  expect(filing.partners.asking?.collectives).toEqual([
    {
      collectiveId: scene.districts.id,
      name: scene.districts.name,
      unitIds: [scene.east.id, scene.west.id],
    },
  ]);
});

test("a member rates its own part with its answer, or leaves it out", async () => {
  const scene = await buildPartnerScene(db);
  valueIn(await askAll(scene));
  const [east, west] = await db.prisma.contribution.findMany({
    where: { itemId: scene.item.id },
    orderBy: { unitId: "asc" },
  });
  const answer = (contributionId: number, selfLight?: string) =>
    answerContribution(as(db, scene.eastReporter), {
      contributionId,
      answer: "完成 8 处。",
      ...(selfLight === undefined ? {} : { selfLight }),
    });
  expect(refusalIn(await answer(east?.id ?? 0, "DONE"))).toMatchObject({
    kind: "invalid",
    issues: [{ field: "selfLight" }],
  });
  expect(refusalIn(await answer(west?.id ?? 0, "AMBER"))).toEqual({ kind: "not-found" });
  valueIn(await answer(east?.id ?? 0, "AMBER"));
  expect(await db.prisma.contribution.findUnique({ where: { id: east?.id ?? 0 } })).toMatchObject({
    answer: "完成 8 处。",
    selfLight: "AMBER",
  });
});

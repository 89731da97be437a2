import { describe, expect, test } from "vitest";
import type { Person } from "@/lib/domain/actor";
import { answerContribution } from "@/lib/usecases/contribution/answer-contribution";
import { askContribution } from "@/lib/usecases/contribution/ask-contribution";
import { acceptReport } from "@/lib/usecases/report/accept-report";
import { openFiling } from "@/lib/usecases/report/open-filing";
import { JULY } from "@/tests/support/builders/filing-scene";
import { buildItem } from "@/tests/support/builders/item";
import {
  aQuestion,
  asked,
  buildPartnerScene,
  type PartnerScene,
  releasedBy,
} from "@/tests/support/builders/partner-scene";
import { as, NOON } from "@/tests/support/builders/person";
import { fingerprint } from "@/tests/support/fingerprint";
import { openTestLedger } from "@/tests/support/test-ledger";
import { refusalIn, valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();
const lastEntry = () => db.prisma.auditEntry.findFirst({ orderBy: { id: "desc" } });
const stored = (id: number) =>
  db.prisma.contribution.findUniqueOrThrow({ where: { id }, omit: { id: true } });
const opened = async ({ item }: PartnerScene, person: Person) =>
  valueIn(await openFiling(as(db, person), { itemId: item.id, month: JULY }));

describe("a contribution", () => {
  test("is asked of a responsible unit, which gives one line that the filing unit sees", async () => {
    const scene = await buildPartnerScene(db);
    const { reporter, helperReporter, helper, item } = scene;
    const { contributionId } = await asked(db, scene);
    expect(await stored(contributionId)).toEqual({
      itemId: item.id,
      periodId: expect.any(Number),
      unitId: helper.id,
      question: "本月完成多少户？",
      askedById: reporter.userId,
      askedAt: NOON,
      answerDueOn: new Date("2018-08-02"),
      answer: null,
      selfLight: null,
      answeredById: null,
      answeredAt: null,
    });
    expect(await lastEntry()).toMatchObject({
      action: "contribution.ask",
      actorId: reporter.userId,
      subjectType: "contribution",
      subjectId: String(contributionId),
      details: { itemId: item.id, month: JULY, unitId: helper.id },
    });
    const answer = { contributionId, answer: " 完成 120 户。 " };
    valueIn(await answerContribution(as(db, helperReporter), answer));
    expect(await lastEntry()).toMatchObject({
      action: "contribution.answer",
      actorId: helperReporter.userId,
      subjectId: String(contributionId),
    });
    expect((await opened(scene, reporter)).partners.contributions).toEqual([
      {
        id: contributionId,
        unitId: helper.id,
        unitName: helper.name,
        question: "本月完成多少户？",
        askedBy: reporter.displayName,
        answerDue: "2018-08-02",
        answer: "完成 120 户。",
        selfLight: null,
        answeredBy: helperReporter.displayName,
        mine: false,
      },
    ]);
  });

  test("can be asked by the approver, of a joint lead and of each member of a collective", async () => {
    const scene = await buildPartnerScene(db);
    const { approver, joint, helper, east, west } = scene;
    const { asking } = (await opened(scene, approver)).partners;
    expect(asking).toMatchObject({ answerDue: "2018-08-02", latest: "2018-08-06" });
    expect(asking?.units.map(({ unitId, through }) => [unitId, through !== null])).toEqual([
      [joint.id, false],
      [helper.id, false],
      [east.id, true],
      [west.id, true],
    ]);
    for (const { id } of [joint, east])
      valueIn(await askContribution(as(db, approver), aQuestion(scene, { unitId: String(id) })));
    expect(await db.prisma.contribution.count({ where: { itemId: scene.item.id } })).toBe(2);
  });

  test("leaves it to the filing unit to file", async () => {
    const scene = await buildPartnerScene(db);
    await asked(db, scene);
    const forHelper = await opened(scene, scene.helperReporter);
    expect(forHelper.may).toMatchObject({ file: false, ask: false });
    expect(forHelper.partners.contributions).toMatchObject([{ mine: true }]);
  });

  test("is not shown to units that are not asked", async () => {
    const scene = await buildPartnerScene(db);
    await asked(db, scene);
    expect((await opened(scene, scene.eastReporter)).partners.contributions).toEqual([]);
    expect((await opened(scene, scene.supervisor)).partners.contributions).toHaveLength(1);
  });

  test("asked of a unit that owes an answer already is sent only once that was seen", async () => {
    const scene = await buildPartnerScene(db);
    await asked(db, scene);
    const second = await buildItem(db, scene.plan, scene.wish);
    const form = aQuestion(scene, { itemId: second.id, question: "完成投资多少？" });
    expect(refusalIn(await askContribution(as(db, scene.reporter), form))).toEqual({
      kind: "conflict",
      code: "to-merge",
      current: [{ itemId: scene.item.id, code: scene.item.code, question: "本月完成多少户？" }],
    });
    valueIn(await askContribution(as(db, scene.reporter), { ...form, confirmed: true }));
  });

  test.each<[string, object, object]>([
    [
      "of a unit that does not share the item",
      { unitId: "outsider" },
      { kind: "invalid", issues: [{ field: "unitId", code: "not-askable" }] },
    ],
    [
      "of the filing unit itself",
      { unitId: "unit" },
      { kind: "invalid", issues: [{ field: "unitId", code: "not-askable" }] },
    ],
    [
      "of nobody",
      { unitId: "" },
      { kind: "invalid", issues: [{ field: "unitId", code: "required" }] },
    ],
    [
      "without a question",
      { question: " " },
      { kind: "invalid", issues: [{ field: "question", code: "required" }] },
    ],
    [
      "to be answered after the report is due",
      { answerDue: "2018-08-07" },
      {
        kind: "invalid",
        issues: [
          { field: "answerDue", code: "answer-day-too-late", params: { latest: "2018-08-06" } },
        ],
      },
    ],
  ])("asked %s is refused and writes nothing", async (_, change, refusal) => {
    const scene = await buildPartnerScene(db);
    const ids: Record<string, number> = { outsider: scene.outsider.id, unit: scene.unit.id };
    const wish = change as { unitId?: string };
    const unitId = wish.unitId === undefined ? {} : { unitId: String(ids[wish.unitId] ?? "") };
    await opened(scene, scene.reporter);
    const before = await fingerprint(db);
    const form = aQuestion(scene, { ...change, ...unitId });
    expect(refusalIn(await askContribution(as(db, scene.reporter), form))).toEqual(refusal);
    expect(await fingerprint(db)).toEqual(before);
  });

  test("is asked once, also by two at the same time", async () => {
    const scene = await buildPartnerScene(db);
    const results = await Promise.all(
      [scene.reporter, scene.approver, scene.head].map((person) =>
        askContribution(as(db, person), aQuestion(scene)),
      ),
    );
    const refused = results.flatMap((result) => (result.ok ? [] : [result.refusal]));
    expect(refused).toEqual([
      { kind: "conflict", code: "already-asked" },
      { kind: "conflict", code: "already-asked" },
    ]);
  });

  test("is not asked once the report has reached the office, nor of a revoked item", async () => {
    const scene = await buildPartnerScene(db);
    await releasedBy(db, scene);
    expect(refusalIn(await askContribution(as(db, scene.reporter), aQuestion(scene)))).toEqual({
      kind: "conflict",
      code: "asked-too-late",
    });
    const other = await buildPartnerScene(db);
    await db.prisma.workItem.update({ where: { id: other.item.id }, data: { state: "REVOKED" } });
    expect(refusalIn(await askContribution(as(db, other.reporter), aQuestion(other)))).toEqual({
      kind: "conflict",
      code: "item-revoked",
    });
  });

  test("is neither asked nor answered by others", async () => {
    const scene = await buildPartnerScene(db);
    const { contributionId } = await asked(db, scene);
    const { helperReporter, outsideReporter, supervisor, reporter } = scene;
    const before = await fingerprint(db);
    for (const person of [helperReporter, outsideReporter, supervisor])
      expect(refusalIn(await askContribution(as(db, person), aQuestion(scene)))).toEqual({
        kind: "not-found",
      });
    for (const person of [reporter, outsideReporter, supervisor])
      expect(
        refusalIn(await answerContribution(as(db, person), { contributionId, answer: "一句话" })),
      ).toEqual({ kind: "not-found" });
    expect(await fingerprint(db)).toEqual(before);
  });

  test("is answered once, in a line", async () => {
    const scene = await buildPartnerScene(db);
    const { contributionId } = await asked(db, scene);
    const answer = (text: string) =>
      answerContribution(as(db, scene.helperReporter), { contributionId, answer: text });
    expect(refusalIn(await answer(" "))).toEqual({
      kind: "invalid",
      issues: [{ field: "answer", code: "required" }],
    });
    expect(refusalIn(await answer("答".repeat(201)))).toMatchObject({
      issues: [{ field: "answer", code: "too-long" }],
    });
    const results = await Promise.all([answer("甲"), answer("乙")]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.flatMap((result) => (result.ok ? [] : [result.refusal]))).toEqual([
      { kind: "conflict", code: "request-answered" },
    ]);
  });

  test("needs no answer any more once the office took the report over", async () => {
    const scene = await buildPartnerScene(db);
    const { contributionId } = await asked(db, scene);
    await releasedBy(db, scene);
    const decision = { itemId: scene.item.id, month: JULY, revision: 1 };
    valueIn(await acceptReport(as(db, scene.supervisor), decision));
    const late = { contributionId, answer: "完成 120 户。" };
    expect(refusalIn(await answerContribution(as(db, scene.helperReporter), late))).toEqual({
      kind: "conflict",
      code: "request-lapsed",
    });
  });
});

import { expect, test } from "vitest";
import { plainDate } from "@/lib/domain/plain-date";
import { showBoard } from "@/lib/usecases/board/show-board";
import { answerBottleneck } from "@/lib/usecases/bottleneck/answer-bottleneck";
import { acceptReport } from "@/lib/usecases/report/accept-report";
import { listRequests } from "@/lib/usecases/request/list-requests";
import { JULY } from "@/tests/support/builders/filing-scene";
import {
  buildPartnerScene,
  type PartnerScene,
  releasedBy,
} from "@/tests/support/builders/partner-scene";
import { as } from "@/tests/support/builders/person";
import { turnToDay } from "@/tests/support/builders/plan";
import { fingerprint } from "@/tests/support/fingerprint";
import { openTestLedger } from "@/tests/support/test-ledger";
import { refusalIn, valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();

/** A report that asks the outsider, who has no part in the item, for help by 2 August; accepted. */
async function buildStuckItem() {
  const scene = await buildPartnerScene(db);
  const bottlenecks = [
    { what: "用地指标未落实", helperUnitId: String(scene.outsider.id), answerDue: "2018-08-02" },
  ];
  await releasedBy(db, scene, { bottlenecks });
  const decision = { itemId: scene.item.id, month: JULY, revision: 1 };
  valueIn(await acceptReport(as(db, scene.supervisor), decision));
  const { id } = await db.prisma.bottleneck.findFirstOrThrow({ where: { itemId: scene.item.id } });
  return { ...scene, bottleneckId: id };
}

async function lightOf({ plan, item, supervisor }: PartnerScene) {
  valueIn(await showBoard(as(db, supervisor), { planId: plan.id }));
  const { light, reasons } = await db.prisma.itemStanding.findUniqueOrThrow({
    where: { itemId: item.id },
  });
  return { light, rules: (reasons as { rule: string }[]).map(({ rule }) => rule) };
}

test("the helper's answer takes the overdue bottleneck out of the item's light", async () => {
  const scene = await buildStuckItem();
  const { outsideReporter, bottleneckId, plan } = scene;
  await turnToDay(db, plan, plainDate("2018-08-06"));
  const stuck = await lightOf(scene);
  expect(stuck).toMatchObject({ light: "AMBER" });
  valueIn(
    await answerBottleneck(as(db, outsideReporter), { bottleneckId, answer: " 本月落实 20 亩。 " }),
  );
  const eased = await lightOf(scene);
  expect(eased.light).toBe("GREEN");
  expect(stuck.rules.filter((rule) => !eased.rules.includes(rule))).toEqual([
    "bottleneck-unanswered",
  ]);
  expect(
    await db.prisma.bottleneck.findUnique({
      where: { id: bottleneckId },
      select: { answer: true, answeredById: true, answeredOn: true },
    }),
  ).toEqual({
    answer: "本月落实 20 亩。",
    answeredById: outsideReporter.userId,
    answeredOn: new Date("2018-08-06"),
  });
  expect(await db.prisma.auditEntry.findFirst({ orderBy: { id: "desc" } })).toMatchObject({
    action: "bottleneck.answer",
    subjectType: "bottleneck",
    subjectId: String(bottleneckId),
    details: { itemId: scene.item.id, unitId: scene.outsider.id },
  });
});

test("a helper without a part in the item is asked without being led to it", async () => {
  const { outsideReporter, plan, item, unit, bottleneckId } = await buildStuckItem();
  const { open } = valueIn(await listRequests(as(db, outsideReporter), { planId: plan.id }));
  expect(open).toMatchObject([
    {
      kind: "bottleneck",
      id: bottleneckId,
      code: item.code,
      from: unit.name,
      asked: "用地指标未落实",
      answerDue: "2018-08-02",
      readable: false,
    },
  ]);
});

test("it is answered once, by the helper alone, and in words", async () => {
  const { outsideReporter, reporter, supervisor, helperReporter, bottleneckId } =
    await buildStuckItem();
  const answer = (person: typeof reporter, text = "本月落实。") =>
    answerBottleneck(as(db, person), { bottleneckId, answer: text });
  const before = await fingerprint(db);
  for (const person of [reporter, supervisor, helperReporter])
    expect(refusalIn(await answer(person))).toEqual({ kind: "not-found" });
  expect(refusalIn(await answer(outsideReporter, " "))).toMatchObject({
    issues: [{ field: "answer", code: "required" }],
  });
  expect(await fingerprint(db)).toEqual(before);
  const results = await Promise.all([answer(outsideReporter), answer(outsideReporter)]);
  expect(results.flatMap((result) => (result.ok ? [] : [result.refusal]))).toEqual([
    { kind: "conflict", code: "request-answered" },
  ]);
});

test("what is overcome needs no answer", async () => {
  const { outsideReporter, bottleneckId } = await buildStuckItem();
  const { raisedByRevisionId: settledByRevisionId } = await db.prisma.bottleneck.findUniqueOrThrow({
    where: { id: bottleneckId },
  });
  await db.prisma.bottleneck.update({
    where: { id: bottleneckId },
    data: { settledOn: new Date("2018-07-30"), settledByRevisionId },
  });
  const late = { bottleneckId, answer: "本月落实。" };
  expect(refusalIn(await answerBottleneck(as(db, outsideReporter), late))).toEqual({
    kind: "conflict",
    code: "request-lapsed",
  });
});

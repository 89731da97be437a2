import { expect, test } from "vitest";
import { moveContribution } from "@/lib/db/reform-moves";
import { plainDate } from "@/lib/domain/plain-date";
import { answerContribution } from "@/lib/usecases/contribution/answer-contribution";
import { closePeriod } from "@/lib/usecases/period/close-period";
import { reopenPeriod } from "@/lib/usecases/period/reopen-period";
import { showFrame } from "@/lib/usecases/plan/show-frame";
import { listRequests } from "@/lib/usecases/request/list-requests";
import { JULY } from "@/tests/support/builders/filing-scene";
import {
  asked,
  buildPartnerScene,
  type PartnerScene,
} from "@/tests/support/builders/partner-scene";
import { as, buildPerson, duty } from "@/tests/support/builders/person";
import { turnToDay } from "@/tests/support/builders/plan";
import { carriedOut } from "@/tests/support/builders/reform-scene";
import { serial } from "@/tests/support/builders/serial";
import { openTestLedger } from "@/tests/support/test-ledger";
import { refusalIn, valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();
const answers = (itemId: number) =>
  db.prisma.contribution.findMany({
    where: { itemId },
    select: { unitId: true, question: true, answer: true },
    orderBy: { unitId: "asc" },
  });

/** What waits for the helper: in its list and beside the plan's name. */
async function waiting({ plan, helperReporter }: PartnerScene) {
  const caller = as(db, helperReporter);
  const { open } = valueIn(await listRequests(caller, { planId: plan.id }));
  const frame = valueIn(await showFrame(caller, {})).find(({ id }) => id === plan.id);
  return [open.length, frame?.toAnswer];
}

test("a request lapses when its period is closed, and lives again while the period is reopened", async () => {
  const scene = await buildPartnerScene(db);
  const { contributionId } = await asked(db, scene);
  const answer = { contributionId, answer: "完成 120 户。" };
  const helper = as(db, scene.helperReporter);
  expect(await waiting(scene)).toEqual([1, 1]);
  await turnToDay(db, scene.plan, plainDate("2018-08-10"));
  const chief = as(db, await buildPerson(db, duty("SUPERVISION_CHIEF")));
  const july = { planId: scene.plan.id, month: JULY };
  valueIn(await closePeriod(chief, july));
  expect(await waiting(scene)).toEqual([0, 0]);
  expect(refusalIn(await answerContribution(helper, answer))).toEqual({
    kind: "conflict",
    code: "request-lapsed",
  });
  valueIn(await reopenPeriod(chief, { ...july, reason: "补报", until: "2018-08-17" }));
  expect(await waiting(scene)).toEqual([1, 1]);
  valueIn(await answerContribution(helper, answer));
});

test("an answer given while a reform joins two units is not lost", async () => {
  const scene = await buildPartnerScene(db);
  const { item, helper, joint } = scene;
  const { contributionId } = await asked(db, scene);
  await asked(db, scene, { unitId: String(joint.id), question: "完成投资多少？" });
  const seen = await db.prisma.contribution.findUniqueOrThrow({ where: { id: contributionId } });
  const answer = { contributionId, answer: "完成 120 户。" };
  valueIn(await answerContribution(as(db, scene.helperReporter), answer));
  const request = { ...seen, code: item.code, month: "2018-07" } as const;
  await db.prisma.$transaction((tx) => moveContribution(tx, request, joint.id));
  expect(await answers(item.id)).toEqual([
    { unitId: joint.id, question: "完成投资多少？", answer: null },
    { unitId: helper.id, question: "本月完成多少户？", answer: "完成 120 户。" },
  ]);
});

test("an answer and a reform at one moment leave either the answer or the request at the successor", async () => {
  const scene = await buildPartnerScene(db);
  const { item, helper } = scene;
  const { contributionId } = await asked(db, scene);
  const admin = await buildPerson(db, duty("PLAN_ADMIN"));
  const [given] = await Promise.all([
    answerContribution(as(db, scene.helperReporter), { contributionId, answer: "完成 120 户。" }),
    carriedOut(db, admin, [{ kind: "RENAME", from: helper.name, to: `市答复局${serial()}` }]),
  ]);
  const [row] = await answers(item.id);
  expect(row?.answer).toBe(given.ok ? "完成 120 户。" : null);
  expect(row?.unitId === helper.id).toBe(given.ok);
});

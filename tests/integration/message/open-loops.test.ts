import { expect, test } from "vitest";
import type { Person } from "@/lib/domain/actor";
import { completeClosure } from "@/lib/usecases/closure/complete-closure";
import { objectClosure } from "@/lib/usecases/closure/object-closure";
import { publishClosure } from "@/lib/usecases/closure/publish-closure";
import { draftNotice } from "@/lib/usecases/notice/draft-notice";
import { replyNotice } from "@/lib/usecases/notice/reply-notice";
import { showMonth } from "@/lib/usecases/report/show-month";
import { showToday } from "@/lib/usecases/today/show-today";
import { requested } from "@/tests/support/builders/change";
import { FOUND, requestedClosure } from "@/tests/support/builders/closure-scene";
import { buildFilingScene } from "@/tests/support/builders/filing-scene";
import { answered, given } from "@/tests/support/builders/instruction";
import { aDraft, buildNoticeScene, issued } from "@/tests/support/builders/notice";
import { as } from "@/tests/support/builders/person";
import { openTestLedger } from "@/tests/support/test-ledger";
import { valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();

const ofUnit = async (person: Person, planId: number) =>
  valueIn(await showMonth(as(db, person), { planId })).loops;
const ofOffice = async (person: Person, planId: number) =>
  valueIn(await showToday(as(db, person), { planId })).loops;

test("nothing is told where nothing waits", async () => {
  const { plan, reporter, chief } = await buildFilingScene(db);
  expect(await ofUnit(reporter, plan.id)).toEqual([]);
  expect(await ofOffice(chief, plan.id)).toEqual([]);
});

test("a unit is told of notices and red items, until it has answered; the office of late ones and of replies", async () => {
  const scene = await buildNoticeScene(db);
  const { plan, reporter, head, supervisor, stranger, second, item } = scene;
  const { noticeId } = await issued(db, scene);
  const notice = { kind: "notice", count: 1, items: 2, id: noticeId, itemId: null };
  expect(await ofUnit(reporter, plan.id)).toEqual([
    notice,
    { kind: "remedy", count: 2, items: 2, id: item.id, itemId: Math.min(item.id, second.id) },
  ]);
  expect(await ofUnit(stranger, plan.id)).toEqual([]);
  expect(await ofOffice(supervisor, plan.id)).toEqual([]);
  const reply = { noticeId, version: 2, text: "月底前完成。" };
  valueIn(await replyNotice(as(db, head), reply));
  expect((await ofUnit(reporter, plan.id)).map(({ kind }) => kind)).toEqual(["remedy"]);
  expect(await ofOffice(supervisor, plan.id)).toEqual([{ ...notice, kind: "notice-reply" }]);
});

test("a draft waits for whoever decides on it", async () => {
  const scene = await buildNoticeScene(db);
  const { noticeId } = valueIn(await draftNotice(as(db, scene.supervisor), aDraft(scene)));
  expect(await ofOffice(scene.chief, scene.plan.id)).toEqual([
    { kind: "notice-draft", count: 1, items: 2, id: noticeId, itemId: null },
  ]);
  expect(await ofUnit(scene.reporter, scene.plan.id)).toMatchObject([{ kind: "remedy" }]);
});

test("instructions wait for the unit until it has answered", async () => {
  const scene = await buildFilingScene(db);
  const { plan, reporter, supervisor } = scene;
  await given(db, scene);
  await given(db, scene);
  expect(await ofUnit(reporter, plan.id)).toMatchObject([{ kind: "instruction", count: 2 }]);
  const other = await buildFilingScene(db);
  await answered(db, other);
  expect(await ofUnit(other.reporter, other.plan.id)).toEqual([]);
  const today = valueIn(await showToday(as(db, supervisor), { planId: other.plan.id }));
  expect(today).toMatchObject({ loops: [], waiting: { answeredInstructions: 1 } });
});

test("a change waits for the unit's approver first", async () => {
  const scene = await buildFilingScene(db);
  const changeId = await requested(db, scene);
  const { plan, reporter, approver, chief, item } = scene;
  expect(await ofUnit(reporter, plan.id)).toEqual([]);
  expect(await ofUnit(approver, plan.id)).toEqual([
    { kind: "change-unit", count: 1, items: 1, id: changeId, itemId: item.id },
  ]);
  expect(await ofOffice(chief, plan.id)).toEqual([]);
});

test("a closure waits for the office, and completed for its chief, published for the office where it is objected to", async () => {
  const scene = await requestedClosure(db);
  const { plan, supervisor, chief, item, closureId } = scene;
  const closure = { count: 1, items: 1, id: closureId, itemId: item.id };
  expect(await ofOffice(supervisor, plan.id)).toEqual([{ kind: "closure-verify", ...closure }]);
  valueIn(await completeClosure(as(db, chief), { ...scene.now, ...FOUND }));
  expect(await ofOffice(supervisor, plan.id)).toEqual([]);
  expect(await ofOffice(chief, plan.id)).toEqual([{ kind: "closure-publish", ...closure }]);
  valueIn(await publishClosure(as(db, chief), { closureId, version: 2 }));
  expect(await ofOffice(supervisor, plan.id)).toEqual([]);
  const objection = { closureId, version: 3, text: "路灯还没有亮。" };
  valueIn(await objectClosure(as(db, scene.leader), objection));
  expect(await ofOffice(supervisor, plan.id)).toEqual([{ kind: "objection", ...closure }]);
});

import { describe, expect, test } from "vitest";
import { dateOf } from "@/lib/db/day";
import { plainDate } from "@/lib/domain/plain-date";
import { acknowledgeNotice } from "@/lib/usecases/notice/acknowledge-notice";
import { draftNotice } from "@/lib/usecases/notice/draft-notice";
import { dropNotice } from "@/lib/usecases/notice/drop-notice";
import { issueNotice } from "@/lib/usecases/notice/issue-notice";
import { listListed } from "@/lib/usecases/notice/list-listed";
import { listNotices } from "@/lib/usecases/notice/list-notices";
import { recordInterview } from "@/lib/usecases/notice/record-interview";
import { replyNotice } from "@/lib/usecases/notice/reply-notice";
import { returnReply } from "@/lib/usecases/notice/return-reply";
import { settleNotice } from "@/lib/usecases/notice/settle-notice";
import { showDraft } from "@/lib/usecases/notice/show-draft";
import { showNotice } from "@/lib/usecases/notice/show-notice";
import { withdrawNotice } from "@/lib/usecases/notice/withdraw-notice";
import {
  aDraft,
  buildNoticeScene,
  issued,
  type NoticeScene,
  steppedOn,
} from "@/tests/support/builders/notice";
import { as } from "@/tests/support/builders/person";
import { turnToDay } from "@/tests/support/builders/plan";
import { fingerprint } from "@/tests/support/fingerprint";
import { openTestLedger } from "@/tests/support/test-ledger";
import { refusalIn, valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();
const stored = (id: number) => db.prisma.supervisionNotice.findUniqueOrThrow({ where: { id } });
const lastEntry = () => db.prisma.auditEntry.findFirst({ orderBy: { id: "desc" } });
const REPLY = { text: "已补报，月底前完成。", documents: [] };

const stepped = (scene: NoticeScene, formerId: number, day: string, answerDue: string) =>
  steppedOn(db, scene, { formerId, day, answerDue });

describe("a reminder", () => {
  test("is proposed with its grounds, drafted for two items, issued, acknowledged, answered and settled", async () => {
    const scene = await buildNoticeScene(db);
    const { plan, item, second, supervisor, reporter, unit } = scene;
    const shown = valueIn(await listNotices(as(db, supervisor), { planId: plan.id }));
    expect(shown.proposed.map(({ itemId, proposal }) => [itemId, proposal])).toEqual([
      [item.id, { kind: "STEP", level: "REMINDER" }],
      [second.id, { kind: "STEP", level: "REMINDER" }],
    ]);
    const { noticeId, number } = await issued(db, scene);
    expect(number).toBe("提醒〔2019〕1号");
    expect(await lastEntry()).toMatchObject({
      action: "notice.issue",
      actorId: supervisor.userId,
      subjectType: "notice",
      subjectId: String(noticeId),
      details: { unitId: unit.id, level: "REMINDER", from: "DRAFTED", number },
    });
    const person = as(db, reporter);
    valueIn(await acknowledgeNotice(person, { noticeId, version: 2 }));
    const plea = { plea: "GOOD_FAITH", pleaText: "先行先试。" };
    const documents = [{ kind: "DATA", description: "完成 12 户", link: "" }];
    valueIn(await replyNotice(person, { noticeId, version: 3, ...REPLY, ...plea, documents }));
    const settled = { noticeId, version: 4, reason: "已整改。", goodFaith: "yes" };
    valueIn(await settleNotice(as(db, supervisor), settled));
    expect(await stored(noticeId)).toMatchObject({
      state: "SETTLED",
      goodFaith: true,
      endReason: "已整改。",
      acknowledgedById: reporter.userId,
      version: 5,
    });
    const page = valueIn(await showNotice(person, { noticeId }));
    expect(page.acts).toEqual([]);
    expect(page.notice.replies).toMatchObject([
      { ...plea, text: REPLY.text, documents: [{ kind: "DATA", description: "完成 12 户" }] },
    ]);
  });

  test("is not drafted twice about an item, nor without grounds, items or time to answer", async () => {
    const scene = await buildNoticeScene(db);
    const office = as(db, scene.supervisor);
    const draft = aDraft(scene);
    expect(refusalIn(await draftNotice(office, { ...draft, itemIds: [] }))).toMatchObject({
      issues: [{ field: "items", code: "no-items" }],
    });
    expect(
      refusalIn(await draftNotice(office, { ...draft, answerDue: "2019-03-04" })),
    ).toMatchObject({ issues: [{ field: "answerDue", code: "answer-day-not-ahead" }] });
    expect(
      refusalIn(await draftNotice(office, { ...draft, unitId: scene.otherUnit.id })),
    ).toMatchObject({ code: "notice-items-changed" });
    valueIn(await draftNotice(office, draft));
    expect(refusalIn(await draftNotice(office, draft))).toMatchObject({ code: "already-noticed" });
  });

  test("to a unit that still owes an answer is drafted only after a second look", async () => {
    const scene = await buildNoticeScene(db);
    const office = as(db, scene.supervisor);
    const one = { ...aDraft(scene), itemIds: [scene.item.id] };
    const { noticeId } = valueIn(await draftNotice(office, one));
    const { number } = valueIn(await issueNotice(office, { noticeId, version: 1 }));
    const other = { ...aDraft(scene), itemIds: [scene.second.id] };
    expect(refusalIn(await draftNotice(office, other))).toEqual({
      kind: "conflict",
      code: "notices-to-merge",
      current: [
        {
          ...{ kind: "NOTICE", id: noticeId, number, level: "REMINDER", version: 2 },
          ...{ text: one.demand, dueOn: one.answerDue },
        },
      ],
    });
    valueIn(await draftNotice(office, { ...other, confirmed: true }));
  });

  test("is answered again where the reply was not enough", async () => {
    const scene = await buildNoticeScene(db);
    const { noticeId } = await issued(db, scene);
    const unit = as(db, scene.reporter);
    valueIn(await replyNotice(unit, { noticeId, version: 2, ...REPLY }));
    const reason = "没有说明原因。";
    valueIn(await returnReply(as(db, scene.supervisor), { noticeId, version: 3, reason }));
    valueIn(await replyNotice(unit, { noticeId, version: 4, ...REPLY }));
    const replies = await db.prisma.noticeReply.findMany({ where: { noticeId } });
    expect(replies.map((reply) => [reply.number, reply.returnReason])).toEqual([
      [1, reason],
      [2, null],
    ]);
  });

  test("is dropped as a draft or withdrawn once issued, with the reason", async () => {
    const scene = await buildNoticeScene(db);
    const office = as(db, scene.supervisor);
    const draft = valueIn(await draftNotice(office, aDraft(scene)));
    valueIn(await dropNotice(office, { ...draft, version: 1, reason: "已在办理。" }));
    expect(await stored(draft.noticeId)).toMatchObject({ state: "DROPPED", number: null });
    const { noticeId } = await issued(db, scene);
    valueIn(await withdrawNotice(office, { noticeId, version: 2, reason: "误发。" }));
    expect(await stored(noticeId)).toMatchObject({ state: "WITHDRAWN", endReason: "误发。" });
  });
});

describe("an act on a notice", () => {
  test("that another was faster with is a conflict", async () => {
    const scene = await buildNoticeScene(db);
    const { noticeId } = await issued(db, scene);
    const acts = [scene.reporter, scene.colleague].map((person) =>
      acknowledgeNotice(as(db, person), { noticeId, version: 2 }),
    );
    const results = await Promise.all(acts);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.filter(({ ok }) => !ok)).toEqual([
      { ok: false, refusal: { kind: "conflict", code: "notice-changed" } },
    ]);
  });

  test("is hidden from strangers, forbidden to those who may only read, and writes nothing", async () => {
    const scene = await buildNoticeScene(db);
    const { noticeId } = await issued(db, scene);
    const before = await fingerprint(db);
    const key = { noticeId, version: 2 };
    const hidden = await acknowledgeNotice(as(db, scene.stranger), key);
    expect(refusalIn(hidden)).toEqual({ kind: "not-found" });
    const acts = [
      settleNotice(as(db, scene.reporter), { ...key, reason: "好" }),
      replyNotice(as(db, scene.supervisor), { ...key, ...REPLY }),
      draftNotice(as(db, scene.reporter), aDraft(scene)),
    ];
    for (const act of acts) expect(refusalIn(await act)).toEqual({ kind: "forbidden" });
    expect(await fingerprint(db)).toEqual(before);
  });

  test("needs the words of a plea, and accepts good faith only where it was pleaded", async () => {
    const scene = await buildNoticeScene(db);
    const { noticeId } = await issued(db, scene);
    const reply = { noticeId, version: 2, ...REPLY };
    expect(
      refusalIn(await replyNotice(as(db, scene.reporter), { ...reply, plea: "BLOCKED" })),
    ).toMatchObject({ issues: [{ field: "pleaText", code: "required" }] });
    valueIn(await replyNotice(as(db, scene.reporter), reply));
    const settled = { noticeId, version: 3, reason: "好", goodFaith: "yes" };
    expect(refusalIn(await settleNotice(as(db, scene.supervisor), settled))).toMatchObject({
      issues: [{ field: "goodFaith", code: "no-plea" }],
    });
  });
});

describe("the next step", () => {
  test("waits for the former to fail and the cool-down, then escalates it when it is issued", async () => {
    const scene = await buildNoticeScene(db);
    const { noticeId: formerId } = await issued(db, scene);
    const draft = { ...aDraft(scene), formerId, answerDue: "2019-03-29" };
    const supervisor = as(db, scene.supervisor);
    expect(refusalIn(await draftNotice(supervisor, draft))).toMatchObject({
      code: "step-answered",
    });
    await turnToDay(db, scene.plan, plainDate("2019-03-13"));
    expect(refusalIn(await draftNotice(supervisor, draft))).toMatchObject({
      code: "step-too-soon",
    });
    await turnToDay(db, scene.plan, plainDate("2019-03-14"));
    const shown = valueIn(await showDraft(supervisor, { planId: scene.plan.id, formerId }));
    expect(shown).toMatchObject({ level: "NOTICE", asked: [], answerDue: "2019-03-21" });
    const { noticeId } = valueIn(await draftNotice(supervisor, draft));
    expect(refusalIn(await draftNotice(supervisor, draft))).toMatchObject({ code: "step-drafted" });
    const key = { noticeId, version: 1 };
    expect(refusalIn(await issueNotice(supervisor, key))).toEqual({ kind: "forbidden" });
    valueIn(await issueNotice(as(db, scene.chief), key));
    expect(await stored(formerId)).toMatchObject({ state: "ESCALATED" });
    expect(await stored(noticeId)).toMatchObject({ state: "ISSUED", number: "督办〔2019〕1号" });
  });

  test("is not issued once the unit has answered meanwhile", async () => {
    const scene = await buildNoticeScene(db);
    const { noticeId: formerId } = await issued(db, scene);
    await turnToDay(db, scene.plan, plainDate("2019-03-14"));
    const draft = { ...aDraft(scene), formerId, answerDue: "2019-03-29" };
    const { noticeId } = valueIn(await draftNotice(as(db, scene.chief), draft));
    valueIn(
      await replyNotice(as(db, scene.reporter), { noticeId: formerId, version: 2, ...REPLY }),
    );
    expect(
      refusalIn(await issueNotice(as(db, scene.chief), { noticeId, version: 1 })),
    ).toMatchObject({ code: "step-answered" });
  });

  test("up to a referral: what is listed is seen by all and verified first, an interview recorded, a referral restricted", async () => {
    const scene = await buildNoticeScene(db);
    const { plan, chief, stranger, supervisor, leader, head, reporter } = scene;
    const { noticeId } = await issued(db, scene);
    const notice = await stepped(scene, noticeId, "2019-03-14", "2019-03-21");
    const listed = await stepped(scene, notice, "2019-03-29", "2019-04-04");
    const seen = valueIn(await listListed(as(db, stranger), { planId: plan.id }));
    expect(seen.rows.map(({ id, readable }) => [id, readable])).toEqual([[listed, false]]);
    const settle = { noticeId: listed, version: 2, reason: "好" };
    const unverified = refusalIn(await settleNotice(as(db, chief), settle));
    expect(unverified).toMatchObject({ code: "listed-unverified" });
    const interview = await stepped(scene, listed, "2019-04-22", "2019-04-26");
    const ended = refusalIn(await settleNotice(as(db, chief), { ...settle, noticeId: interview }));
    expect(ended).toMatchObject({ code: "interview-unheld" });
    const record = { noticeId: interview, version: 2, heldOn: "2019-04-22", record: "承诺整改。" };
    valueIn(await recordInterview(as(db, supervisor), record));
    await turnToDay(db, plan, plainDate("2019-05-20"));
    const draft = { ...aDraft(scene), formerId: interview, answerDue: "2019-06-03" };
    expect(refusalIn(await draftNotice(as(db, supervisor), draft))).toEqual({ kind: "forbidden" });
    const referral = valueIn(await draftNotice(as(db, chief), draft));
    valueIn(await issueNotice(as(db, leader), { ...referral, version: 1 }));
    for (const person of [chief, leader, head]) valueIn(await showNotice(as(db, person), referral));
    for (const person of [supervisor, reporter, stranger])
      expect(refusalIn(await showNotice(as(db, person), referral))).toEqual({ kind: "not-found" });
  });

  test("is not needed where what is listed was confirmed on the spot", async () => {
    const scene = await buildNoticeScene(db);
    const { noticeId } = await issued(db, scene);
    const notice = await stepped(scene, noticeId, "2019-03-14", "2019-03-21");
    const listed = await stepped(scene, notice, "2019-03-29", "2019-04-04");
    await db.prisma.verification.createMany({
      data: [scene.item, scene.second].map(({ id }) => ({
        itemId: id,
        method: "SITE" as const,
        outcome: "CONFIRMED" as const,
        verifiedOn: dateOf(plainDate("2019-03-29")),
        source: "现场",
        findings: "属实",
        verifiedById: scene.supervisor.userId,
        recordedAt: new Date(),
        recordedOn: dateOf(plainDate("2019-03-29")),
      })),
    });
    const settle = { noticeId: listed, version: 2, reason: "核查属实。" };
    valueIn(await settleNotice(as(db, scene.chief), settle));
    expect(await stored(listed)).toMatchObject({ state: "SETTLED" });
  });
});

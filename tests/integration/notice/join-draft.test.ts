import { describe, expect, test } from "vitest";
import { draftNotice } from "@/lib/usecases/notice/draft-notice";
import { issueNotice } from "@/lib/usecases/notice/issue-notice";
import { joinDraft } from "@/lib/usecases/notice/join-draft";
import { showDraft } from "@/lib/usecases/notice/show-draft";
import { given } from "@/tests/support/builders/instruction";
import {
  aDraft,
  buildNoticeScene,
  issued,
  type NoticeScene,
} from "@/tests/support/builders/notice";
import { as } from "@/tests/support/builders/person";
import { fingerprint } from "@/tests/support/fingerprint";
import { openTestLedger } from "@/tests/support/test-ledger";
import { refusalIn, valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();

/** A draft about the first item alone, and what the form sends to add the second. */
async function withDraft(scene: NoticeScene) {
  const one = { ...aDraft(scene), itemIds: [scene.item.id] };
  const { noticeId } = valueIn(await draftNotice(as(db, scene.supervisor), one));
  return { noticeId, version: 1, itemIds: [scene.second.id] };
}

describe("items that join a draft", () => {
  test("are in it with their grounds, and whoever saw it before sees that it has changed", async () => {
    const scene = await buildNoticeScene(db);
    const sent = await withDraft(scene);
    const { noticeId } = sent;
    valueIn(await joinDraft(as(db, scene.supervisor), sent));
    const items = await db.prisma.noticeItem.findMany({ where: { noticeId } });
    expect(items.map(({ itemId }) => itemId).toSorted((a, b) => a - b)).toEqual([
      scene.item.id,
      scene.second.id,
    ]);
    expect(items.map(({ grounds }) => grounds)).toMatchObject([{ light: "RED" }, { light: "RED" }]);
    const entry = await db.prisma.auditEntry.findFirst({ orderBy: { id: "desc" } });
    expect(entry).toMatchObject({
      ...{ action: "notice.join", actorId: scene.supervisor.userId, subjectId: String(noticeId) },
      details: { level: "REMINDER", from: "DRAFTED", itemIds: [scene.second.id] },
    });
    const seen = { noticeId, version: 1 };
    expect(refusalIn(await issueNotice(as(db, scene.chief), seen))).toMatchObject({
      code: "notice-changed",
    });
  });

  test("are refused where there are none, where they are noticed, and where the draft is issued", async () => {
    const scene = await buildNoticeScene(db);
    const office = as(db, scene.supervisor);
    const sent = await withDraft(scene);
    const before = await fingerprint(db);
    expect(refusalIn(await joinDraft(office, { ...sent, itemIds: [] }))).toMatchObject({
      issues: [{ field: "items", code: "no-items" }],
    });
    expect(refusalIn(await joinDraft(office, { ...sent, itemIds: [scene.item.id] }))).toMatchObject(
      { code: "already-noticed" },
    );
    expect(await fingerprint(db)).toEqual(before);
    valueIn(await issueNotice(office, { noticeId: sent.noticeId, version: 1 }));
    expect(refusalIn(await joinDraft(office, { ...sent, version: 2 }))).toMatchObject({
      code: "notice-changed",
    });
  });

  test("are added once where two add them at the same time", async () => {
    const scene = await buildNoticeScene(db);
    const sent = await withDraft(scene);
    const results = await Promise.all(
      [scene.supervisor, scene.chief].map((person) => joinDraft(as(db, person), sent)),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.filter(({ ok }) => !ok)).toEqual([
      { ok: false, refusal: { kind: "conflict", code: "notice-changed" } },
    ]);
  });

  test("are added by the office alone: a unit does not even find the draft", async () => {
    const scene = await buildNoticeScene(db);
    const sent = await withDraft(scene);
    const before = await fingerprint(db);
    expect(refusalIn(await joinDraft(as(db, scene.reporter), sent))).toEqual({ kind: "not-found" });
    expect(refusalIn(await joinDraft(as(db, scene.leader), sent))).toEqual({ kind: "forbidden" });
    expect(await fingerprint(db)).toEqual(before);
  });
});

describe("the page of a draft", () => {
  test("shows the drafts, notices and instructions that the unit has, and what other units ask of it", async () => {
    const scene = await buildNoticeScene(db);
    const { item, plan, unit, supervisor } = scene;
    const { noticeId } = await withDraft(scene);
    const { instructionId } = await given(db, scene, { dueOn: "2019-04-30" });
    const period = await db.prisma.reportingPeriod.findFirstOrThrow({
      where: { planId: plan.id },
      orderBy: { month: "desc" },
    });
    const asked = await db.prisma.contribution.create({
      data: {
        ...{ itemId: item.id, periodId: period.id, unitId: unit.id, question: "完成多少户？" },
        askedById: scene.stranger.userId,
        askedAt: new Date(),
        answerDueOn: new Date("2019-03-20"),
      },
    });
    const shown = valueIn(
      await showDraft(as(db, supervisor), { planId: plan.id, unitId: unit.id }),
    );
    expect(shown.asked.map(({ kind, id }) => [kind, id])).toEqual([
      ["DRAFT", noticeId],
      ["contribution", asked.id],
      ["INSTRUCTION", instructionId],
    ]);
    expect(shown.drafts.map(({ id, version }) => [id, version])).toEqual([[noticeId, 1]]);
    expect(shown.items.map(({ itemId }) => itemId)).toEqual([scene.second.id]);
  });

  test("says so where nothing is left to be reminded of", async () => {
    const scene = await buildNoticeScene(db);
    await issued(db, scene);
    const asked = { planId: scene.plan.id, unitId: scene.unit.id };
    const shown = valueIn(await showDraft(as(db, scene.supervisor), asked));
    expect([shown.items, shown.drafts]).toEqual([[], []]);
  });
});

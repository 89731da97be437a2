import { describe, expect, test } from "vitest";
import type { Person } from "@/lib/domain/actor";
import { showUnitBoard } from "@/lib/usecases/board/show-unit-board";
import type { Caller } from "@/lib/usecases/define";
import { listLedgerBatch } from "@/lib/usecases/item/list-ledger-batch";
import { showItem } from "@/lib/usecases/item/show-item";
import { listMessages } from "@/lib/usecases/message/list-messages";
import { draftNotice } from "@/lib/usecases/notice/draft-notice";
import { issueNotice } from "@/lib/usecases/notice/issue-notice";
import { listListed } from "@/lib/usecases/notice/list-listed";
import { listNotices } from "@/lib/usecases/notice/list-notices";
import { replyNotice } from "@/lib/usecases/notice/reply-notice";
import { settleNotice } from "@/lib/usecases/notice/settle-notice";
import { showDraft } from "@/lib/usecases/notice/show-draft";
import { showNotice } from "@/lib/usecases/notice/show-notice";
import { withdrawNotice } from "@/lib/usecases/notice/withdraw-notice";
import { searchLedger } from "@/lib/usecases/search/search-ledger";
import { showToday } from "@/lib/usecases/today/show-today";
import {
  aDraft,
  buildNoticeScene,
  type NoticeScene,
  unansweredInterview,
} from "@/tests/support/builders/notice";
import { as, buildPerson, duty } from "@/tests/support/builders/person";
import { openTestLedger } from "@/tests/support/test-ledger";
import { refusalIn, valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();
const DEMAND = "移送有关部门追究责任。";
const aReferral = (scene: NoticeScene, formerId: number) => ({
  ...aDraft(scene),
  ...{ formerId, demand: DEMAND, answerDue: "2019-06-03" },
});

/** All that a person can read of a unit's notices, wherever they stand. */
async function readBy(caller: Caller, { plan, unit, item }: NoticeScene, interview: number) {
  const planId = plan.id;
  return Promise.all([
    listNotices(caller, { planId }),
    listListed(caller, { planId }),
    showNotice(caller, { noticeId: interview }),
    showDraft(caller, { planId, unitId: unit.id }),
    showDraft(caller, { planId, formerId: interview }),
    showItem(caller, { itemId: item.id }),
    listMessages(caller, { planId }),
    searchLedger(caller, { q: "移送" }),
    listLedgerBatch(caller, { planId, limit: 100 }),
    showToday(caller, { planId }),
    showUnitBoard(caller, { planId, unitId: unit.id }),
  ]);
}

describe("a referral", () => {
  test("is told by no page to anyone from whom it is kept: all read the same before and after it", async () => {
    const scene = await buildNoticeScene(db);
    const interview = await unansweredInterview(db, scene);
    const kept: Person[] = [
      scene.supervisor,
      scene.reporter,
      scene.approver,
      scene.stranger,
      await buildPerson(db, duty("PLAN_ADMIN")),
    ];
    const readAll = () =>
      Promise.all(kept.map((person) => readBy(as(db, person), scene, interview)));
    const before = await readAll();
    const draft = valueIn(await draftNotice(as(db, scene.chief), aReferral(scene, interview)));
    expect(await readAll()).toEqual(before);
    valueIn(await issueNotice(as(db, scene.leader), { ...draft, version: 1 }));
    expect(await readAll()).toEqual(before);
    for (const person of kept)
      expect(refusalIn(await showNotice(as(db, person), draft))).toEqual({ kind: "not-found" });
  });

  test("is found by the chief, by leaders and by the unit's head: in the list, on the item and by search", async () => {
    const scene = await buildNoticeScene(db);
    const interview = await unansweredInterview(db, scene);
    const draft = valueIn(await draftNotice(as(db, scene.chief), aReferral(scene, interview)));
    valueIn(await issueNotice(as(db, scene.leader), { ...draft, version: 1 }));
    for (const person of [scene.chief, scene.leader, scene.head]) {
      const caller = as(db, person);
      const list = valueIn(await listNotices(caller, { planId: scene.plan.id }));
      expect(list.open.map(({ level, step }) => [level, step])).toEqual([
        ["REFERRAL", null],
        ["INTERVIEW", null],
      ]);
      const { item } = valueIn(await showItem(caller, { itemId: scene.item.id }));
      expect(item.notices.map(({ id }) => id)).toContain(draft.noticeId);
      const found = valueIn(await searchLedger(caller, { q: "追究责任", plan: scene.plan.id }));
      expect(found.notices.rows.map(({ id }) => id)).toEqual([draft.noticeId]);
    }
  });

  test("asks the unit's head for an answer in its messages, until it is answered", async () => {
    const scene = await buildNoticeScene(db);
    const interview = await unansweredInterview(db, scene);
    const { noticeId } = valueIn(
      await draftNotice(as(db, scene.chief), aReferral(scene, interview)),
    );
    const asked = async () => {
      const head = as(db, scene.head);
      const { rows } = valueIn(await listMessages(head, { planId: scene.plan.id }));
      return rows.filter(({ kind, id }) => kind === "notice" && id === noticeId);
    };
    expect(await asked()).toEqual([]);
    valueIn(await issueNotice(as(db, scene.leader), { noticeId, version: 1 }));
    expect(await asked()).toMatchObject([{ text: DEMAND, due: "2019-06-03", count: 2 }]);
    const reply = { noticeId, version: 2, text: "已配合调查。" };
    valueIn(await replyNotice(as(db, scene.head), reply));
    expect(await asked()).toEqual([]);
  });

  test("is made once, and again only after it was taken back as mistaken", async () => {
    const scene = await buildNoticeScene(db);
    const interview = await unansweredInterview(db, scene);
    const chief = as(db, scene.chief);
    const leader = as(db, scene.leader);
    const draft = valueIn(await draftNotice(chief, aReferral(scene, interview)));
    valueIn(await issueNotice(leader, { ...draft, version: 1 }));
    const again = { ...aReferral(scene, interview), confirmed: true };
    expect(refusalIn(await draftNotice(chief, again))).toMatchObject({ code: "step-drafted" });
    valueIn(await withdrawNotice(leader, { ...draft, version: 2, reason: "误发。" }));
    const seen = valueIn(await showNotice(chief, { noticeId: interview }));
    expect(seen.step).toMatchObject({ level: "REFERRAL", fault: null });
    valueIn(await draftNotice(chief, again));
  });

  test("does not keep its items from being reminded of once the interview is settled", async () => {
    const scene = await buildNoticeScene(db);
    const interview = await unansweredInterview(db, scene);
    const draft = valueIn(await draftNotice(as(db, scene.chief), aReferral(scene, interview)));
    valueIn(await issueNotice(as(db, scene.leader), { ...draft, version: 1 }));
    await db.prisma.supervisionNotice.update({
      where: { id: interview },
      data: { heldOn: new Date("2019-05-01") },
    });
    const { version } = await db.prisma.supervisionNotice.findUniqueOrThrow({
      where: { id: interview },
    });
    valueIn(
      await settleNotice(as(db, scene.chief), { noticeId: interview, version, reason: "已谈。" }),
    );
    const list = valueIn(await listNotices(as(db, scene.supervisor), { planId: scene.plan.id }));
    expect(list.proposed.map(({ itemId }) => itemId)).toEqual([scene.item.id, scene.second.id]);
  });
});

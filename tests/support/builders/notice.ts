import type { Database } from "@/lib/db/database";
import { findPlan } from "@/lib/db/plans";
import { restateItems } from "@/lib/db/standings";
import { plainDate } from "@/lib/domain/plain-date";
import { draftNotice } from "@/lib/usecases/notice/draft-notice";
import { issueNotice } from "@/lib/usecases/notice/issue-notice";
import { buildFilingScene } from "@/tests/support/builders/filing-scene";
import { buildItem } from "@/tests/support/builders/item";
import { as, buildPerson, duty } from "@/tests/support/builders/person";
import { turnToDay } from "@/tests/support/builders/plan";
import { valueIn } from "@/tests/support/value-in";

/** A unit with two items whose reports and milestones are long overdue, on 4 March 2019. */
export async function buildNoticeScene(db: Database) {
  const scene = await buildFilingScene(db);
  const { plan, unit } = scene;
  const milestones = [{ name: "完成", due: plainDate("2018-08-31") }];
  const second = await buildItem(db, plan, { lead: [unit], milestones });
  await turnToDay(db, plan, plainDate("2019-03-04"));
  await db.prisma.$transaction(async (tx) => {
    const head = await findPlan(tx, plan.id, new Date(0));
    if (head) await restateItems(tx, head, [scene.item.id, second.id]);
  });
  return { ...scene, second, head: await buildPerson(db, duty("UNIT_HEAD", unit)) };
}
export type NoticeScene = Awaited<ReturnType<typeof buildNoticeScene>>;

/** A reminder about both items as its form sends it, to be answered within a week. */
export function aDraft({ plan, unit, item, second }: NoticeScene) {
  return {
    planId: plan.id,
    unitId: unit.id,
    itemIds: [item.id, second.id],
    demand: "说明原因和补救措施。",
    answerDue: "2019-03-11",
  };
}

/** Drafts and issues a reminder. */
export async function issued(db: Database, scene: NoticeScene) {
  const office = as(db, scene.supervisor);
  const { noticeId } = valueIn(await draftNotice(office, aDraft(scene)));
  const { number } = valueIn(await issueNotice(office, { noticeId, version: 1 }));
  return { noticeId, number };
}

type NextStep = { formerId: number; day: string; answerDue: string };

/** Drafts and issues the step after an unanswered notice, on a day of its own. */
export async function steppedOn(db: Database, scene: NoticeScene, step: NextStep) {
  await turnToDay(db, scene.plan, plainDate(step.day));
  const chief = as(db, scene.chief);
  const { formerId, answerDue } = step;
  const { noticeId } = valueIn(await draftNotice(chief, { ...aDraft(scene), formerId, answerDue }));
  valueIn(await issueNotice(chief, { noticeId, version: 1 }));
  return noticeId;
}

/** An interview that nobody answered, on a day on which a referral can follow it: 20 May 2019. */
export async function unansweredInterview(db: Database, scene: NoticeScene) {
  const { noticeId } = await issued(db, scene);
  let formerId = noticeId;
  for (const [day, answerDue] of [
    ["2019-03-14", "2019-03-21"],
    ["2019-03-29", "2019-04-04"],
    ["2019-04-22", "2019-04-26"],
  ] as const)
    formerId = await steppedOn(db, scene, { formerId, day, answerDue });
  await turnToDay(db, scene.plan, plainDate("2019-05-20"));
  return formerId;
}

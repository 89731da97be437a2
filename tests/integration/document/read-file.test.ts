import { describe, expect, test } from "vitest";
import type { Person } from "@/lib/domain/actor";
import { requestClosure } from "@/lib/usecases/closure/request-closure";
import { findEvidenceFile } from "@/lib/usecases/evidence/find-evidence-file";
import { answerInstruction } from "@/lib/usecases/instruction/answer-instruction";
import { replyNotice } from "@/lib/usecases/notice/reply-notice";
import { aRequest } from "@/tests/support/builders/closure-scene";
import { buildFilingScene } from "@/tests/support/builders/filing-scene";
import { given } from "@/tests/support/builders/instruction";
import { buildNoticeScene, issued, type NoticeScene } from "@/tests/support/builders/notice";
import { as, buildPerson, duty, NOON } from "@/tests/support/builders/person";
import { buildUnit } from "@/tests/support/builders/unit";
import { PDF } from "@/tests/support/evidence/evidence-files";
import { bringDocument, documentOf, openTestStore } from "@/tests/support/evidence/evidence-scene";
import { openTestLedger } from "@/tests/support/test-ledger";
import { valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();
const testStore = await openTestStore();

const brought = (itemId: number, by: Person) =>
  bringDocument(db, testStore, { itemId, by }, ["通报.pdf", PDF]);

describe("a file is read by whoever reads what it stands behind:", () => {
  test("by its uploader and the item's reporters until it is sent, then by all who read the item", async () => {
    const scene = await buildFilingScene(db);
    const { item, approver } = scene;
    const fileId = await brought(item.id, approver);
    expect(await readersOf(scene, item.id, fileId)).toEqual(["reporter", "colleague", "approver"]);
    valueIn(await requestClosure(as(db, approver), aRequest(item.id, [documentOf(fileId)])));
    expect(await readersOf(scene, item.id, fileId)).toEqual(ITEM_READERS);
  });

  test("behind a reply to a notice, by the notice's readers", async () => {
    const scene = await buildNoticeScene(db);
    const { noticeId } = await issued(db, scene);
    const fileId = await brought(scene.item.id, scene.head);
    const reply = { noticeId, version: 2, text: "月底前完成。", documents: [documentOf(fileId)] };
    valueIn(await replyNotice(as(db, scene.head), reply));
    expect(await readersOf(scene, scene.item.id, fileId)).toEqual([...ITEM_READERS, "head"]);
  });

  test("behind a reply to a referral, by the head, the chief and leaders alone", async () => {
    const scene = await buildNoticeScene(db);
    const { noticeId: formerId } = await issued(db, scene);
    const noticeId = await referred(scene, formerId);
    const fileId = await brought(scene.item.id, scene.head);
    const reply = { noticeId, version: 1, text: "接受处理。", documents: [documentOf(fileId)] };
    valueIn(await replyNotice(as(db, scene.head), reply));
    expect(await readersOf(scene, scene.item.id, fileId)).toEqual(["chief", "leader", "head"]);
  });

  test("behind an answer, by the unit that was asked too, though the item is not its own", async () => {
    const scene = await buildFilingScene(db);
    const owner = await buildUnit(db);
    const [asker, colleague] = [
      await buildPerson(db, duty("REPORTER", owner)),
      await buildPerson(db, duty("UNIT_HEAD", owner)),
    ];
    const { instructionId } = await given(db, scene, { ownerUnitId: String(owner.id) });
    const fileId = await brought(scene.item.id, asker);
    const documents = [documentOf(fileId)];
    valueIn(
      await answerInstruction(as(db, asker), {
        instructionId,
        version: 1,
        answer: "已办。",
        documents,
      }),
    );
    const key = { itemId: scene.item.id, fileId };
    expect(valueIn(await findEvidenceFile(as(db, colleague), key)).name).toBe("通报.pdf");
    expect(await readersOf(scene, scene.item.id, fileId)).toEqual(ITEM_READERS);
  });
});

const ITEM_READERS = ["reporter", "colleague", "approver", "supervisor", "chief", "leader"];

/** A referral of the scene's item after a former step, issued. */
async function referred({ plan, unit, item, chief }: NoticeScene, formerId: number) {
  const day = new Date("2019-03-04");
  const { id } = await db.prisma.supervisionNotice.create({
    data: {
      ...{ planId: plan.id, unitId: unit.id, level: "REFERRAL", state: "ISSUED", formerId },
      ...{ number: `移送${formerId}`, demand: "说明情况。", answerDueOn: new Date("2019-03-11") },
      ...{ draftedById: chief.userId, draftedAt: NOON, draftedOn: day },
      ...{ decidedById: chief.userId, decidedAt: NOON, issuedOn: day },
      items: { create: { itemId: item.id, grounds: { light: "RED", reasons: [] } } },
    },
  });
  return id;
}

/** Who of the scene's people is given the file. */
async function readersOf(scene: object, itemId: number, fileId: string): Promise<string[]> {
  const people = { ...scene } as Record<string, Person>;
  const given: string[] = [];
  for (const who of [...ITEM_READERS, "head", "stranger"]) {
    const person = people[who];
    if (person && (await findEvidenceFile(as(db, person), { itemId, fileId })).ok) given.push(who);
  }
  return given;
}

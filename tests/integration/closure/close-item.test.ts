import { describe, expect, test } from "vitest";
import { plainDate } from "@/lib/domain/plain-date";
import { agreeClosure } from "@/lib/usecases/closure/agree-closure";
import { answerObjection } from "@/lib/usecases/closure/answer-objection";
import { completeClosure } from "@/lib/usecases/closure/complete-closure";
import { delistClosure } from "@/lib/usecases/closure/delist-closure";
import { listClosures } from "@/lib/usecases/closure/list-closures";
import { objectClosure } from "@/lib/usecases/closure/object-closure";
import { publishClosure } from "@/lib/usecases/closure/publish-closure";
import { reopenClosure } from "@/lib/usecases/closure/reopen-closure";
import { requestClosure } from "@/lib/usecases/closure/request-closure";
import { returnClosure } from "@/lib/usecases/closure/return-closure";
import { showClosure } from "@/lib/usecases/closure/show-closure";
import { withdrawClosure } from "@/lib/usecases/closure/withdraw-closure";
import {
  aRequest,
  completedClosure,
  FOUND,
  PROOF,
  publishedClosure,
  requestedClosure,
  standsFor,
} from "@/tests/support/builders/closure-scene";
import { buildFilingScene } from "@/tests/support/builders/filing-scene";
import { buildItem } from "@/tests/support/builders/item";
import { as, buildPerson, duty } from "@/tests/support/builders/person";
import { turnToDay } from "@/tests/support/builders/plan";
import { fingerprint } from "@/tests/support/fingerprint";
import { openTestLedger } from "@/tests/support/test-ledger";
import { refusalIn, valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();
const lastEntry = () => db.prisma.auditEntry.findFirst({ orderBy: { id: "desc" } });
const lightOf = async (itemId: number) =>
  (await db.prisma.itemStanding.findUniqueOrThrow({ where: { itemId } })).light;
const conflict = (code: string) => ({ kind: "conflict", code });

describe("a request for closure", () => {
  test("goes to the office at once where no other unit leads, with what stands behind each criterion", async () => {
    const scene = await requestedClosure(db);
    const { latest, ...stands } = await standsFor(db, scene, scene.reporter);
    expect(stands).toMatchObject({ item: "UNDER_VERIFICATION", closure: "UNDER_VERIFICATION" });
    expect(latest?.criteria.map(({ documents }) => documents)).toEqual(
      Array(2).fill([{ kind: "DATA", description: PROOF.description, link: null, file: null }]),
    );
    expect(await lastEntry()).toMatchObject({
      action: "closure.request",
      actorId: scene.reporter.userId,
      subjectId: String(scene.item.id),
      details: { closureId: scene.closureId },
    });
  });

  test("is refused without evidence that counts, against other criteria, and while another goes on", async () => {
    const scene = await buildFilingScene(db);
    const reporter = as(db, scene.reporter);
    const meeting = aRequest(scene.item.id, [{ ...PROOF, kind: "MEETING" }]);
    expect(refusalIn(await requestClosure(reporter, meeting))).toMatchObject({
      issues: [
        { field: "criteria.0.documents.0", code: "criterion-unproven" },
        { field: "criteria.1.documents.0", code: "criterion-unproven" },
      ],
    });
    expect(refusalIn(await requestClosure(reporter, { ...meeting, summary: " " }))).toMatchObject({
      issues: [
        { field: "criteria.0.documents.0" },
        { field: "criteria.1.documents.0" },
        { field: "summary", code: "required" },
      ],
    });
    const one = aRequest(scene.item.id);
    const fewer = { ...one, criteria: one.criteria.slice(1) };
    expect(refusalIn(await requestClosure(reporter, fewer))).toEqual(conflict("criteria-changed"));
    const both = await Promise.all([1, 2].map(() => requestClosure(reporter, one)));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(refusalIn(await requestClosure(reporter, one))).toEqual(conflict("closure-under-way"));
  });

  test("is the filing unit's alone, and is taken back by it", async () => {
    const scene = await buildFilingScene(db);
    const before = await fingerprint(db);
    for (const [person, kind] of [
      [scene.supervisor, "forbidden"],
      [scene.leader, "forbidden"],
      [scene.stranger, "not-found"],
    ] as const)
      expect(refusalIn(await requestClosure(as(db, person), aRequest(scene.item.id)))).toEqual({
        kind,
      });
    expect(await fingerprint(db)).toEqual(before);
    const asked = await requestedClosure(db);
    const back = { ...asked.now, reason: "还有一项未完成。" };
    expect(refusalIn(await withdrawClosure(as(db, asked.chief), back))).toEqual({
      kind: "forbidden",
    });
    valueIn(await withdrawClosure(as(db, asked.approver), back));
    expect(await standsFor(db, asked, asked.reporter)).toMatchObject({
      item: "IN_PROGRESS",
      closure: "WITHDRAWN",
      may: { request: true, withdraw: false },
    });
  });
});

describe("the joint leads", () => {
  async function jointScene() {
    const scene = await buildFilingScene(db);
    const item = await buildItem(db, scene.plan, {
      lead: [scene.unit, scene.otherUnit],
      milestones: [{ name: "完成", due: plainDate("2018-12-31") }],
    });
    const asked = aRequest(item.id);
    const wish = { ...asked, criteria: asked.criteria.slice(1) };
    const closureId = valueIn(await requestClosure(as(db, scene.reporter), wish));
    const unitId = scene.otherUnit.id;
    return { ...scene, item, word: { closureId, version: 1, unitId, word: "AGREED" } };
  }

  test("agree before the office verifies", async () => {
    const scene = await jointScene();
    const early = { closureId: scene.word.closureId, version: 1, ...FOUND };
    expect(refusalIn(await completeClosure(as(db, scene.chief), early))).toEqual(
      conflict("closure-moved"),
    );
    expect(refusalIn(await agreeClosure(as(db, scene.approver), scene.word))).toEqual({
      kind: "forbidden",
    });
    valueIn(await agreeClosure(as(db, scene.stranger), scene.word));
    expect(await standsFor(db, scene, scene.chief)).toMatchObject({
      item: "UNDER_VERIFICATION",
      may: { complete: true, agreeFor: [] },
    });
    expect(refusalIn(await agreeClosure(as(db, scene.stranger), scene.word))).toEqual(
      conflict("closure-moved"),
    );
  });

  test("send it back with a reservation, which has words", async () => {
    const scene = await jointScene();
    const reserved = { ...scene.word, word: "RESERVED" };
    const stranger = as(db, scene.stranger);
    expect(refusalIn(await agreeClosure(stranger, reserved))).toMatchObject({
      issues: [{ field: "reservation", code: "required" }],
    });
    const mixed = { ...scene.word, reservation: "不同意" };
    expect(refusalIn(await agreeClosure(stranger, mixed))).toMatchObject({
      issues: [{ field: "reservation", code: "agreed-with-reservation" }],
    });
    valueIn(await agreeClosure(stranger, { ...reserved, reservation: "我局部分未完成。" }));
    expect(await standsFor(db, scene, scene.reporter)).toMatchObject({
      item: "IN_PROGRESS",
      closure: "RETURNED",
      latest: { decisionReason: "我局部分未完成。" },
    });
  });
});

describe("the verification", () => {
  test("completes the item, turns its light to done and lays down the look-backs", async () => {
    const scene = await completedClosure(db);
    expect(await lightOf(scene.item.id)).toBe("DONE");
    expect(await standsFor(db, scene, scene.chief)).toMatchObject({
      item: "COMPLETED",
      latest: {
        completedOn: "2018-07-30",
        verifications: [{ outcome: "CONFIRMED", findings: FOUND.findings }],
        lookBacks: [
          { months: 3, dueOn: "2018-10-30", state: "SCHEDULED" },
          { months: 6, dueOn: "2019-01-30", state: "SCHEDULED" },
          { months: 12, dueOn: "2019-07-30", state: "SCHEDULED" },
        ],
      },
    });
    expect(await lastEntry()).toMatchObject({
      action: "closure.complete",
      details: { outcome: "CONFIRMED" },
    });
  });

  test("keeps what stands behind it, and says which row is wrong", async () => {
    const scene = await requestedClosure(db);
    const nameless = { kind: "DATA", description: "", link: "https://example.org/1" };
    const unsaid = { ...scene.now, ...FOUND, documents: [nameless] };
    const before = await fingerprint(db);
    for (const refused of [
      await completeClosure(as(db, scene.chief), unsaid),
      await returnClosure(as(db, scene.supervisor), { ...unsaid, reason: "材料不全。" }),
    ])
      expect(refusalIn(refused)).toMatchObject({
        issues: [{ field: "documents.0", code: "required" }],
      });
    expect(await fingerprint(db)).toEqual(before);
    const proven = { ...scene.now, ...FOUND, documents: [PROOF] };
    valueIn(await completeClosure(as(db, scene.chief), proven));
    const { latest } = await standsFor(db, scene, scene.reporter);
    expect(latest?.verifications[0]?.documents).toEqual([
      { kind: "DATA", description: PROOF.description, link: null, file: null },
    ]);
  });

  test("that refuted completes nothing; returned, it turns the light red for as long as nothing confirms it", async () => {
    const scene = await requestedClosure(db);
    const refuted = { ...scene.now, ...FOUND, outcome: "REFUTED" };
    expect(refusalIn(await completeClosure(as(db, scene.chief), refuted))).toMatchObject({
      issues: [{ field: "outcome", code: "refuted-not-completed" }],
    });
    const back = { ...refuted, reason: "现场没有建成。" };
    expect(refusalIn(await returnClosure(as(db, scene.reporter), back))).toEqual({
      kind: "forbidden",
    });
    valueIn(await returnClosure(as(db, scene.supervisor), back));
    expect(await lightOf(scene.item.id)).toBe("RED");
    expect(await standsFor(db, scene, scene.reporter)).toMatchObject({
      item: "IN_PROGRESS",
      closure: "RETURNED",
      may: { request: true },
    });
  });

  test("is the chief's to complete, made between the request and today, and done once", async () => {
    const scene = await requestedClosure(db);
    const found = { ...scene.now, ...FOUND };
    const before = await fingerprint(db);
    expect(refusalIn(await completeClosure(as(db, scene.supervisor), found))).toEqual({
      kind: "forbidden",
    });
    expect(refusalIn(await completeClosure(as(db, scene.stranger), found))).toEqual({
      kind: "not-found",
    });
    const later = { ...found, verifiedOn: "2018-07-31" };
    expect(refusalIn(await completeClosure(as(db, scene.chief), later))).toMatchObject({
      issues: [{ field: "verifiedOn", code: "verified-in-the-future" }],
    });
    expect(await fingerprint(db)).toEqual(before);
    const both = await Promise.all([1, 2].map(() => completeClosure(as(db, scene.chief), found)));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.flatMap((one) => (one.ok ? [] : [one.refusal]))).toEqual([
      conflict("closure-moved"),
    ]);
  });
});

describe("the publication", () => {
  test("lasts five workdays, is answered to its objections, and ends with the delisting", async () => {
    const scene = await publishedClosure(db);
    const chief = as(db, scene.chief);
    expect((await standsFor(db, scene, scene.chief)).latest?.publishedUntil).toBe("2018-08-06");
    expect(refusalIn(await delistClosure(chief, scene.now))).toEqual(
      conflict("publication-running"),
    );
    const objection = { ...scene.now, text: "路灯还没有亮。" };
    valueIn(await objectClosure(as(db, scene.leader), objection));
    const { latest } = await standsFor(db, scene, scene.chief);
    await turnToDay(db, scene.plan, plainDate("2018-08-07"));
    expect(refusalIn(await objectClosure(as(db, scene.leader), objection))).toEqual(
      conflict("publication-over"),
    );
    expect(refusalIn(await delistClosure(chief, scene.now))).toEqual(conflict("objection-open"));
    const answer = {
      ...scene.now,
      objectionId: latest?.objections[0]?.id,
      answer: "8月3日已修复。",
    };
    expect(refusalIn(await answerObjection(as(db, scene.reporter), answer))).toEqual({
      kind: "forbidden",
    });
    valueIn(await answerObjection(as(db, scene.supervisor), answer));
    expect(refusalIn(await answerObjection(as(db, scene.supervisor), answer))).toEqual(
      conflict("closure-moved"),
    );
    expect(refusalIn(await delistClosure(as(db, scene.supervisor), scene.now))).toEqual({
      kind: "forbidden",
    });
    valueIn(await delistClosure(chief, scene.now));
    expect(await standsFor(db, scene, scene.reporter)).toMatchObject({
      item: "DELISTED",
      closure: "DELISTED",
    });
  });

  test("is not objected to by who may not read the item, and begins once", async () => {
    const scene = await publishedClosure(db);
    const objection = { ...scene.now, text: "不属实。" };
    expect(refusalIn(await objectClosure(as(db, scene.stranger), objection))).toEqual({
      kind: "not-found",
    });
    expect(refusalIn(await publishClosure(as(db, scene.chief), scene.now))).toEqual(
      conflict("closure-moved"),
    );
  });
});

test("a reopened item is judged anew, keeps its history and loses the look-backs to come", async () => {
  const scene = await completedClosure(db);
  const wish = { ...scene.now, reason: "回访发现反弹。" };
  expect(refusalIn(await reopenClosure(as(db, scene.supervisor), wish))).toEqual({
    kind: "forbidden",
  });
  valueIn(await reopenClosure(as(db, scene.chief), wish));
  expect(await lightOf(scene.item.id)).not.toBe("DONE");
  const { latest, ...stands } = await standsFor(db, scene, scene.reporter);
  expect(stands).toMatchObject({ item: "REOPENED", closure: "REOPENED", may: { request: true } });
  expect(latest?.lookBacks.map(({ state }) => state)).toEqual(Array(3).fill("CANCELLED"));
  expect(await db.prisma.completion.findMany({ where: { itemId: scene.item.id } })).toMatchObject([
    { closureId: scene.closureId, reopenReason: wish.reason },
  ]);
});

test("the list shows first what waits for its reader, and to a unit its own alone", async () => {
  const scene = await requestedClosure(db);
  const { planId, mine } = { planId: scene.plan.id, mine: scene.item.id };
  const other = await buildItem(db, scene.plan, { lead: [scene.otherUnit] });
  const text = (await standsOf(other.id, scene.stranger)).criteria[0];
  const wish = {
    ...aRequest(other.id),
    criteria: [{ text, statement: "完成", documents: [PROOF] }],
  };
  const closureId = valueIn(await requestClosure(as(db, scene.stranger), wish));
  valueIn(await completeClosure(as(db, scene.chief), { closureId, version: 1, ...FOUND }));
  const seenBy = async (person: typeof scene.chief, state?: string) =>
    valueIn(await listClosures(as(db, person), { planId, state })).rows.map((row) => [
      row.itemId,
      row.mine,
    ]);
  expect(await seenBy(scene.supervisor)).toEqual([
    [mine, true],
    [other.id, false],
  ]);
  expect(await seenBy(scene.chief)).toEqual([
    [mine, true],
    [other.id, true],
  ]);
  expect(await seenBy(scene.chief, "COMPLETED")).toEqual([[other.id, true]]);
  expect(await seenBy(scene.reporter)).toEqual([[mine, false]]);
  const admin = await buildPerson(db, duty("SYSTEM_ADMIN"));
  expect(refusalIn(await listClosures(as(db, admin), { planId }))).toEqual({ kind: "forbidden" });
});

async function standsOf(itemId: number, person: Parameters<typeof as>[1]) {
  return valueIn(await showClosure(as(db, person), { itemId })).item;
}

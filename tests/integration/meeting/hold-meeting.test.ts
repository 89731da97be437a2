import { describe, expect, it } from "vitest";
import type { Person } from "@/lib/domain/actor";
import { plainDate } from "@/lib/domain/plain-date";
import { answerInstruction } from "@/lib/usecases/instruction/answer-instruction";
import { addEntry } from "@/lib/usecases/meeting/add-entry";
import { closeMeeting } from "@/lib/usecases/meeting/close-meeting";
import { decide } from "@/lib/usecases/meeting/decide";
import { listMeetings } from "@/lib/usecases/meeting/list-meetings";
import { noteEntry } from "@/lib/usecases/meeting/note-entry";
import { prepareDecision } from "@/lib/usecases/meeting/prepare-decision";
import { removeEntry } from "@/lib/usecases/meeting/remove-entry";
import { showMeeting } from "@/lib/usecases/meeting/show-meeting";
import { buildFilingScene, type FilingScene } from "@/tests/support/builders/filing-scene";
import { called } from "@/tests/support/builders/meeting";
import { as } from "@/tests/support/builders/person";
import { turnToDay } from "@/tests/support/builders/plan";
import { fingerprint } from "@/tests/support/fingerprint";
import { openTestLedger } from "@/tests/support/test-ledger";
import { refusalIn, valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();

const CLOSED = { kind: "conflict", code: "meeting-closed" };
const shown = async (person: Person, meetingId: number) =>
  valueIn(await showMeeting(as(db, person), { meetingId }));

/** A meeting whose agenda is the scene's item. */
async function buildMeeting(scene: FilingScene) {
  const meetingId = await called(db, scene);
  const code = scene.item.code;
  valueIn(await addEntry(as(db, scene.supervisor), { meetingId, version: 1, code }));
  const { entries } = await shown(scene.supervisor, meetingId);
  return { meetingId, version: 2, entryId: entries[0]?.id ?? 0 };
}

const aDecision = ({ unit }: FilingScene, change: object) => ({
  text: "八月底前完成方案。",
  ownerUnitId: String(unit.id),
  dueOn: "2018-08-10",
  ...change,
});

describe("a note", () => {
  it("is kept on its item, and never lost to another's", async () => {
    const scene = await buildFilingScene(db);
    const { meetingId, entryId } = await buildMeeting(scene);
    const note = (text: string, seen: string) =>
      noteEntry(as(db, scene.supervisor), { meetingId, entryId, note: text, seen });
    valueIn(await note("第一行\r\n第二行", ""));
    expect(refusalIn(await note("他人的", ""))).toEqual({
      kind: "conflict",
      code: "note-changed",
    });
    const [entry] = (await shown(scene.leader, meetingId)).entries;
    expect(entry?.note).toBe("第一行\n第二行");
    const removal = { meetingId, entryId, version: 2 };
    expect(refusalIn(await removeEntry(as(db, scene.supervisor), removal))).toEqual({
      kind: "conflict",
      code: "entry-discussed",
    });
    valueIn(await note("", "第一行\r\n第二行"));
    expect((await shown(scene.leader, meetingId)).entries[0]?.note).toBeNull();
  });
});

describe("a decision", () => {
  it("becomes an instruction of the meeting to a unit, which answers it", async () => {
    const scene = await buildFilingScene(db);
    const { meetingId, entryId } = await buildMeeting(scene);
    const offered = valueIn(
      await prepareDecision(as(db, scene.supervisor), { meetingId, entryId }),
    );
    expect(offered.begun).toEqual({ ownerUnitId: scene.unit.id, dueOn: expect.any(String) });
    expect(offered.begun.dueOn > "2018-07-31").toBe(true);
    const sent = aDecision(scene, { meetingId, entryId: String(entryId) });
    const { instructionId: id, number } = valueIn(await decide(as(db, scene.chief), sent));
    expect(number).toBe("会定〔2018〕1号");
    expect(await db.prisma.instruction.findUnique({ where: { id } })).toMatchObject({
      meetingId,
      itemId: scene.item.id,
      givenById: null,
      recordedById: scene.chief.userId,
    });
    expect(await db.prisma.auditEntry.findFirst({ orderBy: { id: "desc" } })).toMatchObject({
      action: "meeting.decide",
      subjectId: String(meetingId),
      details: { instructionId: id, number, unitId: scene.unit.id, dueOn: "2018-08-10" },
    });
    const answer = { instructionId: id, version: 1, answer: "已完成。" };
    valueIn(await answerInstruction(as(db, scene.reporter), answer));
    const { decisions } = await shown(scene.leader, meetingId);
    expect(decisions).toMatchObject([{ id, state: "ANSWERED", giver: null }]);
  });

  it("may be on no item, but says what, to whom and by when", async () => {
    const scene = await buildFilingScene(db);
    const { meetingId } = await buildMeeting(scene);
    const send = (change: object) =>
      decide(as(db, scene.supervisor), aDecision(scene, { meetingId, ...change }));
    expect(valueIn(await send({})).number).toBe("会定〔2018〕1号");
    const cases = [
      [{ text: "" }, "text", "required"],
      [{ ownerUnitId: "" }, "ownerUnitId", "required"],
      [{ ownerUnitId: "999999999" }, "ownerUnitId", "owner-ended"],
      [{ dueOn: "2018-07-29" }, "dueOn", "answer-day-past"],
    ] as const;
    const other = await buildMeeting(scene);
    const before = await fingerprint(db);
    for (const [change, field, code] of cases)
      expect(refusalIn(await send(change))).toMatchObject({ issues: [{ field, code }] });
    expect(refusalIn(await send({ entryId: String(other.entryId) })).kind).toBe("not-found");
    expect(await fingerprint(db)).toEqual(before);
  });

  it("stands first on the next meeting, until it is settled", async () => {
    const scene = await buildFilingScene(db);
    const first = await buildMeeting(scene);
    valueIn(await decide(as(db, scene.chief), aDecision(scene, { meetingId: first.meetingId })));
    await turnToDay(db, scene.plan, plainDate("2018-08-15"));
    const second = await called(db, scene);
    const third = await called(db, scene, { heldOn: "2018-08-20" });
    for (const meetingId of [second, third]) {
      const { former, decisions } = await shown(scene.supervisor, meetingId);
      expect([former.length, decisions.length]).toEqual([1, 0]);
    }
  });
});

describe("closed minutes", () => {
  it("are read by all who read the ledger, each as far as it concerns them, and change no more", async () => {
    const scene = await buildFilingScene(db);
    const { meetingId, version, entryId } = await buildMeeting(scene);
    const sent = aDecision(scene, { meetingId, entryId: String(entryId) });
    valueIn(await decide(as(db, scene.chief), sent));
    const { reporter, stranger, supervisor, plan } = scene;
    expect(refusalIn(await showMeeting(as(db, reporter), { meetingId })).kind).toBe("not-found");
    const listed = async (person: Person) =>
      valueIn(await listMeetings(as(db, person), { planId: plan.id }));
    expect((await listed(reporter)).open).toEqual([]);
    valueIn(await closeMeeting(as(db, supervisor), { meetingId, version }));
    for (const [person, count] of [
      [reporter, 1],
      [stranger, 0],
    ] as const) {
      const { entries, decisions, mayLead } = await shown(person, meetingId);
      expect([entries.length, decisions.length, mayLead]).toEqual([count, count, false]);
      expect((await listed(person)).closed).toMatchObject([
        { id: meetingId, entries: count, decisions: count, open: count },
      ]);
    }
    const note = { meetingId, entryId, note: "补记", seen: "" };
    expect(refusalIn(await noteEntry(as(db, supervisor), note))).toEqual(CLOSED);
    expect(refusalIn(await decide(as(db, supervisor), sent))).toEqual(CLOSED);
    expect(refusalIn(await closeMeeting(as(db, supervisor), { meetingId, version }))).toEqual(
      CLOSED,
    );
  });

  it("are closed once, by the office, and not before the day of the meeting", async () => {
    const scene = await buildFilingScene(db);
    const ahead = await called(db, scene, { heldOn: "2018-08-20" });
    const close = (person: Person, meetingId: number) =>
      closeMeeting(as(db, person), { meetingId, version: 1 });
    expect(refusalIn(await close(scene.supervisor, ahead))).toEqual({
      kind: "conflict",
      code: "meeting-not-held",
    });
    expect(refusalIn(await close(scene.leader, ahead)).kind).toBe("forbidden");
    const today = await called(db, scene);
    const both = await Promise.all([close(scene.supervisor, today), close(scene.chief, today)]);
    expect(both.flatMap((result) => (result.ok ? [] : [result.refusal]))).toEqual([CLOSED]);
  });
});

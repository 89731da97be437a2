import { describe, expect, it } from "vitest";
import type { Person } from "@/lib/domain/actor";
import { plainDate } from "@/lib/domain/plain-date";
import { addEntry } from "@/lib/usecases/meeting/add-entry";
import { callMeeting } from "@/lib/usecases/meeting/call-meeting";
import { drawAgenda } from "@/lib/usecases/meeting/draw-agenda";
import { moveEntry } from "@/lib/usecases/meeting/move-entry";
import { prepareMeeting } from "@/lib/usecases/meeting/prepare-meeting";
import { removeEntry } from "@/lib/usecases/meeting/remove-entry";
import { showMeeting } from "@/lib/usecases/meeting/show-meeting";
import { showToday } from "@/lib/usecases/today/show-today";
import { buildFilingScene } from "@/tests/support/builders/filing-scene";
import { given } from "@/tests/support/builders/instruction";
import { buildItems } from "@/tests/support/builders/item";
import { aMeeting, called, drawn } from "@/tests/support/builders/meeting";
import { as } from "@/tests/support/builders/person";
import { turnToDay } from "@/tests/support/builders/plan";
import { fingerprint } from "@/tests/support/fingerprint";
import { openTestLedger } from "@/tests/support/test-ledger";
import { refusalIn, valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();

const CHANGED = { kind: "conflict", code: "meeting-changed" };
const lastAudit = () => db.prisma.auditEntry.findFirst({ orderBy: { id: "desc" } });
const agenda = async (person: Person, meetingId: number) =>
  valueIn(await showMeeting(as(db, person), { meetingId })).entries.map(({ code }) => code);

/** Two items: one whose last day passed long ago, one with an instruction that is overdue; and one in no trouble. */
async function buildTrouble() {
  const scene = await buildFilingScene(db);
  const { plan, unit } = scene;
  const due = (day: string) => ({
    lead: [unit],
    milestones: [{ name: "完成", due: plainDate(day) }],
  });
  const [red, calm] = await buildItems(db, plan, [due("2018-07-31"), due("2020-12-31")]);
  if (!red || !calm) throw new Error("Two items were built.");
  await given(db, scene, { dueOn: "2018-08-01" });
  await turnToDay(db, plan, plainDate("2018-08-02"));
  valueIn(await showToday(as(db, scene.supervisor), { planId: plan.id }));
  return { ...scene, red, calm };
}

describe("a meeting", () => {
  it("is called by the office, and by nobody else, who write nothing", async () => {
    const scene = await buildFilingScene(db);
    const meetingId = await called(db, scene);
    expect(await lastAudit()).toMatchObject({
      action: "meeting.call",
      subjectType: "meeting",
      subjectId: String(meetingId),
      details: { title: "督查调度会", heldOn: "2018-07-30" },
    });
    const before = await fingerprint(db);
    for (const person of [scene.reporter, scene.leader]) {
      expect(refusalIn(await callMeeting(as(db, person), aMeeting(scene))).kind).toBe("forbidden");
      const asked = { planId: scene.plan.id };
      expect(refusalIn(await prepareMeeting(as(db, person), asked)).kind).toBe("forbidden");
    }
    expect(await fingerprint(db)).toEqual(before);
  });

  it("has a name and a day of the plan", async () => {
    const scene = await buildFilingScene(db);
    const cases = [
      [{ title: "" }, "title", "required"],
      [{ heldOn: "" }, "heldOn", "required"],
      [{ heldOn: "2018-07-03" }, "heldOn", "meeting-before-plan"],
      [{ heldOn: "2019-07-31" }, "heldOn", "meeting-too-far"],
    ] as const;
    for (const [change, field, code] of cases) {
      const sent = aMeeting(scene, change);
      expect(refusalIn(await callMeeting(as(db, scene.chief), sent))).toMatchObject({
        issues: [{ field, code }],
      });
    }
  });
});

describe("an agenda", () => {
  it("is drawn from the lists, the gravest first, and keeps where each item stood", async () => {
    const scene = await buildTrouble();
    const { entries } = await drawn(db, scene);
    expect(entries.map(({ itemId, list }) => [itemId, list])).toEqual([
      [scene.red.id, "red"],
      [scene.item.id, "instructions"],
    ]);
    expect(entries[0]?.standing).toMatchObject({
      on: "2018-08-02",
      light: "RED",
      reason: { rule: "final-due-passed" },
      percent: null,
    });
    expect(await lastAudit()).toMatchObject({ action: "meeting.draw", details: { drawn: 2 } });
  });

  it("drawn again takes only what is new, and an item added by its number comes last", async () => {
    const scene = await buildTrouble();
    const { meetingId, version, entries } = await drawn(db, scene);
    const supervisor = as(db, scene.supervisor);
    expect(valueIn(await drawAgenda(supervisor, { meetingId, version }))).toEqual({ drawn: 0 });
    const add = (code: string) => addEntry(supervisor, { meetingId, version, code });
    const refused = async (code: string) => refusalIn(await add(code));
    expect(await refused("")).toMatchObject({ issues: [{ code: "required" }] });
    expect(await refused("没有")).toMatchObject({ issues: [{ code: "agenda-no-such-item" }] });
    expect(await refused(entries[0]?.code ?? "")).toMatchObject({
      issues: [{ code: "on-agenda-already" }],
    });
    valueIn(await add(scene.calm.code));
    const codes = [...entries.map(({ code }) => code), scene.calm.code];
    expect(await agenda(scene.leader, meetingId)).toEqual(codes);
  });

  it("is put in another order and shortened, by one who saw it as it is", async () => {
    const scene = await buildTrouble();
    const { meetingId, version, entries } = await drawn(db, scene);
    const [first, second] = entries;
    const supervisor = as(db, scene.supervisor);
    const up = { meetingId, version, entryId: second?.id, move: "up" };
    const both = await Promise.all([moveEntry(supervisor, up), moveEntry(as(db, scene.chief), up)]);
    expect(both.flatMap((result) => (result.ok ? [] : [result.refusal]))).toEqual([CHANGED]);
    expect(await agenda(scene.supervisor, meetingId)).toEqual([second?.code, first?.code]);
    const again = { ...up, version: version + 1 };
    expect(refusalIn(await moveEntry(supervisor, again))).toEqual(CHANGED);
    const removal = { meetingId, version, entryId: second?.id };
    expect(refusalIn(await removeEntry(supervisor, removal))).toEqual(CHANGED);
    valueIn(await removeEntry(supervisor, { ...removal, version: version + 1 }));
    expect(await agenda(scene.supervisor, meetingId)).toEqual([first?.code]);
  });

  it("is the office's to change: to units it is not there, and nobody writes anything", async () => {
    const scene = await buildTrouble();
    const seen = await drawn(db, scene);
    const entryId = seen.entries[0]?.id;
    const before = await fingerprint(db);
    const cases = [
      [scene.leader, "forbidden"],
      [scene.reporter, "not-found"],
    ] as const;
    for (const [person, kind] of cases) {
      const caller = as(db, person);
      const sent = { ...seen, entryId, move: "down", code: scene.calm.code };
      for (const act of [drawAgenda, addEntry, moveEntry, removeEntry])
        expect(refusalIn(await act(caller, sent)).kind).toBe(kind);
    }
    expect(await fingerprint(db)).toEqual(before);
  });
});

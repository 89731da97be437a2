import { describe, expect, it } from "vitest";
import type { Person } from "@/lib/domain/actor";
import { plainDate } from "@/lib/domain/plain-date";
import { answerInstruction } from "@/lib/usecases/instruction/answer-instruction";
import { cancelInstruction } from "@/lib/usecases/instruction/cancel-instruction";
import { closeInstruction } from "@/lib/usecases/instruction/close-instruction";
import { listInstructions } from "@/lib/usecases/instruction/list-instructions";
import { returnAnswer } from "@/lib/usecases/instruction/return-answer";
import { showInstruction } from "@/lib/usecases/instruction/show-instruction";
import { showToday } from "@/lib/usecases/today/show-today";
import { buildFilingScene, type FilingScene } from "@/tests/support/builders/filing-scene";
import { answered, given } from "@/tests/support/builders/instruction";
import { as, buildPerson, duty } from "@/tests/support/builders/person";
import { turnToDay } from "@/tests/support/builders/plan";
import { fingerprint } from "@/tests/support/fingerprint";
import { openTestLedger } from "@/tests/support/test-ledger";
import { refusalIn, valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();

const DOCUMENT = { kind: "DATA", description: "提速措施清单", link: "https://example.org/1" };
const lastAudit = () => db.prisma.auditEntry.findFirst({ orderBy: { id: "desc" } });
const shown = async (person: Person, instructionId: number) =>
  valueIn(await showInstruction(as(db, person), { instructionId }));

describe("an answer", () => {
  it("goes back with its reason, comes again with a document, and closes the loop", async () => {
    const scene = await buildFilingScene(db);
    const { reporter, supervisor, leader } = scene;
    const seen = await answered(db, scene);
    const { instructionId } = seen;
    valueIn(await returnAnswer(as(db, supervisor), { ...seen, returnReason: "没有时间安排。" }));
    expect((await shown(reporter, instructionId)).may).toEqual(["answer"]);
    const again = {
      instructionId,
      version: 3,
      answer: "措施与时间表附后。",
      documents: [DOCUMENT],
    };
    valueIn(await answerInstruction(as(db, reporter), again));
    expect((await shown(leader, instructionId)).may).toEqual(["return", "close", "cancel"]);
    valueIn(await closeInstruction(as(db, leader), { instructionId, version: 4 }));
    expect(await lastAudit()).toMatchObject({
      action: "instruction.close",
      subjectType: "instruction",
      subjectId: String(instructionId),
      details: { itemId: scene.item.id },
    });
    const { instruction, may } = await shown(reporter, instructionId);
    expect(may).toEqual([]);
    expect(instruction).toMatchObject({
      state: "CLOSED",
      closedBy: leader.displayName,
      closedOn: "2018-07-30",
      closeReason: null,
      answers: [
        {
          number: 1,
          returnReason: "没有时间安排。",
          returnedBy: supervisor.displayName,
          documents: [],
        },
        { number: 2, text: "措施与时间表附后。", returnReason: null, documents: [DOCUMENT] },
      ],
    });
  });

  it("to an instruction on the plan stands alone", async () => {
    const scene = await buildFilingScene(db);
    const { instructionId } = await answered(db, scene, { itemId: "" });
    const { instruction, itemReadable } = await shown(scene.approver, instructionId);
    expect([instruction.item, itemReadable, instruction.state]).toEqual([null, false, "ANSWERED"]);
  });

  it("says something, in documents that can be followed", async () => {
    const scene = await buildFilingScene(db);
    const { instructionId } = await given(db, scene);
    const sent = { instructionId, version: 1, answer: " " };
    expect(refusalIn(await answerInstruction(as(db, scene.reporter), sent))).toMatchObject({
      issues: [{ field: "answer", code: "required" }],
    });
    const documents = [{ ...DOCUMENT, link: "x" }];
    const linked = { ...sent, answer: "已办。", documents };
    expect(refusalIn(await answerInstruction(as(db, scene.reporter), linked))).toMatchObject({
      issues: [{ field: "documents.0.link", code: "not-an-address" }],
    });
  });

  it("is one, though two of the unit send theirs at once", async () => {
    const scene = await buildFilingScene(db);
    const { instructionId } = await given(db, scene);
    const answer = (person: Person) =>
      answerInstruction(as(db, person), { instructionId, version: 1, answer: "已办。" });
    const results = await Promise.all([answer(scene.reporter), answer(scene.colleague)]);
    expect(results.flatMap((result) => (result.ok ? [] : [result.refusal]))).toEqual([
      { kind: "conflict", code: "instruction-moved" },
    ]);
    expect(await db.prisma.instructionAnswer.count({ where: { instructionId } })).toBe(1);
  });
});

describe("an instruction", () => {
  it("is taken back by its leader or the chief, who says why", async () => {
    const scene = await buildFilingScene(db);
    for (const person of [scene.leader, scene.chief]) {
      const { instructionId } = await given(db, scene);
      const seen = { instructionId, version: 1 };
      const reasoned = { ...seen, cancelReason: "情况已变。" };
      expect(
        refusalIn(await cancelInstruction(as(db, person), { ...seen, cancelReason: "" })),
      ).toMatchObject({ issues: [{ field: "cancelReason", code: "required" }] });
      valueIn(await cancelInstruction(as(db, person), reasoned));
      const { instruction } = await shown(scene.reporter, instructionId);
      expect(instruction).toMatchObject({ state: "CANCELLED", closeReason: "情况已变。" });
      expect(await lastAudit()).toMatchObject({ action: "instruction.cancel" });
      expect(refusalIn(await cancelInstruction(as(db, person), reasoned))).toEqual({
        kind: "conflict",
        code: "instruction-moved",
      });
    }
  });

  it("is not closed unanswered, nor by who saw an older state", async () => {
    const scene = await buildFilingScene(db);
    const { instructionId } = await given(db, scene);
    const moved = { kind: "conflict", code: "instruction-moved" };
    const close = (version: number) =>
      closeInstruction(as(db, scene.supervisor), { instructionId, version });
    expect(refusalIn(await close(1))).toEqual(moved);
    const seen = await answered(db, scene);
    const stale = { ...seen, version: 1 };
    expect(refusalIn(await closeInstruction(as(db, scene.supervisor), stale))).toEqual(moved);
  });

  it("is dealt with by nobody else, and they write nothing", async () => {
    const scene = await buildFilingScene(db);
    const otherLeader = await buildPerson(db, duty("LEADER"));
    const seen = await answered(db, scene);
    const before = await fingerprint(db);
    const acts = (person: Person) => {
      const caller = as(db, person);
      return {
        answer: () => answerInstruction(caller, { ...seen, answer: "已办。" }),
        return: () => returnAnswer(caller, { ...seen, returnReason: "不足。" }),
        close: () => closeInstruction(caller, seen),
        cancel: () => cancelInstruction(caller, { ...seen, cancelReason: "已变。" }),
      };
    };
    const refusals = async (person: Person, ...names: (keyof ReturnType<typeof acts>)[]) => {
      const kinds = [];
      for (const name of names) kinds.push(refusalIn(await acts(person)[name]()).kind);
      return [...new Set(kinds)];
    };
    const all = ["answer", "return", "close", "cancel"] as const;
    expect(await refusals(scene.stranger, ...all)).toEqual(["not-found"]);
    expect(await refusals(scene.reporter, "return", "close", "cancel")).toEqual(["forbidden"]);
    expect(await refusals(scene.supervisor, "answer", "cancel")).toEqual(["forbidden"]);
    expect(await refusals(otherLeader, ...all)).toEqual(["forbidden"]);
    expect(await fingerprint(db)).toEqual(before);
  });
});

describe("the list of instructions", () => {
  it("tells each unit its own, those to answer first and by their day", async () => {
    const scene = await buildFilingScene(db);
    const { plan, reporter, stranger, leader, otherUnit } = scene;
    const late = await given(db, scene, { dueOn: "2018-09-01" });
    const soon = await given(db, scene, { dueOn: "2018-08-01" });
    const astray = await given(db, scene, { itemId: "", ownerUnitId: String(otherUnit.id) });
    const done = await answered(db, scene);
    valueIn(await closeInstruction(as(db, leader), done));
    const waiting = await answered(db, scene);
    const list = async (person: Person) => {
      const found = valueIn(await listInstructions(as(db, person), { planId: plan.id }));
      const ids = (part: "open" | "answered" | "settled") => found[part].map(({ id }) => id);
      return [ids("open"), ids("answered"), ids("settled"), found.mayGive];
    };
    const own = [[waiting.instructionId], [done.instructionId]];
    const [first, second, other] = [soon, late, astray].map((each) => each.instructionId);
    expect(await list(reporter)).toEqual([[first, second], ...own, false]);
    expect(await list(stranger)).toEqual([[other], [], [], false]);
    expect(await list(leader)).toEqual([[first, other, second], ...own, true]);
    const hidden = { instructionId: late.instructionId };
    expect(refusalIn(await showInstruction(as(db, stranger), hidden))).toEqual({
      kind: "not-found",
    });
  });

  it("stands in today's work: answers to judge, and what units have not answered in time", async () => {
    const scene = await buildFilingScene(db);
    const waiting = async ({ supervisor, plan }: FilingScene) =>
      valueIn(await showToday(as(db, supervisor), { planId: plan.id })).waiting;
    await answered(db, scene);
    await given(db, scene, { dueOn: "2018-08-01" });
    expect(await waiting(scene)).toMatchObject({ answeredInstructions: 1, overdueInstructions: 0 });
    await turnToDay(db, scene.plan, plainDate("2018-08-02"));
    expect(await waiting(scene)).toMatchObject({ answeredInstructions: 1, overdueInstructions: 1 });
  });
});

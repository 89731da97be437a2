import { describe, expect, it } from "vitest";
import { giveInstruction } from "@/lib/usecases/instruction/give-instruction";
import { prepareInstruction } from "@/lib/usecases/instruction/prepare-instruction";
import { buildFilingScene } from "@/tests/support/builders/filing-scene";
import { anInstruction, given } from "@/tests/support/builders/instruction";
import { as, buildPerson, duty } from "@/tests/support/builders/person";
import { buildCollective } from "@/tests/support/builders/unit";
import { fingerprint } from "@/tests/support/fingerprint";
import { openTestLedger } from "@/tests/support/test-ledger";
import { refusalIn, valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();

describe("an instruction", () => {
  it("of a leader is his own word, under the next number of the year", async () => {
    const scene = await buildFilingScene(db);
    const other = await buildPerson(db, duty("LEADER"));
    const first = await given(db, scene, { givenById: String(other.userId) });
    const second = await given(db, scene, { itemId: "" });
    expect([first.number, second.number]).toEqual(["批示〔2018〕1号", "批示〔2018〕2号"]);
    const { instructionId: id } = first;
    expect(await db.prisma.instruction.findUnique({ where: { id } })).toMatchObject({
      planId: scene.plan.id,
      itemId: scene.item.id,
      state: "OPEN",
      text: "请专题研究，提出提速措施。",
      givenById: scene.leader.userId,
      recordedById: scene.leader.userId,
      givenOn: new Date("2018-07-30"),
      ownerUnitId: scene.unit.id,
      dueOn: new Date("2018-08-10"),
      version: 1,
    });
    const audit = await db.prisma.auditEntry.findFirst({
      where: { action: "instruction.give", subjectId: String(id) },
    });
    expect(audit).toMatchObject({
      subjectType: "instruction",
      details: {
        itemId: scene.item.id,
        number: "批示〔2018〕1号",
        unitId: scene.unit.id,
        dueOn: "2018-08-10",
      },
    });
  });

  it("that the office takes down is the word of the leader it names", async () => {
    const scene = await buildFilingScene(db);
    const givenById = String(scene.leader.userId);
    const { instructionId: id } = await given(db, scene, { givenById }, scene.supervisor);
    const kept = await db.prisma.instruction.findUniqueOrThrow({ where: { id } });
    expect([kept.givenById, kept.recordedById]).toEqual([
      scene.leader.userId,
      scene.supervisor.userId,
    ]);
  });

  it("takes its number alone, though two are given at once", async () => {
    const scene = await buildFilingScene(db);
    const both = await Promise.all([given(db, scene), given(db, scene)]);
    expect(both.map(({ number }) => number).toSorted()).toEqual([
      "批示〔2018〕1号",
      "批示〔2018〕2号",
    ]);
  });

  it("is refused where something is missing or nobody could answer, and nothing is written", async () => {
    const scene = await buildFilingScene(db);
    const { chief, supervisor, leader, unit } = scene;
    const collective = await buildCollective(db, [unit]);
    const byOffice = { givenById: String(leader.userId) };
    const cases = [
      [{}, "givenById", "required"],
      [{ givenById: String(chief.userId) }, "givenById", "unknown-choice"],
      [{ ...byOffice, text: "" }, "text", "required"],
      [{ ...byOffice, ownerUnitId: "" }, "ownerUnitId", "required"],
      [{ ...byOffice, ownerUnitId: String(collective.id) }, "ownerUnitId", "owner-ended"],
      [{ ...byOffice, dueOn: "2018-07-29" }, "dueOn", "answer-day-past"],
    ] as const;
    const before = await fingerprint(db);
    for (const [change, field, code] of cases) {
      const sent = anInstruction(scene, change);
      expect(refusalIn(await giveInstruction(as(db, supervisor), sent))).toMatchObject({
        kind: "invalid",
        issues: [{ field, code }],
      });
    }
    expect(await fingerprint(db)).toEqual(before);
  });

  it("on an item of another plan, or a revoked one, is none", async () => {
    const scene = await buildFilingScene(db);
    const elsewhere = await buildFilingScene(db);
    const astray = anInstruction(scene, { itemId: String(elsewhere.item.id) });
    expect(refusalIn(await giveInstruction(as(db, scene.leader), astray))).toEqual({
      kind: "not-found",
    });
    const { id } = scene.item;
    await db.prisma.workItem.update({ where: { id }, data: { state: "REVOKED" } });
    expect(refusalIn(await giveInstruction(as(db, scene.leader), anInstruction(scene)))).toEqual({
      kind: "conflict",
      code: "item-revoked",
    });
  });

  it("is given by leaders and the office alone, and nobody else writes anything", async () => {
    const scene = await buildFilingScene(db);
    const planAdmin = await buildPerson(db, duty("PLAN_ADMIN"));
    const before = await fingerprint(db);
    for (const person of [scene.reporter, scene.approver, scene.stranger, planAdmin]) {
      expect(refusalIn(await giveInstruction(as(db, person), anInstruction(scene)))).toEqual({
        kind: "forbidden",
      });
      const asked = { planId: scene.plan.id };
      expect(refusalIn(await prepareInstruction(as(db, person), asked))).toEqual({
        kind: "forbidden",
      });
    }
    expect(await fingerprint(db)).toEqual(before);
  });

  it("begins with the unit that files the item, and offers the leaders to the office", async () => {
    const scene = await buildFilingScene(db);
    const asked = { planId: scene.plan.id, itemId: scene.item.id };
    const offered = valueIn(await prepareInstruction(as(db, scene.supervisor), asked));
    expect(offered.item).toMatchObject({ code: scene.item.code, filingUnitId: scene.unit.id });
    expect(offered.leaders).toContainEqual({
      id: scene.leader.userId,
      name: scene.leader.displayName,
    });
    expect(offered.speaksForOneself).toBe(false);
    expect(offered.latest).toBe("2019-07-30");
  });
});

import { describe, expect, test } from "vitest";
import { z } from "zod";
import { type Actor, ROLES } from "@/lib/domain/actor";
import { ok } from "@/lib/domain/result";
import { isUnitRole } from "@/lib/domain/role-rules";
import { listAudit } from "@/lib/usecases/audit/list-audit";
import { verifyAudit } from "@/lib/usecases/audit/verify-audit";
import { defineCommand, loadNothing } from "@/lib/usecases/define";
import { as, buildPerson, duty, NOON } from "@/tests/support/builders/person";
import { buildUnit } from "@/tests/support/builders/unit";
import { fingerprint } from "@/tests/support/fingerprint";
import { openTestLedger } from "@/tests/support/test-ledger";
import { valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();
const auditor = await buildPerson(db, duty("AUDIT_ADMIN"));
const SYSTEM: Actor = { kind: "system", name: "audit:verify" };

/** A command that only leaves an entry: on item `subject`, with details. */
const note = defineCommand({
  name: "item.note",
  input: z.object({ subject: z.number(), details: z.record(z.string(), z.unknown()).default({}) }),
  load: loadNothing,
  allow: () => "allowed",
  run: async () => ok(null),
  audit: ({ input }) => ({ subjectType: "item", subjectId: input.subject, details: input.details }),
});

/** Subjects of the entries that a view of the trail shows, newest first. */
async function subjectsOf(view: Record<string, string>) {
  const { rows } = valueIn(await listAudit(as(db, auditor), view));
  return rows.map((row) => row.subjectId);
}

describe("the audit trail", () => {
  test("is found by person, act, subject and day in the ledger's zone, newest first", async () => {
    const wang = await buildPerson(db);
    const li = await buildPerson(db);
    await note(as(db, wang, new Date("2018-07-29T15:59:59Z")), { subject: 1 });
    await note(as(db, wang, new Date("2018-07-29T16:00:00Z")), { subject: 2 });
    await note(as(db, li, new Date("2018-07-30T15:59:59Z")), { subject: 3 });
    await note(as(db, SYSTEM, new Date("2018-07-30T16:00:00Z")), { subject: 4 });
    expect({
      all: await subjectsOf({}),
      wang: await subjectsOf({ person: wang.username }),
      li: await subjectsOf({ person: li.displayName }),
      ledger: await subjectsOf({ person: "audit:" }),
      act: await subjectsOf({ action: "item.note" }),
      otherAct: await subjectsOf({ action: "item.not" }),
      subject: await subjectsOf({ subject: "item:2" }),
      kind: await subjectsOf({ subject: "item" }),
      otherKind: await subjectsOf({ subject: "user" }),
      day: await subjectsOf({ from: "2018-07-30", until: "2018-07-30" }),
      notADay: await subjectsOf({ from: "2018-02-30", until: "2018-07-29" }),
    }).toEqual({
      all: ["4", "3", "2", "1"],
      wang: ["2", "1"],
      li: ["3"],
      ledger: ["4"],
      act: ["4", "3", "2", "1"],
      otherAct: [],
      subject: ["2"],
      kind: ["4", "3", "2", "1"],
      otherKind: [],
      day: ["3", "2"],
      notADay: ["1"],
    });
  });

  test("is walked to older entries and back without losing or repeating one", async () => {
    const writer = await buildPerson(db);
    for (let subject = 101; subject <= 220; subject++) await note(as(db, writer), { subject });
    const view = { person: writer.username };
    const first = valueIn(await listAudit(as(db, auditor), view));
    const second = valueIn(await listAudit(as(db, auditor), { ...view, older: first.older }));
    const third = valueIn(await listAudit(as(db, auditor), { ...view, older: second.older }));
    const back = valueIn(await listAudit(as(db, auditor), { ...view, newer: second.newer }));
    expect(
      [first, second, third].flatMap(({ rows }) => rows.map((row) => Number(row.subjectId))),
    ).toEqual(Array.from({ length: 120 }, (_, index) => 220 - index));
    expect(back.rows).toEqual(first.rows);
    expect([first.newer, third.older, back.newer]).toEqual([undefined, undefined, undefined]);
  });

  test.each(ROLES.filter((role) => role !== "AUDIT_ADMIN"))("is not for a %s", async (role) => {
    const unit = isUnitRole(role) ? await buildUnit(db) : undefined;
    const actor = await buildPerson(db, duty(role, unit));
    expect([await listAudit(as(db, actor), {}), await verifyAudit(as(db, actor), {})]).toEqual(
      Array(2).fill({ ok: false, refusal: { kind: "forbidden" } }),
    );
  });
});

describe("the chains of the trail", () => {
  test("stay whole when people and the ledger write at once", async () => {
    const writers = [await buildPerson(db), await buildPerson(db), SYSTEM];
    const acts = Array.from({ length: 30 }, (_, index) => ({
      actor: writers[index % writers.length] ?? SYSTEM,
      subject: 300 + index,
    }));
    await Promise.all(acts.map(({ actor, subject }) => note(as(db, actor), { subject })));
    const { chains, isWhole } = valueIn(await verifyAudit(as(db, auditor), {}));
    const entries = chains.reduce((sum, chain) => sum + chain.entries, 0);
    expect({ isWhole, entries }).toEqual({
      isWhole: true,
      entries: await db.prisma.auditEntry.count(),
    });
  });

  test("stay whole with days, absent values and signs of every script in the details", async () => {
    const details = {
      at: NOON,
      absent: undefined,
      nothing: null,
      deep: { 乙: [1.5, "甲", "\u{20BB7}"], 甲: {} },
    };
    valueIn(await note(as(db, auditor), { subject: 400, details }));
    expect(valueIn(await verifyAudit(as(db, SYSTEM), {})).isWhole).toBe(true);
  });

  test("are kept by the database itself from being changed", async () => {
    const before = await fingerprint(db);
    await expect(
      db.prisma.auditEntry.updateMany({ data: { actorName: "别人" } }),
    ).rejects.toThrow();
    await expect(db.prisma.auditEntry.deleteMany()).rejects.toThrow();
    expect(await fingerprint(db)).toEqual(before);
  });

  test("an act that was refused leaves no entry", async () => {
    const refused = defineCommand({
      name: "item.refused",
      input: z.object({}),
      load: loadNothing,
      allow: () => "forbidden",
      run: async () => ok(null),
      audit: () => ({ subjectType: "item", subjectId: 1 }),
    });
    const before = await fingerprint(db);
    expect((await refused(as(db, auditor), {})).ok).toBe(false);
    expect(await fingerprint(db)).toEqual(before);
  });

  test("an act whose entry can't be written is not done", async () => {
    const unwritable = defineCommand({
      name: "unit.rename",
      input: z.object({}),
      load: loadNothing,
      allow: () => "allowed",
      run: async ({ tx }) => {
        const name = "不应存在";
        await tx.unit.create({ data: { name, fullName: name, kind: "OFFICE", ordinal: 1 } });
        return ok(null);
      },
      audit: () => ({ subjectType: "unit", subjectId: "\u0000" }),
    });
    await expect(unwritable(as(db, auditor), {})).rejects.toThrow();
    expect(await db.prisma.unit.count({ where: { name: "不应存在" } })).toBe(0);
  });
});

/** Runs last in this file: it leaves the trail broken. */
describe("a trail that someone tampered with", () => {
  test("shows the chains and the entries at which it was altered or cut", async () => {
    const [altered, removed] = [await buildPerson(db), await buildPerson(db)];
    for (const writer of [altered, removed])
      for (let subject = 500; subject < 505; subject++) await note(as(db, writer), { subject });
    const third = (actorId: number) =>
      db.prisma.auditEntry.findFirstOrThrow({
        where: { actorId },
        orderBy: { id: "asc" },
        skip: 2,
      });
    const [first, second] = [await third(altered.userId), await third(removed.userId)];
    await db.prisma.$executeRaw`ALTER TABLE audit_entry DISABLE TRIGGER append_only`;
    await db.prisma.auditEntry.update({ where: { id: first.id }, data: { actorName: "别人" } });
    await db.prisma.auditEntry.delete({ where: { id: second.id } });
    const { chains, isWhole } = valueIn(await verifyAudit(as(db, auditor), {}));
    const broken = chains.flatMap(({ chain, broken }) => (broken ? [{ chain, ...broken }] : []));
    expect(isWhole).toBe(false);
    expect(broken.toSorted((a, b) => a.chain - b.chain)).toEqual(
      [
        { chain: first.chain, sequence: first.sequence, how: "altered" },
        { chain: second.chain, sequence: second.sequence + 1, how: "missing" },
      ].toSorted((a, b) => a.chain - b.chain),
    );
  });
});

import { describe, expect, test } from "vitest";
import { holdStandingUnit } from "@/lib/db/unit-registry";
import type { Person } from "@/lib/domain/actor";
import { dayInZone } from "@/lib/domain/calendar";
import { listLedger } from "@/lib/usecases/item/list-ledger";
import { nameCoordinator } from "@/lib/usecases/item/name-coordinator";
import { showItem } from "@/lib/usecases/item/show-item";
import { carryOutReform } from "@/lib/usecases/reform/carry-out-reform";
import { showReform } from "@/lib/usecases/reform/show-reform";
import { approveReport } from "@/lib/usecases/report/approve-report";
import { openFiling } from "@/lib/usecases/report/open-filing";
import { saveDraft } from "@/lib/usecases/report/save-draft";
import { submitReport } from "@/lib/usecases/report/submit-report";
import { giveRole } from "@/lib/usecases/role/give-role";
import { showRoles } from "@/lib/usecases/role/show-roles";
import { boardCounts, freshCounts } from "@/tests/support/board-counts";
import {
  A_REPORT,
  accepted,
  aDecision,
  aSubmission,
  buildFilingScene,
  JULY,
  submitted,
} from "@/tests/support/builders/filing-scene";
import { buildItem } from "@/tests/support/builders/item";
import { as, buildPerson, duty, NOON } from "@/tests/support/builders/person";
import { buildPlan } from "@/tests/support/builders/plan";
import {
  carriedOut,
  placesOn,
  prepared,
  REFORM_DAY,
  unitNamed,
} from "@/tests/support/builders/reform-scene";
import { serial } from "@/tests/support/builders/serial";
import { buildCollective, buildUnit } from "@/tests/support/builders/unit";
import { fingerprint } from "@/tests/support/fingerprint";
import { lastEntry } from "@/tests/support/people";
import { openTestLedger } from "@/tests/support/test-ledger";
import { refusalIn, valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();
const admin = await buildPerson(db, duty("PLAN_ADMIN"));

/** The person as the session would find them now, with the roles of the day. */
async function again(person: Person): Promise<Person> {
  const memberships = await db.prisma.membership.findMany({
    where: { userId: person.userId },
    orderBy: { id: "asc" },
  });
  const today = new Date(`${dayInZone(NOON)}T00:00:00Z`);
  const duties = memberships
    .filter(
      ({ validFrom, validUntil }) =>
        (validFrom === null || validFrom <= today) && (validUntil === null || validUntil > today),
    )
    .map(({ role, unitId }) => ({ role, unitId }));
  return { ...person, duties };
}

describe("a unit that takes another name", () => {
  test("ends with the day before, and its successor stands in its place on items, boards and roles", async () => {
    const scene = await buildFilingScene(db);
    const { unit, item, reporter } = scene;
    const to = `市新名局${serial()}`;
    const moved = await carriedOut(db, admin, [{ kind: "RENAME", from: unit.name, to }]);
    const [former, heir] = [await unitNamed(db, unit.name), await unitNamed(db, to)];
    expect(former).toMatchObject({
      validUntil: new Date("2018-07-19"),
      successor: { name: to },
    });
    expect(heir).toMatchObject({
      fullName: to,
      kind: "DEPARTMENT",
      ordinal: former.ordinal,
      validFrom: new Date(REFORM_DAY),
      validUntil: null,
    });
    expect(await placesOn(db, item.id)).toEqual([`LEAD ${to} (${unit.name})`]);
    const stored = await db.prisma.workItem.findUniqueOrThrow({
      where: { id: item.id },
      include: { standing: true },
    });
    expect([stored.filingUnitId, stored.standing?.filingUnitId]).toEqual([heir.id, heir.id]);
    expect(await boardCounts(db)).toEqual(await freshCounts(db));
    expect((await again(reporter)).duties).toEqual([{ role: "REPORTER", unitId: heir.id }]);
    expect(moved).toMatchObject({ units: 1, duties: 1, filing: 1, people: 3 });
    expect(await lastEntry(db)).toMatchObject({
      actorId: admin.userId,
      action: "reform.carry-out",
      subjectType: "reform",
      subjectId: String(moved.reformId),
      details: { title: "机构改革", effectiveOn: REFORM_DAY, units: 1 },
    });
  });

  test("is said on the item, found by its old name in the ledger, and no longer offered", async () => {
    const scene = await buildFilingScene(db);
    const { unit, item, supervisor, plan } = scene;
    const to = `市接替局${serial()}`;
    await carriedOut(db, admin, [{ kind: "RENAME", from: unit.name, to }]);
    const shown = valueIn(await showItem(as(db, supervisor), { itemId: item.id }));
    expect(shown.item.assignments[0]).toMatchObject({
      unit: { name: to },
      former: [{ name: unit.name, since: REFORM_DAY }],
    });
    expect(shown.filingUnits.map(({ name }) => name)).not.toContain(unit.name);
    const ledger = valueIn(
      await listLedger(as(db, supervisor), { planId: plan.id, unit: unit.id }),
    );
    expect(ledger.rows.map(({ id }) => id)).toEqual([item.id]);
    expect(ledger.choices).toMatchObject({ former: [{ id: unit.id, name: unit.name }] });
    const security = await buildPerson(db, duty("SECURITY_ADMIN"));
    const roles = valueIn(await showRoles(as(db, security), { userId: supervisor.userId }));
    expect(roles.units.map(({ id }) => id)).not.toContain(unit.id);
    const wish = { userId: supervisor.userId, role: "REPORTER", unitId: unit.id };
    expect(refusalIn(await giveRole(as(db, security), wish))).toMatchObject({
      issues: [{ field: "unitId", code: "unknown-choice" }],
    });
    expect(await holdStandingUnit(db.prisma, unit.id)).toBeNull();
  });

  test("keeps its name on the reports that were accepted", async () => {
    const scene = await buildFilingScene(db);
    const { unit, item, supervisor } = scene;
    const { number } = await submitted(db, scene);
    await approveReport(as(db, scene.approver), aDecision(scene, number));
    const other = await buildFilingScene(db);
    await accepted(db, other);
    const names = [`市甲局${serial()}`, `市乙局${serial()}`] as const;
    await carriedOut(db, admin, [
      { kind: "RENAME", from: unit.name, to: names[0] },
      { kind: "RENAME", from: other.unit.name, to: names[1] },
    ]);
    const open = async (itemId: number) =>
      valueIn(await openFiling(as(db, supervisor), { itemId, month: JULY })).report?.unit;
    expect(await open(other.item.id)).toBe(other.unit.name);
    expect(await open(item.id)).toBe(names[0]);
  });
});

describe("a report in flight", () => {
  test("goes on as a draft with the reporter's role at the successor, and is filed there", async () => {
    const scene = await buildFilingScene(db);
    const { unit, item, reporter, approver } = scene;
    const { done } = A_REPORT;
    const draft = { itemId: item.id, month: JULY, version: "0.0", content: { ...A_REPORT, done } };
    valueIn(await saveDraft(as(db, reporter), draft));
    const to = `市续办局${serial()}`;
    await carriedOut(db, admin, [{ kind: "RENAME", from: unit.name, to }]);
    // Who still has the old role in hand is no longer of the unit that files.
    expect(
      refusalIn(await submitReport(as(db, reporter), aSubmission(scene, { version: "0.1" }))),
    ).toEqual({ kind: "not-found" });
    const now = await again(reporter);
    const form = { ...aSubmission(scene, { version: "0.1" }), confirmed: true };
    const { number } = valueIn(await submitReport(as(db, now), form));
    const decision = aDecision(scene, number);
    valueIn(await approveReport(as(db, await again(approver)), decision));
    const report = await db.prisma.progressReport.findFirstOrThrow({ where: { itemId: item.id } });
    expect([report.state, report.unitId]).toEqual(["SUBMITTED", (await unitNamed(db, to)).id]);
  });
});

describe("units that merge", () => {
  test("stand once in a role, at the foremost of their places, and what each gave is kept", async () => {
    const plan = await buildPlan(db);
    const [a, b, c, heir] = [
      await buildUnit(db),
      await buildUnit(db),
      await buildUnit(db),
      await buildUnit(db),
    ];
    const item = await buildItem(db, plan, { lead: [a, c, heir], responsible: [b, a] });
    const { reformId } = await carriedOut(db, admin, [
      { kind: "MERGE", from: `${a.name}、${b.name}`, to: heir.name },
    ]);
    expect(await placesOn(db, item.id)).toEqual([
      `LEAD ${heir.name} (${a.name})`,
      `LEAD ${c.name} (${c.name})`,
      `RESPONSIBLE ${heir.name} (${b.name})`,
    ]);
    const given = await db.prisma.dutyTransfer.findMany({
      where: { reformId },
      orderBy: { id: "asc" },
      select: { role: true, fromUnitId: true, toUnitId: true, printedName: true },
    });
    expect(given).toEqual([
      { role: "LEAD", fromUnitId: a.id, toUnitId: heir.id, printedName: a.name },
      { role: "RESPONSIBLE", fromUnitId: b.id, toUnitId: heir.id, printedName: b.name },
      { role: "RESPONSIBLE", fromUnitId: a.id, toUnitId: heir.id, printedName: a.name },
    ]);
    const filing = await db.prisma.workItem.findUniqueOrThrow({ where: { id: item.id } });
    expect(filing.filingUnitId).toBe(heir.id);
    expect(await boardCounts(db)).toEqual(await freshCounts(db));
  });

  test("give over their roles once, their places in collectives, what they coordinate and what they are asked", async () => {
    const scene = await buildFilingScene(db);
    const [a, b] = [await buildUnit(db), await buildUnit(db)];
    const collective = await buildCollective(db, [a, b]);
    const coordinated = await buildItem(db, scene.plan, { lead: [collective], coordinator: b });
    const both = await buildPerson(db, duty("REPORTER", a), duty("REPORTER", b));
    const bottleneck = {
      what: "用地指标未落实",
      helperUnitId: String(a.id),
      answerDue: "2018-08-20",
    };
    const content = { ...A_REPORT, bottlenecks: [bottleneck] };
    const form = { itemId: scene.item.id, month: JULY, version: "0.0", content, confirmed: true };
    const { number } = valueIn(await submitReport(as(db, scene.reporter), form));
    valueIn(await approveReport(as(db, scene.approver), aDecision(scene, number)));
    const period = await db.prisma.reportingPeriod.findFirstOrThrow({
      where: { planId: scene.plan.id },
    });
    const ask = { askedById: scene.reporter.userId, askedAt: NOON, answerDueOn: NOON };
    await db.prisma.contribution.createMany({
      data: [a, b].map((unit) => ({
        ...ask,
        itemId: scene.item.id,
        periodId: period.id,
        unitId: unit.id,
        question: `问${unit.name}`,
      })),
    });
    const to = `市合并局${serial()}`;
    await carriedOut(db, admin, [{ kind: "MERGE", from: `${a.name}、${b.name}`, to }]);
    const heir = await unitNamed(db, to);
    expect((await again(both)).duties).toEqual([{ role: "REPORTER", unitId: heir.id }]);
    const members = await db.prisma.collectiveMember.findMany({
      where: { collectiveId: collective.id },
      orderBy: { id: "asc" },
      select: { memberId: true, validFrom: true, validUntil: true },
    });
    const day = new Date(REFORM_DAY);
    expect(members).toEqual([
      { memberId: a.id, validFrom: null, validUntil: day },
      { memberId: b.id, validFrom: null, validUntil: day },
      { memberId: heir.id, validFrom: day, validUntil: null },
    ]);
    const item = await db.prisma.workItem.findUniqueOrThrow({ where: { id: coordinated.id } });
    expect([item.coordinatorUnitId, item.filingUnitId]).toEqual([heir.id, heir.id]);
    const asked = await db.prisma.bottleneck.findFirstOrThrow({ where: { itemId: scene.item.id } });
    expect(asked.helperUnitId).toBe(heir.id);
    const requests = await db.prisma.contribution.findMany({ where: { unitId: heir.id } });
    expect(requests.map(({ question }) => question)).toEqual([`问${a.name}\n问${b.name}`]);
  });
});

describe("a reform is not carried out", () => {
  test("by anybody but the plan's administrator, of whom it is hidden", async () => {
    const unit = await buildUnit(db);
    const reformId = await prepared(db, admin, [
      { kind: "RENAME", from: unit.name, to: `市隐局${serial()}` },
    ]);
    const supervisor = await buildPerson(db, duty("SUPERVISOR"));
    const before = await fingerprint(db);
    const form = { reformId, version: 1, withDoubts: "yes" };
    expect(refusalIn(await carryOutReform(as(db, supervisor), form))).toEqual({
      kind: "not-found",
    });
    expect(refusalIn(await showReform(as(db, supervisor), { reformId }))).toEqual({
      kind: "not-found",
    });
    expect(await fingerprint(db)).toEqual(before);
  });

  test("twice, in another version, before its day, or with doubts that nobody has read", async () => {
    const unit = await buildUnit(db);
    const reformId = await prepared(db, admin, [
      { kind: "RENAME", from: unit.name, to: `市再局${serial()}` },
    ]);
    const carry = (form: object, now = NOON) =>
      carryOutReform(as(db, admin, now), { reformId, version: 1, ...form });
    expect(refusalIn(await carry({ version: 2 }))).toMatchObject({ code: "reform-changed" });
    expect(refusalIn(await carry({}, new Date("2018-07-19T04:00:00Z")))).toMatchObject({
      issues: [{ field: "effectiveOn", code: "reform-not-yet", params: { day: REFORM_DAY } }],
    });
    expect(refusalIn(await carry({}))).toMatchObject({
      issues: [{ field: "withDoubts", code: "reform-doubts-unread" }],
    });
    valueIn(await carry({ withDoubts: "yes" }));
    expect(refusalIn(await carry({ withDoubts: "yes" }))).toMatchObject({ code: "reform-closed" });
  });

  test("by two administrators at once: one does it, the other is told", async () => {
    const scene = await buildFilingScene(db);
    const other = await buildPerson(db, duty("PLAN_ADMIN"));
    const reformId = await prepared(db, admin, [
      { kind: "RENAME", from: scene.unit.name, to: `市同局${serial()}` },
    ]);
    const form = { reformId, version: 1, withDoubts: "yes" };
    const results = await Promise.all([
      carryOutReform(as(db, admin), form),
      carryOutReform(as(db, other), form),
    ]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    const refused = results.find(({ ok }) => !ok);
    expect(refused && refusalIn(refused)).toMatchObject({ code: "reform-closed" });
    expect(await db.prisma.unitSuccession.count({ where: { reformId } })).toBe(1);
  });

  test("and a coordinator that ended meanwhile is not named", async () => {
    const plan = await buildPlan(db);
    const [member, unit] = [await buildUnit(db), await buildUnit(db)];
    const item = await buildItem(db, plan, { lead: [await buildCollective(db, [member])] });
    await carriedOut(db, admin, [{ kind: "RENAME", from: unit.name, to: `市终局${serial()}` }]);
    const supervisor = await buildPerson(db, duty("SUPERVISOR"));
    const form = { itemId: item.id, unitId: String(unit.id) };
    expect(refusalIn(await nameCoordinator(as(db, supervisor), form))).toMatchObject({
      issues: [{ field: "unitId", code: "unknown-choice" }],
    });
  });
});

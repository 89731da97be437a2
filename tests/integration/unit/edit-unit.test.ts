import { describe, expect, test } from "vitest";
import { findItemConcern } from "@/lib/db/item-concern";
import { canReadItem } from "@/lib/domain/policy";
import { listLedger } from "@/lib/usecases/item/list-ledger";
import { editUnit } from "@/lib/usecases/unit/edit-unit";
import { endMember } from "@/lib/usecases/unit/end-member";
import { listUnits } from "@/lib/usecases/unit/list-units";
import { openUnit } from "@/lib/usecases/unit/open-unit";
import { showUnit } from "@/lib/usecases/unit/show-unit";
import { buildItem } from "@/tests/support/builders/item";
import { as, buildPerson, duty } from "@/tests/support/builders/person";
import { buildPlan } from "@/tests/support/builders/plan";
import { carriedOut } from "@/tests/support/builders/reform-scene";
import { serial } from "@/tests/support/builders/serial";
import { buildCollective, buildUnit } from "@/tests/support/builders/unit";
import { fingerprint } from "@/tests/support/fingerprint";
import { lastEntry } from "@/tests/support/people";
import { openTestLedger } from "@/tests/support/test-ledger";
import { refusalIn, valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();
const admin = await buildPerson(db, duty("PLAN_ADMIN"));
const supervisor = await buildPerson(db, duty("SUPERVISOR"));

/** The form of a unit as it is opened. */
async function formOf(unitId: number) {
  const { unit, after, seen } = valueIn(await openUnit(as(db, admin), { unitId }));
  const { name, fullName, kind } = unit;
  const days = { validFrom: "", validUntil: "" };
  return { unitId, name, fullName, kind, after: String(after ?? ""), ...days, seen };
}

const edit = (form: object, who = admin) => editUnit(as(db, who), form);

describe("putting a unit right", () => {
  test("changes names, kind, days and place, and is audited with what was", async () => {
    const [first, unit] = [await buildUnit(db), await buildUnit(db)];
    const form = await formOf(unit.id);
    expect(form.after).toBe(String(first.id));
    const fullName = `试验市${unit.name}（全）`;
    const changed = { ...form, fullName, kind: "OFFICE", after: "", validFrom: "2010-05-01" };
    expect(refusalIn(await edit(changed))).toMatchObject({
      issues: [{ field: "correction", code: "unit-correction-unsaid" }],
    });
    valueIn(await edit({ ...changed, correction: "yes" }));
    expect(await lastEntry(db)).toMatchObject({
      actorId: admin.userId,
      action: "unit.edit",
      subjectType: "unit",
      subjectId: String(unit.id),
      details: { fullName, former: { fullName: form.fullName } },
    });
    const { rows } = valueIn(await listUnits(as(db, admin), {}));
    expect(rows[0]).toMatchObject({ id: unit.id, fullName, kind: "OFFICE" });
  });

  test("is refused where the name means another unit, where work is in hand, and to others", async () => {
    const [other, unit] = [await buildUnit(db), await buildUnit(db)];
    await buildPerson(db, duty("REPORTER", unit));
    const form = { ...(await formOf(unit.id)), correction: "yes" };
    expect(refusalIn(await edit({ ...form, name: other.name }))).toMatchObject({
      issues: [{ field: "name", code: "unit-name-taken", params: { unit: other.name } }],
    });
    expect(refusalIn(await edit({ ...form, validUntil: "2018-07-01" }))).toMatchObject({
      issues: [{ field: "validUntil", code: "unit-on-duty", params: { count: 1 } }],
    });
    const before = await fingerprint(db);
    expect(refusalIn(await edit(form, supervisor))).toEqual({ kind: "not-found" });
    expect(await fingerprint(db)).toEqual(before);
  });

  test("of two editors the second sees what the first saved and may save over it", async () => {
    const unit = await buildUnit(db);
    const form = { ...(await formOf(unit.id)), correction: "yes" };
    valueIn(await edit({ ...form, fullName: "试验市第一稿" }));
    const refused = refusalIn(await edit({ ...form, fullName: "试验市第二稿" }));
    expect(refused).toMatchObject({
      kind: "conflict",
      code: "unit-changed",
      current: { unit: { fullName: "试验市第一稿" } },
    });
    const { seen } = (refused as unknown as { current: { seen: string } }).current;
    valueIn(await edit({ ...form, fullName: "试验市第二稿", seen }));
  });

  test("ends a unit without work, which then stands among those that have ended", async () => {
    const unit = await buildUnit(db);
    valueIn(await edit({ ...(await formOf(unit.id)), validUntil: "2018-07-01" }));
    const heir = `市末局${serial()}`;
    const reformed = await buildUnit(db);
    await carriedOut(db, admin, [{ kind: "RENAME", from: reformed.name, to: heir }]);
    const { rows, ended } = valueIn(await listUnits(as(db, admin), {}));
    expect(ended).toEqual([
      { id: reformed.id, name: reformed.name, validUntil: "2018-07-19", successors: [heir] },
      { id: unit.id, name: unit.name, validUntil: "2018-07-01", successors: [] },
    ]);
    expect(rows.map(({ id }) => id)).not.toContain(unit.id);
    const found = valueIn(await listUnits(as(db, admin), { q: reformed.name }));
    expect(found.rows).toMatchObject([{ id: reformed.id, successors: [heir] }]);
    const reopened = { ...(await formOf(reformed.id)), validUntil: "" };
    expect(refusalIn(await edit(reopened))).toMatchObject({
      issues: [{ field: "validUntil", code: "unit-reformed" }],
    });
  });
});

describe("taking a member out of a collective", () => {
  test("ends its place from a day on, and what it saw through it", async () => {
    const [member, other] = [await buildUnit(db), await buildUnit(db)];
    const collective = await buildCollective(db, [member, other]);
    const plan = await buildPlan(db);
    const item = await buildItem(db, plan, { lead: [collective] });
    const reporter = await buildPerson(db, duty("REPORTER", member));
    const sees = async () => {
      const concern = await findItemConcern(db, item.id);
      const { rows } = valueIn(await listLedger(as(db, reporter), { planId: plan.id }));
      return [concern && canReadItem(reporter, concern), rows.length];
    };
    expect(await sees()).toEqual([true, 1]);
    const { members } = valueIn(await showUnit(as(db, admin), { unitId: collective.id }));
    const form = { unitId: collective.id, memberId: members[0]?.id ?? 0, from: "2018-07-01" };
    expect(refusalIn(await endMember(as(db, supervisor), form))).toEqual({ kind: "not-found" });
    expect(
      refusalIn(await endMember(as(db, admin), { ...form, from: "2018-07-31" })),
    ).toMatchObject({ issues: [{ field: "from", code: "member-end-ahead" }] });
    valueIn(await endMember(as(db, admin), form));
    expect(await lastEntry(db)).toMatchObject({
      action: "unit.end-member",
      subjectId: String(collective.id),
      details: { member: member.name, from: "2018-07-01" },
    });
    expect(await sees()).toEqual([false, 0]);
    expect(refusalIn(await endMember(as(db, admin), form))).toMatchObject({ code: "member-ended" });
    const after = valueIn(await showUnit(as(db, admin), { unitId: collective.id }));
    expect(after.members.map(({ name }) => name)).toEqual([other.name]);
  });
});

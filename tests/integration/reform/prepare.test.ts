import { describe, expect, test } from "vitest";
import { readUnitSeed } from "@/lib/ops/first-start/read-seed";
import { abandonReform } from "@/lib/usecases/reform/abandon-reform";
import { carryOutReform } from "@/lib/usecases/reform/carry-out-reform";
import { editReform } from "@/lib/usecases/reform/edit-reform";
import { listReforms } from "@/lib/usecases/reform/list-reforms";
import { loadKnownReform } from "@/lib/usecases/reform/load-known-reform";
import { prepareReform } from "@/lib/usecases/reform/prepare-reform";
import { shareOut } from "@/lib/usecases/reform/share-out";
import { showReform } from "@/lib/usecases/reform/show-reform";
import { registerUnits } from "@/lib/usecases/unit/register-units";
import { boardCounts, freshCounts } from "@/tests/support/board-counts";
import { buildItem } from "@/tests/support/builders/item";
import { as, buildPerson, duty } from "@/tests/support/builders/person";
import { buildPlan } from "@/tests/support/builders/plan";
import { aReform, placesOn, prepared, unitNamed } from "@/tests/support/builders/reform-scene";
import { serial } from "@/tests/support/builders/serial";
import { buildUnit } from "@/tests/support/builders/unit";
import { fingerprint } from "@/tests/support/fingerprint";
import { lastEntry } from "@/tests/support/people";
import { openTestLedger } from "@/tests/support/test-ledger";
import { refusalIn, valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();
const admin = await buildPerson(db, duty("PLAN_ADMIN"));
const supervisor = await buildPerson(db, duty("SUPERVISOR"));
const NOW = new Date("2019-06-01T04:00:00Z");

describe("preparing a reform", () => {
  test("keeps its lines, is audited and moves nothing yet", async () => {
    const unit = await buildUnit(db);
    const to = `市备局${serial()}`;
    const form = aReform([{ kind: "RENAME", from: unit.name, to }]);
    const { reformId } = valueIn(await prepareReform(as(db, admin), form));
    expect(await lastEntry(db)).toMatchObject({
      actorId: admin.userId,
      action: "reform.prepare",
      subjectType: "reform",
      subjectId: String(reformId),
      details: { title: "机构改革", rows: [{ kind: "RENAME", from: [unit.name], to }] },
    });
    const shown = valueIn(await showReform(as(db, admin), { reformId }));
    expect(shown.view).toMatchObject({ issues: [], newUnits: [to] });
    expect((await unitNamed(db, unit.name)).validUntil).toBeNull();
  });

  test("is refused with what is wrong at its line, without lines, and to others", async () => {
    const refused = (form: object, who = admin) => prepareReform(as(db, who), form);
    const unknown = aReform([{ kind: "RENAME", from: "市没有局", to: "市有局" }]);
    expect(refusalIn(await refused(unknown))).toEqual({
      kind: "invalid",
      issues: [
        {
          field: "rows.0.from",
          code: "reform-from-unknown",
          params: { row: 1, names: "市没有局" },
        },
      ],
    });
    expect(refusalIn(await refused(aReform([])))).toMatchObject({
      issues: [{ field: "rows", code: "reform-no-rows" }],
    });
    expect(
      refusalIn(await refused({ ...aReform([]), title: "", effectiveOn: "2019-02-30" })),
    ).toMatchObject({
      issues: [
        { field: "title", code: "required" },
        { field: "effectiveOn", code: "not-a-day" },
      ],
    });
    const before = await fingerprint(db);
    expect(refusalIn(await refused(aReform([]), supervisor))).toEqual({ kind: "forbidden" });
    expect(await fingerprint(db)).toEqual(before);
  });

  test("of two editors the second is shown what the first saved, and may save over it", async () => {
    const unit = await buildUnit(db);
    const row = { kind: "RENAME", from: unit.name, to: `市甲乙局${serial()}` };
    const reformId = await prepared(db, admin, [row]);
    const edit = (version: number, title: string) =>
      editReform(as(db, admin), { ...aReform([row]), reformId, version, title });
    valueIn(await edit(1, "改革一"));
    expect(refusalIn(await edit(1, "改革二"))).toMatchObject({
      kind: "conflict",
      code: "reform-changed",
      current: { title: "改革一", version: 2 },
    });
    valueIn(await edit(2, "改革二"));
    expect(valueIn(await showReform(as(db, admin), { reformId })).reform.title).toBe("改革二");
  });

  test("may be given up once; then it is neither changed nor carried out", async () => {
    const unit = await buildUnit(db);
    const row = { kind: "RENAME", from: unit.name, to: `市弃局${serial()}` };
    const reformId = await prepared(db, admin, [row]);
    const seen = { reformId, version: 1 };
    expect(refusalIn(await abandonReform(as(db, supervisor), seen))).toEqual({ kind: "not-found" });
    valueIn(await abandonReform(as(db, admin), seen));
    const closed = { kind: "conflict", code: "reform-closed" };
    expect(refusalIn(await abandonReform(as(db, admin), seen))).toEqual(closed);
    expect(refusalIn(await editReform(as(db, admin), { ...aReform([row]), ...seen }))).toEqual(
      closed,
    );
    expect(refusalIn(await carryOutReform(as(db, admin), seen))).toEqual(closed);
  });
});

describe("a split", () => {
  test("is carried out once every item has a unit to take it, by items and by people", async () => {
    const plan = await buildPlan(db);
    const [unit, heir] = [await buildUnit(db), await buildUnit(db)];
    const first = await buildItem(db, plan, { lead: [unit] });
    const second = await buildItem(db, plan, { lead: [unit] });
    const [stays, goes, lost] = [
      await buildPerson(db, duty("REPORTER", unit)),
      await buildPerson(db, duty("REPORTER", unit)),
      await buildPerson(db, duty("UNIT_HEAD", unit)),
    ];
    const made = `市析局${serial()}`;
    const reformId = await prepared(db, admin, [
      { kind: "SPLIT", from: unit.name, to: heir.name },
      { kind: "SPLIT", from: unit.name, to: made },
    ]);
    const carry = (version: number) =>
      carryOutReform(as(db, admin), { reformId, version, withDoubts: "yes" });
    expect(refusalIn(await carry(1))).toMatchObject({
      issues: [{ field: "doubts", code: "reform-blocked" }],
    });
    const shares = {
      reformId,
      version: 1,
      from: unit.name,
      items: [
        { id: first.id, to: heir.name },
        { id: second.id, to: made },
      ],
      people: [
        { id: stays.userId, to: heir.name },
        { id: goes.userId, to: made },
        { id: lost.userId, to: "" },
      ],
    };
    expect(refusalIn(await shareOut(as(db, supervisor), shares))).toEqual({ kind: "not-found" });
    const astray = { ...shares, items: [{ id: first.id, to: "市别局" }] };
    expect(refusalIn(await shareOut(as(db, admin), astray))).toMatchObject({
      issues: [{ field: "items", code: "unknown-choice" }],
    });
    valueIn(await shareOut(as(db, admin), shares));
    const { view } = valueIn(await showReform(as(db, admin), { reformId }));
    expect(view?.doubts.map(({ code }) => code)).toEqual([
      "people-without-heir",
      "name-stays-open",
    ]);
    valueIn(await carry(2));
    expect(await placesOn(db, first.id)).toEqual([`LEAD ${heir.name} (${unit.name})`]);
    expect(await placesOn(db, second.id)).toEqual([`LEAD ${made} (${unit.name})`]);
    const former = await unitNamed(db, unit.name);
    expect([former.successor, former.validUntil]).toEqual([null, new Date("2018-07-19")]);
    const roles = await db.prisma.membership.findMany({
      where: { userId: { in: [stays.userId, goes.userId, lost.userId] }, validUntil: null },
      orderBy: { userId: "asc" },
      include: { unit: { select: { name: true } } },
    });
    expect(roles.map(({ userId, unit: at }) => [userId, at?.name])).toEqual([
      [stays.userId, heir.name],
      [goes.userId, made],
    ]);
    expect(await boardCounts(db)).toEqual(await freshCounts(db));
  });

  test("may leave a part with the unit itself, which goes on", async () => {
    const plan = await buildPlan(db);
    const unit = await buildUnit(db);
    const [kept, given] = [
      await buildItem(db, plan, { lead: [unit] }),
      await buildItem(db, plan, { lead: [unit] }),
    ];
    const made = `市分局${serial()}`;
    const reformId = await prepared(db, admin, [
      { kind: "SPLIT", from: unit.name, to: unit.name },
      { kind: "SPLIT", from: unit.name, to: made },
    ]);
    const items = [
      { id: kept.id, to: unit.name },
      { id: given.id, to: made },
    ];
    const share = { reformId, version: 1, from: unit.name, items, people: [] };
    valueIn(await shareOut(as(db, admin), share));
    valueIn(await carryOutReform(as(db, admin), { reformId, version: 2 }));
    expect(await placesOn(db, kept.id)).toEqual([`LEAD ${unit.name} (${unit.name})`]);
    expect(await placesOn(db, given.id)).toEqual([`LEAD ${made} (${unit.name})`]);
    expect((await unitNamed(db, unit.name)).validUntil).toBeNull();
  });
});

describe("the reform of 2019", () => {
  test("is offered, brought once, and carried out only after somebody looked through it", async () => {
    expect(valueIn(await listReforms(as(db, admin), {})).offersKnown).toBe(true);
    expect(refusalIn(await loadKnownReform(as(db, admin), {}))).toMatchObject({
      code: "reform-units-unknown",
    });
    const system = { kind: "system", name: "test" } as const;
    valueIn(await registerUnits(as(db, system), readUnitSeed()));
    expect(refusalIn(await loadKnownReform(as(db, supervisor), {}))).toEqual({ kind: "forbidden" });
    const { reformId } = valueIn(await loadKnownReform(as(db, admin), {}));
    expect(refusalIn(await loadKnownReform(as(db, admin), {}))).toMatchObject({
      code: "reform-known",
    });
    expect(valueIn(await listReforms(as(db, admin), {})).offersKnown).toBe(false);
    const { reform, view } = valueIn(await showReform(as(db, admin, NOW), { reformId }));
    expect(reform.steps).toHaveLength(14);
    expect(view?.issues).toEqual([]);
    const carry = (version: number) =>
      carryOutReform(as(db, admin, NOW), { reformId, version, withDoubts: "yes" });
    expect(refusalIn(await carry(1))).toMatchObject({ code: "reform-unconfirmed" });
    const rows = reform.steps.map(({ from, ...line }) => ({ ...line, from: from.join("、") }));
    const form = { ...aReform(rows, "2019-01-14"), reformId, version: 1 };
    valueIn(await editReform(as(db, admin, NOW), form));
    expect(valueIn(await carry(2))).toMatchObject({ units: 18 });
    const names = ["市工商局", "市质监局", "市食品药品监管局", "市法制办"];
    const units = await Promise.all(names.map((name) => unitNamed(db, name)));
    expect(units.map(({ successor }) => successor?.name)).toEqual([
      "市市场监管局",
      "市市场监管局",
      "市市场监管局",
      "市司法局",
    ]);
    const aliases = await db.prisma.unitAlias.findMany({ where: { alias: "市城乡建设局" } });
    expect(aliases).toEqual([]);
  });
});

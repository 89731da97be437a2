import { describe, expect, test } from "vitest";
import type { Person } from "@/lib/domain/actor";
import type { TypedRow } from "@/lib/domain/list-row";
import type { UnitField } from "@/lib/domain/unit-rows";
import { importUnits } from "@/lib/usecases/unit/import-units";
import { listUnits } from "@/lib/usecases/unit/list-units";
import { previewUnits } from "@/lib/usecases/unit/preview-units";
import { removeAlias } from "@/lib/usecases/unit/remove-alias";
import { showUnit } from "@/lib/usecases/unit/show-unit";
import { as, buildPerson, duty, NOON } from "@/tests/support/builders/person";
import { buildCollective, buildUnit } from "@/tests/support/builders/unit";
import { fingerprint } from "@/tests/support/fingerprint";
import { unitRow } from "@/tests/support/lists/rows";
import { lastEntry } from "@/tests/support/people";
import { openTestLedger } from "@/tests/support/test-ledger";
import { valueIn } from "@/tests/support/value-in";
import { sourceTable } from "@/tests/unit/decomposition/source-table";

const db = await openTestLedger();
const admin = await buildPerson(db, duty("PLAN_ADMIN"));
const education = await buildUnit(db, { name: "市教育局" });
const first = await buildUnit(db, { name: "江岸区人民政府" });
await buildCollective(db, [first], "各区人民政府");

/** Confirms rows as the form does, with the verdicts that a preview shows. */
async function confirm(rows: TypedRow<UnitField>[], actor: Person = admin) {
  const preview = await previewUnits(as(db, actor), { rows });
  const seen = preview.ok ? preview.value.assessed.map(({ verdict }) => verdict).join(" ") : "";
  return importUnits(as(db, actor), { rows, seen });
}

describe("a list of units", () => {
  test("brings in new units behind the others and what known ones lacked, and is audited", async () => {
    const rows = [
      unitRow({ name: "市科技局", fullName: "武汉市科学技术局", aliases: "市科委、科技局" }),
      unitRow({ name: "市教育局", aliases: "市教委" }),
      unitRow({ name: "江岸区人民政府" }),
      unitRow({ name: "各区人民政府", members: "江岸区人民政府、江汉区人民政府" }),
      unitRow({ name: "江汉区人民政府", kind: "区" }),
      unitRow({ name: "市新设局", kind: "合称", members: "市科技局" }),
    ];
    expect(valueIn(await confirm(rows))).toMatchObject({ created: 3, supplemented: 2 });
    const { rows: listed } = valueIn(await listUnits(as(db, admin), {}));
    expect(
      listed.map(({ name, kind, aliases, members }) => ({ name, kind, aliases, members })),
    ).toEqual([
      { name: "市教育局", kind: "DEPARTMENT", aliases: ["市教委"], members: [] },
      { name: "江岸区人民政府", kind: "DEPARTMENT", aliases: [], members: [] },
      {
        name: "各区人民政府",
        kind: "COLLECTIVE",
        aliases: [],
        members: ["江岸区人民政府", "江汉区人民政府"],
      },
      { name: "市科技局", kind: "DEPARTMENT", aliases: ["市科委", "科技局"], members: [] },
      { name: "江汉区人民政府", kind: "DISTRICT", aliases: [], members: [] },
      { name: "市新设局", kind: "COLLECTIVE", aliases: [], members: ["市科技局"] },
    ]);
    const joined = await db.prisma.collectiveMember.findMany({
      where: { member: { name: { in: ["江汉区人民政府", "市科技局"] } } },
      orderBy: { id: "asc" },
      select: { validFrom: true },
    });
    expect(joined).toEqual([{ validFrom: new Date("2018-07-30") }, { validFrom: null }]);
    expect(await lastEntry(db)).toMatchObject({
      at: NOON,
      actorId: admin.userId,
      action: "unit.import",
      subjectType: "unit",
      subjectId: "list",
      details: {
        units: [
          {
            name: "市科技局",
            fullName: "武汉市科学技术局",
            kind: "DEPARTMENT",
            aliases: ["市科委", "科技局"],
            members: [],
            isNew: true,
          },
          { name: "市教育局", aliases: ["市教委"], isNew: false },
          { name: "各区人民政府", members: ["江汉区人民政府"], isNew: false },
          { name: "江汉区人民政府", isNew: true },
          { name: "市新设局", isNew: true },
        ],
      },
    });
  });

  test("is told from a file, and a second time brings nothing", async () => {
    const document = sourceTable([
      ["单位名称", "别名", "电话"],
      ["市教育局", "市教委", "1"],
    ]);
    const preview = valueIn(await previewUnits(as(db, admin), { document }));
    expect(preview).toMatchObject({
      rows: [{ values: { name: "市教育局", aliases: "市教委" }, skip: false }],
      places: [{ sheet: "1", line: 2 }],
      reading: { columnsLeft: ["电话"], sheetsLeft: [], derived: 0 },
      assessed: [{ verdict: "known" }],
    });
    const before = await fingerprint(db);
    expect(await confirm(preview.rows)).toEqual({
      ok: false,
      refusal: { kind: "invalid", issues: [{ field: "rows", code: "list-brings-nothing" }] },
    });
    expect(await fingerprint(db)).toEqual(before);
  });

  test("without the heads of one is refused as a file", async () => {
    const document = sourceTable([["重点工作", "完成时限"]]);
    expect(await previewUnits(as(db, admin), { document })).toEqual({
      ok: false,
      refusal: { kind: "invalid", issues: [{ field: "file", code: "list-no-head" }] },
    });
  });

  test("writes nothing at all where one row is refused, and names the cell", async () => {
    const rows = [
      unitRow({ name: "市水务局" }),
      unitRow({ name: "市教委" }),
      unitRow({ name: "市环保局", aliases: `试验市${education.name}` }),
    ];
    const before = await fingerprint(db);
    expect(await confirm(rows)).toEqual({
      ok: false,
      refusal: {
        kind: "invalid",
        issues: [
          {
            field: "rows.1.name",
            code: "unit-name-taken",
            params: { name: "市教委", unit: "市教育局" },
          },
          {
            field: "rows.2.aliases",
            code: "unit-name-taken",
            params: { name: "试验市市教育局", unit: "市教育局" },
          },
        ],
      },
    });
    expect(await fingerprint(db)).toEqual(before);
  });

  test("is looked at again where the ledger changed since it was seen", async () => {
    const rows = [unitRow({ name: "市水务局" })];
    await buildUnit(db, { name: "市水务局" });
    const before = await fingerprint(db);
    expect(await importUnits(as(db, admin), { rows, seen: "create" })).toEqual({
      ok: false,
      refusal: { kind: "conflict", code: "list-changed" },
    });
    expect(await fingerprint(db)).toEqual(before);
  });

  test("confirmed by two at once comes in once", async () => {
    const other = await buildPerson(db, duty("PLAN_ADMIN"));
    const sent = { rows: [unitRow({ name: "市民政局", aliases: "民政局" })], seen: "create" };
    const results = await Promise.all([
      importUnits(as(db, admin), sent),
      importUnits(as(db, other), sent),
    ]);
    expect(results.filter(({ ok }) => !ok)).toEqual([
      { ok: false, refusal: { kind: "conflict", code: "list-changed" } },
    ]);
    expect(await db.prisma.unit.count({ where: { name: "市民政局" } })).toBe(1);
  });

  test.each(["SUPERVISION_CHIEF", "LEADER", "SYSTEM_ADMIN", "SECURITY_ADMIN"] as const)(
    "is not for a %s",
    async (role) => {
      const actor = await buildPerson(db, duty(role));
      const before = await fingerprint(db);
      const forbidden = { ok: false, refusal: { kind: "forbidden" } };
      const rows = [unitRow({ name: "市审计局" })];
      expect([
        await listUnits(as(db, actor), {}),
        await previewUnits(as(db, actor), { rows }),
        await importUnits(as(db, actor), { rows, seen: "create" }),
      ]).toEqual([forbidden, forbidden, forbidden]);
      expect(await fingerprint(db)).toEqual(before);
    },
  );
});

describe("an alias", () => {
  test("is taken away on its own, and is audited", async () => {
    const unit = await buildUnit(db);
    const [wrong, right] = await Promise.all(
      ["错名", "对名"].map((alias) =>
        db.prisma.unitAlias.create({ data: { alias, unitId: unit.id } }),
      ),
    );
    const form = { unitId: String(unit.id), aliasId: String(wrong?.id) };
    expect(valueIn(await removeAlias(as(db, admin), form))).toEqual({ alias: "错名" });
    const shown = valueIn(await showUnit(as(db, admin), { unitId: unit.id }));
    expect([shown.unit.name, shown.aliases]).toEqual([
      unit.name,
      [{ id: right?.id, alias: "对名" }],
    ]);
    expect(await lastEntry(db)).toEqual({
      at: NOON,
      actorId: admin.userId,
      action: "unit.remove-alias",
      subjectType: "unit",
      subjectId: String(unit.id),
      details: { alias: "错名" },
    });
    const chief = await buildPerson(db, duty("SUPERVISION_CHIEF"));
    const before = await fingerprint(db);
    const notFound = { ok: false, refusal: { kind: "not-found" } };
    expect([
      await removeAlias(as(db, admin), form),
      await removeAlias(as(db, admin), { unitId: education.id, aliasId: right?.id }),
      await removeAlias(as(db, chief), { unitId: unit.id, aliasId: right?.id }),
      await showUnit(as(db, chief), { unitId: unit.id }),
    ]).toEqual([notFound, notFound, notFound, notFound]);
    expect(await fingerprint(db)).toEqual(before);
  });
});

test("a unit is found by any of its names", async () => {
  const found = async (q: string) =>
    valueIn(await listUnits(as(db, admin), { q })).rows.map(({ name }) => name);
  expect([await found("市科委"), await found("科学技术"), await found("%")]).toEqual([
    ["市科技局"],
    ["市科技局"],
    [],
  ]);
});

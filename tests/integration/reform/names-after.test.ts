import { describe, expect, test } from "vitest";
import { findUnitRegistry } from "@/lib/db/unit-registry";
import { resolveUnitName } from "@/lib/domain/unit-names";
import { confirmCertain } from "@/lib/usecases/import/confirm-certain";
import { publishImport } from "@/lib/usecases/import/publish-import";
import { showImport } from "@/lib/usecases/import/show-import";
import { bringFile, tableBytes } from "@/tests/support/builders/brought-table";
import { as, buildPerson, duty } from "@/tests/support/builders/person";
import {
  bringAmended,
  linesOf,
  newParticulars,
  publishAmended,
  publishTable,
} from "@/tests/support/builders/published-table";
import { carriedOut, placesOn } from "@/tests/support/builders/reform-scene";
import { serial } from "@/tests/support/builders/serial";
import { buildUnit } from "@/tests/support/builders/unit";
import { openTestLedger } from "@/tests/support/test-ledger";
import { valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();
const admin = await buildPerson(db, duty("PLAN_ADMIN"));

describe("the name of a unit that a reform ended", () => {
  test("means the unit that followed, through several reforms and by its aliases and official name", async () => {
    const trade = await buildUnit(db, { name: "市工商局" });
    await db.prisma.unitAlias.create({ data: { unitId: trade.id, alias: "工商管理局" } });
    const [kept, quality] = [
      await buildUnit(db, { name: "市质监局" }),
      await buildUnit(db, { name: "市农委" }),
    ];
    await carriedOut(db, admin, [{ kind: "RENAME", from: "市工商局", to: "市市场局" }]);
    await db.prisma.unit.update({ where: { name: "市市场局" }, data: { validFrom: null } });
    await carriedOut(db, admin, [
      { kind: "MERGE", from: `市市场局、${kept.name}`, to: "市市场监管局" },
      { kind: "SPLIT", from: quality.name, to: "市农业局" },
      { kind: "SPLIT", from: quality.name, to: "市乡村局" },
    ]);
    const registry = await findUnitRegistry(db.prisma);
    const read = (printed: string) => {
      const { unit, match, candidates } = resolveUnitName(printed, registry);
      return [unit, match, candidates.join()];
    };
    const heir = ["市市场监管局", "ALIAS", "市市场监管局"];
    expect(read("市工商局")).toEqual(heir);
    expect(read("工商管理局")).toEqual(heir);
    expect(read("试验市市工商局")).toEqual(heir);
    expect(read("市质监局")).toEqual(heir);
    expect(read("市市场监管局")).toEqual(["市市场监管局", "EXACT", "市市场监管局"]);
    expect(read("市农委")).toEqual([null, "NONE", "市农业局,市乡村局"]);
  });

  test("is no change where an amended table still prints it", async () => {
    const brought = await publishTable(db);
    const { lead, helper } = brought;
    await carriedOut(db, admin, [
      { kind: "RENAME", from: lead.name, to: `市续${serial()}委` },
      { kind: "RENAME", from: helper.name, to: `市替${serial()}局` },
    ]);
    const importId = await bringAmended(db, brought, linesOf(brought, "2019年9月"));
    valueIn(await confirmCertain(as(db, brought.admin), { importId }));
    const { planId } = valueIn(await publishAmended(db, brought, importId));
    const fields = await db.prisma.amendment.findMany({
      where: { item: { planId } },
      select: { field: true },
      distinct: ["field"],
      orderBy: { field: "asc" },
    });
    expect(fields.map(({ field }) => field)).toEqual(["DEADLINE", "STATE"]);
  });

  test("stands once where two that merged are printed together, in a table read before or after", async () => {
    const [a, b] = [
      await buildUnit(db, { name: `市并甲${serial()}局` }),
      await buildUnit(db, { name: `市并乙${serial()}局` }),
    ];
    const line = `一、改革,（一）任务,1.推进改革。,${a.name},${b.name}、${a.name},2019年6月`;
    const early = await bringFile(db, admin, tableBytes([line]));
    const to = `市合${serial()}局`;
    await carriedOut(db, admin, [{ kind: "MERGE", from: `${a.name}、${b.name}`, to }]);
    const late = await bringFile(db, admin, tableBytes([line]));
    for (const importId of [early, late]) {
      const form = { importId, withOpen: "on", ...newParticulars() };
      const { planId } = valueIn(await publishImport(as(db, admin), form));
      const item = await db.prisma.workItem.findFirstOrThrow({ where: { planId } });
      const places = await placesOn(db, item.id);
      expect(places.map((each) => each.split(" ").slice(0, 2).join(" "))).toEqual([
        `LEAD ${to}`,
        `RESPONSIBLE ${to}`,
      ]);
    }
    const { measures } = valueIn(await showImport(as(db, admin), { importId: late, show: "all" }));
    expect(measures[0]?.content.leadUnits).toEqual([{ printed: a.name, unit: to }]);
  });
});

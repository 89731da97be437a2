import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readPlanSeed, readUnitSeed } from "@/lib/ops/first-start/read-seed";
import { abandonImport } from "@/lib/usecases/import/abandon-import";
import { editMeasure } from "@/lib/usecases/import/edit-measure";
import { publishImport } from "@/lib/usecases/import/publish-import";
import { removeMeasure } from "@/lib/usecases/import/remove-measure";
import { settleName } from "@/lib/usecases/import/settle-name";
import { showImport } from "@/lib/usecases/import/show-import";
import { showPublication } from "@/lib/usecases/import/show-publication";
import { undoPublication } from "@/lib/usecases/import/undo-publication";
import { listLedger } from "@/lib/usecases/item/list-ledger";
import { saveDraft } from "@/lib/usecases/report/save-draft";
import { registerUnits } from "@/lib/usecases/unit/register-units";
import { bringFile, bringTable, tableBytes } from "@/tests/support/builders/brought-table";
import { as, buildPerson, duty, NOON } from "@/tests/support/builders/person";
import {
  newParticulars,
  publishTable,
  settleTable,
} from "@/tests/support/builders/published-table";
import { fingerprint } from "@/tests/support/fingerprint";
import { lastEntry } from "@/tests/support/people";
import { openTestLedger } from "@/tests/support/test-ledger";
import { refusalIn, valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();
const { prisma } = db;

describe("a table that was looked through", () => {
  test("becomes a ledger: items with codes, units, milestones and lights; names become aliases", async () => {
    const { importId, admin, lead, helper, stranger } = await settleTable(db);
    const form = newParticulars();
    const done = valueIn(await publishImport(as(db, admin), { importId, ...form }));
    const counts = { added: 3, changed: 0, dropped: 0, same: 0, aliases: 1 };
    expect(done).toEqual({ planId: done.planId, ...counts });
    const { rows, plan } = valueIn(await listLedger(as(db, admin), { planId: done.planId }));
    expect(plan).toMatchObject({ shortTitle: form.shortTitle, issuedOn: form.issuedOn });
    expect(rows.map(({ code, filingUnit, nextDueOn }) => [code, filingUnit, nextDueOn])).toEqual([
      ["1-1-1-00", lead.name, "2019-06-30"],
      ["1-1-2-00", lead.name, "2019-12-31"],
      ["1-2-3-00", lead.name, "2019-12-31"],
    ]);
    expect(await prisma.unitAlias.findUnique({ where: { alias: stranger } })).toMatchObject({
      unitId: helper.id,
    });
    expect(await lastEntry(db)).toMatchObject({
      action: "import.publish",
      details: { documentNumber: form.documentNumber, added: 3, planId: done.planId },
    });
  });

  test("is published once, and takes no decision after that", async () => {
    const { importId, admin, stranger } = await publishTable(db);
    const again = await publishImport(as(db, admin), { importId, ...newParticulars() });
    const decision = await settleName(as(db, admin), { importId, printed: stranger, none: "yes" });
    expect([refusalIn(again), refusalIn(decision)]).toEqual(
      Array(2).fill({ kind: "conflict", code: "import-closed" }),
    );
  });

  test("goes with open doubts only at the person's word, and they stay on the items", async () => {
    const { importId, admin, stranger } = await bringTable(db);
    const form = { importId, ...newParticulars() };
    expect(refusalIn(await publishImport(as(db, admin), form))).toEqual({
      kind: "invalid",
      issues: [
        {
          field: "withOpen",
          code: "import-open",
          params: { doubts: 1, unconfirmed: 2, loose: 0 },
        },
      ],
    });
    const { planId } = valueIn(await publishImport(as(db, admin), { ...form, withOpen: "on" }));
    const items = await prisma.workItem.findMany({
      where: { planId },
      orderBy: { ordinal: "asc" },
    });
    expect(items.map(({ source }) => (source as { doubts: unknown[] }).doubts)).toEqual([
      [],
      [],
      [
        expect.objectContaining({
          field: "responsible",
          code: "unit-unknown",
          params: expect.objectContaining({ printed: stranger }),
        }),
      ],
    ]);
  });

  test("needs its particulars, a number that no plan has, and something to publish; else nothing is written", async () => {
    const { importId, admin } = await settleTable(db);
    const taken = await publishTable(db);
    const { documentNumber } = await prisma.plan.findUniqueOrThrow({ where: { id: taken.planId } });
    const leader = await buildPerson(db, duty("LEADER"));
    const before = await fingerprint(db);
    const publish = (form: object) => publishImport(as(db, admin), { importId, ...form });
    expect(refusalIn(await publish({ documentNumber: "试〔2019〕0号" }))).toEqual({
      kind: "invalid",
      issues: ["title", "shortTitle", "issuer", "issuedOn"].map((field) => ({
        field,
        code: "required",
      })),
    });
    expect(refusalIn(await publish({ ...newParticulars(), documentNumber }))).toMatchObject({
      issues: [{ field: "documentNumber", code: "plan-exists" }],
    });
    const forbidden = await publishImport(as(db, leader), { importId, ...newParticulars() });
    expect(refusalIn(forbidden)).toEqual({ kind: "forbidden" });
    expect(await fingerprint(db)).toEqual(before);
  });

  test("is told all that is missing at once", async () => {
    const { importId, admin } = await bringTable(db);
    const refusal = refusalIn(await publishImport(as(db, admin), { importId }));
    expect(refusal.kind === "invalid" && refusal.issues.map(({ field }) => field)).toEqual([
      "title",
      "shortTitle",
      "documentNumber",
      "issuer",
      "issuedOn",
      "withOpen",
    ]);
  });

  test("of which nothing is left is not published", async () => {
    const { importId, admin } = await settleTable(db);
    const { measures } = valueIn(await showImport(as(db, admin), { importId, show: "all" }));
    for (const { id, version } of measures)
      valueIn(await removeMeasure(as(db, admin), { importId, measureId: id, version }));
    const done = await publishImport(as(db, admin), { importId, ...newParticulars() });
    expect(refusalIn(done)).toMatchObject({ issues: [{ code: "import-empty" }] });
  });

  test("is published only as the person saw it", async () => {
    const { importId, admin } = await settleTable(db);
    const seen = valueIn(await showPublication(as(db, admin), { importId })).head.version;
    const { measures } = valueIn(await showImport(as(db, admin), { importId, show: "all" }));
    const [measure] = measures;
    const fields = { importId, measureId: measure?.id, version: measure?.version };
    valueIn(await removeMeasure(as(db, admin), fields));
    const form = { importId, ...newParticulars(), version: seen };
    expect(refusalIn(await publishImport(as(db, admin), form))).toMatchObject({
      code: "import-changed",
    });
    valueIn(await publishImport(as(db, admin), { ...form, version: seen + 1 }));
  });

  test("teaches only the names that it still reads so", async () => {
    const { importId, admin, stranger } = await settleTable(db);
    const { measures } = valueIn(await showImport(as(db, admin), { importId, show: "all" }));
    const last = measures[2];
    const fields = { importId, measureId: last?.id, version: last?.version };
    valueIn(
      await editMeasure(as(db, admin), { ...fields, text: "压缩开办时间。", responsible: "" }),
    );
    const done = valueIn(
      await publishImport(as(db, admin), { importId, ...newParticulars(), withOpen: "on" }),
    );
    expect(done.aliases).toBe(0);
    expect(await prisma.unitAlias.findUnique({ where: { alias: stranger } })).toBeNull();
  });

  test("takes the day of issue that is typed as it is published", async () => {
    const { admin, lead } = await bringTable(db);
    const line = `一、优化审批,（一）精简事项,1.取消证明事项。,${lead.name},,12月`;
    const importId = await bringFile(db, admin, tableBytes([line], "重点任务分解表"));
    const form = { importId, ...newParticulars(), withOpen: "on" };
    const { planId } = valueIn(await publishImport(as(db, admin), form));
    const { rows } = valueIn(await listLedger(as(db, admin), { planId }));
    expect(rows.map(({ nextDueOn }) => nextDueOn)).toEqual(["2019-12-31"]);
  });

  test("may be given up, and is read-only then", async () => {
    const { importId, admin } = await bringTable(db);
    valueIn(await abandonImport(as(db, admin), { importId }));
    const { head } = valueIn(await showImport(as(db, admin), { importId }));
    expect(head.state).toBe("ABANDONED");
    expect(refusalIn(await abandonImport(as(db, admin), { importId }))).toMatchObject({
      code: "import-closed",
    });
  });
});

describe("a publication is taken back", () => {
  test("as long as nothing was filed: the plan is gone, its number free, the rows stay", async () => {
    const { importId, admin, planId } = await publishTable(db);
    const { documentNumber } = await prisma.plan.findUniqueOrThrow({ where: { id: planId } });
    valueIn(await undoPublication(as(db, admin), { importId }));
    expect(refusalIn(await listLedger(as(db, admin), { planId }))).toEqual({ kind: "not-found" });
    expect(await prisma.workItem.count({ where: { planId, state: "REVOKED" } })).toBe(3);
    const again = await settleTable(db);
    const form = { importId: again.importId, ...newParticulars(), documentNumber };
    valueIn(await publishImport(as(db, again.admin), form));
  });

  test("and not once a unit has filed", async () => {
    const { importId, admin, planId, lead } = await publishTable(db);
    const reporter = await buildPerson(db, duty("REPORTER", lead));
    const item = await prisma.workItem.findFirstOrThrow({
      where: { planId, filingUnitId: lead.id },
    });
    const later = new Date(Date.now());
    const draft = {
      itemId: item.id,
      month: monthOf(later),
      version: "0.0",
      content: { selfLight: "", percent: "", done: "已动手。", nextStep: "", nextStepDue: "" },
    };
    await prisma.plan.update({
      where: { id: planId },
      data: { registeredOn: new Date("2018-01-01") },
    });
    valueIn(await saveDraft(as(db, reporter, later), draft));
    expect(refusalIn(await undoPublication(as(db, admin), { importId }))).toEqual({
      kind: "conflict",
      code: "filed-since",
    });
  });

  test("of an amendment: the plan is as before, and only the latest goes", async () => {
    const { admin, lead, helper, planId } = await publishTable(db);
    const amended = (last: string) =>
      tableBytes([
        `一、优化审批,（一）精简事项,1.取消证明事项。,${lead.name},${helper.name},2019年9月`,
        last,
      ]);
    const line = `,,2.推行容缺受理。完善清单。,${lead.name},${helper.name},2019年12月`;
    const first = await bringFile(db, admin, amended(line), planId);
    const word = { documentNumber: "试政〔2019〕修1号", reason: "时限调整", withOpen: "on" };
    const unsaid = await publishImport(as(db, admin), { importId: first, ...word });
    expect(refusalIn(unsaid)).toMatchObject({
      issues: [{ field: "withDropped", code: "import-dropped", params: { count: 1 } }],
    });
    const done = await publishImport(as(db, admin), { importId: first, ...word, withDropped: 1 });
    expect(valueIn(done)).toMatchObject({ planId, added: 0, changed: 1, dropped: 1, same: 1 });
    const second = await bringFile(db, admin, amended(line.replace("清单", "目录")), planId);
    const later = new Date(NOON.getTime() + 60_000);
    valueIn(await publishImport(as(db, admin, later), { importId: second, ...word }));
    expect(refusalIn(await undoPublication(as(db, admin), { importId: first }))).toMatchObject({
      code: "amended-since",
    });
    valueIn(await undoPublication(as(db, admin), { importId: second }));
    valueIn(await undoPublication(as(db, admin), { importId: first }));
    const { rows } = valueIn(await listLedger(as(db, admin), { planId }));
    expect(rows.map(({ code, nextDueOn }) => [code, nextDueOn])).toEqual([
      ["1-1-1-00", "2019-06-30"],
      ["1-1-2-00", "2019-12-31"],
      ["1-2-3-00", "2019-12-31"],
    ]);
  });
});

test("the seeded document, brought as a file, gets the codes that it was registered under", async () => {
  const caller = as(db, { kind: "system", name: "test" });
  valueIn(await registerUnits(caller, readUnitSeed()));
  const admin = await buildPerson(db, duty("PLAN_ADMIN"));
  const bytes = readFileSync("seeds/wuzheng-2018-27/document.txt");
  const importId = await bringFile(db, admin, bytes);
  const { head } = valueIn(await showImport(as(db, admin), { importId }));
  expect(head.particulars).toMatchObject({
    documentNumber: "武政〔2018〕27号",
    issuer: "武汉市人民政府",
  });
  const form = { importId, ...newParticulars(), withOpen: "on" };
  const { planId } = valueIn(await publishImport(as(db, admin), form));
  const items = await prisma.workItem.findMany({ where: { planId }, orderBy: { ordinal: "asc" } });
  expect(items.map(({ code }) => code)).toEqual(readPlanSeed().items.map(({ code }) => code));
});

/** The month whose period is open at a moment: that of the day before the 25th is the month before. */
function monthOf(moment: Date): string {
  const open = new Date(moment);
  if (open.getUTCDate() < 25) open.setUTCMonth(open.getUTCMonth() - 1);
  return open.toISOString().slice(0, 7);
}

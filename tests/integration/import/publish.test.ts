import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readPlanSeed, readUnitSeed } from "@/lib/ops/first-start/read-seed";
import { abandonImport } from "@/lib/usecases/import/abandon-import";
import { confirmCertain } from "@/lib/usecases/import/confirm-certain";
import { editMeasure } from "@/lib/usecases/import/edit-measure";
import { matchItem } from "@/lib/usecases/import/match-item";
import { publishImport } from "@/lib/usecases/import/publish-import";
import { removeMeasure } from "@/lib/usecases/import/remove-measure";
import { restoreMeasure } from "@/lib/usecases/import/restore-measure";
import { settleName } from "@/lib/usecases/import/settle-name";
import { showImport } from "@/lib/usecases/import/show-import";
import { showPublication } from "@/lib/usecases/import/show-publication";
import { undoPublication } from "@/lib/usecases/import/undo-publication";
import { listLedger } from "@/lib/usecases/item/list-ledger";
import { saveDraft } from "@/lib/usecases/report/save-draft";
import { registerUnits } from "@/lib/usecases/unit/register-units";
import {
  type Brought,
  bringFile,
  bringTable,
  tableBytes,
} from "@/tests/support/builders/brought-table";
import { as, buildPerson, duty, NOON } from "@/tests/support/builders/person";
import { serial } from "@/tests/support/builders/serial";
import { fingerprint } from "@/tests/support/fingerprint";
import { lastEntry } from "@/tests/support/people";
import { openTestLedger } from "@/tests/support/test-ledger";
import { refusalIn, valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();
const { prisma } = db;

function particulars() {
  return {
    title: "优化营商环境重点任务分解表",
    shortTitle: "营商环境",
    documentNumber: `试政〔2019〕${serial()}号`,
    issuer: "试验市人民政府",
    issuedOn: "2019-03-01",
  };
}

/** A table with every doubt settled. */
async function settled(): Promise<Brought> {
  const brought = await bringTable(db);
  const { importId, admin, helper, stranger } = brought;
  valueIn(await settleName(as(db, admin), { importId, printed: stranger, unit: helper.name }));
  valueIn(await confirmCertain(as(db, admin), { importId }));
  return brought;
}

async function published() {
  const brought = await settled();
  const { importId, admin } = brought;
  const done = valueIn(await publishImport(as(db, admin), { importId, ...particulars() }));
  return { ...brought, planId: done.planId };
}

describe("a table that was looked through", () => {
  test("becomes a ledger: items with codes, units, milestones and lights; names become aliases", async () => {
    const { importId, admin, lead, helper, stranger } = await settled();
    const form = particulars();
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
    const { importId, admin, stranger } = await published();
    const again = await publishImport(as(db, admin), { importId, ...particulars() });
    const decision = await settleName(as(db, admin), { importId, printed: stranger, none: "yes" });
    expect([refusalIn(again), refusalIn(decision)]).toEqual(
      Array(2).fill({ kind: "conflict", code: "import-closed" }),
    );
  });

  test("goes with open doubts only at the person's word, and they stay on the items", async () => {
    const { importId, admin, stranger } = await bringTable(db);
    const form = { importId, ...particulars() };
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
    const { importId, admin } = await settled();
    const taken = await published();
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
    expect(refusalIn(await publish({ ...particulars(), documentNumber }))).toMatchObject({
      issues: [{ field: "documentNumber", code: "plan-exists" }],
    });
    const forbidden = await publishImport(as(db, leader), { importId, ...particulars() });
    expect(refusalIn(forbidden)).toEqual({ kind: "forbidden" });
    expect(await fingerprint(db)).toEqual(before);
  });

  test("of which nothing is left is not published", async () => {
    const { importId, admin } = await settled();
    const { measures } = valueIn(await showImport(as(db, admin), { importId, show: "all" }));
    for (const { id, version } of measures)
      valueIn(await removeMeasure(as(db, admin), { importId, measureId: id, version }));
    const done = await publishImport(as(db, admin), { importId, ...particulars() });
    expect(refusalIn(done)).toMatchObject({ issues: [{ code: "import-empty" }] });
  });

  test("is published only as the person saw it", async () => {
    const { importId, admin } = await settled();
    const seen = valueIn(await showPublication(as(db, admin), { importId })).head.version;
    const { measures } = valueIn(await showImport(as(db, admin), { importId, show: "all" }));
    const [measure] = measures;
    const fields = { importId, measureId: measure?.id, version: measure?.version };
    valueIn(await removeMeasure(as(db, admin), fields));
    const form = { importId, ...particulars(), version: seen };
    expect(refusalIn(await publishImport(as(db, admin), form))).toMatchObject({
      code: "import-changed",
    });
    valueIn(await publishImport(as(db, admin), { ...form, version: seen + 1 }));
  });

  test("teaches only the names that it still reads so", async () => {
    const { importId, admin, stranger } = await settled();
    const { measures } = valueIn(await showImport(as(db, admin), { importId, show: "all" }));
    const last = measures[2];
    const fields = { importId, measureId: last?.id, version: last?.version };
    valueIn(
      await editMeasure(as(db, admin), { ...fields, text: "压缩开办时间。", responsible: "" }),
    );
    const done = valueIn(
      await publishImport(as(db, admin), { importId, ...particulars(), withOpen: "on" }),
    );
    expect(done.aliases).toBe(0);
    expect(await prisma.unitAlias.findUnique({ where: { alias: stranger } })).toBeNull();
  });

  test("takes the day of issue that is typed as it is published", async () => {
    const { admin, lead } = await bringTable(db);
    const line = `一、优化审批,（一）精简事项,1.取消证明事项。,${lead.name},,12月`;
    const importId = await bringFile(db, admin, tableBytes([line], "重点任务分解表"));
    const form = { importId, ...particulars(), withOpen: "on" };
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
    const { importId, admin, planId } = await published();
    const { documentNumber } = await prisma.plan.findUniqueOrThrow({ where: { id: planId } });
    valueIn(await undoPublication(as(db, admin), { importId }));
    expect(refusalIn(await listLedger(as(db, admin), { planId }))).toEqual({ kind: "not-found" });
    expect(await prisma.workItem.count({ where: { planId, state: "REVOKED" } })).toBe(3);
    const again = await settled();
    const form = { importId: again.importId, ...particulars(), documentNumber };
    valueIn(await publishImport(as(db, again.admin), form));
  });

  test("and not once a unit has filed", async () => {
    const { importId, admin, planId, lead } = await published();
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
    const { admin, lead, helper, planId } = await published();
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

describe("an amended table", () => {
  test("is compared with its plan: what is added, changed with before and after, the same, and dropped", async () => {
    const { admin, lead, helper, planId } = await published();
    const importId = await bringFile(
      db,
      admin,
      tableBytes([
        `一、优化审批,（一）精简事项,1.取消证明事项。,${helper.name},${lead.name},2019年9月`,
        `,,2.推行容缺受理。完善清单。,${lead.name},${helper.name},2019年12月`,
        `,,3.推行电子证照。,${lead.name},${helper.name},2019年12月`,
      ]),
      planId,
    );
    const see = async (show: string) =>
      valueIn(await showImport(as(db, admin), { importId, show }));
    const changed = await see("changed");
    const { added, same, dropped } = changed.head.counts;
    expect({ changed: changed.head.counts.changed, added, same, dropped }).toEqual({
      changed: 1,
      added: 1,
      same: 1,
      dropped: 1,
    });
    expect(changed.measures[0]?.differences).toEqual([
      { field: "LEAD", before: lead.name, after: helper.name },
      { field: "RESPONSIBLE", before: helper.name, after: lead.name },
      {
        field: "DEADLINE",
        before: "2019年6月 (完成 2019-06-30)",
        after: "2019年9月 (完成 2019-09-30)",
      },
    ]);
    expect((await see("dropped")).dropped.map(({ code }) => code)).toEqual(["1-2-3-00"]);
  });

  test("of a plan that was taken back is not published", async () => {
    const { admin, lead, planId, importId: first } = await published();
    const line = `一、优化审批,（一）精简事项,1.取消证明事项。,${lead.name},,2019年9月`;
    const importId = await bringFile(db, admin, tableBytes([line]), planId);
    valueIn(await undoPublication(as(db, admin), { importId: first }));
    const form = { importId, ...particulars(), reason: "调整", withOpen: "on" };
    expect(refusalIn(await publishImport(as(db, admin), form))).toEqual({
      kind: "conflict",
      code: "amended-plan-withdrawn",
    });
  });

  test("keeps one measure an item, whatever is taken out and restored", async () => {
    const { admin, lead, planId } = await published();
    const lines = ["取消证明事项。", "推行容缺受理。完善清单。"].map(
      (text, n) => `一、优化审批,（一）精简事项,${n + 1}.${text},${lead.name},,2019年9月`,
    );
    const importId = await bringFile(db, admin, tableBytes(lines), planId);
    const see = async (show: string) =>
      valueIn(await showImport(as(db, admin), { importId, show })).measures;
    const naming = (measure: { id: number; version: number } | undefined) => ({
      importId,
      measureId: measure?.id,
      version: measure?.version,
    });
    const [one] = await see("all");
    valueIn(await removeMeasure(as(db, admin), naming(one)));
    const [other] = await see("all");
    valueIn(await matchItem(as(db, admin), { ...naming(other), itemId: one?.itemId }));
    const [out] = await see("removed");
    valueIn(await restoreMeasure(as(db, admin), naming(out)));
    expect((await see("all")).map(({ itemId, change }) => [itemId, change])).toEqual([
      [null, "ADDED"],
      [one?.itemId, "CHANGED"],
    ]);
  });

  test("says why it amends", async () => {
    const { admin, lead, planId } = await published();
    const line = `一、优化审批,（一）精简事项,1.取消证明事项。,${lead.name},,2019年9月`;
    const importId = await bringFile(db, admin, tableBytes([line]), planId);
    const done = await publishImport(as(db, admin), {
      importId,
      documentNumber: "试政〔2019〕修2号",
      withOpen: "on",
      withDropped: 2,
    });
    expect(refusalIn(done)).toMatchObject({ issues: [{ field: "reason", code: "required" }] });
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
  const form = { importId, ...particulars(), withOpen: "on" };
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

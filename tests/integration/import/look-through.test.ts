import { describe, expect, test } from "vitest";
import type { Person } from "@/lib/domain/actor";
import { acceptDoubt } from "@/lib/usecases/import/accept-doubt";
import { confirmCertain } from "@/lib/usecases/import/confirm-certain";
import { editMeasure } from "@/lib/usecases/import/edit-measure";
import { listImports } from "@/lib/usecases/import/list-imports";
import { mergeMeasures } from "@/lib/usecases/import/merge-measures";
import { moveMeasure } from "@/lib/usecases/import/move-measure";
import { removeMeasure } from "@/lib/usecases/import/remove-measure";
import { renameHeading } from "@/lib/usecases/import/rename-heading";
import { restoreMeasure } from "@/lib/usecases/import/restore-measure";
import { saveParticulars } from "@/lib/usecases/import/save-particulars";
import { settleName } from "@/lib/usecases/import/settle-name";
import { showImport } from "@/lib/usecases/import/show-import";
import { showMeasure } from "@/lib/usecases/import/show-measure";
import { showVersion } from "@/lib/usecases/import/show-version";
import { splitMeasure } from "@/lib/usecases/import/split-measure";
import { undoDecision } from "@/lib/usecases/import/undo-decision";
import {
  type Brought,
  bringFile,
  bringTable,
  tableBytes,
} from "@/tests/support/builders/brought-table";
import { as, buildPerson, duty } from "@/tests/support/builders/person";
import { buildUnit } from "@/tests/support/builders/unit";
import { fingerprint } from "@/tests/support/fingerprint";
import { lastEntry } from "@/tests/support/people";
import { openTestLedger } from "@/tests/support/test-ledger";
import { refusalIn, valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();
const { prisma } = db;

const shown = async ({ importId, admin }: Brought, show = "all") =>
  valueIn(await showImport(as(db, admin), { importId, show }));

/** The fields that name the nth measure as a person sees it. */
async function naming(brought: Brought, place: number) {
  const measure = (await shown(brought)).measures[place];
  if (!measure) throw new Error(`The table has no measure ${place}.`);
  const { id, version } = measure;
  return { importId: brought.importId, measureId: id, version };
}

const textsOf = async (brought: Brought) =>
  (await shown(brought)).measures.map(({ content }) => `${content.no}${content.text}`);

async function undo(brought: Brought, by: Person = brought.admin) {
  const { latest } = (await shown(brought)).head;
  const decisionId = latest?.id ?? 0;
  return undoDecision(as(db, by), { importId: brought.importId, decisionId });
}

describe("a table that was brought", () => {
  test("stands beside its original, the doubtful measures first, no character lost", async () => {
    const brought = await bringTable(db);
    const { head, show, measures, rows } = valueIn(
      await showImport(as(db, brought.admin), { importId: brought.importId }),
    );
    expect(show).toBe("doubts");
    expect(measures.map(({ content, mainTask }) => [mainTask?.title, content.text])).toEqual([
      ["压缩时限", "压缩开办时间。"],
    ]);
    expect(rows.map(({ line, cells }) => [line, cells[4]])).toEqual([[5, brought.stranger]]);
    expect(head.counts).toMatchObject({ measures: 3, doubted: 1, doubts: 1, certain: 2, loose: 0 });
    expect(head.placed).toBe(head.characters);
    expect(head).toMatchObject({ state: "READ", version: 0 });
  });

  test("waits in the list of those who bring tables, and nobody else sees it", async () => {
    const brought = await bringTable(db);
    const { rows } = valueIn(await listImports(as(db, brought.admin), {}));
    expect(rows[0]).toMatchObject({ id: brought.importId, measures: 3, openDoubts: 1 });
    const supervisor = await buildPerson(db, duty("SUPERVISOR"));
    const { importId } = brought;
    expect([
      refusalIn(await listImports(as(db, supervisor), {})),
      refusalIn(await showImport(as(db, supervisor), { importId })),
      refusalIn(await showVersion(as(db, supervisor), { importId, since: 0 })),
    ]).toEqual(Array(3).fill({ kind: "forbidden" }));
  });

  test("without a table in it is refused and leaves nothing", async () => {
    const admin = await buildPerson(db, duty("PLAN_ADMIN"));
    const before = await fingerprint(db);
    const bytes = new TextEncoder().encode("会议纪要\n大家好。\n");
    await expect(bringFile(db, admin, bytes)).rejects.toThrow("file-no-table");
    await expect(bringFile(db, admin, tableBytes([]))).rejects.toThrow("file-header-only");
    expect(await fingerprint(db)).toEqual(before);
  });
});

describe("a decision", () => {
  test("on a printed name holds wherever the table prints it, and confirms what has no doubt left", async () => {
    const brought = await bringTable(db);
    const { admin, importId, helper, stranger } = brought;
    valueIn(await settleName(as(db, admin), { importId, printed: stranger, unit: helper.name }));
    const { measures, head } = await shown(brought);
    expect(measures[2]?.content.responsibleUnits).toEqual([
      { printed: stranger, unit: helper.name },
    ]);
    expect(measures[2]).toMatchObject({ openDoubts: 0, confirmedBy: expect.any(String) });
    expect(head.counts).toMatchObject({ doubts: 0, confirmed: 1, certain: 2 });
    expect(await lastEntry(db)).toMatchObject({
      action: "import.settle-name",
      subjectType: "import",
      subjectId: String(importId),
    });
  });

  test("that words name no unit takes them from the units", async () => {
    const brought = await bringTable(db);
    const { admin, importId, stranger } = brought;
    valueIn(await settleName(as(db, admin), { importId, printed: stranger, none: "yes" }));
    const { measures } = await shown(brought);
    expect(measures[2]?.content).toMatchObject({ responsibleUnits: [], doubts: [] });
  });

  test("names a unit of the ledger, or says which it does not know", async () => {
    const { admin, importId, stranger } = await bringTable(db);
    const name = (unit: string, printed = stranger) =>
      settleName(as(db, admin), { importId, printed, unit });
    expect(refusalIn(await name(""))).toEqual({
      kind: "invalid",
      issues: [{ field: "unit", code: "required" }],
    });
    expect(refusalIn(await name("不存在局"))).toEqual({
      kind: "invalid",
      issues: [{ field: "unit", code: "unit-unknown", params: { names: "不存在局" } }],
    });
    expect(
      refusalIn(await settleName(as(db, admin), { importId, printed: "没有印", none: "yes" })),
    ).toEqual({
      kind: "not-found",
    });
  });

  test("lets a doubtful value stand as it was read", async () => {
    const brought = await bringTable(db);
    const fields = await naming(brought, 2);
    valueIn(await acceptDoubt(as(db, brought.admin), { ...fields, doubt: 0 }));
    expect((await shown(brought)).head.counts.doubts).toBe(0);
    const again = { ...(await naming(brought, 2)), doubt: 0 };
    expect(refusalIn(await acceptDoubt(as(db, brought.admin), again))).toEqual({
      kind: "not-found",
    });
  });

  test("gives a measure other words, units and days; only what was changed is a person's", async () => {
    const brought = await bringTable(db);
    const other = await buildUnit(db);
    const fields = await naming(brought, 0);
    const { edit } = valueIn(await showMeasure(as(db, brought.admin), fields));
    const { group: _, droppedIndicators: __, ...typed } = edit;
    valueIn(
      await editMeasure(as(db, brought.admin), {
        ...fields,
        ...typed,
        lead: `${other.name}、${brought.lead.name}`,
        deadline: "2019年6月制定方案，2020年12月完成",
      }),
    );
    const [measure] = (await shown(brought)).measures;
    expect(measure?.content).toMatchObject({
      text: "取消证明事项。",
      from: { text: "own", lead: "person", responsible: "own", deadline: "person" },
      leadUnits: [{ unit: other.name }, { unit: brought.lead.name }],
      deadline: {
        kind: "STAGED",
        nodes: [
          { what: "制定方案", due: "2019-06", precision: "MONTH" },
          { what: "完成", due: "2020-12", precision: "MONTH" },
        ],
      },
    });
  });

  test("cuts a measure in two and puts it together again, and each can be taken back", async () => {
    const brought = await bringTable(db);
    const before = await textsOf(brought);
    const fields = await naming(brought, 1);
    const { cuts } = valueIn(await showMeasure(as(db, brought.admin), fields));
    expect(cuts).toEqual([{ at: 7, begins: "完善清单。" }]);
    valueIn(await splitMeasure(as(db, brought.admin), { ...fields, at: 7 }));
    const split = ["1.取消证明事项。", "2.推行容缺受理。", "3.完善清单。", "3.压缩开办时间。"];
    expect(await textsOf(brought)).toEqual(split);
    valueIn(await mergeMeasures(as(db, brought.admin), await naming(brought, 1)));
    expect(await textsOf(brought)).toEqual([
      "1.取消证明事项。",
      "2.推行容缺受理。3.完善清单。",
      "3.压缩开办时间。",
    ]);
    valueIn(await undo(brought));
    expect(await textsOf(brought)).toEqual(split);
    expect((await shown(brought, "removed")).measures).toEqual([]);
    valueIn(await undo(brought));
    expect(await textsOf(brought)).toEqual(before);
    expect((await shown(brought, "removed")).measures).toEqual([]);
  });

  test("taken back leaves every measure where it was, whatever was done between", async () => {
    const brought = await bringTable(db);
    const { admin } = brought;
    const places = () =>
      prisma.importMeasure.findMany({
        where: { batchId: brought.importId, standing: "PRESENT" },
        orderBy: { position: "asc" },
        select: { id: true, position: true, headingId: true, content: true },
      });
    const before = await places();
    valueIn(await moveMeasure(as(db, admin), { ...(await naming(brought, 2)), to: "before" }));
    valueIn(await splitMeasure(as(db, admin), { ...(await naming(brought, 2)), at: 7 }));
    valueIn(await mergeMeasures(as(db, admin), await naming(brought, 0)));
    for (let step = 0; step < 3; step += 1) valueIn(await undo(brought));
    expect(await places()).toEqual(before);
  });

  test("moves a measure past its neighbour or under another heading", async () => {
    const brought = await bringTable(db);
    const { admin } = brought;
    valueIn(await moveMeasure(as(db, admin), { ...(await naming(brought, 0)), to: "after" }));
    expect((await textsOf(brought)).slice(0, 2)).toEqual([
      "2.推行容缺受理。完善清单。",
      "1.取消证明事项。",
    ]);
    const { headings } = await shown(brought, "headings");
    const target = headings.find(({ title }) => title === "压缩时限");
    const moved = { ...(await naming(brought, 0)), to: "heading", headingId: target?.id };
    valueIn(await moveMeasure(as(db, admin), moved));
    const places = async () =>
      (await shown(brought)).measures.map(({ content, mainTask }) => [content.no, mainTask?.title]);
    // Behind all that stand there: else its heading would come before the one that it left.
    expect(await places()).toEqual([
      ["1.", "精简事项"],
      ["3.", "压缩时限"],
      ["2.", "压缩时限"],
    ]);
    valueIn(await undo(brought));
    expect(await places()).toEqual([
      ["2.", "精简事项"],
      ["1.", "精简事项"],
      ["3.", "压缩时限"],
    ]);
    const past = { ...(await naming(brought, 0)), to: "before" };
    expect(refusalIn(await moveMeasure(as(db, admin), past))).toMatchObject({
      issues: [{ code: "no-next-measure" }],
    });
  });

  test("takes out what is no measure and brings it back", async () => {
    const brought = await bringTable(db);
    valueIn(await removeMeasure(as(db, brought.admin), await naming(brought, 1)));
    expect(await textsOf(brought)).toHaveLength(2);
    const [removed] = (await shown(brought, "removed")).measures;
    const { importId } = brought;
    const fields = { importId, measureId: removed?.id, version: removed?.version };
    valueIn(await restoreMeasure(as(db, brought.admin), fields));
    expect(await textsOf(brought)).toHaveLength(3);
  });

  test("settles what a heading is called", async () => {
    const brought = await bringTable(db);
    const [heading] = (await shown(brought, "headings")).headings;
    const { importId, admin } = brought;
    const fields = { importId, headingId: heading?.id, version: heading?.version };
    valueIn(await renameHeading(as(db, admin), { ...fields, no: "一、", title: "优化行政审批" }));
    expect((await shown(brought)).measures[0]?.keyArea?.title).toBe("优化行政审批");
    const stale = await renameHeading(as(db, admin), { ...fields, title: "别的" });
    expect(refusalIn(stale)).toMatchObject({ kind: "conflict", code: "stale" });
  });

  test("takes all measures without a doubt as read right, once", async () => {
    const brought = await bringTable(db);
    const { importId, admin } = brought;
    valueIn(await confirmCertain(as(db, admin), { importId }));
    expect((await shown(brought)).head.counts).toMatchObject({ certain: 0, confirmed: 2 });
    expect(refusalIn(await confirmCertain(as(db, admin), { importId }))).toMatchObject({
      code: "nothing-to-confirm",
    });
    valueIn(await undo(brought));
    expect((await shown(brought)).head.counts).toMatchObject({ certain: 2, confirmed: 0 });
  });
});

describe("two people on one table", () => {
  test("see each other's decisions; the second to decide on a measure is shown the first's", async () => {
    const brought = await bringTable(db);
    const other = await buildPerson(db, duty("PLAN_ADMIN"));
    const { importId } = brought;
    const fields = await naming(brought, 0);
    const typed = { no: "1.", text: "取消证明事项三十项。", lead: brought.lead.name };
    valueIn(await editMeasure(as(db, other), { ...fields, ...typed }));
    expect(valueIn(await showVersion(as(db, brought.admin), { importId, since: 0 }))).toEqual({
      version: 1,
      by: other.displayName,
    });
    const second = await editMeasure(as(db, brought.admin), { ...fields, ...typed });
    expect(refusalIn(second)).toMatchObject({
      kind: "conflict",
      code: "stale",
      current: { version: 2, content: { text: "取消证明事项三十项。" } },
    });
  });

  test("can't take back a decision that is no longer the latest", async () => {
    const brought = await bringTable(db);
    const { importId, admin } = brought;
    valueIn(await acceptDoubt(as(db, admin), { ...(await naming(brought, 2)), doubt: 0 }));
    const seen = (await shown(brought)).head.latest?.id;
    valueIn(await confirmCertain(as(db, admin), { importId }));
    const late = await undoDecision(as(db, admin), { importId, decisionId: seen });
    expect(refusalIn(late)).toMatchObject({ kind: "conflict", code: "stale" });
  });

  test("decide one after another, however close", async () => {
    const brought = await bringTable(db);
    const fields = { ...(await naming(brought, 2)), doubt: 0 };
    const answers = await Promise.all(
      [1, 2, 3].map(() => acceptDoubt(as(db, brought.admin), fields)),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await shown(brought)).head.version).toBe(1);
  });
});

test("whoever may not bring tables decides nothing, and nothing is written", async () => {
  const brought = await bringTable(db);
  const { importId } = brought;
  const leader = await buildPerson(db, duty("LEADER"), duty("SUPERVISION_CHIEF"));
  const fields = await naming(brought, 0);
  const before = await fingerprint(db);
  const answers = [
    await acceptDoubt(as(db, leader), { ...fields, doubt: "all" }),
    await confirmCertain(as(db, leader), { importId }),
    await editMeasure(as(db, leader), { ...fields, text: "x" }),
    await settleName(as(db, leader), { importId, printed: brought.stranger, none: "yes" }),
    await splitMeasure(as(db, leader), { ...fields, at: 7 }),
    await mergeMeasures(as(db, leader), fields),
    await moveMeasure(as(db, leader), { ...fields, to: "after" }),
    await removeMeasure(as(db, leader), fields),
    await saveParticulars(as(db, leader), { importId }),
    await undoDecision(as(db, leader), { importId, decisionId: 1 }),
  ];
  expect(answers.map(refusalIn)).toEqual(answers.map(() => ({ kind: "forbidden" })));
  expect(await fingerprint(db)).toEqual(before);
});

import { describe, expect, test } from "vitest";
import { acceptDoubt } from "@/lib/usecases/import/accept-doubt";
import { saveParticulars } from "@/lib/usecases/import/save-particulars";
import { showImport } from "@/lib/usecases/import/show-import";
import { undoDecision } from "@/lib/usecases/import/undo-decision";
import { bringFile, bringTable, tableBytes } from "@/tests/support/builders/brought-table";
import { as } from "@/tests/support/builders/person";
import { openTestLedger } from "@/tests/support/test-ledger";
import { valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();

describe("the year of issue", () => {
  const undated = async (title: string) => {
    const { admin, lead } = await bringTable(db);
    const line = `一、优化审批,（一）精简事项,1.取消证明30项。,${lead.name},,12月`;
    return { admin, importId: await bringFile(db, admin, tableBytes([line], title)) };
  };
  type Undated = Awaited<ReturnType<typeof undated>>;
  const due = async ({ admin, importId }: Undated) => {
    const { measures } = valueIn(await showImport(as(db, admin), { importId, show: "all" }));
    const [measure] = measures;
    const { deadline, indicators = [] } = measure?.content ?? {};
    return [deadline?.nodes.map((node) => node.due), indicators.map(({ by }) => by)];
  };
  const save = async ({ admin, importId }: Undated, issuedOn: string) =>
    valueIn(await saveParticulars(as(db, admin), { importId, issuedOn }));

  test("dates deadlines that print none, and their targets, also after a decision is taken back", async () => {
    const table = await undated("重点任务分解表");
    const { admin, importId } = table;
    expect(await due(table)).toEqual([[], [null]]);
    const { measures } = valueIn(await showImport(as(db, admin), { importId, show: "all" }));
    const fields = { importId, measureId: measures[0]?.id, version: measures[0]?.version };
    valueIn(await acceptDoubt(as(db, admin), { ...fields, doubt: "all" }));
    await save(table, "2019-03-01");
    expect(await due(table)).toEqual([["2019-12"], ["2019-12"]]);
    const { latest } = valueIn(await showImport(as(db, admin), { importId })).head;
    valueIn(await undoDecision(as(db, admin), { importId, decisionId: latest?.id }));
    expect(await due(table)).toEqual([["2019-12"], ["2019-12"]]);
    await save(table, "2020-03-01");
    expect(await due(table)).toEqual([["2020-12"], ["2020-12"]]);
  });

  test("gives way to the year that the title says", async () => {
    const table = await undated("2019年重点任务分解表");
    await save(table, "2019-01-05");
    await save(table, "2018-12-28");
    expect(await due(table)).toEqual([["2019-12"], ["2019-12"]]);
  });
});

import { describe, expect, test } from "vitest";
import { matchItem } from "@/lib/usecases/import/match-item";
import { publishImport } from "@/lib/usecases/import/publish-import";
import { removeMeasure } from "@/lib/usecases/import/remove-measure";
import { restoreMeasure } from "@/lib/usecases/import/restore-measure";
import { showImport } from "@/lib/usecases/import/show-import";
import { undoPublication } from "@/lib/usecases/import/undo-publication";
import { bringFile, tableBytes } from "@/tests/support/builders/brought-table";
import { as } from "@/tests/support/builders/person";
import { newParticulars, publishTable } from "@/tests/support/builders/published-table";
import { openTestLedger } from "@/tests/support/test-ledger";
import { refusalIn, valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();

describe("an amended table", () => {
  test("is compared with its plan: what is added, changed with before and after, the same, and dropped", async () => {
    const { admin, lead, helper, planId } = await publishTable(db);
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
    const { admin, lead, planId, importId: first } = await publishTable(db);
    const line = `一、优化审批,（一）精简事项,1.取消证明事项。,${lead.name},,2019年9月`;
    const importId = await bringFile(db, admin, tableBytes([line]), planId);
    valueIn(await undoPublication(as(db, admin), { importId: first }));
    const form = { importId, ...newParticulars(), reason: "调整", withOpen: "on" };
    expect(refusalIn(await publishImport(as(db, admin), form))).toEqual({
      kind: "conflict",
      code: "amended-plan-withdrawn",
    });
  });

  test("keeps one measure an item, whatever is taken out and restored", async () => {
    const { admin, lead, planId } = await publishTable(db);
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
    const { admin, lead, planId } = await publishTable(db);
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

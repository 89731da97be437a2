import { describe, expect, test } from "vitest";
import { plainDate } from "@/lib/domain/plain-date";
import { showItem } from "@/lib/usecases/item/show-item";
import { writeRemark } from "@/lib/usecases/remark/write-remark";
import { openFiling } from "@/lib/usecases/report/open-filing";
import { buildFilingScene, type FilingScene, JULY } from "@/tests/support/builders/filing-scene";
import { as } from "@/tests/support/builders/person";
import { turnToDay } from "@/tests/support/builders/plan";
import { fingerprint } from "@/tests/support/fingerprint";
import { openTestLedger } from "@/tests/support/test-ledger";
import { refusalIn, valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();
const wish = ({ item }: FilingScene, more: object = {}) => ({
  itemId: item.id,
  remark: "  请补充各区分项数据。 ",
  ...more,
});
const remarksFor = async ({ item }: FilingScene, person: FilingScene["reporter"]) =>
  valueIn(await showItem(as(db, person), { itemId: item.id })).item.remarks;

describe("a remark of the office", () => {
  test("stands on the item and beside its reports, newest first, for all who read the item", async () => {
    const scene = await buildFilingScene(db);
    const { item, supervisor, chief, reporter } = scene;
    // The period exists once somebody has looked at its month.
    valueIn(await openFiling(as(db, reporter), { itemId: item.id, month: JULY }));
    const { remarkId } = valueIn(await writeRemark(as(db, supervisor), wish(scene)));
    expect(await db.prisma.auditEntry.findFirst({ orderBy: { id: "desc" } })).toMatchObject({
      action: "remark.write",
      actorId: supervisor.userId,
      subjectType: "item",
      subjectId: String(item.id),
      details: { remarkId, month: null },
    });
    await turnToDay(db, scene.plan, plainDate("2018-08-02"));
    valueIn(await writeRemark(as(db, chief), wish(scene, { remark: "数据已看。", month: JULY })));
    const told = [
      {
        id: expect.any(Number),
        text: "数据已看。",
        month: JULY,
        author: chief.displayName,
        writtenOn: "2018-08-02",
      },
      {
        id: remarkId,
        text: "请补充各区分项数据。",
        month: null,
        author: supervisor.displayName,
        writtenOn: "2018-07-30",
      },
    ];
    for (const person of [reporter, scene.approver, scene.leader])
      expect(await remarksFor(scene, person)).toEqual(told);
    const filing = await openFiling(as(db, reporter), { itemId: item.id, month: JULY });
    expect(valueIn(filing).side.remarks).toEqual(told);
  });

  test("is written by the office alone, and by nobody else is anything written", async () => {
    const scene = await buildFilingScene(db);
    const before = await fingerprint(db);
    for (const person of [scene.reporter, scene.approver, scene.stranger, scene.leader])
      expect(refusalIn(await writeRemark(as(db, person), wish(scene)))).toEqual({
        kind: "forbidden",
      });
    expect(await fingerprint(db)).toEqual(before);
  });

  test.each([
    ["is not blank", { remark: "  \n" }, "required", {}],
    ["has at most 300 characters", { remark: "字".repeat(301) }, "too-long", { max: 300 }],
  ])("%s", async (_, more, code, params) => {
    const scene = await buildFilingScene(db);
    const refusal = refusalIn(await writeRemark(as(db, scene.chief), wish(scene, more)));
    expect(refusal).toMatchObject({ kind: "invalid", issues: [{ field: "remark", code }] });
    expect(refusal).toMatchObject({ issues: [Object.keys(params).length > 0 ? { params } : {}] });
  });

  test("is on an item and on a month that there is", async () => {
    const scene = await buildFilingScene(db);
    const lost = [
      await writeRemark(as(db, scene.chief), wish(scene, { itemId: 999_999 })),
      await writeRemark(as(db, scene.chief), wish(scene, { month: "2030-01" })),
    ];
    expect(lost.map(refusalIn)).toEqual([{ kind: "not-found" }, { kind: "not-found" }]);
  });

  test("is never changed or taken away", async () => {
    const scene = await buildFilingScene(db);
    const { remarkId: id } = valueIn(await writeRemark(as(db, scene.chief), wish(scene)));
    const change = db.prisma.itemRemark.update({ where: { id }, data: { text: "改" } });
    await expect(change).rejects.toThrow();
    await expect(db.prisma.itemRemark.delete({ where: { id } })).rejects.toThrow();
    expect((await remarksFor(scene, scene.chief)).map(({ text }) => text)).toEqual([
      "请补充各区分项数据。",
    ]);
  });
});

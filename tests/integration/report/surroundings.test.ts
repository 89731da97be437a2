import { describe, expect, test } from "vitest";
import { dateOf } from "@/lib/db/day";
import { plainDate } from "@/lib/domain/plain-date";
import { openFiling } from "@/lib/usecases/report/open-filing";
import { saveDraft } from "@/lib/usecases/report/save-draft";
import { showNextFiling } from "@/lib/usecases/report/show-next-filing";
import {
  accepted,
  aSubmission,
  buildFilingScene,
  type FilingScene,
  JULY,
  submitted,
} from "@/tests/support/builders/filing-scene";
import { buildItems } from "@/tests/support/builders/item";
import { as, NOON } from "@/tests/support/builders/person";
import { turnToDay } from "@/tests/support/builders/plan";
import { openTestLedger } from "@/tests/support/test-ledger";
import { refusalIn, valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();
const AUGUST = "2018-08";

async function formOf(scene: FilingScene, month = AUGUST) {
  return valueIn(await openFiling(as(db, scene.reporter), { itemId: scene.item.id, month }));
}

describe("beside the form stands", () => {
  test("the office's last remark", async () => {
    const scene = await buildFilingScene(db);
    const remark = { itemId: scene.item.id, authorId: scene.supervisor.userId, writtenAt: NOON };
    for (const text of ["先前的意见", "请写明各区进度"])
      await db.prisma.itemRemark.create({
        data: { ...remark, text, writtenOn: dateOf(plainDate("2018-07-28")) },
      });
    const { side } = await formOf(scene, JULY);
    expect(side.remarks[0]).toEqual({
      id: expect.any(Number),
      month: null,
      text: "请写明各区进度",
      author: scene.supervisor.displayName,
      writtenOn: "2018-07-28",
    });
  });

  test("what the document changed since the last accepted report, and not what was taken back", async () => {
    const scene = await buildFilingScene(db);
    const change = (day: string, number: string, undoneOn: string | null = null) => ({
      itemId: scene.item.id,
      field: "TEXT" as const,
      before: { text: "旧" },
      after: { text: "新" },
      reason: "修订",
      number,
      approvedOn: dateOf(plainDate(day)),
      undoneOn: undoneOn ? dateOf(plainDate(undoneOn)) : null,
    });
    await accepted(db, scene);
    await turnToDay(db, scene.plan, plainDate("2018-08-27"));
    await db.prisma.amendment.createMany({
      data: [
        change("2018-07-10", "早于填报"),
        change("2018-08-10", "试政〔2018〕9号"),
        change("2018-08-11", "已撤回", "2018-08-12"),
      ],
    });
    const { surroundings } = await formOf(scene);
    expect(surroundings.changes).toEqual([
      {
        id: expect.any(Number),
        field: "TEXT",
        number: "试政〔2018〕9号",
        before: { text: "旧" },
        after: { text: "新" },
        approvedOn: "2018-08-10",
      },
    ]);
  });

  test("each bottleneck that is still open, by its helper and the day of its answer", async () => {
    const scene = await buildFilingScene(db);
    const { otherUnit } = scene;
    const told = { what: "用地未批", helperUnitId: String(otherUnit.id), answerDue: "2018-08-20" };
    await accepted(db, scene, { bottlenecks: [told] } as never);
    await turnToDay(db, scene.plan, plainDate("2018-08-27"));
    const { item, surroundings } = await formOf(scene);
    expect(item.openBottlenecks).toEqual([
      {
        id: expect.any(Number),
        what: "用地未批",
        helper: otherUnit.name,
        answerDue: "2018-08-20",
        answeredOn: null,
        answer: null,
      },
    ]);
    expect(surroundings.bottlenecks).toEqual([
      { id: item.openBottlenecks[0]?.id, what: "用地未批", helper: otherUnit.name },
    ]);
    expect(surroundings.units).toContainEqual({ id: otherUnit.id, name: otherUnit.name });
  });
});

describe("after a submission", () => {
  test("the unit's gravest item that is still open is offered, then none", async () => {
    const scene = await buildFilingScene(db);
    const { plan, unit, otherUnit } = scene;
    const [calm, urgent] = await buildItems(db, plan, [
      { lead: [unit], text: "平稳事项。" },
      { lead: [unit], milestones: [{ name: "完成", due: plainDate("2018-06-01") }] },
      { lead: [otherUnit] },
    ]);
    const next = async () =>
      valueIn(await showNextFiling(as(db, scene.reporter), { itemId: scene.item.id, month: JULY }));
    await submitted(db, scene);
    expect(await next()).toMatchObject({ itemId: urgent?.id, light: "RED" });
    for (const item of [urgent, calm]) {
      const form = {
        ...aSubmission(scene, { delayReason: "NOT_DONE" } as never),
        itemId: item?.id,
      };
      valueIn(await saveDraft(as(db, scene.reporter), form));
      expect(await next()).toMatchObject({ itemId: urgent?.id });
    }
    for (const item of [urgent, calm])
      await submitted(db, { ...scene, item: item ?? scene.item }, {
        version: "0.1",
        delayReason: "NOT_DONE",
      } as never);
    expect(await next()).toBeNull();
  });

  test("who does not file for the unit is offered nothing", async () => {
    const scene = await buildFilingScene(db);
    const key = { itemId: scene.item.id, month: JULY };
    for (const person of [scene.stranger, scene.approver])
      expect(refusalIn(await showNextFiling(as(db, person), key))).toEqual({ kind: "not-found" });
  });
});

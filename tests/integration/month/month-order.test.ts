import { expect, test } from "vitest";
import { dateOf } from "@/lib/db/day";
import { type PlainDate, plainDate } from "@/lib/domain/plain-date";
import { showMonth } from "@/lib/usecases/report/show-month";
import {
  accepted,
  buildFilingScene,
  type FilingScene,
  submitted,
} from "@/tests/support/builders/filing-scene";
import { buildItem, buildItems, type ItemWish } from "@/tests/support/builders/item";
import { as, buildPerson, duty } from "@/tests/support/builders/person";
import { turnToDay } from "@/tests/support/builders/plan";
import { openTestLedger } from "@/tests/support/test-ledger";
import { valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();

const monthOf = async (scene: FilingScene, page?: string) =>
  valueIn(await showMonth(as(db, scene.reporter), { planId: scene.plan.id, page }));

const milestone = (due: PlainDate, name = "完成") => [{ name, due }];

/** A further item of the scene's unit, with an accepted July report that promises for a day. */
async function promised(scene: FilingScene, wish: ItemWish, nextStepDue: string) {
  const item = await buildItem(db, scene.plan, { lead: [scene.unit], ...wish });
  await accepted(db, { ...scene, item }, { nextStepDue });
  return item;
}

test("the gravest light comes first, then a promise whose day has come, then a milestone due in the month, then document order", async () => {
  const scene = await buildFilingScene(db);
  const farOff = plainDate("2018-12-31");
  const plain = await promised(scene, { milestones: milestone(farOff) }, "2018-09-30");
  const due = await promised(
    scene,
    { milestones: milestone(plainDate("2018-08-31")) },
    "2018-09-30",
  );
  const answered = await promised(scene, { milestones: milestone(farOff) }, "2018-08-20");
  const late = await buildItem(db, scene.plan, {
    lead: [scene.unit],
    milestones: milestone(plainDate("2018-07-10")),
  });
  await accepted(db, scene, { nextStepDue: "2018-09-30" });
  await turnToDay(db, scene.plan, plainDate("2018-08-27"));
  const { toFile } = await monthOf(scene);
  expect(toFile.map(({ itemId, light }) => [itemId, light])).toEqual([
    [late.id, "RED"],
    [answered.id, "GREEN"],
    [due.id, "GREEN"],
    [scene.item.id, "GREEN"],
    [plain.id, "GREEN"],
  ]);
});

test("what is filed keeps the order of risk too, whoever filed first", async () => {
  const scene = await buildFilingScene(db);
  const second = await buildItem(db, scene.plan, { lead: [scene.unit] });
  await submitted(db, { ...scene, item: second });
  await submitted(db, scene);
  const { filed } = await monthOf(scene);
  expect(filed.map(({ itemId }) => itemId)).toEqual([scene.item.id, second.id]);
});

test("a row tells what falls due, what changed since the last report, and the office's last remark", async () => {
  const scene = await buildFilingScene(db);
  await accepted(db, scene);
  await turnToDay(db, scene.plan, plainDate("2018-09-27"));
  const { item, supervisor } = scene;
  await db.prisma.workItem.update({
    where: { id: item.id },
    data: { acceptanceCriteria: "出台方案并公布" },
  });
  const amendment = { itemId: item.id, number: "改1", reason: "调整", before: {}, after: {} };
  await db.prisma.amendment.createMany({
    data: [
      { ...amendment, field: "TEXT", approvedOn: dateOf("2018-07-10") },
      { ...amendment, field: "DEADLINE", approvedOn: dateOf("2018-09-10") },
      { ...amendment, field: "LEAD", approvedOn: dateOf("2018-09-10") },
      {
        ...amendment,
        field: "TARGET",
        approvedOn: dateOf("2018-09-11"),
        undoneOn: dateOf("2018-09-12"),
      },
    ],
  });
  for (const text of ["先前的提示", "请补充数据"])
    await db.prisma.itemRemark.create({
      data: {
        itemId: item.id,
        text,
        authorId: supervisor.userId,
        writtenAt: new Date(),
        writtenOn: dateOf("2018-09-20"),
      },
    });
  const [row] = (await monthOf(scene)).toFile;
  expect(row).toMatchObject({
    dueMilestones: [{ name: "制定方案", due: "2018-09-30" }],
    fallsDue: true,
    changes: 2,
    remark: { text: "请补充数据", author: supervisor.displayName, writtenOn: "2018-09-20" },
    acceptanceCriteria: "出台方案并公布",
  });
});

test("who files for one unit and approves for another files only the former's items", async () => {
  const scene = await buildFilingScene(db);
  const other = await buildItem(db, scene.plan, { lead: [scene.otherUnit] });
  const both = await buildPerson(
    db,
    duty("REPORTER", scene.unit),
    duty("UNIT_APPROVER", scene.otherUnit),
  );
  const month = valueIn(await showMonth(as(db, both), { planId: scene.plan.id }));
  expect(month.toFile.map(({ itemId, mayFile }) => [itemId, mayFile])).toEqual([
    [scene.item.id, true],
    [other.id, false],
  ]);
});

test("a month longer than a page is walked page by page, and past its end it begins anew", async () => {
  const scene = await buildFilingScene(db);
  await buildItems(
    db,
    scene.plan,
    Array.from({ length: 64 }, () => ({ lead: [scene.unit] })),
  );
  const first = await monthOf(scene);
  const second = await monthOf(scene, "2");
  expect([first.toFile.length, first.counts, first.page]).toEqual([
    60,
    { todo: 65, total: 65 },
    { number: 1, last: 2 },
  ]);
  expect([second.toFile.length, second.page]).toEqual([5, { number: 2, last: 2 }]);
  expect(await monthOf(scene, "3")).toEqual(first);
});

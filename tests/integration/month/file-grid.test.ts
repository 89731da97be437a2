import { expect, test } from "vitest";
import { plainDate } from "@/lib/domain/plain-date";
import { translator } from "@/lib/text/translator";
import { saveDraft } from "@/lib/usecases/report/save-draft";
import { type MonthGrid, showMonthGrid } from "@/lib/usecases/report/show-month-grid";
import { fileGrid } from "@/lib/web/file-grid";
import {
  A_REPORT,
  accepted,
  aSubmission,
  buildFilingScene,
  type FilingScene,
  JULY,
  submitted,
} from "@/tests/support/builders/filing-scene";
import { buildItem } from "@/tests/support/builders/item";
import { as } from "@/tests/support/builders/person";
import { turnToDay } from "@/tests/support/builders/plan";
import { openTestLedger } from "@/tests/support/test-ledger";
import { refusalIn, valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();
const texts = { locale: "zh-CN", t: translator("zh-CN") } as const;

const gridOf = async (scene: FilingScene, ask: object = {}): Promise<MonthGrid> =>
  valueIn(await showMonthGrid(as(db, scene.reporter), { planId: scene.plan.id, ...ask }));

/** A complete row as the grid sends it. */
const A_ROW = {
  selfLight: "GREEN",
  percent: "0",
  done: "完成方案初稿。",
  nextStep: "征求各区意见",
  nextStepDue: "2018/8/31",
};

/** The fields of some rows as the grid sends them, each at the version that was seen. */
function rowsOf(grid: MonthGrid, rows: Record<number, Record<string, string>>) {
  return Object.fromEntries(
    Object.entries(rows).flatMap(([id, row]) => {
      const item = grid.rows.find((each) => each.id === Number(id));
      const sent = { version: item?.version ?? "0.0", code: item?.code ?? "", ...row };
      return Object.entries(sent).map(([field, value]) => [`rows.${id}.${field}`, value]);
    }),
  );
}

const file = async (
  scene: FilingScene,
  values: Record<string, string>,
  { submits = false, by = scene.reporter, month = JULY } = {},
) => {
  const grid = valueIn(await showMonthGrid(as(db, by), { planId: scene.plan.id, month }));
  return fileGrid(as(db, by), texts, grid, { values, month, submits });
};

const statesOf = async (...ids: number[]) => {
  const reports = await db.prisma.progressReport.findMany({
    where: { itemId: { in: ids } },
    orderBy: { itemId: "asc" },
  });
  return reports.map(({ itemId, state }) => [itemId, state]);
};

async function sceneOfThree() {
  const scene = await buildFilingScene(db);
  const second = await buildItem(db, scene.plan, { lead: [scene.unit] });
  const third = await buildItem(db, scene.plan, { lead: [scene.unit] });
  return { scene, first: scene.item, second, third };
}

test("ticked rows go in one by one: a bad row stays as typed with what to do, the others pass", async () => {
  const { scene, first, second, third } = await sceneOfThree();
  const values = rowsOf(await gridOf(scene), {
    [first.id]: { ...A_ROW, pick: "on" },
    [second.id]: { ...A_ROW, percent: "一半", pick: "on" },
    [third.id]: { ...A_ROW, done: "还没有写完" },
  });
  const state = await file(scene, values, { submits: true });
  expect(await statesOf(first.id, second.id, third.id)).toEqual([
    [first.id, "PENDING_UNIT_APPROVAL"],
    [third.id, "DRAFT"],
  ]);
  expect(state.said).toEqual([
    `已提交 1 项：${first.code}`,
    `已存草稿 1 项：${third.code}`,
    "1 行没有通过，内容仍在表中",
  ]);
  expect(state.problems).toEqual([
    {
      field: `rows.${second.id}.percent`,
      message: `${second.code} 完成 %：请填写整数，例如 60。`,
    },
  ]);
  expect(state.values).toMatchObject({
    [`rows.${second.id}.percent`]: "一半",
    [`rows.${second.id}.done`]: A_ROW.done,
    [`rows.${second.id}.pick`]: "on",
  });
  expect(state.values[`rows.${first.id}.done`]).toBeUndefined();
});

test("rows that nobody touched are not written", async () => {
  const { scene, first, second } = await sceneOfThree();
  const values = rowsOf(await gridOf(scene), {
    [first.id]: { selfLight: "", percent: "", done: "", nextStep: "", nextStepDue: "" },
    [second.id]: { selfLight: "", percent: "", done: "", nextStep: "", nextStepDue: "" },
  });
  const state = await file(scene, values);
  expect(state.said).toEqual(["没有改动，也没有勾选要提交的行。"]);
  expect(await statesOf(first.id, second.id)).toEqual([]);
});

test("a row that a colleague saved meanwhile shows both texts, and the next saving decides", async () => {
  const { scene, first, second } = await sceneOfThree();
  const values = rowsOf(await gridOf(scene), {
    [first.id]: { ...A_ROW, done: "我的一份" },
    [second.id]: A_ROW,
  });
  const theirs = aSubmission(scene, { done: "同事的一份", evidence: [] });
  valueIn(await saveDraft(as(db, scene.colleague), theirs));
  const state = await file(scene, values);
  expect(state.rows[first.id]?.notes).toEqual([
    `${scene.colleague.displayName} 已保存：同事的一份；下一步：征求各区意见。再次保存即以您的为准。`,
  ]);
  expect(await statesOf(second.id)).toEqual([[second.id, "DRAFT"]]);
  const again = await file(scene, state.values);
  expect(again.said).toEqual([`已存草稿 1 项：${first.code}`]);
  const [row] = (await gridOf(scene, { only: [first.id] })).rows;
  expect(row?.startingContent.done).toBe("我的一份");
});

test("a draft keeps what the grid has no cell for", async () => {
  const scene = await buildFilingScene(db);
  const { item } = scene;
  const reached = [{ milestoneId: item.milestones[0]?.id ?? 0, reachedOn: "2018-07-20" }];
  valueIn(
    await saveDraft(as(db, scene.reporter), aSubmission(scene, { milestonesReached: reached })),
  );
  const values = rowsOf(await gridOf(scene), { [item.id]: { percent: "45" } });
  await file(scene, values);
  const [row] = (await gridOf(scene)).rows;
  expect(row?.startingContent).toMatchObject({
    percent: 45,
    done: A_REPORT.done,
    milestonesReached: reached,
    evidence: [{ kind: "DATA", description: "开工 12 个项目" }],
  });
});

test("a rise without evidence is confirmed in its row before it is filed", async () => {
  const scene = await buildFilingScene(db);
  const { item } = scene;
  const row = { ...A_ROW, percent: "30%", pick: "on" };
  const state = await file(scene, rowsOf(await gridOf(scene), { [item.id]: row }), {
    submits: true,
  });
  expect(state.rows[item.id]).toMatchObject({ confirm: true, issues: [] });
  expect(await statesOf(item.id)).toEqual([]);
  const confirmed = { ...state.values, [`rows.${item.id}.confirmed`]: "on" };
  await file(scene, confirmed, { submits: true });
  expect(await statesOf(item.id)).toEqual([[item.id, "PENDING_UNIT_APPROVAL"]]);
});

test("an unchanged row with a blank next step keeps what was promised", async () => {
  const scene = await buildFilingScene(db);
  await accepted(db, scene, { nextStepDue: "2018-10-15" });
  await turnToDay(db, scene.plan, plainDate("2018-08-27"));
  const row = { noChange: "on", done: "等待省里批复", nextStep: "", nextStepDue: "", pick: "on" };
  const values = rowsOf(await gridOf(scene), { [scene.item.id]: row });
  const state = await file(scene, values, { submits: true, month: "2018-08" });
  expect(state.said).toEqual([`已提交 1 项：${scene.item.code}`]);
  const revision = await db.prisma.reportRevision.findFirstOrThrow({
    where: { report: { itemId: scene.item.id, period: { month: "2018-08" } } },
  });
  expect(revision).toMatchObject({
    noChange: true,
    percent: 40,
    selfLight: "GREEN",
    done: "等待省里批复",
    nextStep: "征求各区意见",
  });
});

test("what can't be put right in the grid leads to the full form", async () => {
  const scene = await buildFilingScene(db);
  const { item } = scene;
  const milestoneId = item.milestones[0]?.id ?? 0;
  const content = { milestonesReached: [{ milestoneId, reachedOn: "2018-12-01" }] };
  valueIn(await saveDraft(as(db, scene.reporter), aSubmission(scene, content)));
  const values = rowsOf(await gridOf(scene), { [item.id]: { pick: "on", percent: "41" } });
  const state = await file(scene, values, { submits: true });
  expect(state.rows[item.id]?.notes).toEqual([
    "请在完整表单中更正：达到日期不能晚于今天（2018年7月30日）。",
  ]);
  expect(await statesOf(item.id)).toEqual([[item.id, "DRAFT"]]);
});

test("what was typed for an item that a colleague submitted meanwhile is said, not lost", async () => {
  const scene = await buildFilingScene(db);
  const values = rowsOf(await gridOf(scene), { [scene.item.id]: { ...A_ROW, done: "我的一份" } });
  await submitted(db, scene);
  const state = await file(scene, values);
  expect(state.problems).toEqual([
    {
      message: `${scene.item.code} 已由他人报送或不再由您填报。您填写的是：我的一份 / 征求各区意见`,
    },
  ]);
});

test("rows of another unit are neither shown nor written", async () => {
  const scene = await buildFilingScene(db);
  const values = rowsOf(await gridOf(scene), { [scene.item.id]: { ...A_ROW, pick: "on" } });
  await file(scene, values, { submits: true, by: scene.stranger });
  expect(await statesOf(scene.item.id)).toEqual([]);
  const theirs = await showMonthGrid(as(db, scene.stranger), {
    planId: scene.plan.id,
    only: [scene.item.id],
  });
  expect(valueIn(theirs).rows).toEqual([]);
});

test("only who files sees the grid", async () => {
  const scene = await buildFilingScene(db);
  for (const person of [scene.approver, scene.supervisor, scene.leader])
    expect(refusalIn(await showMonthGrid(as(db, person), { planId: scene.plan.id }))).toEqual({
      kind: "forbidden",
    });
});

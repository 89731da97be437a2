import { expect, test } from "vitest";
import { plainDate } from "@/lib/domain/plain-date";
import type { SourceDocument } from "@/lib/domain/source-document";
import { readSourceDocument } from "@/lib/files/read-source-document";
import { translator } from "@/lib/text/translator";
import { saveDraft } from "@/lib/usecases/report/save-draft";
import { showMonthGrid } from "@/lib/usecases/report/show-month-grid";
import { sentItemIds } from "@/lib/web/grid-fields";
import { writeMonthSheet } from "@/lib/web/month-sheet";
import { prefillGrid } from "@/lib/web/prefill-grid";
import { readMonthSheet, sheetCodes } from "@/lib/web/read-month-sheet";
import {
  aSubmission,
  buildFilingScene,
  type FilingScene,
  JULY,
  submitted,
} from "@/tests/support/builders/filing-scene";
import { buildItem, buildItems } from "@/tests/support/builders/item";
import { as } from "@/tests/support/builders/person";
import { turnToDay } from "@/tests/support/builders/plan";
import { openTestLedger } from "@/tests/support/test-ledger";
import { valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();
const chinese = { locale: "zh-CN", t: translator("zh-CN") } as const;
const english = { locale: "en", t: translator("en") } as const;

const gridOf = async (scene: FilingScene) =>
  valueIn(await showMonthGrid(as(db, scene.reporter), { planId: scene.plan.id, all: true }));

/** The table of the downloaded form: its heads, then a row for each item. */
async function downloaded(scene: FilingScene, texts: typeof chinese | typeof english = chinese) {
  const bytes = writeMonthSheet(texts, await gridOf(scene));
  const read = await readSourceDocument(bytes, "form.xlsx");
  if (!read.ok) throw new Error(read.refusal.code);
  const [table] = read.value.blocks;
  if (table?.kind !== "table") throw new Error("The form must be a table.");
  return table.rows.map(({ cells }) => cells.map(({ text }) => text));
}

function documentOf(rows: readonly string[][]): SourceDocument {
  return {
    format: "xlsx",
    blocks: [
      {
        kind: "table",
        name: "填报表",
        mergesKnown: true,
        rows: rows.map((cells, index) => ({
          line: index + 1,
          cells: cells.map((text) => ({ text, merge: "single" as const })),
        })),
      },
    ],
  };
}

const read = async (scene: FilingScene, rows: readonly string[][], typed = {}) =>
  (await readInto(scene, rows, typed)).state;

/** A form read into the table of a month, whose rows are those of a page and those that the form names. */
async function readInto(scene: FilingScene, rows: readonly string[][], typed = {}, month = JULY) {
  const caller = as(db, scene.reporter);
  const entries = readMonthSheet(documentOf(rows));
  const asked = { planId: scene.plan.id, month, only: sentItemIds(typed) };
  const grid = valueIn(await showMonthGrid(caller, { ...asked, codes: sheetCodes(entries) }));
  const planId = String(scene.plan.id);
  return { grid, state: await prefillGrid(caller, chinese, grid, { planId, typed, entries }) };
}

/** The downloaded form with some cells of its rows filled in, by their heads. */
function filledIn(rows: string[][], ...cells: Record<string, string>[]): string[][] {
  const [heads = [], ...lines] = rows;
  return [
    heads,
    ...lines.map((line, index) => heads.map((head, at) => cells[index]?.[head] ?? line[at] ?? "")),
  ];
}

test("the form has a row for each item to file, with its key, and nothing else to fill in", async () => {
  const scene = await buildFilingScene(db);
  const second = await buildItem(db, scene.plan, { lead: [scene.unit] });
  await submitted(db, { ...scene, item: second });
  const document = (await gridOf(scene)).plan.documentNumber;
  const [heads = [], ...rows] = await downloaded(scene);
  const cell = (head: string) => rows[0]?.[heads.indexOf(head)];
  expect(rows).toHaveLength(1);
  expect([cell("编号"), cell("识别码（勿改）"), cell("序时进度"), cell("本月进展")]).toEqual([
    scene.item.code,
    `${document} 2018-07 ${scene.item.code}@0.0`,
    "0",
    "",
  ]);
});

test("a filled-in form fills the table and marks what it would change; nothing is written", async () => {
  const scene = await buildFilingScene(db);
  const { item } = scene;
  valueIn(await saveDraft(as(db, scene.reporter), aSubmission(scene, { done: "原来的" })));
  const rows = filledIn(await downloaded(scene), {
    自评: "■ 严重滞后",
    完成比例: "40%",
    本月进展: "新的进展",
    完成日期: "2018/8/31",
    无变化: "否",
  });
  const state = await read(scene, rows);
  expect(state.values).toMatchObject({
    [`rows.${item.id}.version`]: "0.1",
    [`rows.${item.id}.selfLight`]: "RED",
    [`rows.${item.id}.percent`]: "40",
    [`rows.${item.id}.done`]: "新的进展",
    [`rows.${item.id}.nextStepDue`]: "2018-08-31",
    [`rows.${item.id}.noChange`]: "",
  });
  expect(state.marks).toEqual({
    [`rows.${item.id}.selfLight`]: "原为“正常”",
    [`rows.${item.id}.done`]: "原为“原来的”",
  });
  expect(state.said).toEqual(["已读入 1 行，2 格与现有内容不同，已标出。还没有写入台账。"]);
  const drafts = await db.prisma.reportDraft.findMany({ where: { report: { itemId: item.id } } });
  expect(drafts.map(({ version }) => version)).toEqual([1]);
});

test("columns may stand in any order, in either language, with others among them", async () => {
  const scene = await buildFilingScene(db);
  const { item } = scene;
  const [heads = []] = await downloaded(scene, english);
  expect(heads).toContain("Self light");
  const state = await read(scene, [
    ["备注", "Self light", "Progress", "编号"],
    ["内部用", "behind?", "Drafted", item.code],
  ]);
  expect(state.values[`rows.${item.id}.done`]).toBe("Drafted");
  expect(state.problems).toEqual([
    {
      field: `rows.${item.id}.selfLight`,
      message: "第 2 行：“自评”的“behind?”不是可选的词，请填：正常、滞后、严重滞后。",
    },
  ]);
});

test("rows that can't be taken are told by their line: unknown, another unit's, filed, twice", async () => {
  const scene = await buildFilingScene(db);
  const filed = await buildItem(db, scene.plan, { lead: [scene.unit] });
  await submitted(db, { ...scene, item: filed });
  const theirs = await buildItem(db, scene.plan, { lead: [scene.otherUnit] });
  const { code } = scene.item;
  const state = await read(scene, [
    ["编号", "本月进展"],
    [code, "甲"],
    [code, "乙"],
    ["9-9-9-99", "丙"],
    [theirs.code, "丁"],
    [filed.code, "戊"],
  ]);
  expect(state.values[`rows.${scene.item.id}.done`]).toBe("甲");
  expect(state.problems.map(({ message }) => message)).toEqual([
    `第 3 行：编号 ${code} 在表中重复出现，只取前面的一行。`,
    "第 4 行：没有由您填报、编号为“9-9-9-99”的事项，请核对编号。",
    `第 5 行：没有由您填报、编号为“${theirs.code}”的事项，请核对编号。`,
    `第 6 行：${filed.code} 本期已报送，不再读入。`,
  ]);
});

test("a row that was saved after the download says so and keeps its version", async () => {
  const scene = await buildFilingScene(db);
  const { item } = scene;
  const rows = filledIn(await downloaded(scene), { 本月进展: "离线写的" });
  valueIn(await saveDraft(as(db, scene.colleague), aSubmission(scene)));
  const state = await read(scene, rows);
  expect(state.values[`rows.${item.id}.version`]).toBe("0.0");
  expect(state.problems).toEqual([
    {
      field: `rows.${item.id}.pick`,
      message: `第 2 行：${item.code} 在您下载之后又有保存，保存时会并列给出两份。`,
    },
  ]);
});

test("a table without the form's heads is refused, and what was typed stays", async () => {
  const scene = await buildFilingScene(db);
  const typed = { [`rows.${scene.item.id}.done`]: "已经写的" };
  const state = await read(
    scene,
    [
      ["姓名", "电话"],
      ["甲", "1"],
    ],
    typed,
  );
  expect(state.values).toEqual(typed);
  expect(state.problems[0]).toMatchObject({ field: "file" });
});

test("a form of another month or of another plan is refused by name", async () => {
  const scene = await buildFilingScene(db);
  const elsewhere = await buildFilingScene(db);
  const { documentNumber } = (await gridOf(scene)).plan;
  const filled = { 本月进展: "七月的进展" };
  const july = filledIn(await downloaded(scene), filled);
  const theirs = filledIn(await downloaded(elsewhere), filled);
  const theirNumber = (await gridOf(elsewhere)).plan.documentNumber;
  await turnToDay(db, scene.plan, plainDate("2018-08-27"));
  valueIn(await showMonthGrid(as(db, scene.reporter), { planId: scene.plan.id }));
  const august = (await readInto(scene, july, {}, "2018-08")).state;
  expect([august.values, august.problems]).toEqual([
    {},
    [
      {
        field: "file",
        message: `这是“${documentNumber}”2018年7月的填报表；此处填报的是“${documentNumber}”2018年8月。没有读入。`,
      },
    ],
  ]);
  const { problems } = await read(scene, theirs);
  expect(problems[0]?.message).toContain(`这是“${theirNumber}”2018年7月的填报表`);
  expect((await read(scene, july)).values[`rows.${scene.item.id}.done`]).toBe("七月的进展");
});

test("a form longer than a page is read whole, beside the rows that were typed in", async () => {
  const scene = await buildFilingScene(db);
  const items = await buildItems(
    db,
    scene.plan,
    Array.from({ length: 70 }, () => ({ lead: [scene.unit] })),
  );
  const last = items.at(-1)?.code ?? "";
  const rows = await downloaded(scene);
  const [heads = [], ...lines] = filledIn(rows, ...rows.slice(1).map(() => ({ 本月进展: "填了" })));
  const without = lines.filter((line) => line[0] !== scene.item.code);
  const typed = {
    [`rows.${scene.item.id}.version`]: "0.0",
    [`rows.${scene.item.id}.done`]: "网页上写的",
  };
  const { state, grid } = await readInto(scene, [heads, ...without], typed);
  expect(state.problems).toEqual([]);
  expect(state.said).toEqual(["已读入 70 行，70 格与现有内容不同，已标出。还没有写入台账。"]);
  expect(grid.rows.map(({ code }) => code)).toContain(last);
  expect(grid.rows).toHaveLength(71);
  expect(state.values[`rows.${scene.item.id}.done`]).toBe("网页上写的");
});

test("an item of the reporter's that the month doesn't ask for is told by its line", async () => {
  const scene = await buildFilingScene(db);
  const quarterly = await buildItem(db, scene.plan, { lead: [scene.unit], cycle: "QUARTERLY" });
  const { problems } = await read(scene, [
    ["编号", "本月进展"],
    [quarterly.code, "甲"],
  ]);
  expect(problems).toEqual([{ message: `第 2 行：${quarterly.code} 本期不要求填报，没有读入。` }]);
});

import { expect, test } from "vitest";
import type { PlanItem } from "@/lib/usecases/plan/plan-input";
import { submitReport } from "@/lib/usecases/report/submit-report";
import { boardCounts, freshCounts } from "@/tests/support/board-counts";
import {
  acceptJuly,
  FIRST,
  idIn,
  itemIn,
  later,
  printOfPlans,
} from "@/tests/support/builders/amended-item";
import {
  amend,
  buildAmendmentScene,
  peopleOf,
  takeBack,
  withChanges,
  withoutMeasure,
} from "@/tests/support/builders/amendment-scene";
import { A_LATE_REPORT, JULY } from "@/tests/support/builders/filing-scene";
import { as } from "@/tests/support/builders/person";
import { openTestLedger } from "@/tests/support/test-ledger";

const db = await openTestLedger();
const { prisma } = db;

test("the same table again changes nothing", async () => {
  const scene = await buildAmendmentScene(db);
  const before = await printOfPlans(db);
  expect(await amend(db, scene.plan, scene.table)).toMatchObject({
    added: 0,
    changed: 0,
    dropped: 0,
    same: 170,
  });
  expect(await printOfPlans(db)).toEqual(before);
  expect(await prisma.amendment.count()).toBe(0);
});

test("a changed item keeps its id, code, reports, evidence and progress", async () => {
  const scene = await buildAmendmentScene(db);
  await acceptJuly(db, scene, FIRST);
  const kept = () =>
    Promise.all([
      prisma.progressReport.findMany({ where: { itemId: idIn(scene, FIRST) } }),
      prisma.evidence.count(),
      prisma.reportRevision.count(),
    ]);
  const before = await kept();
  const amended = withChanges(scene, {
    [FIRST]: (item) => ({ ...later(item), text: `${item.text}落实长效机制。`, no: "(9)" }),
  });
  expect(await amend(db, scene.plan, amended)).toMatchObject({ changed: 1, same: 169 });
  expect(await kept()).toEqual(before);
  const item = await itemIn(db, scene, FIRST);
  expect(item).toMatchObject({ code: FIRST, ordinal: 1, printedNumber: "(9)" });
  expect(item.measureText).toMatch(/落实长效机制。$/);
  expect(item.standing).toMatchObject({ percent: 40, ordinal: 1 });
});

test("an item that is dropped is revoked: no light and no count any more, its reports and history stay", async () => {
  const scene = await buildAmendmentScene(db);
  await acceptJuly(db, scene, FIRST);
  const itemId = idIn(scene, FIRST);
  const history = await prisma.lightEntry.count({ where: { itemId } });
  const result = await amend(db, scene.plan, withoutMeasure(scene, FIRST));
  expect(result).toMatchObject({ added: 0, changed: 0, dropped: 1, same: 169 });
  const item = await itemIn(db, scene, FIRST);
  expect(item).toMatchObject({ state: "REVOKED", ordinal: 170, standing: null });
  expect(item.amendments).toMatchObject([
    { field: "STATE", before: { state: "REGISTERED" }, after: { state: "REVOKED" } },
  ]);
  expect(await prisma.lightEntry.count({ where: { itemId } })).toBe(history);
  expect(await prisma.progressReport.count({ where: { itemId } })).toBe(1);
  const standings = await prisma.itemStanding.findMany({
    where: { planId: scene.plan.id },
    orderBy: { ordinal: "asc" },
  });
  expect(standings.map(({ ordinal }) => ordinal)).toEqual(
    Array.from({ length: 169 }, (_, index) => index + 1),
  );
  expect(await boardCounts(db)).toEqual(await freshCounts(db));
});

test("an added item gets a free code and its place, and is asked for reports from its day on", async () => {
  const scene = await buildAmendmentScene(db, { today: "2018-12-20" });
  const template = scene.table.items[0] as PlanItem;
  const added = {
    ...template,
    text: "建设长江国际低碳产业园，引进循环经济龙头企业。",
    milestones: [],
    indicators: [],
    deadline: { printed: "持续推进", kind: "ONGOING" as const },
  };
  const amended = { ...scene.table, items: [added, ...scene.table.items] };
  expect(await amend(db, scene.plan, amended)).toMatchObject({ added: 1, changed: 0, same: 170 });
  const item = await prisma.workItem.findFirstOrThrow({
    where: { planId: scene.plan.id, ordinal: 1 },
    include: { standing: true, amendments: true },
  });
  const leaves = scene.table.items.filter(({ code }) => code.startsWith("1-1-1-"));
  expect(item.code).toBe(`1-1-1-${String(leaves.length + 1).padStart(2, "0")}`);
  expect(item).toMatchObject({
    measureText: added.text,
    state: "REGISTERED",
    standing: { light: "NOT_DUE", since: new Date("2018-12-20"), ordinal: 1 },
    amendments: [{ field: "STATE", before: { state: null }, after: { state: "REGISTERED" } }],
  });
  expect(await itemIn(db, scene, FIRST)).toMatchObject({ ordinal: 2, standing: { ordinal: 2 } });
});

test("an item that was dropped and is printed again is a new one: its code is not used twice", async () => {
  const scene = await buildAmendmentScene(db);
  await amend(db, scene.plan, withoutMeasure(scene, FIRST));
  const result = await amend(db, scene.plan, scene.table);
  expect(result).toMatchObject({ added: 1, dropped: 0, same: 169 });
  const [first] = await prisma.workItem.findMany({
    where: { planId: scene.plan.id },
    orderBy: { ordinal: "asc" },
  });
  expect(first?.id).toBe(result.changes.added[0]);
  expect(first?.code).not.toBe(FIRST);
  expect(await itemIn(db, scene, FIRST)).toMatchObject({ state: "REVOKED", ordinal: 171 });
});

test("a report that is sent while its item is dropped is either kept or refused, and leaves no light", async () => {
  const scene = await buildAmendmentScene(db);
  const { reporter } = await peopleOf(db, scene, FIRST);
  const itemId = idIn(scene, FIRST);
  const form = { itemId, month: JULY, version: "0.0", content: A_LATE_REPORT, confirmed: true };
  const [sent] = await Promise.all([
    submitReport(as(db, reporter), form),
    amend(db, scene.plan, withoutMeasure(scene, FIRST)),
  ]);
  const revoked = { ok: false, refusal: { kind: "conflict", code: "item-revoked" } };
  if (!sent.ok) expect(sent).toEqual(revoked);
  expect(await prisma.progressReport.count({ where: { itemId } })).toBe(sent.ok ? 1 : 0);
  expect(await itemIn(db, scene, FIRST)).toMatchObject({ state: "REVOKED", standing: null });
  expect(await boardCounts(db)).toEqual(await freshCounts(db));
});

test("headings that moved, were retitled or are new take their items with them", async () => {
  const scene = await buildAmendmentScene(db);
  const { keyAreas, items } = scene.table;
  const rename = (heading: { no: string; title: string }) =>
    heading.no === "二、" ? { ...heading, no: "五、" } : heading;
  const fresh = { no: "二、", title: "新增重点工作", mainTasks: [{ no: "(一)", title: "新任务" }] };
  const moved = keyAreas.map((area) => ({ ...area, ...rename(area) }));
  const first = items[0] as PlanItem;
  const added = {
    ...first,
    keyArea: fresh,
    mainTask: fresh.mainTasks[0] ?? fresh,
    text: "全新的一项工作。",
  };
  const amended = {
    keyAreas: [...moved, fresh],
    items: [...items.map((item) => ({ ...item, keyArea: rename(item.keyArea) })), added],
  };
  const areasBefore = await prisma.keyArea.findMany({
    where: { planId: scene.plan.id },
    orderBy: { ordinal: "asc" },
  });
  const result = await amend(db, scene.plan, amended);
  const areas = await prisma.keyArea.findMany({
    where: { planId: scene.plan.id },
    orderBy: { ordinal: "asc" },
  });
  expect(areas.map(({ id, printedNumber }) => [id, printedNumber])).toEqual([
    ...areasBefore.map(({ id, printedNumber }) => [
      id,
      printedNumber === "二、" ? "五、" : printedNumber,
    ]),
    [expect.any(Number), "二、"],
  ]);
  const renumbered = items.filter(({ keyArea }) => keyArea.no === "二、").length;
  expect(result).toMatchObject({ added: 1, changed: renumbered, dropped: 0 });
  expect(await boardCounts(db)).toEqual(await freshCounts(db));
  await takeBack(db, scene.plan, result);
  expect(
    (
      await prisma.keyArea.findMany({
        where: { planId: scene.plan.id },
        orderBy: { ordinal: "asc" },
      })
    ).slice(0, areasBefore.length),
  ).toEqual(areasBefore);
});

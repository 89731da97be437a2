import { describe, expect, test } from "vitest";
import { findItemConcern } from "@/lib/db/item-concern";
import { type Actor, ANONYMOUS, ROLES } from "@/lib/domain/actor";
import { canReadItem, canReadLedger, UNIT_ROLES } from "@/lib/domain/policy";
import { listLedger } from "@/lib/usecases/item/list-ledger";
import { showFrame } from "@/lib/usecases/plan/show-frame";
import { writeRemark } from "@/lib/usecases/remark/write-remark";
import { searchLedger } from "@/lib/usecases/search/search-ledger";
import { resumeSession } from "@/lib/usecases/session/resume-session";
import { accepted, buildFilingScene, JULY } from "@/tests/support/builders/filing-scene";
import { buildItem, buildItems } from "@/tests/support/builders/item";
import { as, buildPerson, duty } from "@/tests/support/builders/person";
import { buildPlan } from "@/tests/support/builders/plan";
import { buildCollective, buildUnit } from "@/tests/support/builders/unit";
import { listenToQueries } from "@/tests/support/count-queries";
import { fingerprint } from "@/tests/support/fingerprint";
import { openTestLedger } from "@/tests/support/test-ledger";
import { refusalIn, valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();
const listener = listenToQueries(db);
const MOST = 8;

const search = async (actor: Actor, asked: object) =>
  valueIn(await searchLedger(as(db, actor), asked));
const rowsOf = (found: Awaited<ReturnType<typeof search>>) =>
  Object.fromEntries(
    found.groups.map(({ kind, rows }) => [kind, rows.map(({ itemId }) => itemId)]),
  );

/** Items, reports and remarks that share a word, in every way in which a unit can be concerned, and none. */
async function buildConcerned(word: string) {
  const scene = await buildFilingScene(db);
  const { plan, unit, otherUnit } = scene;
  const member = await buildUnit(db);
  const collective = await buildCollective(db, [member]);
  const text = `推进${word}工作。`;
  const items = await buildItems(db, plan, [
    { text, lead: [unit] },
    { text, lead: [otherUnit], responsible: [unit] },
    { text, lead: [collective] },
    { text, lead: [collective], coordinator: otherUnit },
    { text },
  ]);
  await accepted(db, scene, { done: `完成${word}初稿。` });
  for (const { id } of items)
    valueIn(await writeRemark(as(db, scene.supervisor), { itemId: id, remark: `${word}请加快。` }));
  return { ...scene, member, items };
}

test("everyone finds exactly what they may read: items, reports and remarks alike", async () => {
  const scene = await buildConcerned("翡翠");
  const { items, item, unit, otherUnit, member } = scene;
  const actors: Actor[] = [];
  for (const role of ROLES)
    for (const held of UNIT_ROLES.includes(role) ? [unit, otherUnit, member] : [undefined])
      actors.push(await buildPerson(db, held ? duty(role, held) : duty(role)));
  let readers = 0;
  for (const actor of actors) {
    if (!canReadLedger(actor)) {
      expect(refusalIn(await searchLedger(as(db, actor), { q: "翡翠" }))).toEqual({
        kind: "forbidden",
      });
      continue;
    }
    readers += 1;
    const readable: number[] = [];
    for (const { id } of [...items, item]) {
      const concern = await findItemConcern(db, id);
      if (concern && canReadItem(actor, concern)) readable.push(id);
    }
    const ofItems = readable.filter((id) => id !== item.id);
    expect(rowsOf(await search(actor, { q: "翡翠", plan: scene.plan.id }))).toEqual({
      ITEM: ofItems,
      REPORT: readable.filter((id) => id === item.id),
      REMARK: ofItems.toReversed(),
    });
  }
  expect(readers).toBe(13);
  for (const nobody of [ANONYMOUS, { kind: "system", name: "clock" } as const])
    expect(refusalIn(await searchLedger(as(db, nobody), { q: "翡翠" }))).toEqual({
      kind: "forbidden",
    });
});

describe("more hits than a page shows", () => {
  test("are counted up to a cap and walked in the plan's order, each met once", async () => {
    const plan = await buildPlan(db);
    const unit = await buildUnit(db);
    const items = await buildItems(
      db,
      plan,
      Array.from({ length: 130 }, (_, n) => ({
        text: `建设玛瑙第${n}处。`,
        ...(n % 5 === 0 ? { lead: [unit] } : {}),
      })),
    );
    const walk = async (actor: Actor) => {
      const met: number[] = [];
      const counts: number[] = [];
      let after: string | undefined;
      do {
        const found = await search(actor, { q: "玛瑙", kind: "ITEM", plan: plan.id, after });
        const [group] = found.groups;
        met.push(...(group?.rows ?? []).map(({ itemId }) => itemId));
        counts.push(group?.count ?? 0);
        after = group?.after;
      } while (after !== undefined);
      return { met, counts };
    };
    const ids = items.map(({ id }) => id);
    expect(await walk(await buildPerson(db, duty("LEADER")))).toEqual({
      met: ids,
      counts: [101, 101, 90, 70, 50, 30, 10],
    });
    expect(await walk(await buildPerson(db, duty("REPORTER", unit)))).toEqual({
      met: ids.filter((_, n) => n % 5 === 0),
      counts: [26, 6],
    });
  });
});

describe("a search", () => {
  test("leads to the item whose code was typed before all else", async () => {
    const { item, reporter, stranger, plan } = await buildFilingScene(db);
    const { byCode } = await search(reporter, { q: ` ${item.code.replaceAll("-", "－")} ` });
    expect(byCode).toMatchObject([{ id: item.id, code: item.code, planId: plan.id }]);
    expect((await search(stranger, { q: item.code })).byCode).toEqual([]);
  });

  test("finds a plan by its document number, and the plan alone that is chosen", async () => {
    const { plan, reporter } = await buildFilingScene(db);
    const other = await buildPlan(db);
    const { documentNumber } = await db.prisma.plan.findUniqueOrThrow({ where: { id: plan.id } });
    const typed = documentNumber.replace(/[〔〕]/g, "");
    expect((await search(reporter, { q: typed })).plans.map(({ id }) => id)).toEqual([plan.id]);
    expect((await search(reporter, { q: typed, plan: other.id })).plans).toEqual([]);
  });

  test("finds units by former names and aliases, says whose board may be opened, offers the nearest", async () => {
    const { unit, reporter, chief } = await buildFilingScene(db);
    await db.prisma.unit.update({ where: { id: unit.id }, data: { name: "市珊瑚保护局" } });
    await db.prisma.unitAlias.create({ data: { unitId: unit.id, alias: "市礁石办" } });
    const other = await buildUnit(db, { name: "市珊瑚礁监测局" });
    const found = (await search(reporter, { q: "珊瑚" })).units.found;
    expect(found.map(({ id, mayOpenBoard }) => [id, mayOpenBoard])).toEqual([
      [unit.id, true],
      [other.id, false],
    ]);
    const byAlias = (await search(chief, { q: "礁石办" })).units.found;
    expect(byAlias).toMatchObject([{ id: unit.id, by: "市礁石办", mayOpenBoard: true }]);
    expect((await search(chief, { q: "珊糊保护局" })).units).toEqual({
      found: [],
      near: [{ id: unit.id, name: "市珊瑚保护局" }],
    });
  });

  test("tells of a report its unit, its month and what it said", async () => {
    const scene = await buildFilingScene(db);
    await accepted(db, scene, { done: "完成石榴籽园。" });
    const found = await search(scene.supervisor, { q: "石榴籽", kind: "REPORT" });
    expect(found.groups).toMatchObject([
      {
        count: 1,
        rows: [{ itemId: scene.item.id, month: JULY, unit: scene.unit.name }],
      },
    ]);
    expect(found.groups[0]?.rows[0]?.texts[0]).toBe("完成石榴籽园。");
  });

  test("of the plans whose publication was taken back finds nothing", async () => {
    const scene = await buildFilingScene(db);
    const item = await buildItem(db, scene.plan, { text: "种植龙舌兰。" });
    expect(rowsOf(await search(scene.chief, { q: "龙舌兰" })).ITEM).toEqual([item.id]);
    await db.prisma.plan.update({
      where: { id: scene.plan.id },
      data: { withdrawnAt: new Date() },
    });
    expect(rowsOf(await search(scene.chief, { q: "龙舌兰" })).ITEM).toEqual([]);
  });

  test("without words finds nothing and asks no index", async () => {
    const { chief } = await buildFilingScene(db);
    for (const q of ["", "  ", "，。"])
      expect(await search(chief, { q })).toMatchObject({ groups: [], plans: [], byCode: [] });
  });

  test("for more than fifty signs is refused", async () => {
    const { chief } = await buildFilingScene(db);
    const answer = await searchLedger(as(db, chief), { q: "长".repeat(51) });
    expect(refusalIn(answer)).toEqual({
      kind: "invalid",
      issues: [{ field: "q", code: "too-long", params: { max: 50 } }],
    });
  });

  test("takes signs of the database's own language as signs", async () => {
    const scene = await buildFilingScene(db);
    const item = await buildItem(db, scene.plan, { text: "覆盖率达到95%_以上'; DROP 表\\。" });
    for (const q of ["95%", "%", "'; drop", "\\", "95%_以上"])
      await search(scene.chief, { q, plan: scene.plan.id });
    expect(rowsOf(await search(scene.chief, { q: "95%", plan: scene.plan.id })).ITEM).toEqual([
      item.id,
    ]);
    expect(rowsOf(await search(scene.chief, { q: "9%", plan: scene.plan.id })).ITEM).toEqual([]);
  });

  test("writes nothing and costs its page no more statements than any other", async () => {
    const { chief } = await buildConcerned("琉璃");
    const before = await fingerprint(db);
    for (const asked of [{ q: "琉璃" }, { q: "1-1-1-0001" }, { q: "琉璃", kind: "REPORT" }]) {
      const statements = await listener.during(async () => {
        const visitor = { ...as(db, chief), actor: ANONYMOUS };
        await resumeSession(visitor, { sessionId: chief.sessionId });
        valueIn(await showFrame(as(db, chief), {}));
        await search(chief, asked);
      });
      expect(statements.length).toBeLessThanOrEqual(MOST);
    }
    expect(await fingerprint(db)).toEqual(before);
  });
});

test("the ledger's own filter finds by the same words: texts, codes and units, all of them", async () => {
  const { plan, unit, chief } = await buildFilingScene(db);
  await db.prisma.unit.update({ where: { id: unit.id }, data: { name: "市玳瑁局" } });
  const [one, two] = await buildItems(db, plan, [
    { text: "修缮“玳瑁”街区。", lead: [unit] },
    { text: "修缮街区。", lead: [unit] },
  ]);
  const listed = async (q: string) =>
    valueIn(await listLedger(as(db, chief), { planId: plan.id, q })).rows.map(({ id }) => id);
  expect(await listed("修缮 街区")).toEqual([one?.id, two?.id]);
  expect(await listed("修缮玳瑁街区")).toEqual([one?.id]);
  expect(await listed("玳瑁局 修缮")).toEqual([one?.id, two?.id]);
  expect(await listed(two?.code ?? "")).toEqual([two?.id]);
  expect(await listed("，")).toEqual([]);
});

import { beforeAll, describe, expect, test } from "vitest";
import type { Person } from "@/lib/domain/actor";
import { ITEM_ORDERS } from "@/lib/domain/item-view";
import { plainDate } from "@/lib/domain/plain-date";
import { translator } from "@/lib/text/translator";
import { exportLedger } from "@/lib/usecases/item/export-ledger";
import { listLedger } from "@/lib/usecases/item/list-ledger";
import { listLedgerBatch } from "@/lib/usecases/item/list-ledger-batch";
import { writeLedgerFile } from "@/lib/web/ledger-file";
import { buildItems } from "@/tests/support/builders/item";
import { as, buildPerson, duty, NOON } from "@/tests/support/builders/person";
import { buildPlan } from "@/tests/support/builders/plan";
import { buildUnit } from "@/tests/support/builders/unit";
import { fingerprint } from "@/tests/support/fingerprint";
import { openTestLedger } from "@/tests/support/test-ledger";
import { refusalIn, valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();
const LENGTH = 120;
const CHINESE = { locale: "zh-CN", t: translator("zh-CN") } as const;

async function buildLongPlan() {
  const plan = await buildPlan(db, { keyAreas: 2 });
  const [roads, water] = [await buildUnit(db), await buildUnit(db)];
  const days = ["2018-07-20", "2018-08-20", "2018-12-31"].map(plainDate);
  await buildItems(
    db,
    plan,
    Array.from({ length: LENGTH }, (_, n) => ({
      lead: n % 3 === 0 ? [roads] : n % 3 === 1 ? [water] : [],
      responsible: n % 4 === 0 ? [roads] : [],
      area: n % 2,
      text: n === 5 ? "=cmd|'/c calc'!A1" : `措施${n}。`,
      milestones: days.slice(n % 4, (n % 4) + 1).map((due) => ({ name: "完成", due })),
    })),
  );
  return {
    plan,
    roads,
    supervisor: await buildPerson(db, duty("SUPERVISOR")),
    reporter: await buildPerson(db, duty("REPORTER", roads)),
  };
}
let long: Awaited<ReturnType<typeof buildLongPlan>>;
beforeAll(async () => {
  long = await buildLongPlan();
});

/** The codes that the pages of a view show, one page after another. */
async function onPages(who: Person, view: object): Promise<string[]> {
  const codes: string[] = [];
  let after: string | undefined;
  do {
    const page = valueIn(await listLedger(as(db, who), { planId: long.plan.id, ...view, after }));
    codes.push(...page.rows.map(({ code }) => code));
    after = page.after;
  } while (after);
  return codes;
}

/** The cells of the exported rows. */
async function inFile(who: Person, view: object): Promise<{ lines: string[]; codes: string[] }> {
  const asked = { planId: long.plan.id, ...view };
  const { plan, names, columns } = valueIn(
    await exportLedger(as(db, who), { ...asked, format: "csv" }),
  );
  const taken = { plan, names, view: {}, by: { name: who.displayName, at: NOON } };
  const file = writeLedgerFile("csv", {
    texts: CHINESE,
    caller: as(db, who),
    asked,
    columns,
    taken,
  });
  const read: Uint8Array[] = [];
  for await (const piece of file) read.push(piece);
  const lines = Buffer.concat(read).toString("utf8").slice(1).trimEnd().split("\r\n");
  const rows = lines.slice(6, -1);
  return { lines, codes: rows.map((row) => /1-1-1-\d+/.exec(row)?.[0] ?? "") };
}

describe("an exported view holds exactly what its pages show", () => {
  test.each(ITEM_ORDERS.flatMap((order) => [{ order }, { order, dir: "desc" }]))(
    "as %j",
    async (view) => {
      const { codes } = await inFile(long.supervisor, view);
      expect(codes).toHaveLength(LENGTH);
      expect(codes).toEqual(await onPages(long.supervisor, view));
    },
  );

  test.each<[string, () => object]>([
    ["filtered by light", () => ({ light: "RED" })],
    ["of a key area, by due day", () => ({ area: long.plan.keyAreas[1]?.id, order: "due" })],
    ["of a unit in any part", () => ({ unit: long.roads.id, order: "gravity" })],
    ["with milestones in a span", () => ({ from: "2018-08-01", until: "2018-08-31" })],
    ["of a past day", () => ({ on: "2018-07-29" })],
    ["found by text", () => ({ q: "措施1" })],
  ])("%s", async (_, view) => {
    const { codes } = await inFile(long.supervisor, view());
    expect(codes).toEqual(await onPages(long.supervisor, view()));
  });

  test("and no more than its reader may see", async () => {
    const { codes } = await inFile(long.reporter, { order: "unit" });
    expect(codes).toEqual(await onPages(long.reporter, { order: "unit" }));
    expect(codes.length).toBeGreaterThan(0);
    expect(codes.length).toBeLessThan(LENGTH);
  });

  test("in the chosen columns, under lines that say of what, with no formula, counted at the end", async () => {
    const { lines } = await inFile(long.supervisor, { cols: "measure,light", q: "calc" });
    expect(lines).toEqual([
      expect.stringMatching(/^".+台账"$/),
      '"台账日期：2018年7月30日"',
      '"条件：无，范围内的全部事项"',
      '"排列：按文件顺序"',
      `"${long.supervisor.displayName} 于 2018年7月30日 12:00 导出"`,
      '"工作措施","亮灯"',
      expect.stringMatching(/^"'=cmd\|/),
      '"完，共 1 项"',
    ]);
  });
});

test("batches follow each other without a gap", async () => {
  const batch = async (after?: string) =>
    valueIn(
      await listLedgerBatch(as(db, long.supervisor), {
        planId: long.plan.id,
        order: "gravity",
        limit: 50,
        after,
      }),
    );
  const first = await batch();
  const second = await batch(first.after);
  const third = await batch(second.after);
  const codes = [first, second, third].flatMap(({ rows }) => rows.map(({ code }) => code));
  expect(codes).toEqual(await onPages(long.supervisor, { order: "gravity" }));
  expect(third.after).toBeUndefined();
});

describe("taking the ledger away", () => {
  test("is entered in the audit trail with what was asked, before a row is read", async () => {
    const { plan, supervisor, roads } = long;
    const asked = { unit: roads.id, order: "due", dir: "desc", cols: "measure,area" };
    const caller = as(db, supervisor);
    valueIn(await exportLedger(caller, { planId: plan.id, ...asked, format: "xlsx" }));
    expect(await db.prisma.auditEntry.findFirst({ orderBy: { id: "desc" } })).toMatchObject({
      action: "ledger.export",
      actorId: supervisor.userId,
      subjectType: "plan",
      subjectId: String(plan.id),
      details: {
        format: "xlsx",
        day: "2018-07-30",
        filter: { unitId: roads.id },
        order: "due",
        descending: true,
        columns: ["measure", "area"],
      },
    });
  });

  test("is refused to who may not read the ledger, and nothing is written", async () => {
    const { plan, supervisor } = long;
    const admin = await buildPerson(db, duty("AUDIT_ADMIN"));
    const before = await fingerprint(db);
    const wish = { planId: plan.id, format: "csv" };
    expect(refusalIn(await exportLedger(as(db, admin), wish))).toEqual({ kind: "forbidden" });
    expect(refusalIn(await listLedgerBatch(as(db, admin), wish))).toEqual({ kind: "forbidden" });
    const lost = await exportLedger(as(db, supervisor), { ...wish, planId: 999_999 });
    expect(refusalIn(lost)).toEqual({ kind: "not-found" });
    const odd = await exportLedger(as(db, supervisor), { ...wish, format: "exe" });
    expect(refusalIn(odd)).toMatchObject({ kind: "invalid" });
    expect(await fingerprint(db)).toEqual(before);
  });
});

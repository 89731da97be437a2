import { describe, expect, test } from "vitest";
import { lockItems } from "@/lib/db/plan-order";
import { matchAgain } from "@/lib/usecases/import/match-again";
import { matchItem } from "@/lib/usecases/import/match-item";
import { showImport } from "@/lib/usecases/import/show-import";
import { undoPublication } from "@/lib/usecases/import/undo-publication";
import { as, buildPerson, duty } from "@/tests/support/builders/person";
import {
  bringAmended,
  linesOf,
  type PublishedTable,
  publishAmended,
  publishTable,
} from "@/tests/support/builders/published-table";
import { fingerprint } from "@/tests/support/fingerprint";
import { holdTransaction, untilWaiting } from "@/tests/support/held-transaction";
import { lastEntry } from "@/tests/support/people";
import { openTestLedger } from "@/tests/support/test-ledger";
import { refusalIn, valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();
const { prisma } = db;

const REFUSED = { kind: "conflict", code: "amended-since-read" };

/** The amended table's third measure, which is the plan's own, so that only the first table drops it. */
const third = (plan: PublishedTable) =>
  `,（二）压缩时限,3.压缩开办时间。,${plan.lead.name},${plan.stranger},年底前`;

/** Two tables, both read before either is published: the first drops the item that the second's third measure is. */
async function twoTables() {
  const plan = await publishTable(db);
  const first = await bringAmended(db, plan, linesOf(plan));
  const second = await bringAmended(db, plan, [...linesOf(plan), third(plan)]);
  return { ...plan, first, second };
}

async function countsOf({ admin }: PublishedTable, importId: number) {
  const { head } = valueIn(await showImport(as(db, admin), { importId }));
  const { added, changed, same, dropped } = head.counts;
  return { added, changed, same, dropped };
}

describe("a table whose matches are no longer true", () => {
  test("is refused and nothing is written; compared again it can be looked through and published", async () => {
    const plan = await twoTables();
    valueIn(await publishAmended(db, plan, plan.first));
    const before = await fingerprint(db);
    expect(refusalIn(await publishAmended(db, plan, plan.second))).toEqual(REFUSED);
    expect(await fingerprint(db)).toEqual(before);
    valueIn(await matchAgain(as(db, plan.admin), { importId: plan.second }));
    expect(await lastEntry(db)).toMatchObject({ action: "import.match-again" });
    expect(await countsOf(plan, plan.second)).toEqual({
      added: 1,
      changed: 0,
      same: 2,
      dropped: 0,
    });
    expect(valueIn(await publishAmended(db, plan, plan.second))).toMatchObject({
      added: 1,
      changed: 0,
      dropped: 0,
    });
  });

  test("is refused also where the other table is being published at the same time", async () => {
    const plan = await twoTables();
    const held = await holdTransaction(db, (tx) => lockItems(tx, plan.planId));
    const first = publishAmended(db, plan, plan.first);
    await untilWaiting(db, 1);
    const second = publishAmended(db, plan, plan.second);
    await untilWaiting(db, 2);
    await held.commit();
    valueIn(await first);
    expect(refusalIn(await second)).toEqual(REFUSED);
  });

  test("finds an item that came instead, and leaves what people have matched", async () => {
    const plan = await twoTables();
    const { admin, second: importId } = plan;
    const { measures } = valueIn(await showImport(as(db, admin), { importId, show: "all" }));
    const { id: measureId = 0, version = 0 } = measures[1] ?? {};
    valueIn(await matchItem(as(db, admin), { importId, measureId, version, itemId: "" }));
    // Another table drops the item, a third one registers it again.
    valueIn(await publishAmended(db, plan, plan.first));
    const back = await bringAmended(db, plan, [...linesOf(plan), third(plan)]);
    valueIn(await publishAmended(db, plan, back));
    expect(refusalIn(await publishAmended(db, plan, plan.second))).toEqual(REFUSED);
    valueIn(await matchAgain(as(db, plan.admin), { importId: plan.second }));
    expect(await countsOf(plan, plan.second)).toEqual({
      added: 1,
      changed: 0,
      same: 2,
      dropped: 1,
    });
  });

  test("is refused while its plan is being withdrawn", async () => {
    const plan = await publishTable(db);
    const other = "二、其他工作,（一）其他任务,9.全新的一项工作，与原有措施都不相同。";
    const importId = await bringAmended(db, plan, [`${other},${plan.lead.name},,2019年9月`]);
    const held = await holdTransaction(db, (tx) => lockItems(tx, plan.planId));
    const undoing = undoPublication(as(db, plan.admin), { importId: plan.importId });
    await untilWaiting(db, 1);
    const publishing = publishAmended(db, plan, importId);
    await untilWaiting(db, 2);
    await held.commit();
    valueIn(await undoing);
    expect(refusalIn(await publishing)).toEqual(REFUSED);
    expect(await prisma.workItem.count({ where: { planId: plan.planId } })).toBe(3);
  });
});

test("comparing again is for those who import, and for a table that is not published", async () => {
  const plan = await twoTables();
  const leader = await buildPerson(db, duty("LEADER"));
  const forbidden = await matchAgain(as(db, leader), { importId: plan.second });
  expect(refusalIn(forbidden)).toEqual({ kind: "forbidden" });
  const closed = await matchAgain(as(db, plan.admin), { importId: plan.importId });
  expect(refusalIn(closed)).toEqual({ kind: "conflict", code: "import-closed" });
});

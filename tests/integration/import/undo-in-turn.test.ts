import { describe, expect, test } from "vitest";
import { lockItems } from "@/lib/db/plan-order";
import { sql } from "@/lib/db/sql";
import { undoPublication } from "@/lib/usecases/import/undo-publication";
import { submitReport } from "@/lib/usecases/report/submit-report";
import { A_LATE_REPORT, JULY } from "@/tests/support/builders/filing-scene";
import { as, buildPerson, duty, NOON } from "@/tests/support/builders/person";
import {
  bringAmended,
  linesOf,
  type PublishedTable,
  publishAmended,
  publishTable,
} from "@/tests/support/builders/published-table";
import { holdTransaction, untilWaiting } from "@/tests/support/held-transaction";
import { openTestLedger } from "@/tests/support/test-ledger";
import { refusalIn, valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();
const { prisma } = db;

const later = new Date(NOON.getTime() + 60_000);
const LATER_DAY = "2019年9月";

/** The plan's first item with one who files for it, and a plan old enough to be filed in July. */
async function firstItem({ planId, lead }: PublishedTable) {
  const registeredOn = new Date("2018-01-01");
  await prisma.plan.update({ where: { id: planId }, data: { registeredOn } });
  const item = await prisma.workItem.findFirstOrThrow({ where: { planId, ordinal: 1 } });
  const reporter = await buildPerson(db, duty("REPORTER", lead));
  const key = { itemId: item.id, month: JULY, version: "0.0" };
  const submit = () =>
    submitReport(as(db, reporter), { ...key, content: A_LATE_REPORT, confirmed: true });
  return { item, submit };
}

const undo = ({ admin }: PublishedTable, importId: number) =>
  undoPublication(as(db, admin), { importId });

describe("a publication is not taken back", () => {
  test("under a report that is being sent: it waits for it, and nothing of the plan changes", async () => {
    const plan = await publishTable(db);
    const { item, submit } = await firstItem(plan);
    const amendment = await bringAmended(db, plan, linesOf(plan, LATER_DAY));
    valueIn(await publishAmended(db, plan, amendment));
    const amended = await prisma.workItem.findUniqueOrThrow({ where: { id: item.id } });
    // A submission that has its item and can't go on.
    const held = await holdTransaction(db, (tx) =>
      tx.$executeRaw(sql`LOCK TABLE report_draft IN SHARE MODE`),
    );
    const sending = submit();
    await untilWaiting(db, 1);
    const undoing = undo(plan, amendment);
    await untilWaiting(db, 2);
    await held.commit();
    valueIn(await sending);
    expect(refusalIn(await undoing)).toEqual({ kind: "conflict", code: "filed-since" });
    const after = await prisma.workItem.findUniqueOrThrow({ where: { id: item.id } });
    expect(after).toEqual(amended);
  });

  test("whole under a report that is being sent", async () => {
    const plan = await publishTable(db);
    const { item, submit } = await firstItem(plan);
    const held = await holdTransaction(db, (tx) =>
      tx.$executeRaw(sql`LOCK TABLE report_draft IN SHARE MODE`),
    );
    const sending = submit();
    await untilWaiting(db, 1);
    const undoing = undo(plan, plan.importId);
    await untilWaiting(db, 2);
    await held.commit();
    valueIn(await sending);
    expect(refusalIn(await undoing)).toEqual({ kind: "conflict", code: "filed-since" });
    expect(await prisma.workItem.findUniqueOrThrow({ where: { id: item.id } })).toEqual(item);
  });

  test("under another table that is being published", async () => {
    const plan = await publishTable(db);
    const first = await bringAmended(db, plan, linesOf(plan, LATER_DAY));
    valueIn(await publishAmended(db, plan, first));
    const second = await bringAmended(db, plan, linesOf(plan, "2019年10月"));
    const held = await holdTransaction(db, (tx) => lockItems(tx, plan.planId));
    const publishing = publishAmended(db, plan, second, later);
    await untilWaiting(db, 1);
    const undoing = undo(plan, first);
    await untilWaiting(db, 2);
    await held.commit();
    valueIn(await publishing);
    expect(refusalIn(await undoing)).toEqual({ kind: "conflict", code: "amended-since" });
    const { finalDueOn } = await prisma.workItem.findFirstOrThrow({
      where: { planId: plan.planId, ordinal: 1 },
    });
    expect(finalDueOn).toEqual(new Date("2019-10-31"));
  });

  test("after a report that bears an earlier moment than the publication", async () => {
    const plan = await publishTable(db);
    const { submit } = await firstItem(plan);
    const amendment = await bringAmended(db, plan, linesOf(plan, LATER_DAY));
    valueIn(await publishAmended(db, plan, amendment, later));
    valueIn(await submit());
    expect(refusalIn(await undo(plan, amendment))).toEqual({
      kind: "conflict",
      code: "filed-since",
    });
  });

  test("after another table that bears an earlier moment", async () => {
    const plan = await publishTable(db);
    const first = await bringAmended(db, plan, linesOf(plan, LATER_DAY));
    valueIn(await publishAmended(db, plan, first, later));
    const second = await bringAmended(db, plan, linesOf(plan, "2019年10月"));
    valueIn(await publishAmended(db, plan, second));
    expect(refusalIn(await undo(plan, first))).toEqual({ kind: "conflict", code: "amended-since" });
    valueIn(await undo(plan, second));
    valueIn(await undo(plan, first));
  });
});

test("what was filed before an amendment does not keep it from being taken back", async () => {
  const plan = await publishTable(db);
  const { submit } = await firstItem(plan);
  valueIn(await submit());
  const amendment = await bringAmended(db, plan, linesOf(plan, LATER_DAY));
  valueIn(await publishAmended(db, plan, amendment));
  valueIn(await undo(plan, amendment));
});

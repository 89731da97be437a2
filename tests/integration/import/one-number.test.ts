import { expect, test } from "vitest";
import { sql } from "@/lib/db/sql";
import { readPlanSeed, readUnitSeed } from "@/lib/ops/first-start/read-seed";
import { publishImport } from "@/lib/usecases/import/publish-import";
import { registerPlan } from "@/lib/usecases/plan/register-plan";
import { registerUnits } from "@/lib/usecases/unit/register-units";
import { as } from "@/tests/support/builders/person";
import { newParticulars, settleTable } from "@/tests/support/builders/published-table";
import { holdTransaction, untilWaiting } from "@/tests/support/held-transaction";
import { openTestLedger } from "@/tests/support/test-ledger";

const db = await openTestLedger();
const system = as(db, { kind: "system", name: "test" });

/** Runs both until each waits, either to insert a plan or for the other, then lets them go. */
async function atOnce<T>(...started: (() => Promise<T>)[]): Promise<T[]> {
  const held = await holdTransaction(db, (tx) =>
    tx.$executeRaw(sql`LOCK TABLE plan IN SHARE MODE`),
  );
  const running = Promise.all(started.map((start) => start()));
  await untilWaiting(db, started.length);
  await held.commit();
  return running;
}

test("of two files published at once under one number one becomes the plan, the other is told", async () => {
  const files = [await settleTable(db), await settleTable(db)];
  const form = newParticulars();
  const publish = files.map(({ admin, importId }) => () => {
    return publishImport(as(db, admin), { importId, ...form });
  });
  const results = await atOnce(...publish);
  const refused = results.filter((result) => !result.ok);
  const issues = [{ field: "documentNumber", code: "plan-exists" }];
  expect(refused).toEqual([{ ok: false, refusal: { kind: "invalid", issues } }]);
  const { documentNumber } = form;
  expect(await db.prisma.plan.count({ where: { documentNumber } })).toBe(1);
});

test("of two registrations of one document at once one is refused", async () => {
  await registerUnits(system, readUnitSeed());
  const register = () => registerPlan(system, readPlanSeed());
  const results = await atOnce(register, register);
  const { documentNumber } = readPlanSeed();
  const { id } = await db.prisma.plan.findFirstOrThrow({ where: { documentNumber } });
  expect(results.filter((result) => !result.ok)).toEqual([
    { ok: false, refusal: { kind: "conflict", code: "plan-exists", current: id } },
  ]);
});

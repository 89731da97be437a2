import { expect, test } from "vitest";
import { listPlans } from "@/lib/usecases/plan/list-plans";
import { showFrame } from "@/lib/usecases/plan/show-frame";
import { buildFilingScene } from "@/tests/support/builders/filing-scene";
import { as, buildPerson, duty } from "@/tests/support/builders/person";
import { buildPlan } from "@/tests/support/builders/plan";
import { openTestLedger } from "@/tests/support/test-ledger";
import { refusalIn, valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();

test("the plan in which something waits for a person comes first, else the newest", async () => {
  const { plan, reporter, chief } = await buildFilingScene(db);
  const newer = await buildPlan(db);
  await db.prisma.plan.update({
    where: { id: newer.id },
    data: { issuedOn: new Date("2019-01-01") },
  });
  const order = async (caller: Parameters<typeof showFrame>[0]) =>
    valueIn(await showFrame(caller, {})).map(({ id }) => id);
  expect(await order(as(db, reporter))).toEqual([plan.id, newer.id]);
  expect(await order(as(db, chief))).toEqual([newer.id, plan.id]);
  const all = valueIn(await listPlans(as(db, reporter), {}));
  expect(all.map(({ id, toFile }) => [id, toFile])).toEqual([
    [newer.id, 0],
    [plan.id, 1],
  ]);
});

test("the three administrators read no plans", async () => {
  const admin = await buildPerson(db, duty("SYSTEM_ADMIN"));
  expect(refusalIn(await listPlans(as(db, admin), {}))).toEqual({ kind: "forbidden" });
});

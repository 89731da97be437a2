import { expect, test } from "vitest";
import { findItemConcern } from "@/lib/db/item-concern";
import { countItems, listItems } from "@/lib/db/item-list";
import { type Actor, ANONYMOUS, ROLES } from "@/lib/domain/actor";
import { canReadItem, readScope, UNIT_ROLES } from "@/lib/domain/policy";
import { showItem } from "@/lib/usecases/item/show-item";
import { buildItems } from "@/tests/support/builders/item";
import { as, buildPerson, duty } from "@/tests/support/builders/person";
import { buildPlan } from "@/tests/support/builders/plan";
import { buildCollective, buildUnit } from "@/tests/support/builders/unit";
import { openTestLedger } from "@/tests/support/test-ledger";

const db = await openTestLedger();

/** Every way in which a unit can be concerned by an item, and none. */
async function buildConcernedPlan() {
  const plan = await buildPlan(db);
  const [lead, helper, member, outsider] = [
    await buildUnit(db),
    await buildUnit(db),
    await buildUnit(db),
    await buildUnit(db),
  ];
  const collective = await buildCollective(db, [member, helper]);
  const items = await buildItems(db, plan, [
    { lead: [lead] },
    { lead: [lead, helper] },
    { lead: [helper], responsible: [lead] },
    { lead: [collective] },
    { lead: [collective], coordinator: lead },
    { lead: [lead], responsible: [collective] },
    { lead: [collective], coordinator: outsider },
    { responsible: [helper] },
    {},
  ]);
  return { plan, items, units: [lead, helper, member, outsider] };
}

test("a list shows exactly the items that a person may open, for every role in every unit", async () => {
  const { plan, items, units } = await buildConcernedPlan();
  const [first, second] = units;
  const actors: Actor[] = [ANONYMOUS, { kind: "system", name: "clock" }];
  for (const role of ROLES) {
    const duties = UNIT_ROLES.includes(role)
      ? units.map((unit) => [duty(role, unit)])
      : [[duty(role)], [duty(role), duty("REPORTER", second)]];
    for (const held of duties) actors.push(await buildPerson(db, ...held));
  }
  actors.push(await buildPerson(db, duty("REPORTER", first), duty("UNIT_HEAD", second)));
  actors.push(await buildPerson(db));
  const sizes = new Set<number>();
  for (const actor of actors) {
    const scope = readScope(actor);
    const query = {
      planId: plan.id,
      day: plan.today,
      past: false,
      filter: {},
      order: "document",
    } as const;
    const { rows } = await listItems(db, scope, { ...query, cursor: null, limit: 100 });
    const readable = [];
    for (const { id } of items) {
      const concern = await findItemConcern(db, id);
      if (concern && canReadItem(actor, concern)) readable.push(id);
    }
    expect(rows.map(({ id }) => id)).toEqual(readable);
    expect(await countItems(db, scope, query, 100)).toBe(readable.length);
    sizes.add(readable.length);
  }
  expect([...sizes].toSorted((a, b) => a - b)).toEqual([0, 1, 4, 5, 7, 8, 9]);
});

test("what a list leaves out can not be opened by its address", async () => {
  const { items, units } = await buildConcernedPlan();
  const person = await buildPerson(db, duty("REPORTER", units[3]));
  const opened = [];
  for (const { id } of items) opened.push((await showItem(as(db, person), { itemId: id })).ok);
  expect(opened).toEqual([false, false, false, false, false, false, true, false, false]);
});

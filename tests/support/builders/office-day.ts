import type { Database } from "@/lib/db/database";
import { dateOf } from "@/lib/db/day";
import { findPlan } from "@/lib/db/plans";
import { restateItems } from "@/lib/db/standings";
import type { Person } from "@/lib/domain/actor";
import type { Light } from "@/lib/domain/light";
import { type PlainDate, plainDate } from "@/lib/domain/plain-date";
import type { ItemList, LookedItemList } from "@/lib/domain/todays-work";
import { keepLook } from "@/lib/usecases/look/keep-look";
import { showToday } from "@/lib/usecases/today/show-today";
import { as } from "@/tests/support/builders/person";
import type { BuiltPlan } from "@/tests/support/builders/plan";
import { valueIn } from "@/tests/support/value-in";

/** A person's list of today's work. */
export async function listOf<List extends ItemList>(
  db: Database,
  person: Person,
  plan: BuiltPlan,
  list: List,
) {
  return valueIn(await showToday(as(db, person), { planId: plan.id })).lists[list];
}

/** The codes of the items on a person's list. */
export async function codesOn(db: Database, person: Person, plan: BuiltPlan, list: ItemList) {
  return (await listOf(db, person, plan, list)).rows.map(({ code }) => code);
}

/** A person looks at all that stands on a list. */
export async function lookAtAll(
  db: Database,
  person: Person,
  plan: BuiltPlan,
  list: LookedItemList,
) {
  const { rows } = await listOf(db, person, plan, list);
  const seen = rows.map(({ itemId, state }) => ({ itemId, state }));
  return valueIn(await keepLook(as(db, person), { planId: plan.id, list, seen }));
}

/** The chief sets an item's light until a day, and the item is judged anew. */
export async function overridden(
  db: Database,
  plan: BuiltPlan,
  item: { id: number },
  { light, until, by }: { light: Light; until: string; by: Person },
) {
  await db.prisma.lightOverride.create({
    data: {
      itemId: item.id,
      light,
      reason: "现场核实",
      validFrom: dateOf(plan.today),
      validUntil: dateOf(plainDate(until)),
      setById: by.userId,
      setAt: new Date(),
    },
  });
  await judged(db, plan, item);
}

/** Judges an item anew on the plan's day. */
export async function judged(db: Database, plan: BuiltPlan, item: { id: number }) {
  await db.prisma.$transaction(async (tx) => {
    const head = await findPlan(tx, plan.id, new Date(0));
    if (!head) throw new Error("The plan of an item must exist.");
    await restateItems(tx, head, [item.id]);
  });
}

/** Milestones due on these days. */
export const dueOn = (...days: string[]) =>
  days.map((day) => ({ name: "完成", due: plainDate(day) as PlainDate }));

import type { Database, Tx } from "@/lib/db/database";
import { dateOf, dateOrNull } from "@/lib/db/day";
import { findPlan } from "@/lib/db/plans";
import { restateItems } from "@/lib/db/standings";
import type { PlainDate } from "@/lib/domain/plain-date";
import type { BuiltPlan } from "@/tests/support/builders/plan";
import { serial } from "@/tests/support/builders/serial";
import type { BuiltUnit } from "@/tests/support/builders/unit";

/** What a test says of an item; the rest is filled in. */
export type ItemWish = {
  text?: string;
  groupTitle?: string;
  /** Place among the plan's key areas, from 0. */
  area?: number;
  lead?: readonly BuiltUnit[];
  responsible?: readonly BuiltUnit[];
  coordinator?: BuiltUnit;
  milestones?: readonly { name: string; due: PlainDate; reachedOn?: PlainDate }[];
  cycle?: "MONTHLY" | "QUARTERLY";
};

export type BuiltItem = { id: number; code: string; milestones: { id: number; name: string }[] };

/** Makes one item and judges its light. */
export async function buildItem(
  db: Database,
  plan: BuiltPlan,
  wish: ItemWish = {},
): Promise<BuiltItem> {
  const [item] = await buildItems(db, plan, [wish]);
  if (!item) throw new Error("One wish makes one item.");
  return item;
}

/** Makes items in document order and judges their lights. */
export async function buildItems(
  db: Database,
  plan: BuiltPlan,
  wishes: readonly ItemWish[],
): Promise<BuiltItem[]> {
  return db.prisma.$transaction(
    async (tx) => {
      const items: BuiltItem[] = [];
      for (const wish of wishes) items.push(await insertItem(tx, plan, wish));
      const head = await findPlan(tx, plan.id, new Date(0));
      if (!head) throw new Error("The plan of an item must exist.");
      await restateItems(
        tx,
        head,
        items.map((item) => item.id),
      );
      return items;
    },
    { timeout: 60_000 },
  );
}

async function insertItem(tx: Tx, plan: BuiltPlan, wish: ItemWish): Promise<BuiltItem> {
  const ordinal = serial();
  const area = plan.keyAreas[wish.area ?? 0];
  if (!area) throw new Error(`The plan has no key area ${wish.area}.`);
  const { lead = [], responsible = [], milestones = [] } = wish;
  const item = await tx.workItem.create({
    data: {
      planId: plan.id,
      keyAreaId: area.id,
      mainTaskId: area.mainTaskId,
      ordinal,
      code: `1-1-1-${String(ordinal).padStart(4, "0")}`,
      groupTitle: wish.groupTitle ?? null,
      printedNumber: `${ordinal}.`,
      measureText: wish.text ?? `工作措施第${ordinal}项。`,
      deadlineKind: milestones.length > 0 ? "STAGED" : "UNSPECIFIED",
      finalDueOn: dateOrNull(
        milestones
          .map((each) => each.due)
          .toSorted()
          .at(-1) ?? null,
      ),
      cycle: wish.cycle ?? "MONTHLY",
      coordinatorUnitId: wish.coordinator?.id ?? null,
      filingUnitId: filingUnitOf(wish)?.id ?? null,
      source: {},
      assignments: {
        create: [...assignments("LEAD", lead), ...assignments("RESPONSIBLE", responsible)],
      },
      milestones: {
        create: milestones.map(({ name, due, reachedOn }, index) => ({
          ordinal: index + 1,
          name,
          precision: "DAY" as const,
          baselineDueOn: dateOf(due),
          currentDueOn: dateOf(due),
          reachedOn: dateOrNull(reachedOn ?? null),
        })),
      },
    },
    include: { milestones: { orderBy: { ordinal: "asc" } } },
  });
  return { id: item.id, code: item.code, milestones: item.milestones };
}

function filingUnitOf({ coordinator, lead = [] }: ItemWish): BuiltUnit | null {
  const first = coordinator ?? lead[0];
  return first && !first.isCollective ? first : null;
}

function assignments(role: "LEAD" | "RESPONSIBLE", units: readonly BuiltUnit[]) {
  return units.map(({ id, name }, index) => ({
    unitId: id,
    role,
    ordinal: index + 1,
    printedName: name,
  }));
}

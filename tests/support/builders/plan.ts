import type { Database } from "@/lib/db/database";
import { dateOf } from "@/lib/db/day";
import { type PlainDate, plainDate } from "@/lib/domain/plain-date";
import { serial } from "@/tests/support/builders/serial";

/** A registered plan on its own day, with its key areas; each has one main task. */
export type BuiltPlan = {
  id: number;
  today: PlainDate;
  keyAreas: { id: number; mainTaskId: number }[];
};

/** 30 July 2018: the first period is open, and nothing is due yet. */
export const FIRST_DAYS = plainDate("2018-07-30");
export const REGISTERED_ON = plainDate("2018-07-04");

/** Makes a registered plan that believes it to be `today`. */
export async function buildPlan(
  db: Database,
  { today = FIRST_DAYS, keyAreas = 1 }: { today?: PlainDate; keyAreas?: number } = {},
): Promise<BuiltPlan> {
  const number = serial();
  const plan = await db.prisma.plan.create({
    data: {
      title: `责任分解方案${number}`,
      shortTitle: `方案${number}`,
      documentNumber: `试政〔2018〕${number}号`,
      issuer: "试验市人民政府",
      issuedOn: dateOf(REGISTERED_ON),
      registeredOn: dateOf(REGISTERED_ON),
      demonstrationDay: dateOf(today),
      state: "REGISTERED",
    },
  });
  const areas = [];
  for (let ordinal = 1; ordinal <= keyAreas; ordinal += 1) {
    const area = await db.prisma.keyArea.create({
      data: {
        planId: plan.id,
        ordinal,
        printedNumber: `第${ordinal}`,
        title: `重点工作${ordinal}`,
        mainTasks: { create: { ordinal: 1, printedNumber: "（一）", title: `主要任务${ordinal}` } },
      },
      include: { mainTasks: true },
    });
    areas.push({ id: area.id, mainTaskId: area.mainTasks[0]?.id ?? 0 });
  }
  return { id: plan.id, today, keyAreas: areas };
}

/** Lets another day come for a plan. */
export async function turnToDay(db: Database, plan: BuiltPlan, today: PlainDate): Promise<void> {
  plan.today = today;
  await db.prisma.plan.update({
    where: { id: plan.id },
    data: { demonstrationDay: dateOf(today) },
  });
}

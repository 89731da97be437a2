import type { Database } from "@/lib/db/database";
import { plainDate } from "@/lib/domain/plain-date";
import type { PlanItem } from "@/lib/usecases/plan/plan-input";
import { acceptReport } from "@/lib/usecases/report/accept-report";
import { approveReport } from "@/lib/usecases/report/approve-report";
import { submitReport } from "@/lib/usecases/report/submit-report";
import { boardCounts, countsByDay } from "@/tests/support/board-counts";
import { type AmendmentScene, peopleOf } from "@/tests/support/builders/amendment-scene";
import { A_LATE_REPORT, JULY } from "@/tests/support/builders/filing-scene";
import { as } from "@/tests/support/builders/person";
import { fingerprint } from "@/tests/support/fingerprint";
import { valueIn } from "@/tests/support/value-in";

/** The document's first item: two nodes, two leads. */
export const FIRST = "1-1-1-01";

export const idIn = ({ ids }: AmendmentScene, code: string) => ids.get(code) ?? 0;

/** An item of a scene with all that an amendment can change of it. */
export function itemIn({ prisma }: Database, scene: AmendmentScene, code: string) {
  return prisma.workItem.findUniqueOrThrow({
    where: { id: idIn(scene, code) },
    include: {
      keyArea: true,
      milestones: { orderBy: { ordinal: "asc" } },
      indicators: { orderBy: { ordinal: "asc" } },
      assignments: { include: { unit: true }, orderBy: [{ role: "asc" }, { ordinal: "asc" }] },
      amendments: { orderBy: { id: "asc" } },
      standing: true,
    },
  });
}

/** Files, releases and accepts the July report of an item at 40 %. */
export async function acceptJuly(db: Database, scene: AmendmentScene, code: string) {
  const { reporter, approver, office } = await peopleOf(db, scene, code);
  const key = { itemId: idIn(scene, code), month: JULY };
  const form = { ...key, version: "0.0", content: A_LATE_REPORT, confirmed: true };
  valueIn(await submitReport(as(db, reporter), form));
  valueIn(await approveReport(as(db, approver), { ...key, revision: 1 }));
  valueIn(await acceptReport(as(db, office), { ...key, revision: 1 }));
}

/** The first item half a year later. */
export const later = (item: PlanItem): Partial<PlanItem> => ({
  deadline: { printed: "2018年6月出台政策，2021年6月完成", kind: "STAGED" },
  milestones: item.milestones.map((milestone, index) =>
    index === 1 ? { ...milestone, dueDay: plainDate("2021-06-30") } : milestone,
  ),
});

/** All tables but those that tell of the amendment itself; counts as sums. */
export async function printOfPlans(db: Database) {
  const { amendment, import_batch, light_tally, light_day_tally, ...tables } =
    await fingerprint(db);
  return { ...tables, counts: await boardCounts(db), byDay: await countsByDay(db) };
}

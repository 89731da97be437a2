import type { Database } from "@/lib/db/database";
import { dayOf, dayOrNull } from "@/lib/db/day";
import { selectRows, sql } from "@/lib/db/sql";
import type { Light, Mark, SelfLight } from "@/lib/domain/light";
import type { Reason } from "@/lib/domain/light-reason";
import type { Month, PlainDate } from "@/lib/domain/plain-date";
import type { ReportState } from "@/lib/domain/report";
import type { Prisma } from "@/prisma/client/client";

const PARTS = {
  keyArea: true,
  mainTask: true,
  filingUnit: { select: { id: true, name: true } },
  coordinatorUnit: { select: { id: true, name: true } },
  assignments: {
    orderBy: [{ role: "asc" }, { ordinal: "asc" }],
    include: {
      unit: {
        select: {
          id: true,
          name: true,
          fullName: true,
          kind: true,
          members: { select: { member: { select: { name: true } } }, orderBy: { id: "asc" } },
        },
      },
    },
  },
  milestones: { orderBy: { ordinal: "asc" } },
  indicators: { orderBy: { ordinal: "asc" } },
  standing: true,
} satisfies Prisma.WorkItemInclude;

/** An item with its place, units, milestones, indicators and standing; null where there is none. */
export async function findItemPage(db: Database, itemId: number) {
  const item = await db.prisma.workItem.findUnique({ where: { id: itemId }, include: PARTS });
  if (!item) return null;
  const { milestones, indicators, standing, finalDueOn, ...rest } = item;
  return {
    ...rest,
    finalDueOn: dayOrNull(finalDueOn),
    milestones: milestones.map((each) => ({
      id: each.id,
      name: each.name,
      precision: each.precision,
      weight: each.weight,
      baselineDue: dayOf(each.baselineDueOn),
      currentDue: dayOf(each.currentDueOn),
      reachedOn: dayOrNull(each.reachedOn),
    })),
    indicators: indicators.map((each) => ({
      id: each.id,
      name: each.name,
      comparator: each.comparator,
      target: each.target.toString(),
      unit: each.unit,
      dueOn: dayOrNull(each.dueOn),
      scope: each.scope,
    })),
    standing: standing && {
      light: standing.light,
      selfLight: standing.selfLight,
      systemLight: standing.systemLight,
      officeLight: standing.officeLight,
      reasons: standing.reasons as unknown as Reason[],
      marks: standing.marks as unknown as Mark[],
      since: dayOf(standing.since),
      percent: standing.percent,
    },
  };
}

export type ItemPage = NonNullable<Awaited<ReturnType<typeof findItemPage>>>;

/** An item's report of a period, in a line. */
export type ReportLine = {
  month: Month;
  dueOn: PlainDate;
  exempt: boolean;
  state: ReportState | null;
  late: boolean;
  percent: number | null;
  acceptedPercent: number | null;
  selfLight: SelfLight | null;
  done: string | null;
};

/** The reports of an item, one line for every period that has opened, newest first. */
export function listReportLines(db: Database, planId: number, itemId: number) {
  return selectRows<ReportLine>(
    db.pool,
    sql`SELECT p.month, p.due_on AS "dueOn", p.exempt_reason IS NOT NULL AS exempt,
        r.state, coalesce(r.late, false) AS late, v.percent, r.accepted_percent AS "acceptedPercent",
        v.self_light AS "selfLight", v.done
      FROM reporting_period p
      LEFT JOIN progress_report r ON r.period_id = p.id AND r.item_id = ${itemId}
      LEFT JOIN report_revision v ON v.id = r.latest_revision_id
      WHERE p.plan_id = ${planId} ORDER BY p.month DESC`,
  );
}

/** The light of an item from a day on. */
export type LightLine = { light: Light; from: PlainDate };

/** The days on which an item's light changed its colour, oldest first. */
export function listLightLines(db: Database, itemId: number): Promise<LightLine[]> {
  return selectRows<LightLine>(
    db.pool,
    sql`SELECT light, valid_from AS "from" FROM (
        SELECT light, valid_from, lag(light) OVER (ORDER BY valid_from) AS before
        FROM light_entry WHERE item_id = ${itemId}) e
      WHERE before IS DISTINCT FROM light ORDER BY valid_from`,
  );
}

/** The light an item shows now; null before it was first judged. */
export async function findLight(db: Database, itemId: number): Promise<Light | null> {
  const [row] = await selectRows<{ light: Light }>(
    db.pool,
    sql`SELECT light FROM item_standing WHERE item_id = ${itemId}`,
  );
  return row?.light ?? null;
}

/** Units that can file: no collectives, in the units' own order. */
export function listFilingUnits(db: Database) {
  return selectRows<{ id: number; name: string }>(
    db.pool,
    sql`SELECT id, name FROM unit WHERE kind <> 'COLLECTIVE' ORDER BY ordinal, id`,
  );
}

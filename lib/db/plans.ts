import type { Database, Tx } from "@/lib/db/database";
import { dayOf, dayOrNull } from "@/lib/db/day";
import { sql } from "@/lib/db/sql";
import type { PlainDate } from "@/lib/domain/plain-date";
import { planToday } from "@/lib/domain/plan-clock";
import { type DatedSettings, DEFAULT_RULE_SETTINGS } from "@/lib/domain/rule-settings";

/** A plan as pages and rules need it; `today` is its own day. */
export type PlanHead = {
  id: number;
  title: string;
  shortTitle: string;
  documentNumber: string;
  issuer: string;
  issuedOn: PlainDate;
  registeredOn: PlainDate | null;
  demonstrationDay: PlainDate | null;
  today: PlainDate;
};

type PlanRow = {
  id: number;
  title: string;
  shortTitle: string;
  documentNumber: string;
  issuer: string;
  issuedOn: Date;
  registeredOn: Date | null;
  demonstrationDay: Date | null;
};

function headOf(row: PlanRow, now: Date): PlanHead {
  const demonstrationDay = dayOrNull(row.demonstrationDay);
  return {
    id: row.id,
    title: row.title,
    shortTitle: row.shortTitle,
    documentNumber: row.documentNumber,
    issuer: row.issuer,
    issuedOn: dayOf(row.issuedOn),
    registeredOn: dayOrNull(row.registeredOn),
    demonstrationDay,
    today: planToday({ demonstrationDay }, now),
  };
}

export async function findPlan(tx: Tx, planId: number, now: Date): Promise<PlanHead | null> {
  const row = await tx.plan.findUnique({ where: { id: planId, withdrawnAt: null } });
  return row && headOf(row, now);
}

/** The versions of a plan's rule settings, the oldest first. */
export async function listRuleSettings(tx: Tx, planId: number): Promise<DatedSettings[]> {
  const rows = await tx.ruleSettings.findMany({
    where: { planId },
    orderBy: { version: "asc" },
    select: { version: true, settings: true, validFrom: true },
  });
  return rows.map(({ version, settings, validFrom }) => ({
    settings: { ...DEFAULT_RULE_SETTINGS, ...(settings as object), version },
    validFrom: dayOf(validFrom),
  }));
}

/** First of the two keys of the lock that lets one registration of a document's number pass at a time. */
const NUMBER_LOCK = 7306;

/** Waits for other registrations of a document's number: what they made is found after this, until the transaction ends. */
export async function lockPlanNumber(tx: Tx, documentNumber: string): Promise<void> {
  await tx.$queryRaw(
    sql`SELECT pg_advisory_xact_lock(${NUMBER_LOCK}::int, hashtext(${documentNumber}))::text`,
  );
}

/** The registered plan of a document's number; one whose publication was taken back is none. */
export async function findPlanByNumber(
  tx: Tx,
  documentNumber: string,
): Promise<{ id: number } | null> {
  return tx.plan.findFirst({ where: { documentNumber, withdrawnAt: null }, select: { id: true } });
}

/** The registered plans, the newest document first. */
export async function listPlanIds(db: Database): Promise<number[]> {
  const rows = await db.prisma.plan.findMany({
    where: { state: { not: "DRAFT" }, withdrawnAt: null },
    orderBy: [{ issuedOn: "desc" }, { id: "desc" }],
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

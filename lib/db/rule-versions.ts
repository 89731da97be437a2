import type { Database, Tx } from "@/lib/db/database";
import { dateOf } from "@/lib/db/day";
import type { PlanHead } from "@/lib/db/plans";
import { type Sql, selectRows, sql } from "@/lib/db/sql";
import type { PlainDate } from "@/lib/domain/plain-date";
import type { RuleNumbers } from "@/lib/domain/rule-numbers";
import { DEFAULT_RULE_SETTINGS, type RuleSettings } from "@/lib/domain/rule-settings";

/** A version of a plan's rule settings with its grounds; nobody signed what was registered with the plan. */
export type RuleVersion = {
  settings: RuleSettings;
  validFrom: PlainDate;
  reason: string | null;
  decidedBy: string | null;
};

/** The version of a plan's rule settings by which lights are judged on a day. */
export const versionInForce = (planId: Sql, day: PlainDate) => sql`coalesce((SELECT max(v.version)
  FROM rule_settings v WHERE v.plan_id = ${planId} AND v.valid_from <= ${day}::date),
  ${DEFAULT_RULE_SETTINGS.version}::int)`;

/** The stored versions of a plan's rule settings, the oldest first; a plan that never changed them has none. */
export async function listRuleVersions(db: Database, planId: number): Promise<RuleVersion[]> {
  const rows = await selectRows<RuleVersion & { version: number }>(
    db.pool,
    sql`SELECT r.version, r.settings, r.valid_from AS "validFrom", r.reason,
        u.display_name AS "decidedBy"
      FROM rule_settings r LEFT JOIN app_user u ON u.id = r.decided_by_id
      WHERE r.plan_id = ${planId} ORDER BY r.version`,
  );
  return rows.map(({ version, ...row }) => ({
    ...row,
    settings: { ...DEFAULT_RULE_SETTINGS, ...row.settings, version },
  }));
}

/** A decision on the numbers, to be kept. */
export type RuleDecision = {
  version: number;
  numbers: RuleNumbers;
  reason: string;
  decidedById: number;
};

/** Keeps a new version of a plan's rule settings, which holds from the plan's day. */
export async function insertRuleVersion(
  tx: Tx,
  plan: PlanHead,
  { version, numbers, reason, decidedById }: RuleDecision,
): Promise<void> {
  await tx.ruleSettings.create({
    data: {
      planId: plan.id,
      version,
      settings: numbers,
      validFrom: dateOf(plan.today),
      reason,
      decidedById,
    },
  });
}

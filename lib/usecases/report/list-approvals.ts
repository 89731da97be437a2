import { z } from "zod";
import { type ApprovalRow, listPendingReports } from "@/lib/db/approvals";
import { openPlan } from "@/lib/db/open-plan";
import { unitsHeldAs } from "@/lib/domain/actor";
import { refusedBy } from "@/lib/domain/period-state";
import type { PlainDate } from "@/lib/domain/plain-date";
import { allowedOrForbidden } from "@/lib/domain/policy";
import {
  compareReports,
  type Peculiarity,
  peculiaritiesOf,
  type ReportDifference,
} from "@/lib/domain/report-difference";
import { ok } from "@/lib/domain/result";
import { defineQuery } from "@/lib/usecases/define";
import { recordId } from "@/lib/usecases/record-id";

const PAGE = 20;
const PAGES = 500;

/** A report that waits for its unit's approver, told by what is new in it and what is out of the ordinary. */
export type Approval = ApprovalRow & {
  difference: ReportDifference;
  peculiarities: Peculiarity[];
  /** Why it can neither be released nor sent back; null where it can. */
  refusedBy: ReturnType<typeof refusedBy>;
};

/** What waits for a unit's approver, a page of it: differences to the last accepted report, not whole texts. */
export const listApprovals = defineQuery({
  name: "approval.list",
  input: z.object({ planId: recordId, page: z.coerce.number().int().min(1).max(PAGES).catch(1) }),
  load: ({ db, input, now }) => openPlan(db, input.planId, now),
  allow: (actor) => allowedOrForbidden(approvedUnits(actor).length > 0),
  run: async ({ db, input: { page }, actor, loaded: plan }) => {
    const place = { page, size: PAGE };
    const { rows, more } = await listPendingReports(db, plan.id, approvedUnits(actor), place);
    return ok({
      plan,
      page,
      more,
      rows: rows.map((row) => toApproval(row, plan.today)),
      unitIds: approvedUnits(actor),
    });
  },
});

function approvedUnits(actor: Parameters<typeof unitsHeldAs>[0]): number[] {
  return unitsHeldAs(actor, "UNIT_APPROVER", "UNIT_HEAD");
}

function toApproval(row: ApprovalRow, today: PlainDate): Approval {
  const difference = compareReports(row.content, row);
  const openContributions = row.contributions.filter(({ answer }) => answer === null).length;
  const item = { light: row.light, openContributions };
  return {
    ...row,
    difference,
    peculiarities: peculiaritiesOf(row.content, difference, item),
    refusedBy: refusedBy(row.period, today, "approve"),
  };
}

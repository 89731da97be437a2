import { z } from "zod";
import { listJointLeads } from "@/lib/db/contributions";
import { insertCountersign } from "@/lib/db/countersigns";
import { lockSubmittedFiling } from "@/lib/db/locked-filing";
import { checkSign } from "@/lib/domain/contribution";
import { personOf } from "@/lib/domain/person";
import { allowedOrHidden, canAnswerFor } from "@/lib/domain/policy";
import { notFound, ok, refuse } from "@/lib/domain/result";
import { defineCommand } from "@/lib/usecases/define";
import { recordId } from "@/lib/usecases/record-id";
import { reviewKey } from "@/lib/usecases/report/review-input";
import { typedText } from "@/lib/usecases/typed-text";

/**
 * A joint lead agrees to a released report or keeps a reservation, once a revision. It holds nothing
 * up: no unit is another's hostage; the approver and the office see who has said what.
 */
export const signReport = defineCommand({
  name: "countersign.sign",
  input: reviewKey.extend({
    unitId: recordId,
    decision: z.enum(["AGREED", "RESERVED"]),
    reservation: typedText.default(""),
  }),
  load: async ({ tx, input, now }) => {
    const filing = await lockSubmittedFiling(tx, input, now);
    if (!filing.ok) return filing;
    const { item, report } = filing.value;
    const leads = await listJointLeads(tx, item.id, report.latest.id);
    const lead = leads.find((each) => each.unitId === input.unitId);
    return lead ? ok({ ...filing.value, lead }) : notFound();
  },
  allow: (actor, { lead }) => allowedOrHidden(canAnswerFor(actor, lead.unitId)),
  run: async ({ tx, input, actor, now, loaded: { item, report, lead } }) => {
    if (item.revoked) return refuse({ kind: "conflict", code: "item-revoked" });
    if (report.state !== "SUBMITTED") return refuse({ kind: "conflict", code: "not-to-sign" });
    if (input.revision !== report.latest.number)
      return refuse({ kind: "conflict", code: "stale-review" });
    if (lead.sign) return refuse({ kind: "conflict", code: "already-signed" });
    const { decision } = input;
    const issues = checkSign(decision, input.reservation);
    if (issues.length > 0) return refuse({ kind: "invalid", issues });
    await insertCountersign(tx, {
      revisionId: report.latest.id,
      unitId: lead.unitId,
      decision,
      reservation: input.reservation.trim() || null,
      signedById: personOf(actor).userId,
      signedAt: now,
    });
    return ok({ reportId: report.id, code: item.code });
  },
  audit: ({ input: { itemId, month, revision, unitId, decision }, output }) => ({
    subjectType: "report",
    subjectId: output.reportId,
    details: { itemId, month, revision, unitId, decision },
  }),
});

import { z } from "zod";
import { findItemConcern } from "@/lib/db/item-concern";
import { findItemPage } from "@/lib/db/item-page";
import { listReportLines } from "@/lib/db/item-reports";
import { openPlan } from "@/lib/db/open-plan";
import { listFilingUnits } from "@/lib/db/plan-choices";
import { isExtensible } from "@/lib/domain/change-ground";
import { CHANGE_KINDS, canRequestChange } from "@/lib/domain/change-kind";
import { CLOSABLE_ITEM_STATES } from "@/lib/domain/closure";
import {
  canAskForItem,
  canGiveInstruction,
  canPlanRemedy,
  canReadInstruction,
  canReadPaper,
  isOfOffice,
} from "@/lib/domain/loop-policy";
import { memberMatrices } from "@/lib/domain/member-standing";
import { takesAct } from "@/lib/domain/period-state";
import {
  allowedOrHidden,
  canAnswerMajorMatter,
  canApproveReport,
  canFileReport,
  canNameCoordinator,
  canRaiseMajorMatter,
  canReadContribution,
  canReadItem,
  canReadMajorMatters,
  canReviewReport,
  canSetOfficeLight,
  canWriteRemark,
  isOfFilingUnit,
} from "@/lib/domain/policy";
import { expectedProgress } from "@/lib/domain/progress";
import { callsForRemedy } from "@/lib/domain/remedy";
import { type ReportAct, shownReportState, transition } from "@/lib/domain/report";
import { notFound, ok } from "@/lib/domain/result";
import { defineQuery } from "@/lib/usecases/define";
import { clearingOf, outlookOf, ownMilestones } from "@/lib/usecases/item/item-clearing";
import { recordId } from "@/lib/usecases/record-id";

/** All that is known of an item: its words and place, who, by when, how it goes, and why its light is what it is. */
export const showItem = defineQuery({
  name: "item.show",
  input: z.object({ itemId: recordId }),
  load: async ({ db, input }) => {
    const concern = await findItemConcern(db, input.itemId);
    return concern ? ok(concern) : notFound();
  },
  allow: (actor, concern) => allowedOrHidden(canReadItem(actor, concern)),
  run: async ({ db, input, actor, now, loaded: concern }) => {
    const opened = await openPlan(db, concern.planId, now);
    if (!opened.ok) return opened;
    const plan = opened.value;
    const [found, reports, filingUnits] = await Promise.all([
      findItemPage(db, input.itemId, plan.today),
      listReportLines(db, plan.id, input.itemId, isOfFilingUnit(actor, concern.filingUnitId)),
      canReviewReport(actor) ? listFilingUnits(db) : [],
    ]);
    if (!found) return notFound();
    const item = {
      ...found,
      matters: canReadMajorMatters(actor, concern) ? found.matters : [],
      notices: found.notices.filter((notice) =>
        canReadPaper(actor, { ...notice, issued: notice.issuedOn !== null }),
      ),
      followUp: {
        ...found.followUp,
        instructions: found.followUp.instructions.filter((each) => canReadInstruction(actor, each)),
      },
    };
    const firstLead = item.assignments.find(({ role }) => role === "LEAD");
    const living = !concern.revoked;
    const files = living && canFileReport(actor, concern.filingUnitId);
    const approves = living && canApproveReport(actor, concern.filingUnitId);
    const reviews = living && canReviewReport(actor);
    const milestones = ownMilestones(item);
    return ok({
      plan,
      item,
      expected: milestones.length > 0 ? expectedProgress(milestones, plan.today) : null,
      reports: reports.map((line) => {
        const stored = line.state ?? "NOT_STARTED";
        const takes = (act: ReportAct) =>
          transition(stored, act) !== null &&
          takesAct({ ...line, exemptReason: null }, plan.today, act);
        return {
          ...line,
          stored,
          state: shownReportState(stored, line, plan.today),
          may: {
            file: files && takes("submit"),
            decide: (approves && takes("approve")) || (reviews && takes("accept")),
          },
        };
      }),
      lights: item.lights,
      clearing: clearingOf(actor, { item, reports, today: plan.today }),
      outlook: outlookOf({ item, reports }),
      /** How the members of its collectives stand on it, as far as the reader may know. */
      matrices: memberMatrices(
        item.members.filter(({ memberId: unitId }) =>
          canReadContribution(actor, { filingUnitId: concern.filingUnitId, unitId }),
        ),
        { today: plan.today, selfLight: item.standing?.selfLight ?? null },
      ),
      filingUnits,
      may: {
        nameCoordinator: living && canNameCoordinator(actor, firstLead?.unit.kind ?? null),
        requestClosure:
          CLOSABLE_ITEM_STATES.includes(item.state) && canAskForItem(actor, concern.filingUnitId),
        askChange:
          living &&
          CHANGE_KINDS.some((kind) => canRequestChange(actor, kind, concern.filingUnitId)),
        askExtension:
          living &&
          canAskForItem(actor, concern.filingUnitId) &&
          milestones.some((each) => isExtensible(each, plan.today)),
        remark: canWriteRemark(actor),
        setOfficeLight: living && canSetOfficeLight(actor),
        answerMatter: canAnswerMajorMatter(actor),
        planRemedy:
          canPlanRemedy(actor, concern.filingUnitId) &&
          callsForRemedy([
            item.standing?.light ?? "NOT_DUE",
            item.standing?.systemLight ?? "NOT_DUE",
          ]),
        verify: living && isOfOffice(actor),
        giveInstruction: living && canGiveInstruction(actor),
        raiseMatter: living && canRaiseMajorMatter(actor, concern),
      },
    });
  },
});

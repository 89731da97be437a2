import type { Database } from "@/lib/db/database";
import { plainDate } from "@/lib/domain/plain-date";
import { acceptReport } from "@/lib/usecases/report/accept-report";
import { approveReport } from "@/lib/usecases/report/approve-report";
import { submitReport } from "@/lib/usecases/report/submit-report";
import { buildItem } from "@/tests/support/builders/item";
import { as, buildPerson, duty } from "@/tests/support/builders/person";
import { buildPlan } from "@/tests/support/builders/plan";
import { buildUnit } from "@/tests/support/builders/unit";
import { valueIn } from "@/tests/support/value-in";

/** The month whose report is filed in a scene's first days. */
export const JULY = "2018-07";

/** An item with two milestones, the people of its lead unit, those of the office, and a stranger. */
export async function buildFilingScene(db: Database, { approvalRequired = true } = {}) {
  const plan = await buildPlan(db);
  const unit = await buildUnit(db, { approvalRequired });
  const otherUnit = await buildUnit(db);
  const item = await buildItem(db, plan, {
    lead: [unit],
    milestones: [
      { name: "制定方案", due: plainDate("2018-09-30") },
      { name: "完成", due: plainDate("2018-12-31") },
    ],
  });
  return {
    plan,
    unit,
    otherUnit,
    item,
    reporter: await buildPerson(db, duty("REPORTER", unit)),
    colleague: await buildPerson(db, duty("REPORTER", unit)),
    approver: await buildPerson(db, duty("UNIT_APPROVER", unit)),
    stranger: await buildPerson(db, duty("REPORTER", otherUnit), duty("UNIT_HEAD", otherUnit)),
    supervisor: await buildPerson(db, duty("SUPERVISOR")),
    chief: await buildPerson(db, duty("SUPERVISION_CHIEF")),
    leader: await buildPerson(db, duty("LEADER")),
  };
}
export type FilingScene = Awaited<ReturnType<typeof buildFilingScene>>;

/** A complete report as its form sends it: a rise to 40 % with a figure behind it. */
export const A_REPORT = {
  promiseKept: "KEPT",
  selfLight: "GREEN",
  percent: "40",
  done: "完成方案初稿。",
  noChange: false,
  nextStep: "征求各区意见",
  nextStepDue: "2018-08-31",
  milestonesReached: [] as { milestoneId: number; reachedOn: string }[],
  evidence: [{ kind: "DATA", description: "开工 12 个项目" }],
};

/** The same of an item of which a milestone has passed unreached: it says why. */
export const A_LATE_REPORT = { ...A_REPORT, delayReason: "BLOCKED" };

/** The reporter's submission as the form sends it; `version` is of a form opened before any save. */
export function aSubmission(
  { item }: FilingScene,
  { version = "0.0", month = JULY, ...content }: Partial<typeof A_REPORT> & Filed = {},
) {
  return { itemId: item.id, month, version, content: { ...A_REPORT, ...content } };
}
type Filed = { version?: string; month?: string };

/** Submits the July report as the unit's reporter. */
export async function submitted(db: Database, scene: FilingScene, content: Wish = {}) {
  const form = { ...aSubmission(scene, content), confirmed: true };
  return valueIn(await submitReport(as(db, scene.reporter), form));
}
type Wish = Parameters<typeof aSubmission>[1];

/** Submits the July report and releases it to the office. */
export async function released(db: Database, scene: FilingScene, content: Wish = {}) {
  const { number, reportId } = await submitted(db, scene, content);
  valueIn(await approveReport(as(db, scene.approver), aDecision(scene, number, content.month)));
  return { number, reportId };
}

/** Submits, releases and accepts the July report. */
export async function accepted(db: Database, scene: FilingScene, content: Wish = {}) {
  const { number } = await released(db, scene, content);
  const decision = aDecision(scene, number, content.month);
  return valueIn(await acceptReport(as(db, scene.supervisor), decision));
}

/** A decision on a revision of the July report. */
export function aDecision({ item }: FilingScene, revision = 1, month = JULY) {
  return { itemId: item.id, month, revision };
}

import type { Database } from "@/lib/db/database";
import { plainDate } from "@/lib/domain/plain-date";
import { askContribution } from "@/lib/usecases/contribution/ask-contribution";
import { approveReport } from "@/lib/usecases/report/approve-report";
import { submitReport } from "@/lib/usecases/report/submit-report";
import { A_REPORT, JULY } from "@/tests/support/builders/filing-scene";
import { buildItem } from "@/tests/support/builders/item";
import { as, buildPerson, duty } from "@/tests/support/builders/person";
import { buildPlan } from "@/tests/support/builders/plan";
import { buildCollective, buildUnit } from "@/tests/support/builders/unit";
import { valueIn } from "@/tests/support/value-in";

/** An item of two leads, a responsible unit and a collective of two districts, with people of each. */
export async function buildPartnerScene(db: Database) {
  const plan = await buildPlan(db);
  const [unit, joint, helper, east, west, outsider] = [
    await buildUnit(db),
    await buildUnit(db),
    await buildUnit(db),
    await buildUnit(db),
    await buildUnit(db),
    await buildUnit(db),
  ];
  const districts = await buildCollective(db, [east, west]);
  const milestones = [{ name: "完成", due: plainDate("2018-12-31") }];
  const wish = { lead: [unit, joint], responsible: [helper, districts], milestones };
  const item = await buildItem(db, plan, wish);
  return {
    plan,
    item,
    wish,
    unit,
    joint,
    helper,
    east,
    west,
    outsider,
    districts,
    reporter: await buildPerson(db, duty("REPORTER", unit)),
    approver: await buildPerson(db, duty("UNIT_APPROVER", unit)),
    head: await buildPerson(db, duty("UNIT_HEAD", unit)),
    jointApprover: await buildPerson(db, duty("UNIT_APPROVER", joint)),
    helperReporter: await buildPerson(db, duty("REPORTER", helper)),
    eastReporter: await buildPerson(db, duty("REPORTER", east)),
    outsideReporter: await buildPerson(db, duty("REPORTER", outsider)),
    supervisor: await buildPerson(db, duty("SUPERVISOR")),
  };
}
export type PartnerScene = Awaited<ReturnType<typeof buildPartnerScene>>;

/** A question as the form sends it. */
export function aQuestion({ item, helper }: PartnerScene, change: object = {}) {
  const question = "本月完成多少户？";
  return {
    itemId: item.id,
    month: JULY,
    unitId: String(helper.id),
    question,
    answerDue: "2018-08-02",
    ...change,
  };
}

/** Asks as the filing unit's reporter. */
export async function asked(db: Database, scene: PartnerScene, change: object = {}) {
  return valueIn(await askContribution(as(db, scene.reporter), aQuestion(scene, change)));
}

/** Submits the July report as the unit's reporter. */
export async function submittedBy(
  db: Database,
  { reporter, item }: Pick<PartnerScene, "reporter" | "item">,
  change: object = {},
  version = "0.0",
) {
  const content = { ...A_REPORT, ...change };
  const form = { itemId: item.id, month: JULY, version, content, confirmed: true };
  return valueIn(await submitReport(as(db, reporter), form));
}

/** Submits the July report and releases it to the office. */
export async function releasedBy(
  db: Database,
  scene: PartnerScene,
  change: object = {},
  version = "0.0",
) {
  const { number } = await submittedBy(db, scene, change, version);
  const decision = { itemId: scene.item.id, month: JULY, revision: number };
  return valueIn(await approveReport(as(db, scene.approver), decision));
}

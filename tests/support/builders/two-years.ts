import type { Database, Tx } from "@/lib/db/database";
import { dateOf } from "@/lib/db/day";
import { findPlan, type PlanHead } from "@/lib/db/plans";
import { restateItems } from "@/lib/db/standings";
import { addDays } from "@/lib/domain/calendar";
import { type Month, type PlainDate, plainDate } from "@/lib/domain/plain-date";
import { mapNumbers } from "@/lib/domain/rule-numbers";
import { DEFAULT_RULE_SETTINGS } from "@/lib/domain/rule-settings";
import { answerBottleneck } from "@/lib/usecases/bottleneck/answer-bottleneck";
import { setLight } from "@/lib/usecases/light/set-light";
import { takeBackLight } from "@/lib/usecases/light/take-back-light";
import { exemptPeriod } from "@/lib/usecases/period/exempt-period";
import { acceptReport } from "@/lib/usecases/report/accept-report";
import { returnReportByOffice } from "@/lib/usecases/report/return-report-by-office";
import { submitReport } from "@/lib/usecases/report/submit-report";
import { changeRules } from "@/lib/usecases/rules/change-rules";
import { A_REPORT } from "@/tests/support/builders/filing-scene";
import { type BuiltItem, buildItems } from "@/tests/support/builders/item";
import { as, buildPerson, duty } from "@/tests/support/builders/person";
import { buildPlan } from "@/tests/support/builders/plan";
import { buildCollective, buildUnit } from "@/tests/support/builders/unit";
import { valueIn } from "@/tests/support/value-in";

/** Items of every kind: in stages, ongoing by quarters, of a collective, without dates, soon completed, soon revoked. */
export async function buildTwoYears(db: Database) {
  const plan = await buildPlan(db, { today: "2018-07-04", keyAreas: 2 });
  const unit = await buildUnit(db, { approvalRequired: false });
  const helper = await buildUnit(db);
  const districts = await buildCollective(db, [await buildUnit(db), await buildUnit(db)]);
  const [staged, ongoing, collective, undated, completed, revoked] = await buildItems(db, plan, [
    {
      lead: [unit],
      milestones: [
        { name: "制定方案", due: "2018-09-30" },
        { name: "全面铺开", due: "2019-06-30" },
        { name: "完成", due: "2020-03-31" },
      ],
    },
    {
      lead: [unit],
      area: 1,
      cycle: "QUARTERLY",
      milestones: [
        { name: "年度任务", due: "2018-12-31" },
        { name: "年度任务", due: "2019-12-31" },
      ],
    },
    {
      lead: [districts],
      coordinator: unit,
      milestones: [{ name: "各区完成", due: "2019-12-31" }],
    },
    { lead: [unit], area: 1 },
    { lead: [unit], milestones: [{ name: "完成", due: "2019-04-30" }] },
    { lead: [helper], milestones: [{ name: "完成", due: "2020-12-31" }] },
  ]);
  if (!staged || !ongoing || !collective || !undated || !completed || !revoked)
    throw new Error("Each wish makes an item.");
  await db.prisma.workItem.update({
    where: { id: ongoing.id },
    data: { deadlineKind: "ONGOING", finalDueOn: null },
  });
  const items = { staged, ongoing, collective, undated, completed, revoked };
  return {
    plan,
    helper,
    items,
    itemIds: Object.values(items).map(({ id }) => id),
    reporter: await buildPerson(db, duty("REPORTER", unit)),
    adviser: await buildPerson(db, duty("REPORTER", helper)),
    supervisor: await buildPerson(db, duty("SUPERVISOR")),
    chief: await buildPerson(db, duty("SUPERVISION_CHIEF")),
  };
}
export type TwoYears = Awaited<ReturnType<typeof buildTwoYears>>;

type Act = () => Promise<unknown>;
type Report = { item: BuiltItem; month: Month; day: PlainDate; percent: number; more?: object };

/** What happens in the two years, by day: what people do through use-cases, and closures and a revocation as stored. */
export function actsOf(db: Database, scene: TwoYears): Map<PlainDate, Act[]> {
  const acts = new Map<PlainDate, Act[]>();
  const on = (day: PlainDate, act: Act) => acts.set(day, [...(acts.get(day) ?? []), act]);
  planReports(db, scene, on);
  planDecisions(db, scene, on);
  planClosures(db, scene, on);
  return acts;
}

type On = (day: PlainDate, act: Act) => unknown;

function planReports(db: Database, scene: TwoYears, on: On) {
  const { items, helper, adviser } = scene;
  const file = (report: Report) => on(report.day, () => submit(db, scene, report));
  const accept = (item: BuiltItem, month: Month, day: PlainDate, revision = 1) =>
    on(day, () => decide(db, scene, { item, month, revision }));
  const giveBack = (item: BuiltItem, month: Month, day: PlainDate, revision: number) =>
    on(day, () => returnIt(db, scene, { item, month, revision }));
  const filed = (report: Report, acceptedOn: PlainDate) => {
    file(report);
    accept(report.item, report.month, acceptedOn);
  };
  const { staged, ongoing, collective, completed } = items;
  const [first, second] = staged.milestones;
  const reached = (milestone: { id: number } | undefined, reachedOn: PlainDate) => ({
    milestonesReached: milestone ? [{ milestoneId: milestone.id, reachedOn }] : [],
  });

  filed({ item: staged, month: "2018-07", day: "2018-07-30", percent: 5 }, "2018-08-02");
  const asks = [{ what: "用地指标", helperUnitId: String(helper.id), answerDue: "2018-09-20" }];
  const asking = { bottlenecks: asks };
  filed(
    { item: staged, month: "2018-08", day: "2018-08-31", percent: 12, more: asking },
    "2018-09-04",
  );
  on("2018-10-12", async () => {
    const asked = await db.prisma.bottleneck.findFirst({ where: { itemId: staged.id } });
    const answer = { bottleneckId: asked?.id, answer: "已落实 20 亩。" };
    valueIn(await answerBottleneck(as(db, adviser), answer));
  });
  file({ item: staged, month: "2018-09", day: "2018-09-28", percent: 20 });
  giveBack(staged, "2018-09", "2018-10-08", 1);
  file({ item: staged, month: "2018-09", day: "2018-10-10", percent: 22 });
  giveBack(staged, "2018-09", "2018-10-11", 2);
  file({
    item: staged,
    month: "2018-09",
    day: "2018-10-15",
    percent: 34,
    more: reached(first, "2018-10-14"),
  });
  accept(staged, "2018-09", "2018-10-16", 3);
  // Then it is silent for four months, rates itself amber once, and slowly comes on.
  filed(
    {
      item: staged,
      month: "2019-02",
      day: "2019-03-04",
      percent: 40,
      more: { selfLight: "AMBER" },
    },
    "2019-03-06",
  );
  filed({ item: staged, month: "2019-03", day: "2019-04-03", percent: 44 }, "2019-04-03");
  filed({ item: staged, month: "2019-05", day: "2019-06-03", percent: 50 }, "2019-06-10");
  filed(
    {
      item: staged,
      month: "2019-07",
      day: "2019-08-02",
      percent: 68,
      more: reached(second, "2019-07-31"),
    },
    "2019-08-05",
  );

  filed({ item: ongoing, month: "2018-09", day: "2018-09-27", percent: 30 }, "2018-10-09");
  filed(
    {
      item: ongoing,
      month: "2018-12",
      day: "2019-01-04",
      percent: 60,
      more: reached(ongoing.milestones[0], "2018-12-30"),
    },
    "2019-01-07",
  );
  filed({ item: ongoing, month: "2019-06", day: "2019-07-02", percent: 70 }, "2019-07-08");

  for (const [month, percent] of [
    ["2018-07", 10],
    ["2018-08", 20],
    ["2018-09", 30],
    ["2018-10", 31],
    ["2018-11", 32],
    ["2019-01", 90],
  ] as const) {
    const day = plainDate(`${month}-28`);
    filed({ item: collective, month, day, percent }, addDays(day, 3));
  }
  filed({ item: completed, month: "2018-07", day: "2018-07-29", percent: 50 }, "2018-08-01");
}

function planDecisions(db: Database, scene: TwoYears, on: On) {
  const { plan, items, chief, supervisor } = scene;
  const itemId = items.undated.id;
  const set = (day: PlainDate, light: string, until: PlainDate) =>
    on(day, async () =>
      valueIn(
        await setLight(as(db, chief), { itemId, former: 0, light, until, reason: "现场看过" }),
      ),
    );
  const takeBack = (day: PlainDate) =>
    on(day, async () => {
      const last = await db.prisma.lightOverride.findFirst({
        where: { itemId },
        orderBy: { id: "desc" },
      });
      const input = { itemId, overrideId: last?.id, reason: "情况有变" };
      valueIn(await takeBackLight(as(db, chief), input));
    });
  set("2018-08-15", "GREEN", "2018-09-05");
  set("2018-11-10", "RED", "2018-12-05");
  takeBack("2018-11-20");
  // Set and taken back within a day.
  set("2019-05-14", "GREEN", "2019-06-05");
  takeBack("2019-05-14");
  on("2019-07-26", async () =>
    valueIn(
      await exemptPeriod(as(db, supervisor), { planId: plan.id, month: "2019-07", reason: "防汛" }),
    ),
  );
  const rules = (day: PlainDate, version: number, change: object) =>
    on(day, async () =>
      valueIn(
        await changeRules(as(db, chief), {
          ...mapNumbers((name) => String(DEFAULT_RULE_SETTINGS[name])),
          ...change,
          planId: plan.id,
          version,
          reason: "从严",
        }),
      ),
    );
  rules("2019-02-14", 1, { behindPoints: "5", missingInRowRed: "4", dueSoonDays: "60" });
  rules("2019-11-20", 2, { seriouslyLateDays: "10", amberPeriodsInRow: "4" });
}

function planClosures(db: Database, scene: TwoYears, on: On) {
  const { items, chief } = scene;
  const stored = (day: PlainDate, itemId: number, write: (tx: Tx) => Promise<unknown>) =>
    on(day, () =>
      db.prisma.$transaction(async (tx) => {
        await write(tx);
        await restateItems(tx, await headOf(tx, scene), [itemId]);
      }),
    );
  const { completed, revoked } = items;
  stored("2019-03-20", completed.id, (tx) =>
    tx.completion.create({
      data: {
        itemId: completed.id,
        completedOn: dateOf("2019-03-20"),
        findings: "逐条核验属实",
        verifiedById: chief.userId,
      },
    }),
  );
  stored("2019-10-08", completed.id, (tx) =>
    tx.completion.updateMany({
      where: { itemId: completed.id },
      data: { reopenedOn: dateOf("2019-10-08"), reopenReason: "回头看发现反弹" },
    }),
  );
  stored("2020-02-10", revoked.id, (tx) =>
    tx.workItem.update({ where: { id: revoked.id }, data: { state: "REVOKED" } }),
  );
}

async function headOf(tx: Tx, { plan }: TwoYears): Promise<PlanHead> {
  const head = await findPlan(tx, plan.id, new Date(0));
  if (!head) throw new Error("The plan must be there.");
  return head;
}

type Decided = { item: BuiltItem; month: Month; revision: number };

/** Files a report whatever has passed unreached, over its last version. */
async function submit(db: Database, { reporter }: TwoYears, report: Report) {
  const { item, month, day, percent, more } = report;
  const stored = await db.prisma.progressReport.findFirst({
    where: { itemId: item.id, period: { month } },
    include: { latestRevision: true },
  });
  const version = stored ? `${stored.latestRevision?.number ?? 0}.0` : "0.0";
  const nextStepDue = addDays(day, 60);
  const content = {
    ...A_REPORT,
    percent: String(percent),
    nextStepDue,
    delayReason: "BLOCKED",
    ...more,
  };
  const form = { itemId: item.id, month, version, content, confirmed: true };
  return valueIn(await submitReport(as(db, reporter), form));
}

async function decide(db: Database, { supervisor }: TwoYears, { item, month, revision }: Decided) {
  return valueIn(await acceptReport(as(db, supervisor), { itemId: item.id, month, revision }));
}

async function returnIt(
  db: Database,
  { supervisor }: TwoYears,
  { item, month, revision }: Decided,
) {
  const why = { reason: "请补充数据。", reasonCode: "EVIDENCE_MISSING" };
  const form = { itemId: item.id, month, revision, ...why };
  return valueIn(await returnReportByOffice(as(db, supervisor), form));
}

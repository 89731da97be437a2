import { appendAudit } from "@/lib/db/audit";
import type { Database, Tx } from "@/lib/db/database";
import { dateOf } from "@/lib/db/day";
import { openPeriods } from "@/lib/db/periods";
import { findPlan, type PlanHead } from "@/lib/db/plans";
import { restateItems } from "@/lib/db/standings";
import type { Light } from "@/lib/domain/light";
import { type PlainDate, plainDate } from "@/lib/domain/plain-date";
import { chooseOne } from "@/lib/ops/first-start/demonstration/choose";
import {
  type DemonstrationItem,
  listDemonstrationItems,
} from "@/lib/ops/first-start/demonstration/demonstration-item";
import {
  type DemonstrationFiling,
  fileReport,
  finishedLightSpan,
} from "@/lib/ops/first-start/demonstration/filing";
import { insertDealings } from "@/lib/ops/first-start/demonstration/insert-dealings";
import { insertFilings } from "@/lib/ops/first-start/demonstration/insert-filings";
import {
  insertMemberAnswers,
  listDistricts,
} from "@/lib/ops/first-start/demonstration/insert-member-answers";
import { insertNotices } from "@/lib/ops/first-start/demonstration/insert-notices";
import {
  copyingLastMonth,
  insertLikeness,
  insertOffice,
  isWaiting,
  risksOfRevision,
} from "@/lib/ops/first-start/demonstration/insert-office";
import { insertPeriods } from "@/lib/ops/first-start/demonstration/insert-periods";
import { insertRequests } from "@/lib/ops/first-start/demonstration/insert-requests";
import { planMonths } from "@/lib/ops/first-start/demonstration/month-plan";
import { DEMONSTRATION_DAY, LAST_MONTH, MONTHS } from "@/lib/ops/first-start/demonstration/months";
import { insertPeople, type People } from "@/lib/ops/first-start/demonstration/people";
import stories from "@/seeds/demonstration/stories.json";
import words from "@/seeds/demonstration/words.json";

/** Days in March 2019 on which the office closed what it had verified. */
const COMPLETION_DAYS: [PlainDate, ...PlainDate[]] = ["2019-03-07", "2019-03-12", "2019-03-15"];

const LONG = { timeout: 300_000, maxWait: 30_000 };

/**
 * Fills a registered plan with eight months of filings, the people behind them and the lights that follow from
 * them, in one transaction: an interrupted start leaves nothing of it.
 */
export async function loadDemonstration(
  db: Database,
  planId: number,
  password: string,
  now: Date,
): Promise<void> {
  await db.prisma.$transaction(async (tx) => {
    const items = await listDemonstrationItems(tx, planId);
    const districts = await listDistricts(tx, planId);
    const people = await insertPeople(tx, allOf(unitsOf(items), districts), password, now);
    await tx.workItem.updateMany({
      where: { planId, code: { in: stories.quarterly } },
      data: { cycle: "QUARTERLY" },
    });
    await tx.plan.update({
      where: { id: planId },
      data: { demonstrationDay: dateOf(DEMONSTRATION_DAY) },
    });
    const filings = items.flatMap(fileMonths);
    const periods = await periodIds(tx, planId, now);
    await insertFilings(
      tx,
      filings.filter((filing) => !isWaiting(filing)),
      periods,
      people,
    );
    const plan = await planOf(tx, planId, now);
    await insertFilings(tx, await waitingFilings(tx, plan, filings), periods, people);
    await insertLikeness(tx, planId);
    await insertOffice(tx, items, people);
    await insertPeriods(tx, periods, people);
    await insertRequests(tx, {
      planId,
      periodId: periods.get(MONTHS[LAST_MONTH] ?? "") ?? 0,
      people,
      shownUnits: await unitsWithAccounts(tx),
      spokenFor: new Set(unitsOf(items).map(({ id }) => id)),
    });
    await insertMemberAnswers(tx, { planId, people, shownUnits: await unitsWithAccounts(tx) });
    await insertOfficeLights(tx, items, filings, people);
    await completeItems(tx, items, people);
    await insertDealings(tx, { planId, items, people });
    await judgeFromTheBeginning(tx, planId, now);
    await insertNotices(tx, planId, items, people);
    const { kind, name } = { kind: "system" as const, name: "first-start" };
    await appendAudit(tx, {
      actor: { kind, name },
      now,
      action: "plan.load-demonstration",
      subjectType: "plan",
      subjectId: planId,
      details: { reports: filings.length },
    });
  }, LONG);
}

/** What waits for a decision is judged against the months before, which are stored by now. */
async function waitingFilings(
  tx: Tx,
  plan: PlanHead,
  filings: readonly DemonstrationFiling[],
): Promise<DemonstrationFiling[]> {
  const waiting = filings.filter(isWaiting).map((each) => copyingLastMonth(each, filings));
  const judged: DemonstrationFiling[] = [];
  for (const filing of waiting) {
    const revisions = [];
    for (const each of filing.revisions)
      revisions.push({ ...each, risks: await risksOfRevision(tx, plan, filing, each) });
    judged.push({ ...filing, revisions });
  }
  return judged;
}

function unitsOf(items: readonly DemonstrationItem[]) {
  return [...new Map(items.map(({ unit }) => [unit.id, unit])).values()];
}

/** Units of two lists, each once. */
function allOf<T extends { id: number }>(some: readonly T[], others: readonly T[]): T[] {
  return [...new Map([...some, ...others].map((unit) => [unit.id, unit])).values()];
}

/** The units whose people can sign in to the demonstration. */
async function unitsWithAccounts(tx: Tx): Promise<Set<number>> {
  const held = await tx.membership.findMany({
    where: { unitId: { not: null }, user: { isDemonstration: true, disabledAt: null } },
    select: { unitId: true },
  });
  return new Set(held.flatMap(({ unitId }) => (unitId === null ? [] : [unitId])));
}

/** The filings of an item; what the office credited in one month is what the next is compared with. */
function fileMonths(item: DemonstrationItem): DemonstrationFiling[] {
  let former: number | null = null;
  return planMonths(item).map((plan) => {
    const filing = fileReport(item, plan, former);
    former = filing.accepted?.percent ?? former;
    return filing;
  });
}

async function periodIds(tx: Tx, planId: number, now: Date): Promise<Map<string, number>> {
  const plan = await planOf(tx, planId, now);
  return new Map((await openPeriods(tx, plan)).map(({ month, id }) => [month, id]));
}

/** The lights that the office set itself: those of the table, and green for what is finished but not yet closed. */
async function insertOfficeLights(
  tx: Tx,
  items: readonly DemonstrationItem[],
  filings: readonly DemonstrationFiling[],
  people: People,
) {
  const ids = new Map(items.map(({ code, id }) => [code, id]));
  const told = stories.officeLights.flatMap(({ code, light, from, until, reason }) => {
    const itemId = ids.get(code);
    const span = { from: plainDate(from), until: plainDate(until) };
    return itemId ? [{ itemId, light: light as Light, reason, ...span }] : [];
  });
  const finished = items.flatMap((item) => {
    if (item.story !== "finished") return [];
    const done = filings.find((each) => each.item === item && each.accepted?.percent === 100);
    if (!done?.accepted) return [];
    const light: Light = "GREEN";
    const span = finishedLightSpan(done.accepted.on);
    return [{ itemId: item.id, light, reason: words.finishedLight, ...span }];
  });
  await tx.lightOverride.createMany({
    data: [...told, ...finished].map(({ from, until, ...each }) => ({
      ...each,
      validFrom: dateOf(from),
      validUntil: dateOf(until),
      setById: people.chiefId,
      setAt: morningOf(from),
    })),
  });
}

/** The finished items that the office has verified and closed; a few still wait for it. */
async function completeItems(tx: Tx, items: readonly DemonstrationItem[], people: People) {
  const closed = items.filter(
    ({ story, code }) => story === "finished" && !stories.awaitingClosure.includes(code),
  );
  await tx.completion.createMany({
    data: closed.map(({ id, code }) => ({
      itemId: id,
      completedOn: dateOf(chooseOne(COMPLETION_DAYS, code, "completion")),
      findings: words.completion,
      verifiedById: people.chiefId,
    })),
  });
  await tx.workItem.updateMany({
    where: { id: { in: closed.map(({ id }) => id) } },
    data: { state: "COMPLETED" },
  });
}

function morningOf(day: PlainDate): Date {
  return new Date(`${day}T09:00:00+08:00`);
}

/** Lights of the plan as if they had been watched since its registration. */
async function judgeFromTheBeginning(tx: Tx, planId: number, now: Date) {
  const plan = await planOf(tx, planId, now);
  await tx.lightEntry.deleteMany({ where: { item: { planId } } });
  await tx.itemStanding.deleteMany({ where: { planId } });
  const items = await tx.workItem.findMany({ where: { planId }, select: { id: true } });
  await restateItems(
    tx,
    plan,
    items.map(({ id }) => id),
  );
}

async function planOf(tx: Tx, planId: number, now: Date) {
  const plan = await findPlan(tx, planId, now);
  if (!plan) throw new Error(`There is no plan ${planId}.`);
  return plan;
}

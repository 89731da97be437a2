import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeDatabase, openDatabase } from "@/lib/db/database";
import { dateOf, dayOf, dayOrNull } from "@/lib/db/day";
import { listLightFacts } from "@/lib/db/light-facts";
import { takeNumber } from "@/lib/db/number-series";
import { openPlan } from "@/lib/db/open-plan";
import { findPlan, listRuleSettings } from "@/lib/db/plans";
import { restateItems } from "@/lib/db/standings";
import { assessLight } from "@/lib/domain/assess-light";
import { addDays } from "@/lib/domain/calendar";
import { checkReport } from "@/lib/domain/check-report";
import { nextLevel, stepFrom } from "@/lib/domain/ladder";
import { countLights } from "@/lib/domain/light";
import { paperNumber } from "@/lib/domain/paper-number";
import { type Month, type PlainDate, plainDate } from "@/lib/domain/plain-date";
import { reportedSpan } from "@/lib/domain/reporting-period";
import { settingsOn } from "@/lib/domain/rule-settings";
import { chineseWorkdays } from "@/lib/domain/workdays";
import { loadFirstStart } from "@/lib/ops/load-first-start";
import { createTestDatabase } from "@/tests/support/database";

const databaseUrl = await createTestDatabase();
/** Milliseconds that loading may take beside other tests. */
const PATIENCE = 120_000;
const dataFolder = mkdtempSync(path.join(tmpdir(), "luoshi-first-start-"));
const db = openDatabase(databaseUrl);
const { prisma } = db;
const now = new Date("2026-01-05T02:00:00Z");
const DAY = plainDate("2019-03-18");
let planId = 0;

beforeAll(async () => {
  await loadFirstStart({
    databaseUrl,
    embedded: true,
    demonstration: true,
    demoPassword: "long enough to be typed",
    today: undefined,
    dataFolder,
  });
  planId = (await prisma.plan.findFirstOrThrow()).id;
}, PATIENCE);
afterAll(async () => {
  await closeDatabase(db);
  rmSync(dataFolder, { recursive: true });
});

async function planHead() {
  const plan = await findPlan(prisma, planId, now);
  if (!plan) throw new Error("The demonstration has a plan.");
  return plan;
}

async function allFacts() {
  const items = await prisma.workItem.findMany({ where: { planId }, select: { id: true } });
  return listLightFacts(
    prisma,
    await planHead(),
    items.map(({ id }) => id),
  );
}

const standings = () => prisma.itemStanding.findMany({ orderBy: { ordinal: "asc" } });
const history = () =>
  prisma.lightEntry.findMany({
    orderBy: [{ itemId: "asc" }, { validFrom: "asc" }],
    omit: { id: true, recordedAt: true },
  });

describe("the demonstration", () => {
  it("believes it to be 18 March 2019 and shows every light", async () => {
    const lights = (await standings()).map((standing) => standing.light);
    expect((await planHead()).today).toBe(DAY);
    expect(countLights(lights)).toEqual({
      RED: 20,
      AMBER: 35,
      NO_DATA: 23,
      GREEN: 71,
      NOT_DUE: 1,
      DONE: 20,
    });
  });

  it("leaves the filing unit of three collective leads open", async () => {
    const open = await prisma.workItem.findMany({ where: { filingUnitId: null } });
    expect(open.map((item) => item.code).sort()).toEqual(["4-10-3-00", "4-7-4-00", "4-9-4-00"]);
  });

  it.each(["市发展改革委", "市经济和信息化委"])(
    "has a report of February 2019 in every state for %s, and three not started",
    async (name) => {
      const items = await prisma.workItem.findMany({
        where: { filingUnit: { name }, cycle: "MONTHLY" },
        include: { reports: { where: { period: { month: "2019-02" } } } },
      });
      const counts: Record<string, number> = {};
      for (const { reports } of items) {
        const state = reports[0]?.state ?? "NOT_STARTED";
        counts[state] = (counts[state] ?? 0) + 1;
      }
      const { ACCEPTED = 0, ...waiting } = counts;
      expect(waiting).toEqual({
        NOT_STARTED: 3,
        DRAFT: 1,
        RETURNED: 1,
        PENDING_UNIT_APPROVAL: 2,
        SUBMITTED: 2,
      });
      expect(ACCEPTED).toBeGreaterThanOrEqual(4);
    },
  );

  it.each(["市发展改革委", "市经济和信息化委"])(
    "has something for %s to answer, and something it asked",
    async (name) => {
      const unit = await prisma.unit.findUniqueOrThrow({ where: { name } });
      const [toAnswer, toHelp, asked] = await Promise.all([
        prisma.contribution.count({ where: { unitId: unit.id, answer: null } }),
        prisma.bottleneck.count({ where: { helperUnitId: unit.id, answer: null } }),
        prisma.contribution.findMany({ where: { item: { filingUnitId: unit.id } } }),
      ]);
      expect(toAnswer).toBeGreaterThanOrEqual(1);
      expect(toHelp).toBe(1);
      expect(asked.length).toBeGreaterThanOrEqual(2);
    },
  );

  it("has countersigns that agree and that reserve something", async () => {
    const signs = await prisma.countersign.groupBy({ by: ["decision"], _count: true });
    expect(signs.map(({ decision }) => decision).toSorted()).toEqual(["AGREED", "RESERVED"]);
  });

  it("says of each item what a fresh judgement of its facts says", async () => {
    const settings = await settingsOn(await listRuleSettings(prisma, planId), DAY);
    const fresh = (await allFacts()).map(({ itemId, facts }) => ({
      itemId,
      ...assessLight(facts, DAY, settings),
    }));
    const stored = (await standings()).map((row) => ({
      itemId: row.itemId,
      light: row.light,
      selfLight: row.selfLight,
      systemLight: row.systemLight,
      officeLight: row.officeLight,
      reasons: row.reasons,
      marks: row.marks,
      nextChangeOn: dayOrNull(row.nextChangeOn),
    }));
    expect(stored).toEqual(fresh);
  });

  it("has a history of lights that equals judging a sample of items day by day", async () => {
    const settings = await settingsOn(await listRuleSettings(prisma, planId), DAY);
    const sample = (await allFacts()).filter((_, index) => index % 19 === 0);
    for (const { itemId, facts } of sample) {
      const entries = await prisma.lightEntry.findMany({
        where: { itemId },
        orderBy: { validFrom: "asc" },
      });
      const spans = entries.map((entry) => ({ from: dayOf(entry.validFrom), entry }));
      for (let day: PlainDate = facts.registeredOn; day <= DAY; day = addDays(day, 1)) {
        const told = spans.findLast(({ from }) => from <= day)?.entry;
        const { light, systemLight, reasons, marks } = assessLight(facts, day, settings);
        expect({
          itemId,
          day,
          light: told?.light,
          systemLight: told?.systemLight,
          reasons: told?.reasons,
          marks: told?.marks,
        }).toEqual({ itemId, day, light, systemLight, reasons, marks });
      }
    }
  });

  it("counts on the board what its items show", async () => {
    const tallied = await db.pool.query(
      "SELECT light, sum(change)::int AS count FROM light_tally GROUP BY 1 HAVING sum(change) <> 0 ORDER BY 1",
    );
    const counted = await db.pool.query(
      "SELECT light, count(*)::int AS count FROM item_standing GROUP BY 1 ORDER BY 1",
    );
    expect(tallied.rows).toEqual(counted.rows);
  });
});

describe("the filings of the demonstration", () => {
  const listRevisions = () =>
    prisma.reportRevision.findMany({
      where: { kind: "SUBMISSION" },
      include: {
        claims: true,
        evidence: true,
        reviews: { orderBy: { id: "asc" } },
        report: { include: { period: true, item: { include: { milestones: true } } } },
      },
    });

  it("could all have been submitted on their day: complete, short and without contradiction", async () => {
    const accepted = await prisma.progressReport.findMany({ include: { period: true } });
    const percentBefore = (itemId: number, month: string) =>
      accepted
        .filter((each) => each.itemId === itemId && each.period.month < month)
        .toSorted((a, b) => (a.period.month < b.period.month ? -1 : 1))
        .findLast((each) => each.acceptedPercent !== null)?.acceptedPercent ?? null;
    const promised = (await listRevisions()).map((row) => ({
      itemId: row.report.itemId,
      month: row.report.period.month,
      due: dayOf(row.nextStepDueOn),
    }));
    const promiseBefore = (itemId: number, month: string) =>
      promised
        .filter((each) => each.itemId === itemId && each.month < month)
        .toSorted((a, b) => (a.month < b.month ? -1 : 1))
        .at(-1) ?? null;
    const faults = (await listRevisions()).flatMap((row) => {
      const { period, item } = row.report;
      const submittedOn = dayOf(row.submittedOn);
      const content = {
        ...row,
        nextStepDue: dayOf(row.nextStepDueOn),
        readings: [],
        evidence: row.evidence.map((each) => ({ ...each, file: null })),
        bottlenecks: [],
        settledBottlenecks: [],
        delayNote: "",
        milestonesReached: row.claims.map((claim) => ({
          milestoneId: claim.milestoneId,
          reachedOn: dayOf(claim.reachedOn),
        })),
      };
      const { issues } = checkReport(content, {
        day: submittedOn,
        planIssuedOn: plainDate("2018-07-04"),
        period: reportedSpan(period.month as Month, item.cycle),
        lastAcceptedPercent: percentBefore(item.id, period.month),
        milestones: item.milestones.map((each) => {
          const reachedOn = dayOrNull(each.reachedOn);
          const before = reachedOn !== null && reachedOn < dayOf(period.opensOn);
          return {
            id: each.id,
            currentDue: dayOf(each.currentDueOn),
            reachedOn: before ? reachedOn : null,
          };
        }),
        promise: promiseBefore(item.id, period.month),
        indicatorIds: [],
        openBottleneckIds: [],
        helperUnitIds: [],
        filingUnitId: item.filingUnitId,
      });
      return issues.length > 0 ? [{ code: item.code, month: period.month, issues }] : [];
    });
    expect(faults).toEqual([]);
  });

  it("are marked as demonstration in every text", async () => {
    const rows = await listRevisions();
    const texts = rows.flatMap((row) => [
      row.done,
      row.nextStep,
      ...row.evidence.map((each) => each.description),
      ...row.reviews.flatMap(({ reason }) => (reason === null ? [] : [reason])),
    ]);
    const overrides = await prisma.lightOverride.findMany();
    const all = [...texts, ...overrides.map((each) => each.reason)];
    expect(all.length).toBeGreaterThan(4000);
    expect(all.filter((text) => !text.startsWith("〔演示〕"))).toEqual([]);
  });

  it("tell something new from month to month", async () => {
    const rows = await listRevisions();
    const told = rows
      .filter((row) => row.number === 1 && !row.noChange)
      .map((row) => `${row.report.itemId}/${row.done}`);
    const repeated = told.filter((each, index) => told.indexOf(each) < index);
    expect(repeated).toEqual([]);
  });

  it("were submitted, approved and decided on workdays, in this order, and none after the demonstration's day", async () => {
    const { isWorkday } = chineseWorkdays();
    const faults = (await listRevisions()).flatMap((row) => {
      const days = [
        dayOf(row.report.period.opensOn),
        dayOf(row.submittedOn),
        ...row.reviews.map((review) => dayOf(review.reviewedOn)),
      ];
      const inOrder = days.every((day, index) => index === 0 || day >= (days[index - 1] ?? day));
      const worked = days.slice(1).every((day) => isWorkday(day) && day <= DAY);
      return inOrder && worked ? [] : [{ report: row.reportId, days }];
    });
    expect(faults).toEqual([]);
  });

  it("credit no rise to meetings and documents alone", async () => {
    const item = await prisma.workItem.findFirstOrThrow({
      where: { code: "1-1-2-07" },
      include: {
        reports: {
          orderBy: { period: { month: "asc" } },
          include: { acceptedRevision: { include: { evidence: true } } },
        },
      },
    });
    const course = item.reports.map(({ acceptedPercent, acceptedRevision }) => ({
      claimed: acceptedRevision?.percent,
      counted: acceptedPercent,
      papersOnly: acceptedRevision?.evidence.every(({ kind }) =>
        ["MEETING", "DOCUMENT"].includes(kind),
      ),
    }));
    expect(course.slice(2, 7)).toEqual([
      { claimed: 21, counted: 21, papersOnly: false },
      { claimed: 26, counted: 21, papersOnly: true },
      { claimed: 31, counted: 21, papersOnly: true },
      { claimed: 36, counted: 21, papersOnly: true },
      { claimed: 42, counted: 42, papersOnly: false },
    ]);
  });
});

describe("a month later", () => {
  it("the first look at the plan shows what judging it from the beginning shows", async () => {
    await prisma.plan.update({
      where: { id: planId },
      data: { demonstrationDay: dateOf(plainDate("2019-04-18")) },
    });
    await openPlan(db, planId, now);
    const known = (row: Awaited<ReturnType<typeof standings>>[number]) => ({
      ...row,
      // An item whose light could not have changed was not looked at again.
      assessedOn: null,
    });
    const followed = { standings: (await standings()).map(known), history: await history() };
    await prisma.$transaction(
      async (tx) => {
        await tx.lightEntry.deleteMany();
        await tx.itemStanding.deleteMany();
        const plan = await planHead();
        const items = await tx.workItem.findMany({ where: { planId }, select: { id: true } });
        await restateItems(
          tx,
          plan,
          items.map(({ id }) => id),
        );
      },
      { timeout: 60_000 },
    );
    const fresh = { standings: (await standings()).map(known), history: await history() };
    expect(fresh).toEqual(followed);
  });

  it("has a ladder that skips no step and waits out every cool-down", async () => {
    const notices = await prisma.supervisionNotice.findMany({
      where: { planId },
      include: { former: true },
      orderBy: { id: "asc" },
    });
    expect(notices.map(({ level, state }) => `${level} ${state}`)).toEqual([
      "REMINDER ESCALATED",
      "NOTICE ESCALATED",
      "LISTED ACKNOWLEDGED",
      "REMINDER REPLIED",
      "REMINDER ISSUED",
    ]);
    for (const { level, former, issuedOn } of notices) {
      if (former === null) {
        expect(level).toBe("REMINDER");
        continue;
      }
      expect(nextLevel(former.level)).toBe(level);
      const answerDueOn = dayOf(former.answerDueOn);
      const from = stepFrom({ level: former.level, answerDueOn }, chineseWorkdays());
      expect((dayOrNull(issuedOn) ?? "") >= (from ?? "9999")).toBe(true);
    }
  });

  it("waits with something of every loop for somebody", async () => {
    const open = await Promise.all([
      prisma.instruction.count({ where: { planId, state: { in: ["OPEN", "ANSWERED"] } } }),
      prisma.changeRequest.count({ where: { planId, state: "PENDING_OFFICE" } }),
      prisma.closureRequest.count({ where: { state: "UNDER_VERIFICATION" } }),
      prisma.verification.count({ where: { outcome: "CONFIRMED" } }),
    ]);
    expect(open).toEqual([3, 1, 1, 1]);
    const number = paperNumber("REMINDER", DAY, 4);
    const plan = await planHead();
    const taken = await prisma.$transaction((tx) => takeNumber(tx, plan, "REMINDER"));
    expect(paperNumber("REMINDER", DAY, taken)).toBe(number);
  });
});

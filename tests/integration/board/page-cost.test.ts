import { beforeAll, describe, expect, test } from "vitest";
import { selectRows, sql } from "@/lib/db/sql";
import { ANONYMOUS } from "@/lib/domain/actor";
import { ITEM_ORDERS } from "@/lib/domain/item-view";
import { plainDate } from "@/lib/domain/plain-date";
import { compareDays } from "@/lib/usecases/board/compare-days";
import { showBoard } from "@/lib/usecases/board/show-board";
import { showCalendar } from "@/lib/usecases/board/show-calendar";
import { showGantt } from "@/lib/usecases/board/show-gantt";
import { showHeat } from "@/lib/usecases/board/show-heat";
import { showIndicators } from "@/lib/usecases/board/show-indicators";
import { showTrend } from "@/lib/usecases/board/show-trend";
import { listChanges } from "@/lib/usecases/change/list-changes";
import { offerChange } from "@/lib/usecases/change/offer-change";
import { listClosures } from "@/lib/usecases/closure/list-closures";
import { showClosure } from "@/lib/usecases/closure/show-closure";
import type { Caller } from "@/lib/usecases/define";
import { listDeliveries } from "@/lib/usecases/delivery/list-deliveries";
import { listImports } from "@/lib/usecases/import/list-imports";
import { showImport } from "@/lib/usecases/import/show-import";
import { showMeasure } from "@/lib/usecases/import/show-measure";
import { showPublication } from "@/lib/usecases/import/show-publication";
import { listInstructions } from "@/lib/usecases/instruction/list-instructions";
import { showInstruction } from "@/lib/usecases/instruction/show-instruction";
import { listLedger } from "@/lib/usecases/item/list-ledger";
import { listLedgerBatch } from "@/lib/usecases/item/list-ledger-batch";
import { showItem } from "@/lib/usecases/item/show-item";
import { showLight } from "@/lib/usecases/light/show-light";
import { listLookBacks } from "@/lib/usecases/look-back/list-look-backs";
import { listMeetings } from "@/lib/usecases/meeting/list-meetings";
import { showMeeting } from "@/lib/usecases/meeting/show-meeting";
import { listListed } from "@/lib/usecases/notice/list-listed";
import { listNotices } from "@/lib/usecases/notice/list-notices";
import { showDraft } from "@/lib/usecases/notice/show-draft";
import { showFrame } from "@/lib/usecases/plan/show-frame";
import { showPreference } from "@/lib/usecases/preference/show-preference";
import { showRemedy } from "@/lib/usecases/remedy/show-remedy";
import { listApprovals } from "@/lib/usecases/report/list-approvals";
import { listReviews } from "@/lib/usecases/report/list-reviews";
import { openFiling } from "@/lib/usecases/report/open-filing";
import { showMonth } from "@/lib/usecases/report/show-month";
import { showMonthGrid } from "@/lib/usecases/report/show-month-grid";
import { listRequests } from "@/lib/usecases/request/list-requests";
import { showRules } from "@/lib/usecases/rules/show-rules";
import { resumeSession } from "@/lib/usecases/session/resume-session";
import { listWork } from "@/lib/usecases/today/list-work";
import { showToday } from "@/lib/usecases/today/show-today";
import { listUnits } from "@/lib/usecases/unit/list-units";
import { showVerifications } from "@/lib/usecases/verification/show-verifications";
import { listViews } from "@/lib/usecases/view/list-views";
import { listWebhooks } from "@/lib/usecases/webhook/list-webhooks";
import { showWebhook } from "@/lib/usecases/webhook/show-webhook";
import { bringFile, tableBytes } from "@/tests/support/builders/brought-table";
import { accepted, buildFilingScene, JULY, released } from "@/tests/support/builders/filing-scene";
import { given } from "@/tests/support/builders/instruction";
import { buildItems } from "@/tests/support/builders/item";
import { drawn } from "@/tests/support/builders/meeting";
import { as, buildPerson, duty } from "@/tests/support/builders/person";
import { turnToDay } from "@/tests/support/builders/plan";
import { buildWebhook } from "@/tests/support/builders/webhook";
import { listenToQueries } from "@/tests/support/count-queries";
import { openTestLedger } from "@/tests/support/test-ledger";
import { valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();
const listener = listenToQueries(db);
/** Statements that a page may cost, its session and its frame included. */
const MOST = 8;
const LEDGER_PAGE = 50;
const BOARD_LIST = 6;
const REVIEW_PAGE = 20;
const HEAT_PAGE = 40;
const COMPARED_PAGE = 30;
const CALENDAR_PAGE = 50;
const GANTT_PAGE = 40;
const WORK_LISTS = 8;
const WORK_ROWS = 8;

async function buildBusyPlan() {
  const scene = await buildFilingScene(db);
  const { plan, unit, otherUnit } = scene;
  const milestones = [{ name: "完成", due: plainDate("2018-08-20") }];
  await buildItems(
    db,
    plan,
    Array.from({ length: 70 }, () => ({ lead: [unit], responsible: [otherUnit], milestones })),
  );
  await accepted(db, scene);
  await turnToDay(db, plan, plainDate("2018-08-30"));
  const both = await buildPerson(db, duty("REPORTER", unit), duty("UNIT_HEAD", unit));
  // The first look of the day judges lights and opens the period: that is not the page's own cost.
  valueIn(await showMonth(as(db, both), { planId: plan.id }));
  await released(db, scene, { month: "2018-08", nextStepDue: "2018-09-30" });
  valueIn(await showBoard(as(db, scene.supervisor), { planId: plan.id }));
  const { instructionId } = await given(db, scene, { dueOn: "2018-09-30" });
  const { meetingId } = await drawn(db, scene);
  const systemAdmin = await buildPerson(db, duty("SYSTEM_ADMIN"));
  const { webhookId } = await buildWebhook(db, systemAdmin, { unitId: String(unit.id) });
  const sending = { instructionId, meetingId, systemAdmin, webhookId };
  return { ...scene, ...sending, both, brought: await bringAmendment(scene.plan.id) };
}

/** A long table that amends the plan: every page of its review has all it can have. */
async function bringAmendment(planId: number) {
  const admin = await buildPerson(db, duty("PLAN_ADMIN"));
  const lines = Array.from(
    { length: 60 },
    (_, n) => `${n === 0 ? "一、优化审批" : ""},,${n + 1}.推进第${n + 1}项改革。,某某研究院,,12月`,
  );
  const importId = await bringFile(db, admin, tableBytes(lines), planId);
  const { measures } = valueIn(await showImport(as(db, admin), { importId }));
  return { admin, importId, measureId: measures[0]?.id ?? 0 };
}
let busy: Awaited<ReturnType<typeof buildBusyPlan>>;
beforeAll(async () => {
  busy = await buildBusyPlan();
});

/** A page as the application asks for it: who is it, the frame, then its own query. */
async function pageOf(caller: Caller, query: (caller: Caller) => Promise<unknown>) {
  const { actor } = caller;
  const sessionId = actor.kind === "person" ? actor.sessionId : "";
  return listener.during(async () => {
    valueIn(await resumeSession({ ...caller, actor: ANONYMOUS }, { sessionId }));
    valueIn(await showFrame(caller, {}));
    await query(caller);
  });
}

const office = () => as(db, busy.supervisor);
const unit = () => as(db, busy.both);
const planId = () => busy.plan.id;
const itemId = () => busy.item.id;
const administrator = () => as(db, busy.brought.admin);
const system = () => as(db, busy.systemAdmin);
const importId = () => busy.brought.importId;

describe(`a page costs at most ${MOST} statements:`, () => {
  test.each<[string, () => Promise<{ text: string }[]>]>([
    [
      "the board",
      () => pageOf(office(), async (c) => valueIn(await showBoard(c, { planId: planId() }))),
    ],
    [
      "the board of a past day",
      () =>
        pageOf(office(), async (c) =>
          valueIn(await showBoard(c, { planId: planId(), on: "2018-08-10" })),
        ),
    ],
    [
      "the trend of a unit by the days of a month",
      () =>
        pageOf(office(), async (c) =>
          valueIn(await showTrend(c, { planId: planId(), unit: busy.unit.id, by: "2018-08" })),
        ),
    ],
    ...(["units", "items"] as const).map((rows): [string, () => Promise<{ text: string }[]>] => [
      `the heat map of ${rows}`,
      () => pageOf(office(), async (c) => valueIn(await showHeat(c, { planId: planId(), rows }))),
    ]),
    [
      "two days compared",
      () => pageOf(office(), async (c) => valueIn(await compareDays(c, { planId: planId() }))),
    ],
    [
      "the calendar of due days",
      () =>
        pageOf(office(), async (c) =>
          valueIn(await showCalendar(c, { planId: planId(), unit: busy.unit.id })),
        ),
    ],
    [
      "the drawing of nodes over time",
      () =>
        pageOf(office(), async (c) =>
          valueIn(await showGantt(c, { planId: planId(), unit: busy.unit.id })),
        ),
    ],
    [
      "the requests to change items",
      () => pageOf(office(), async (c) => valueIn(await listChanges(c, { planId: planId() }))),
    ],
    [
      "the form of a change of lead",
      () =>
        pageOf(as(db, busy.chief), async (c) =>
          valueIn(await offerChange(c, { itemId: itemId(), kind: "LEAD" })),
        ),
    ],
    [
      "the indicators",
      () => pageOf(office(), async (c) => valueIn(await showIndicators(c, { planId: planId() }))),
    ],
    [
      "today's work",
      () => pageOf(office(), async (c) => valueIn(await showToday(c, { planId: planId() }))),
    ],
    [
      "a list of today's work",
      () =>
        pageOf(office(), async (c) =>
          valueIn(await listWork(c, { planId: planId(), list: "no-data" })),
        ),
    ],
    [
      "the ledger",
      () =>
        pageOf(office(), async (c) => {
          valueIn(await listLedger(c, { planId: planId() }));
          valueIn(await listViews(c, { planId: planId() }));
        }),
    ],
    [
      "the ledger for paper, of a key area",
      () =>
        pageOf(office(), async (c) => {
          const area = busy.plan.keyAreas[0]?.id;
          valueIn(await listLedgerBatch(c, { planId: planId(), area, limit: 500 }));
        }),
    ],
    [
      "a unit's filtered ledger",
      () =>
        pageOf(unit(), async (c) => {
          valueIn(await listLedger(c, { planId: planId(), q: "措施", order: "due" }));
          valueIn(await listViews(c, { planId: planId() }));
        }),
    ],
    [
      "an item for the office",
      () => pageOf(office(), async (c) => valueIn(await showItem(c, { itemId: itemId() }))),
    ],
    [
      "an item for its unit",
      () => pageOf(unit(), async (c) => valueIn(await showItem(c, { itemId: itemId() }))),
    ],
    [
      "the month of someone who files and approves",
      () => pageOf(unit(), async (c) => valueIn(await showMonth(c, { planId: planId() }))),
    ],
    [
      "the month as a table",
      () => pageOf(unit(), async (c) => valueIn(await showMonthGrid(c, { planId: planId() }))),
    ],
    [
      "what waits for a unit's approver",
      () => pageOf(unit(), async (c) => valueIn(await listApprovals(c, { planId: planId() }))),
    ],
    [
      "the rules of lights, for who may change them",
      () =>
        pageOf(as(db, busy.chief), async (c) => valueIn(await showRules(c, { planId: planId() }))),
    ],
    [
      "the three lights of an item",
      () =>
        pageOf(as(db, busy.chief), async (c) => valueIn(await showLight(c, { itemId: itemId() }))),
    ],
    [
      "an item's remedy plans",
      () =>
        pageOf(as(db, busy.both), async (c) => valueIn(await showRemedy(c, { itemId: itemId() }))),
    ],
    [
      "an item's verifications",
      () =>
        pageOf(as(db, busy.chief), async (c) =>
          valueIn(await showVerifications(c, { itemId: itemId() })),
        ),
    ],
    [
      "the ladder of a plan",
      () => pageOf(office(), async (c) => valueIn(await listNotices(c, { planId: planId() }))),
    ],
    [
      "the draft of a notice",
      () =>
        pageOf(office(), async (c) =>
          valueIn(await showDraft(c, { planId: planId(), unitId: busy.unit.id })),
        ),
    ],
    [
      "what is listed",
      () => pageOf(unit(), async (c) => valueIn(await listListed(c, { planId: planId() }))),
    ],
    [
      "the closures of a plan",
      () => pageOf(unit(), async (c) => valueIn(await listClosures(c, { planId: planId() }))),
    ],
    [
      "the look-backs of a plan",
      () => pageOf(unit(), async (c) => valueIn(await listLookBacks(c, { planId: planId() }))),
    ],
    [
      "the closure of an item",
      () => pageOf(unit(), async (c) => valueIn(await showClosure(c, { itemId: itemId() }))),
    ],
    [
      "the instructions of a plan",
      () => pageOf(unit(), async (c) => valueIn(await listInstructions(c, { planId: planId() }))),
    ],
    [
      "an instruction",
      () =>
        pageOf(unit(), async (c) =>
          valueIn(await showInstruction(c, { instructionId: busy.instructionId })),
        ),
    ],
    [
      "the meetings",
      () => pageOf(office(), async (c) => valueIn(await listMeetings(c, { planId: planId() }))),
    ],
    [
      "a meeting",
      () =>
        pageOf(office(), async (c) => valueIn(await showMeeting(c, { meetingId: busy.meetingId }))),
    ],
    [
      "what a unit is asked",
      () => pageOf(unit(), async (c) => valueIn(await listRequests(c, { planId: planId() }))),
    ],
    [
      "the office's queue",
      () => pageOf(office(), async (c) => valueIn(await listReviews(c, { planId: planId() }))),
    ],
    [
      "a report",
      () =>
        pageOf(office(), async (c) =>
          valueIn(await openFiling(c, { itemId: itemId(), month: JULY })),
        ),
    ],
    [
      "what is sent to a person",
      () => pageOf(unit(), async (c) => valueIn(await showPreference(c, {}))),
    ],
    ["how sending goes", () => pageOf(system(), async (c) => valueIn(await listDeliveries(c, {})))],
    ["the webhooks", () => pageOf(system(), async (c) => valueIn(await listWebhooks(c, {})))],
    [
      "a webhook",
      () =>
        pageOf(system(), async (c) => valueIn(await showWebhook(c, { webhookId: busy.webhookId }))),
    ],
    [
      "the files that were brought",
      () => pageOf(administrator(), async (c) => valueIn(await listImports(c, {}))),
    ],
    ...(["doubts", "all", "dropped", "headings", "loose"] as const).map(
      (show): [string, () => Promise<{ text: string }[]>] => [
        `a file's ${show} beside its original`,
        () =>
          pageOf(administrator(), async (c) =>
            valueIn(await showImport(c, { importId: importId(), show })),
          ),
      ],
    ),
    [
      "a measure of a file",
      () =>
        pageOf(administrator(), async (c) => {
          const { measureId } = busy.brought;
          valueIn(await showMeasure(c, { importId: importId(), measureId }));
        }),
    ],
    [
      "a file's publication",
      () =>
        pageOf(administrator(), async (c) =>
          valueIn(await showPublication(c, { importId: importId() })),
        ),
    ],
    ["the units", () => pageOf(administrator(), async (c) => valueIn(await listUnits(c, {})))],
  ])("%s", async (_, open) => {
    const statements = await open();
    expect(
      statements.length,
      statements.map(({ text }) => text.slice(0, 90)).join("\n"),
    ).toBeLessThanOrEqual(MOST);
  });
});

test("the listener hears every statement, of Prisma and of typed SQL alike", async () => {
  const heard = await listener.during(async () => {
    await db.prisma.plan.findMany({ where: { id: planId() } });
    await selectRows(db.pool, sql`SELECT 1 AS one UNION ALL SELECT 2`);
    await db.prisma.$transaction((tx) => tx.plan.count());
  });
  expect(heard.map(({ text, rows }) => [text.split(" ")[0], rows])).toEqual([
    ["SELECT", 1],
    ["SELECT", 2],
    ["BEGIN", 0],
    ["SELECT", 1],
    ["COMMIT", 0],
  ]);
});

test("lists fetch one row more than they show, whatever the ledger holds", async () => {
  const rowsOf = async (query: () => Promise<unknown>) =>
    Math.max(...(await listener.during(query)).map(({ rows }) => rows));
  expect(await rowsOf(() => listLedger(office(), { planId: planId() }))).toBe(LEDGER_PAGE + 1);
  for (const order of ITEM_ORDERS)
    expect(await rowsOf(() => listLedger(office(), { planId: planId(), order }))).toBe(
      LEDGER_PAGE + 1,
    );
  expect(await rowsOf(() => showBoard(office(), { planId: planId() }))).toBe(BOARD_LIST + 1);
  expect(await rowsOf(() => showBoard(office(), { planId: planId(), on: "2018-08-10" }))).toBe(
    BOARD_LIST + 1,
  );
  const items = { planId: planId(), rows: "items" };
  expect(await rowsOf(() => showHeat(office(), items))).toBe(HEAT_PAGE + 1);
  expect(await rowsOf(() => compareDays(office(), { planId: planId() }))).toBe(COMPARED_PAGE + 1);
  expect(await rowsOf(() => showCalendar(office(), { planId: planId(), month: "2018-08" }))).toBe(
    CALENDAR_PAGE + 1,
  );
  expect(await rowsOf(() => showGantt(office(), { planId: planId() }))).toBe(GANTT_PAGE + 1);
  // All lists of the day are told in one row each, with no more than the rows shown.
  expect(await rowsOf(() => showToday(office(), { planId: planId() }))).toBe(WORK_LISTS);
  const today = valueIn(await showToday(office(), { planId: planId() }));
  expect(Math.max(...Object.values(today.lists).map(({ rows }) => rows.length))).toBe(WORK_ROWS);
  const units = await db.prisma.unit.count();
  const review = { importId: importId(), show: "all" };
  expect(await rowsOf(() => showImport(administrator(), review))).toBe(
    Math.max(REVIEW_PAGE + 1, units),
  );
});

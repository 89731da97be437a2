import { beforeAll, describe, expect, test } from "vitest";
import { bringLightsUpToDate, restateItems } from "@/lib/db/standings";
import { plainDate } from "@/lib/domain/plain-date";
import { showBoard } from "@/lib/usecases/board/show-board";
import { listLedger } from "@/lib/usecases/item/list-ledger";
import { nameCoordinator } from "@/lib/usecases/item/name-coordinator";
import { showItem } from "@/lib/usecases/item/show-item";
import { showFrame } from "@/lib/usecases/plan/show-frame";
import { acceptReport } from "@/lib/usecases/report/accept-report";
import { approveReport } from "@/lib/usecases/report/approve-report";
import { listReviews } from "@/lib/usecases/report/list-reviews";
import { openFiling } from "@/lib/usecases/report/open-filing";
import { returnReportByOffice } from "@/lib/usecases/report/return-report-by-office";
import { returnReportByUnit } from "@/lib/usecases/report/return-report-by-unit";
import { saveDraft } from "@/lib/usecases/report/save-draft";
import { showMonth } from "@/lib/usecases/report/show-month";
import { submitReport } from "@/lib/usecases/report/submit-report";
import {
  amend,
  buildAmendmentScene,
  peopleOf,
  withChanges,
  withoutMeasure,
} from "@/tests/support/builders/amendment-scene";
import { A_LATE_REPORT, JULY } from "@/tests/support/builders/filing-scene";
import { as } from "@/tests/support/builders/person";
import { fingerprint } from "@/tests/support/fingerprint";
import { openTestLedger } from "@/tests/support/test-ledger";
import { refusalIn, valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();

/** Items that their first lead files, and one that nobody files yet. */
const [SUBMITTED, PENDING, UNFILED] = ["1-1-1-01", "1-1-1-02", "1-1-1-03"];
const LED_BY_COLLECTIVE = "4-1-3-00";
const ALL = [SUBMITTED, PENDING, UNFILED, LED_BY_COLLECTIVE];

/** Four items, one with a report at the office, one with a report at its approver, then dropped by an amended table. */
async function buildRevokedScene() {
  const scene = await buildAmendmentScene(db);
  const people = new Map<string, Awaited<ReturnType<typeof peopleOf>>>();
  for (const code of [SUBMITTED, PENDING, UNFILED])
    people.set(code, await peopleOf(db, scene, code));
  const of = (code: string) => {
    const found = people.get(code);
    if (!found) throw new Error(`Nobody was made for ${code}.`);
    return { ...found, key: { itemId: scene.ids.get(code) ?? 0, month: JULY } };
  };
  for (const code of [SUBMITTED, PENDING]) {
    const { reporter, key } = of(code);
    const form = { ...key, version: "0.0", content: A_LATE_REPORT, confirmed: true };
    valueIn(await submitReport(as(db, reporter), form));
  }
  const { approver, key } = of(SUBMITTED);
  valueIn(await approveReport(as(db, approver), { ...key, revision: 1 }));
  const items = ALL.reduce((table, code) => withoutMeasure({ ...scene, table }, code), scene.table);
  await amend(db, scene.plan, items);
  return { ...scene, of };
}

let scene: Awaited<ReturnType<typeof buildRevokedScene>>;
beforeAll(async () => {
  scene = await buildRevokedScene();
});

describe("a revoked item", () => {
  test("has a page that says so, with the amendment that did it, and offers nothing to do", async () => {
    const { office, reporter, key } = scene.of(PENDING);
    for (const person of [office, reporter]) {
      const shown = valueIn(await showItem(as(db, person), { itemId: key.itemId }));
      expect(shown.item).toMatchObject({
        state: "REVOKED",
        standing: null,
        amendments: [
          {
            field: "STATE",
            number: "试政〔2019〕1号",
            before: { state: "REGISTERED" },
            after: { state: "REVOKED" },
            reason: "按修订后的方案调整。",
            approvedBy: null,
            approvedOn: "2018-07-30",
            undoneOn: null,
          },
        ],
      });
      expect(shown.may.nameCoordinator).toBe(false);
      expect(shown.reports.map(({ stored, may }) => [stored, may])).toEqual([
        ["PENDING_UNIT_APPROVAL", { file: false, decide: false }],
      ]);
    }
  });

  test("keeps its reports readable, without anything to do on them", async () => {
    const { office, key } = scene.of(SUBMITTED);
    const filing = valueIn(await openFiling(as(db, office), key));
    expect(filing.report).toMatchObject({ state: "SUBMITTED", latest: { number: 1 } });
    expect(filing.may).toEqual({
      file: false,
      approve: false,
      review: false,
      remark: true,
      ask: false,
      signFor: [],
      correct: false,
      askToCorrect: false,
      reviewCorrection: false,
    });
  });

  test("is in no list, board, month or queue, and is counted nowhere", async () => {
    const { office, approver, reporter } = scene.of(PENDING);
    const planId = scene.plan.id;
    const ledger = valueIn(await listLedger(as(db, office), { planId }));
    expect(ledger.count).toBe(166);
    const codes = ledger.rows.map(({ code }) => code);
    expect(codes).not.toContain(SUBMITTED);
    const board = valueIn(await showBoard(as(db, office), { planId }));
    expect(JSON.stringify(board)).not.toContain(`"${SUBMITTED}"`);
    const month = valueIn(await showMonth(as(db, reporter), { planId }));
    expect(JSON.stringify(month)).not.toContain(`"${PENDING}"`);
    expect(JSON.stringify(valueIn(await listReviews(as(db, office), { planId })))).not.toContain(
      `"${SUBMITTED}"`,
    );
    const waiting = async (person: typeof office) => {
      const plans = valueIn(await showFrame(as(db, person), {}));
      const { toApprove, toReview } = plans.find(({ id }) => id === planId) ?? {};
      return { toApprove, toReview };
    };
    expect(await waiting(office)).toEqual({ toApprove: 0, toReview: 0 });
    expect(await waiting(approver)).toEqual({ toApprove: 0, toReview: 0 });
  });

  test("can be neither filed nor decided on, and nothing is written", async () => {
    const draft = { version: "0.0", content: A_LATE_REPORT };
    const unfiled = scene.of(UNFILED);
    const pending = scene.of(PENDING);
    const submitted = scene.of(SUBMITTED);
    const reason = "材料不全";
    const before = await fingerprint(db);
    const refused = [
      await saveDraft(as(db, unfiled.reporter), { ...unfiled.key, ...draft }),
      await submitReport(as(db, unfiled.reporter), { ...unfiled.key, ...draft, confirmed: true }),
      await approveReport(as(db, pending.approver), { ...pending.key, revision: 1 }),
      await returnReportByUnit(as(db, pending.approver), { ...pending.key, revision: 1, reason }),
      await acceptReport(as(db, submitted.office), { ...submitted.key, revision: 1 }),
      await returnReportByOffice(as(db, submitted.office), {
        ...submitted.key,
        revision: 1,
        reasonCode: "OTHER",
        reason,
      }),
      await nameCoordinator(as(db, submitted.office), {
        itemId: scene.ids.get(LED_BY_COLLECTIVE),
        unitId: "1",
      }),
    ];
    const revoked = { kind: "conflict", code: "item-revoked" };
    expect(refused.map(refusalIn)).toEqual(refused.map(() => revoked));
    expect(await fingerprint(db)).toEqual(before);
  });

  test("gets no light back, neither when it is judged anew nor when a day has come", async () => {
    const ids = ALL.map((code) => scene.ids.get(code) ?? 0);
    const later = { ...scene.plan, today: plainDate("2018-12-01") };
    await db.prisma.$transaction(async (tx) => {
      await restateItems(tx, later, ids);
      await bringLightsUpToDate(tx, later);
    });
    expect(await db.prisma.itemStanding.count({ where: { itemId: { in: ids } } })).toBe(0);
  });
});

test("a withdrawn node is neither asked for nor judged, and a report that claimed it still names it", async () => {
  const own = await buildAmendmentScene(db);
  const { reporter, approver, office } = await peopleOf(db, own, SUBMITTED);
  const key = { itemId: own.ids.get(SUBMITTED) ?? 0, month: JULY };
  const nodes = await db.prisma.milestone.findMany({
    where: { itemId: key.itemId },
    orderBy: { ordinal: "asc" },
  });
  const [policy, completion] = nodes;
  const claimed = { milestoneId: policy?.id ?? 0, reachedOn: "2018-07-20" };
  const content = { ...A_LATE_REPORT, milestonesReached: [claimed] };
  const form = { ...key, version: "0.0", content, confirmed: true };
  valueIn(await submitReport(as(db, reporter), form));
  const withdrawn = withChanges(own, {
    [SUBMITTED]: ({ milestones }) => ({
      deadline: { printed: "2020年12月完成", kind: "MONTH" },
      milestones: milestones.slice(1),
    }),
  });
  await amend(db, own.plan, withdrawn);
  const shown = valueIn(await showItem(as(db, office), { itemId: key.itemId }));
  expect(shown.item.milestones.map(({ name, withdrawnOn }) => [name, withdrawnOn])).toEqual([
    ["完成", null],
    ["出台政策", "2018-07-30"],
  ]);
  expect(shown.item.standing?.reasons.map(({ rule }) => rule)).not.toContain("milestone-late");
  const filing = valueIn(await openFiling(as(db, approver), key));
  expect(filing.item.milestones.map(({ id }) => id)).toEqual([completion?.id]);
  expect(filing.item.withdrawnMilestones.map(({ id }) => id)).toEqual([policy?.id]);
  expect(filing.report?.latest?.content.milestonesReached).toEqual([claimed]);
});

test("an added item is asked for no month that opened before it came", async () => {
  const own = await buildAmendmentScene(db, { today: "2018-12-10" });
  const { reporter, office } = await peopleOf(db, own, SUBMITTED);
  const template = own.table.items.find(({ code }) => code === SUBMITTED);
  const planId = own.plan.id;
  const toFile = async () => {
    const plans = valueIn(await showFrame(as(db, reporter), {}));
    const month = valueIn(await showMonth(as(db, reporter), { planId }));
    return { frame: plans.find(({ id }) => id === planId)?.toFile, month: month.toFile.length };
  };
  const before = await toFile();
  const added = { ...template, text: "建设长江国际低碳产业园，引进循环经济龙头企业。" };
  const items = [...own.table.items, added as (typeof own.table.items)[number]];
  const { changes } = await amend(db, own.plan, { ...own.table, items });
  expect(await toFile()).toEqual(before);
  const itemId = changes.added[0];
  expect(valueIn(await showItem(as(db, office), { itemId })).reports).toEqual([]);
});

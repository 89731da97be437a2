import { describe, expect, test } from "vitest";
import { dateOf, dayOf } from "@/lib/db/day";
import { plainDate } from "@/lib/domain/plain-date";
import { answerBottleneck } from "@/lib/usecases/bottleneck/answer-bottleneck";
import { approveReport } from "@/lib/usecases/report/approve-report";
import { openFiling } from "@/lib/usecases/report/open-filing";
import { returnReportByOffice } from "@/lib/usecases/report/return-report-by-office";
import { saveDraft } from "@/lib/usecases/report/save-draft";
import { submitReport } from "@/lib/usecases/report/submit-report";
import {
  A_REPORT,
  aDecision,
  buildFilingScene,
  type FilingScene,
  JULY,
} from "@/tests/support/builders/filing-scene";
import { as, buildPerson, duty } from "@/tests/support/builders/person";
import { turnToDay } from "@/tests/support/builders/plan";
import { carriedOut } from "@/tests/support/builders/reform-scene";
import { serial } from "@/tests/support/builders/serial";
import { buildCollective, buildUnit } from "@/tests/support/builders/unit";
import { fingerprint } from "@/tests/support/fingerprint";
import { openTestLedger } from "@/tests/support/test-ledger";
import { refusalIn, valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();
const admin = await buildPerson(db, duty("PLAN_ADMIN"));

/** A question of a report as its form sends it. */
const asking = (helperUnitId: number, change: object = {}) => ({
  what: "用地指标未落实",
  helperUnitId: String(helperUnitId),
  answerDue: "2018-08-20",
  ...change,
});

const formOf = ({ item }: FilingScene, bottlenecks: object[], version = "0.0") => ({
  itemId: item.id,
  month: JULY,
  version,
  content: { ...A_REPORT, bottlenecks },
  confirmed: true,
});

const submit = (scene: FilingScene, bottlenecks: object[], version?: string) =>
  submitReport(as(db, scene.reporter), formOf(scene, bottlenecks, version));

const approve = (scene: FilingScene, revision = 1) =>
  approveReport(as(db, scene.approver), aDecision(scene, revision));

const rowsOf = ({ item }: FilingScene) =>
  db.prisma.bottleneck.findMany({ where: { itemId: item.id }, orderBy: { id: "asc" } });

const daysOf = (rows: readonly { answerDueOn: Date }[]) =>
  rows.map(({ answerDueOn }) => dayOf(answerDueOn));

describe("a report is refused at the helper's field", () => {
  const cases: [string, (scene: FilingScene) => Promise<number>][] = [
    ["where no such unit is", async () => 999_999_999],
    [
      "where several units stand behind one name",
      async ({ otherUnit }) => (await buildCollective(db, [otherUnit])).id,
    ],
    [
      "where the unit has ended",
      async () => {
        const { id } = await buildUnit(db);
        await db.prisma.unit.update({
          where: { id },
          data: { validUntil: new Date("2018-07-01") },
        });
        return id;
      },
    ],
  ];
  test.each(cases)("%s, and nothing is written", async (_title, helperOf) => {
    const scene = await buildFilingScene(db);
    const asked = [asking(scene.otherUnit.id), asking(await helperOf(scene))];
    const before = await fingerprint(db);
    expect(refusalIn(await submit(scene, asked))).toEqual({
      kind: "invalid",
      issues: [{ field: "bottlenecks.1.helper", code: "helper-unknown" }],
    });
    expect(await fingerprint(db)).toEqual(before);
  });
});

describe("where the helper ended before the approver released the report", () => {
  test("the one unit that followed is asked", async () => {
    const scene = await buildFilingScene(db);
    valueIn(await submit(scene, [asking(scene.otherUnit.id)]));
    const to = `市更名局${serial()}`;
    await carriedOut(db, admin, [{ kind: "RENAME", from: scene.otherUnit.name, to }]);
    valueIn(await approve(scene));
    const heir = await db.prisma.unit.findUniqueOrThrow({ where: { name: to } });
    expect((await rowsOf(scene)).map(({ helperUnitId }) => helperUnitId)).toEqual([heir.id]);
  });

  test("by a split, the report is not released and nothing is written", async () => {
    const scene = await buildFilingScene(db);
    valueIn(await submit(scene, [asking(scene.otherUnit.id)]));
    const from = scene.otherUnit.name;
    const heirs = [`市一局${serial()}`, `市二局${serial()}`];
    await carriedOut(
      db,
      admin,
      heirs.map((to) => ({ kind: "SPLIT", from, to })),
    );
    const before = await fingerprint(db);
    expect(refusalIn(await approve(scene))).toEqual({ kind: "conflict", code: "helper-ended" });
    expect(await fingerprint(db)).toEqual(before);
  });

  test("by merging with the unit that asks, the report is not released", async () => {
    const scene = await buildFilingScene(db);
    valueIn(await submit(scene, [asking(scene.otherUnit.id)]));
    await db.prisma.unit.update({
      where: { id: scene.otherUnit.id },
      data: { validUntil: new Date("2018-07-19"), successorId: scene.unit.id },
    });
    expect(refusalIn(await approve(scene))).toEqual({ kind: "conflict", code: "helper-ended" });
  });
});

test("a draft that asks a unit for help asks the one that follows it after a reform", async () => {
  const scene = await buildFilingScene(db);
  const third = await buildUnit(db);
  const asked = [asking(third.id), asking(scene.otherUnit.id, { what: "缺资金" })];
  valueIn(await saveDraft(as(db, scene.reporter), formOf(scene, asked)));
  const to = `市更名局${serial()}`;
  await carriedOut(db, admin, [{ kind: "RENAME", from: scene.otherUnit.name, to }]);
  const heir = await db.prisma.unit.findUniqueOrThrow({ where: { name: to } });
  const { content } = await db.prisma.reportDraft.findFirstOrThrow({
    where: { report: { itemId: scene.item.id } },
  });
  expect(content).toMatchObject({
    done: A_REPORT.done,
    bottlenecks: [
      { what: "用地指标未落实", helperUnitId: third.id },
      { what: "缺资金", helperUnitId: heir.id },
    ],
  });
});

test("a report released late asks its helper for an answer three workdays on, and is not overdue at birth", async () => {
  const scene = await buildFilingScene(db);
  valueIn(await submit(scene, [asking(scene.otherUnit.id, { answerDue: "2018-08-01" })]));
  await turnToDay(db, scene.plan, plainDate("2018-08-06"));
  valueIn(await approve(scene));
  expect(daysOf(await rowsOf(scene))).toEqual(["2018-08-09"]);
  const { reasons } = await db.prisma.itemStanding.findUniqueOrThrow({
    where: { itemId: scene.item.id },
  });
  expect((reasons as { rule: string }[]).map(({ rule }) => rule)).not.toContain(
    "bottleneck-unanswered",
  );
});

describe("a report that the office returned and that is filed anew", () => {
  const returned = async () => {
    const scene = await buildFilingScene(db);
    valueIn(await submit(scene, [asking(scene.otherUnit.id, { answerDue: "2018-08-03" })]));
    valueIn(await approve(scene));
    const decision = { ...aDecision(scene), reasonCode: "OTHER", reason: "缺数据" };
    valueIn(await returnReportByOffice(as(db, scene.supervisor), decision));
    return scene;
  };
  const again = async (scene: FilingScene, bottlenecks: object[]) => {
    valueIn(await submit(scene, bottlenecks, "1.0"));
    valueIn(await approve(scene, 2));
    return rowsOf(scene);
  };

  test("goes on with a question that it tells by another day, by that day", async () => {
    const scene = await returned();
    const before = await rowsOf(scene);
    const answerDue = "2018-09-20";
    const after = await again(scene, [asking(scene.otherUnit.id, { answerDue })]);
    expect(after).toEqual(
      before.map((row) => ({ ...row, answerDueOn: dateOf(plainDate(answerDue)) })),
    );
  });

  test("leaves a question that it tells by the same day as it was", async () => {
    const scene = await returned();
    const before = await rowsOf(scene);
    await turnToDay(db, scene.plan, plainDate("2018-08-02"));
    const after = await again(scene, [asking(scene.otherUnit.id, { answerDue: "2018-08-03" })]);
    expect(after).toEqual(before);
  });

  test("drops a question that it tells no more, and asks what is new", async () => {
    const scene = await returned();
    const after = await again(scene, [asking(scene.otherUnit.id, { what: "缺资金" })]);
    expect(after.map(({ what }) => what)).toEqual(["缺资金"]);
  });

  test("asks nobody once it tells no bottleneck", async () => {
    expect(await again(await returned(), [])).toEqual([]);
  });

  test("keeps what was answered, and does not ask it again", async () => {
    const scene = await returned();
    const [row] = await rowsOf(scene);
    const answer = { bottleneckId: row?.id, answer: "本月落实 20 亩。" };
    valueIn(await answerBottleneck(as(db, scene.stranger), answer));
    const answered = await rowsOf(scene);
    const told = [asking(scene.otherUnit.id, { answerDue: "2018-09-20" })];
    expect(await again(scene, told)).toEqual(answered);
  });

  test("shows its own question once, among what it tells; an earlier report's stays to be ticked off", async () => {
    const scene = await returned();
    const opened = async (month: string) =>
      valueIn(await openFiling(as(db, scene.reporter), { itemId: scene.item.id, month }));
    const july = await opened(JULY);
    expect(july.item.openBottlenecks).toEqual([]);
    expect(july.startingContent.bottlenecks).toHaveLength(1);
    await turnToDay(db, scene.plan, plainDate("2018-08-27"));
    const august = await opened("2018-08");
    expect(august.item.openBottlenecks.map(({ what }) => what)).toEqual(["用地指标未落实"]);
  });
});

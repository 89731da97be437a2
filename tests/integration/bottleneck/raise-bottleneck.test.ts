import { describe, expect, test } from "vitest";
import { dayOf } from "@/lib/db/day";
import { plainDate } from "@/lib/domain/plain-date";
import { approveReport } from "@/lib/usecases/report/approve-report";
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

import { describe, expect, test } from "vitest";
import { listLikeTexts } from "@/lib/db/likeness";
import { selectRows, sql } from "@/lib/db/sql";
import type { Person } from "@/lib/domain/actor";
import { type PlainDate, plainDate } from "@/lib/domain/plain-date";
import { readScope } from "@/lib/domain/policy";
import { approveReport } from "@/lib/usecases/report/approve-report";
import { listReviews } from "@/lib/usecases/report/list-reviews";
import { openFiling } from "@/lib/usecases/report/open-filing";
import { returnReportByOffice } from "@/lib/usecases/report/return-report-by-office";
import { returnReportByUnit } from "@/lib/usecases/report/return-report-by-unit";
import { submitReport } from "@/lib/usecases/report/submit-report";
import {
  accepted,
  aDecision,
  aSubmission,
  buildFilingScene,
  type FilingScene,
  JULY,
  released,
  submitted,
} from "@/tests/support/builders/filing-scene";
import { buildItem, type ItemWish } from "@/tests/support/builders/item";
import { as, buildPerson, duty } from "@/tests/support/builders/person";
import { turnToDay } from "@/tests/support/builders/plan";
import { openTestLedger } from "@/tests/support/test-ledger";
import { refusalIn, valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();

const TEXT =
  "围绕审批提速，本月现场核查企业和项目27家，其中19家已落实到位，其余列入下月清单；组织6个区逐项对账。";
const AUGUST = { month: "2018-08", nextStepDue: "2018-09-30" };

/** What the scene's unit would hear of a text for August. */
const likeTexts = (scene: FilingScene, text: string, reader: Person = scene.reporter) =>
  db.prisma.$transaction((tx) =>
    listLikeTexts(
      tx,
      {
        itemId: scene.item.id,
        unitId: scene.unit.id,
        month: "2018-08",
        content: { done: text, noChange: false },
      },
      readScope(reader),
    ),
  );

/** What the office is told of a report's text beside it. */
const flagsOf = async ({ item, supervisor }: FilingScene, month = "2018-08") => {
  const { side } = valueIn(await openFiling(as(db, supervisor), { itemId: item.id, month }));
  return side.risks.filter(({ code }) => code.startsWith("text-like"));
};

/** A scene in August whose July report said the text. */
async function inAugust(text = TEXT, day: PlainDate = plainDate("2018-08-30")) {
  const scene = await buildFilingScene(db);
  await accepted(db, scene, { done: text });
  await turnToDay(db, scene.plan, day);
  return scene;
}

/** Another item of the scene's plan, filed by the other unit, with its people. */
async function besideIt(scene: FilingScene, wish: ItemWish = {}): Promise<FilingScene> {
  const unit = scene.otherUnit;
  return {
    ...scene,
    unit,
    item: await buildItem(db, scene.plan, {
      lead: [unit],
      milestones: [{ name: "完成", due: plainDate("2018-12-31") }],
      ...wish,
    }),
    reporter: scene.stranger,
    approver: await buildPerson(db, duty("UNIT_APPROVER", unit)),
  };
}

describe("a text is near-identical to last month's", () => {
  test.each([
    ["word for word", TEXT, 100],
    ["with other punctuation, blanks and lines", TEXT.replaceAll(/[，；。]/g, " \n、"), 100],
    ["with one number changed", TEXT.replace("27", "28"), 85],
  ])("%s", async (_, text, least) => {
    const scene = await inAugust();
    const [like, ...others] = await likeTexts(scene, text);
    expect(others).toEqual([]);
    expect(like).toMatchObject({
      whose: "own",
      month: "2018-07",
      item: scene.item.code,
      unit: scene.unit.name,
      text: TEXT,
      readable: true,
    });
    expect(like?.alike).toBeGreaterThanOrEqual(least);
  });

  test.each([
    [
      "what it says is new",
      "已办结企业诉求12件，新增2个审批窗口，平均用时由9天减到4天，群众满意度上升。",
    ],
    [
      "half of it is new",
      `${TEXT.slice(0, 22)}已办结企业诉求12件，新增2个审批窗口，平均用时由9天减到4天。`,
    ],
    ["it is too short to say much", "继续推进各项工作。"],
    ["there is nothing in it", ""],
  ])("but not where %s", async (_, text) => {
    const scene = await inAugust();
    expect(await likeTexts(scene, text)).toEqual([]);
  });

  test("but a short text repeated is no matter, nor is a month without change", async () => {
    const short = await inAugust("继续推进各项工作。");
    expect(await likeTexts(short, "继续推进各项工作。")).toEqual([]);
    const scene = await buildFilingScene(db);
    await accepted(db, scene);
    await turnToDay(db, scene.plan, plainDate("2018-08-30"));
    await submitted(db, scene, { ...AUGUST, done: TEXT, noChange: true });
    await turnToDay(db, scene.plan, plainDate("2018-09-27"));
    const asked = await db.prisma.$transaction((tx) =>
      listLikeTexts(
        tx,
        {
          itemId: scene.item.id,
          unitId: scene.unit.id,
          month: "2018-09",
          content: { done: TEXT, noChange: false },
        },
        readScope(scene.reporter),
      ),
    );
    expect(asked).toEqual([]);
  });
});

describe("the threshold", () => {
  // A text of n signs has n + 1 trigrams; of these 34, all but the last stay where signs are put behind it.
  const signs = (...places: number[]) => String.fromCodePoint(...places.map((at) => 0x4e00 + at));
  const WHOLE = signs(...Array(34).keys());
  const BEHIND = [7, 20, 3, 15, 29];
  const share = async (a: string, b: string) => {
    const [row] = await selectRows<{ share: number }>(
      db.pool,
      sql`SELECT similarity(likeness_key(${a}), likeness_key(${b})) AS share`,
    );
    return row?.share;
  };

  test("is met by a text that is alike by 85 of a hundred, and missed by one a sign further", async () => {
    const scene = await inAugust(WHOLE);
    const four = WHOLE + signs(...BEHIND.slice(0, 4));
    const five = WHOLE + signs(...BEHIND);
    expect(await share(WHOLE, four)).toBeCloseTo(34 / 40, 5);
    expect(await likeTexts(scene, four)).toMatchObject([{ whose: "own", alike: 85 }]);
    expect(await share(WHOLE, five)).toBeCloseTo(34 / 41, 5);
    expect(await likeTexts(scene, five)).toEqual([]);
  });

  test("does not depend on the database's locale", async () => {
    const [{ key } = { key: "" }] = await selectRows<{ key: string }>(
      db.pool,
      sql`SELECT likeness_key('审批，提速 ABC。') AS key`,
    );
    expect(key).toMatch(/^[0-9a-z]{7}$/);
    expect(await share("审批提速 abc", "审批、提速：ABC")).toBe(1);
  });
});

describe("another unit's text of the same month", () => {
  test("is named only to who may read its item", async () => {
    const scene = await inAugust(
      "七月写的是另外一件事情，与八月所写的没有任何相同之处，也不相似。",
    );
    const other = await besideIt(scene, { responsible: [scene.unit] });
    await released(db, other, { ...AUGUST, done: TEXT });
    expect(await likeTexts(scene, TEXT)).toMatchObject([
      { whose: "other", unit: other.unit.name, item: other.item.code, readable: true },
    ]);
    const hidden = await inAugust(
      "七月写的是另外一件事情，与八月所写的没有任何相同之处，也不相似。",
    );
    await released(db, await besideIt(hidden), { ...AUGUST, done: TEXT });
    expect(await likeTexts(hidden, TEXT)).toMatchObject([{ whose: "other", readable: false }]);
    const asked = await submitReport(
      as(db, hidden.reporter),
      aSubmission(hidden, { ...AUGUST, done: TEXT }),
    );
    const refusal = refusalIn(asked);
    expect(refusal).toEqual({
      kind: "conflict",
      code: "to-confirm",
      current: [{ field: "done", code: "text-like-unread", params: { percent: 100 } }],
    });
    expect(JSON.stringify(refusal)).not.toContain(hidden.otherUnit.name);
  });

  test("is not compared before it reached the office, nor that of another month or plan", async () => {
    const scene = await inAugust(
      "七月写的是另外一件事情，与八月所写的没有任何相同之处，也不相似。",
    );
    const other = await besideIt(scene);
    await submitted(db, other, { ...AUGUST, done: TEXT });
    expect(await likeTexts(scene, TEXT)).toEqual([]);
    await turnToDay(db, scene.plan, plainDate("2018-07-30"));
    const earlier = await besideIt(scene);
    await released(db, earlier, { done: TEXT });
    expect(await likeTexts(scene, TEXT)).toEqual([]);
    const elsewhere = await inAugust(
      "七月写的是另外一件事情，与八月所写的没有任何相同之处，也不相似。",
    );
    await released(db, elsewhere, { ...AUGUST, done: TEXT });
    expect(await likeTexts(scene, TEXT)).toEqual([]);
  });
});

test("the filer is asked once, may stand by the text, and the reviewer finds it as a flag", async () => {
  const scene = await inAugust();
  const form = aSubmission(scene, { ...AUGUST, percent: "41", done: TEXT });
  const { item, reporter, unit } = scene;
  expect(refusalIn(await submitReport(as(db, reporter), form))).toEqual({
    kind: "conflict",
    code: "to-confirm",
    current: [
      {
        field: "done",
        code: "text-like-own",
        params: { month: "2018-07", percent: 100, item: item.code },
      },
    ],
  });
  valueIn(await submitReport(as(db, reporter), { ...form, confirmed: true }));
  const { reports } = await db.prisma.workItem.findUniqueOrThrow({
    where: { id: item.id },
    include: { reports: { orderBy: { id: "asc" } } },
  });
  expect(await flagsOf(scene)).toEqual([]);
  valueIn(await approveReport(as(db, scene.approver), aDecision(scene, 1, "2018-08")));
  expect(await flagsOf(scene)).toEqual([
    {
      code: "text-like-own",
      percent: 100,
      revisionId: reports[0]?.latestRevisionId,
      item: item.code,
      unit: unit.name,
      month: "2018-07",
    },
  ]);
});

describe("copies between units", () => {
  test("are found on both sides, also where both were filed before either was released", async () => {
    const scene = await buildFilingScene(db);
    const other = await besideIt(scene);
    await submitted(db, scene, { done: TEXT });
    await submitted(db, other, { done: `${TEXT}又` });
    valueIn(await approveReport(as(db, scene.approver), aDecision(scene)));
    expect(await flagsOf(scene, JULY)).toEqual([]);
    valueIn(await approveReport(as(db, other.approver), aDecision(other)));
    expect(await flagsOf(scene, JULY)).toMatchObject([
      { code: "text-like-other", item: other.item.code, unit: other.unit.name, month: JULY },
    ]);
    expect(await flagsOf(other, JULY)).toMatchObject([
      { code: "text-like-other", item: scene.item.code, unit: scene.unit.name, month: JULY },
    ]);
    const queue = valueIn(
      await listReviews(as(db, scene.supervisor), { planId: scene.plan.id, period: JULY }),
    );
    expect(queue.risky.rows.map(({ code }) => code)).toEqual([scene.item.code, other.item.code]);
  });

  test("are no longer told of where one of them was written anew", async () => {
    const scene = await buildFilingScene(db);
    const other = await besideIt(scene);
    await released(db, scene, { done: TEXT });
    await released(db, other, { done: TEXT });
    const returned = { ...aDecision(scene), reasonCode: "COPIED_TEXT", reason: "与他单位相同" };
    valueIn(await returnReportByOffice(as(db, scene.supervisor), returned));
    expect(await flagsOf(other, JULY)).toHaveLength(1);
    await submitted(db, scene, {
      version: "1.0",
      done: "已办结企业诉求12件，新增2个审批窗口，平均用时由9天减到4天。",
    });
    expect(await flagsOf(other, JULY)).toEqual([]);
  });
});

test("two items of a unit that say the same in one month are asked about and flagged", async () => {
  const scene = await buildFilingScene(db);
  const other = { ...scene, item: await buildItem(db, scene.plan, { lead: [scene.unit] }) };
  await released(db, scene, { done: TEXT });
  const asked = await submitReport(as(db, other.reporter), aSubmission(other, { done: TEXT }));
  expect(refusalIn(asked)).toMatchObject({
    current: [{ code: "text-like-own", params: { month: JULY, item: scene.item.code } }],
  });
  await released(db, other, { done: TEXT });
  for (const [one, another] of [
    [scene, other],
    [other, scene],
  ] as const)
    expect(await flagsOf(one, JULY)).toMatchObject([
      { code: "text-like-own", item: another.item.code, month: JULY },
    ]);
});

test("what a unit never released is no one's to read beside a later report that is like it", async () => {
  const scene = await buildFilingScene(db);
  await submitted(db, scene, { done: TEXT });
  const back = { ...aDecision(scene), reason: "这些话不能对外说" };
  valueIn(await returnReportByUnit(as(db, scene.approver), back));
  await turnToDay(db, scene.plan, plainDate("2018-08-30"));
  const asked = await submitReport(
    as(db, scene.reporter),
    aSubmission(scene, { ...AUGUST, done: TEXT }),
  );
  expect(JSON.stringify(refusalIn(asked))).toContain("text-like-own");
  await released(db, scene, { ...AUGUST, done: TEXT });
  const { side } = valueIn(
    await openFiling(as(db, scene.supervisor), { itemId: scene.item.id, month: "2018-08" }),
  );
  expect(side.risks.filter(({ code }) => code === "text-like-own")).toEqual([]);
  expect(side.likeTexts).toEqual([]);
});

test("the texts are found by their index", async () => {
  await inAugust();
  const plan = await db.prisma.$transaction(async (tx) => {
    await tx.$executeRaw(sql`SET LOCAL enable_seqscan = off`);
    return tx.$queryRaw<Record<string, string>[]>(sql`EXPLAIN SELECT id FROM report_revision v
      WHERE likeness_key(v.done) % likeness_key(${TEXT}::text) AND NOT v.no_change`);
  });
  expect(plan.map((line) => line["QUERY PLAN"]).join("\n")).toContain("report_revision_likeness");
});

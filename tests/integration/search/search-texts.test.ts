import { describe, expect, test } from "vitest";
import { selectRows, sql } from "@/lib/db/sql";
import { plainWords } from "@/lib/domain/search-words";
import { writeRemark } from "@/lib/usecases/remark/write-remark";
import { acceptReport } from "@/lib/usecases/report/accept-report";
import { correctReport } from "@/lib/usecases/report/correct-report";
import { returnReportByOffice } from "@/lib/usecases/report/return-report-by-office";
import { searchLedger } from "@/lib/usecases/search/search-ledger";
import { FIRST, idIn } from "@/tests/support/builders/amended-item";
import {
  amend,
  buildAmendmentScene,
  takeBack,
  withChanges,
  withoutMeasure,
} from "@/tests/support/builders/amendment-scene";
import {
  accepted,
  aDecision,
  buildFilingScene,
  type FilingScene,
  JULY,
  released,
  submitted,
} from "@/tests/support/builders/filing-scene";
import { buildItem } from "@/tests/support/builders/item";
import { as, buildPerson, duty } from "@/tests/support/builders/person";
import { buildPlan } from "@/tests/support/builders/plan";
import { buildUnit } from "@/tests/support/builders/unit";
import { openTestLedger } from "@/tests/support/test-ledger";
import { valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();

/** Who finds what: the items, or the months of reports, or the texts of remarks of one plan. */
async function found(scene: { plan: { id: number } }, q: string, kind: string) {
  const office = await buildPerson(db, duty("SUPERVISOR"));
  const answer = valueIn(await searchLedger(as(db, office), { q, plan: scene.plan.id, kind }));
  const rows = answer.groups.flatMap((group) => group.rows);
  return rows.map(({ itemId, month }) => (kind === "REPORT" ? month : itemId));
}
const reportsWith = (scene: FilingScene, q: string) => found(scene, q, "REPORT");

describe("the database's plain text", () => {
  test("is the one that the ledger compares with, sign by sign", async () => {
    const rows = await selectRows<{ sign: string; plain: string }>(
      db.pool,
      sql`SELECT chr(n) AS sign, search_plain(chr(n)) AS plain FROM generate_series(1, 70000) n
        WHERE n NOT BETWEEN 55296 AND 57343`,
    );
    expect(rows.filter(({ sign, plain }) => plainWords(sign) !== plain)).toEqual([]);
    expect(rows.length).toBe(67952);
  });

  test.each([
    ["建设", true],
    ["设建", false],
    ["设工", true],
    ["建", true],
    ["建设工程", true],
    ["程完", false],
  ])("has what %s asks among its grams: %s", async (word, holds) => {
    const [row] = await selectRows<{ holds: boolean }>(
      db.pool,
      sql`SELECT search_grams(${"建设工程\n完"}) @> search_asked(ARRAY[${word}]) AS holds`,
    );
    expect(row).toEqual({ holds });
  });
});

describe("an item is found", () => {
  test("by its text, group, code and units, whatever stands between the signs", async () => {
    const plan = await buildPlan(db);
    const unit = await buildUnit(db, { name: "市甲乙丙局" });
    const item = await buildItem(db, plan, {
      text: "推进“黑臭水体”治理，建成ＡＢ类河湖（第一批）。",
      groupTitle: "水环境",
      lead: [unit],
    });
    for (const q of [
      "黑臭水体治理",
      "治理，建成 ab类",
      "水环境",
      "甲乙丙局 河湖",
      item.code,
      "第一批",
    ])
      expect([q, await found({ plan }, q, "ITEM")]).toEqual([q, [item.id]]);
    for (const q of ["黑水", "黑臭水体 大气", "乙甲"])
      expect([q, await found({ plan }, q, "ITEM")]).toEqual([q, []]);
  });

  test("by a unit's new name, once it was renamed", async () => {
    const plan = await buildPlan(db);
    const unit = await buildUnit(db, { name: "市丁戊局" });
    const item = await buildItem(db, plan, { lead: [unit] });
    await db.prisma.unit.update({ where: { id: unit.id }, data: { name: "市己庚局" } });
    expect(await found({ plan }, "己庚局", "ITEM")).toEqual([item.id]);
  });

  test("anew by a text that an amended table changed, by the old one once that is taken back", async () => {
    const scene = await buildAmendmentScene(db);
    const table = withChanges(scene, {
      [FIRST]: ({ text }) => ({ text: `${text}打造量子梧桐示范区。` }),
    });
    const amended = await amend(db, scene.plan, table);
    expect(await found(scene, "量子梧桐", "ITEM")).toEqual([idIn(scene, FIRST)]);
    await takeBack(db, scene.plan, amended);
    expect(await found(scene, "量子梧桐", "ITEM")).toEqual([]);
  });

  test("no more when it was revoked, with all that was said of it, and again once that is taken back", async () => {
    const scene = await buildAmendmentScene(db);
    const id = idIn(scene, FIRST);
    const chief = await buildPerson(db, duty("SUPERVISION_CHIEF"));
    valueIn(await writeRemark(as(db, chief), { itemId: id, remark: "琥珀色的批注。" }));
    const both = async () => [
      await found(scene, FIRST, "ITEM"),
      await found(scene, "琥珀色", "REMARK"),
    ];
    expect(await both()).toEqual([[id], [id]]);
    const amended = await amend(db, scene.plan, withoutMeasure(scene, FIRST));
    expect(await both()).toEqual([[], []]);
    await takeBack(db, scene.plan, amended);
    expect(await both()).toEqual([[id], [id]]);
  });
});

describe("a report is found", () => {
  test("once its unit has released it, not while it waits there", async () => {
    const scene = await buildFilingScene(db);
    await submitted(db, scene, { done: "完成紫藤长廊。" });
    expect(await reportsWith(scene, "紫藤长廊")).toEqual([]);
  });

  test("by what was done, the next step and the evidence", async () => {
    const scene = await buildFilingScene(db);
    await released(db, scene, { done: "完成紫藤长廊。", nextStep: "铺设月牙小径" });
    for (const q of ["紫藤", "月牙小径", "开工12个"])
      expect([q, await reportsWith(scene, q)]).toEqual([q, [JULY]]);
  });

  test("not when the office has returned it, and by its new text when it comes again", async () => {
    const scene = await buildFilingScene(db);
    const { number } = await released(db, scene, { done: "完成紫藤长廊。" });
    const reason = { reasonCode: "OTHER", reason: "请补充数据。" };
    const decision = { ...aDecision(scene, number), ...reason };
    valueIn(await returnReportByOffice(as(db, scene.supervisor), decision));
    expect(await reportsWith(scene, "紫藤")).toEqual([]);
    const { state, returns } = await db.prisma.progressReport.findFirstOrThrow({
      where: { itemId: scene.item.id },
    });
    expect([state, returns]).toEqual(["RETURNED", 1]);
    await released(db, scene, { done: "完成银杏大道。", version: "1.0" });
    expect(await reportsWith(scene, "紫藤")).toEqual([]);
    expect(await reportsWith(scene, "银杏")).toEqual([JULY]);
  });

  test("by what was accepted, not by a correction that waits", async () => {
    const scene = await buildFilingScene(db);
    await accepted(db, scene, { done: "完成紫藤长廊。" });
    const correction = { itemId: scene.item.id, month: JULY, revision: 1, percent: "40" };
    valueIn(
      await correctReport(as(db, scene.approver), {
        ...correction,
        done: "完成银杏大道。",
        reason: "笔误。",
      }),
    );
    expect(await reportsWith(scene, "紫藤")).toEqual([JULY]);
    expect(await reportsWith(scene, "银杏")).toEqual([]);
  });

  test("as long as what it says stands: accepting it moves nothing", async () => {
    const scene = await buildFilingScene(db);
    const { number } = await released(db, scene, { done: "完成紫藤长廊。" });
    valueIn(await acceptReport(as(db, scene.supervisor), aDecision(scene, number)));
    expect(await reportsWith(scene, "紫藤")).toEqual([JULY]);
  });
});

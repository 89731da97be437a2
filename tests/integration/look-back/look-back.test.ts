import { describe, expect, test } from "vitest";
import { drawLookBacks as draw } from "@/lib/domain/look-back";
import { plainDate } from "@/lib/domain/plain-date";
import { drawLookBacks } from "@/lib/usecases/look-back/draw-look-backs";
import { finishLookBack } from "@/lib/usecases/look-back/finish-look-back";
import { listLookBacks } from "@/lib/usecases/look-back/list-look-backs";
import { showLookBack } from "@/lib/usecases/look-back/show-look-back";
import { listMessages } from "@/lib/usecases/message/list-messages";
import { completedClosure, PROOF, standsFor } from "@/tests/support/builders/closure-scene";
import { as } from "@/tests/support/builders/person";
import { turnToDay } from "@/tests/support/builders/plan";
import { fingerprint } from "@/tests/support/fingerprint";
import { openTestLedger } from "@/tests/support/test-ledger";
import { refusalIn, valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();
const lastEntry = () => db.prisma.auditEntry.findFirst({ orderBy: { id: "desc" } });
const conflict = (code: string) => ({ kind: "conflict", code });
const ALL = { share: "100", unitCap: "3" };

/** A completed item, on a day in the quarter of its first look-back. */
async function dueScene() {
  const scene = await completedClosure(db);
  await turnToDay(db, scene.plan, plainDate("2018-11-01"));
  return scene;
}

/** The same, its first look-back drawn. */
async function drawnScene() {
  const scene = await dueScene();
  valueIn(await drawLookBacks(as(db, scene.chief), { planId: scene.plan.id, ...ALL }));
  const [row] = valueIn(
    await listLookBacks(as(db, scene.supervisor), { planId: scene.plan.id, view: "drawn" }),
  ).rows;
  const found = {
    lookBackId: row?.id,
    method: "SITE",
    outcome: "CONFIRMED",
    verifiedOn: "2018-11-01",
    source: "项目现场",
    findings: "成效仍在。",
    companions: "",
    documents: [PROOF],
  };
  return { ...scene, found };
}

type Scene = Awaited<ReturnType<typeof dueScene>>;

async function kindsFor({ plan }: Scene, person: Scene["chief"]) {
  const { rows } = valueIn(await listMessages(as(db, person), { planId: plan.id }));
  return rows
    .filter(({ kind }) => kind.startsWith("look-back"))
    .map(({ kind, due }) => `${kind} ${due}`);
}

async function statesOf(scene: Scene) {
  const { latest } = await standsFor(db, scene, scene.chief);
  return latest?.lookBacks.map(({ state }) => state);
}

describe("the draw of a quarter", () => {
  test("is asked of the chief while something is due, and keeps its seed so that it can be repeated", async () => {
    const scene = await dueScene();
    const { chief, supervisor, reporter, plan } = scene;
    const planId = plan.id;
    expect(await kindsFor(scene, chief)).toEqual(["look-back-draw 2018-12-31"]);
    expect(await kindsFor(scene, supervisor)).toEqual([]);
    const due = valueIn(await listLookBacks(as(db, chief), { planId }));
    expect(due).toMatchObject({
      ...{ quarter: "2018-Q4", draw: null, may: { draw: true } },
      rows: [{ itemId: scene.item.id, months: 3, dueOn: "2018-10-30", state: "SCHEDULED" }],
    });
    const drawn = valueIn(await drawLookBacks(as(db, chief), { planId, ...ALL }));
    expect(drawn).toMatchObject({ quarter: "2018-Q4", due: 1, drawn: 1 });
    const unitId = scene.unit.id;
    const candidates = due.rows.map(({ id, risk }) => ({ id, unitId, risk }));
    expect(draw(candidates, { share: 100, unitCap: 3 }, drawn.seed)).toEqual([due.rows[0]?.id]);
    expect(await lastEntry()).toMatchObject({
      action: "look-back.draw",
      details: { seed: drawn.seed, share: 100, unitCap: 3 },
    });
    const after = valueIn(await listLookBacks(as(db, supervisor), { planId, view: "drawn" }));
    expect(after).toMatchObject({
      draw: { quarter: "2018-Q4", seed: drawn.seed, due: 1, drawn: 1 },
      rows: [{ itemId: scene.item.id, state: "DRAWN", quarter: "2018-Q4" }],
      may: { draw: false, finish: true },
    });
    expect(await kindsFor(scene, chief)).toEqual(["look-back 2018-12-31"]);
    expect(await kindsFor(scene, supervisor)).toEqual(["look-back 2018-12-31"]);
    expect(await kindsFor(scene, reporter)).toEqual([]);
  });

  test("is the chief's, made once even by two at once, and only where something is due", async () => {
    const scene = await dueScene();
    const wish = { planId: scene.plan.id, ...ALL };
    const before = await fingerprint(db);
    for (const person of [scene.supervisor, scene.reporter, scene.leader])
      expect(refusalIn(await drawLookBacks(as(db, person), wish))).toEqual({ kind: "forbidden" });
    expect(await fingerprint(db)).toEqual(before);
    const chief = as(db, scene.chief);
    const both = await Promise.all([1, 2].map(() => drawLookBacks(chief, wish)));
    expect(both.flatMap((one) => (one.ok ? [] : [one.refusal]))).toEqual([
      conflict("look-backs-drawn"),
    ]);
    await turnToDay(db, scene.plan, plainDate("2019-04-01"));
    expect((await drawLookBacks(chief, wish)).ok).toBe(true);
    await turnToDay(db, scene.plan, plainDate("2020-01-01"));
    expect((await drawLookBacks(chief, wish)).ok).toBe(true);
    await turnToDay(db, scene.plan, plainDate("2020-04-01"));
    expect(refusalIn(await drawLookBacks(chief, wish))).toEqual(conflict("no-look-backs-due"));
    expect(refusalIn(await drawLookBacks(chief, { ...wish, planId: 999_999 }))).toEqual({
      kind: "not-found",
    });
  });

  test("takes numbers only, from one to a hundred", async () => {
    const { chief, plan } = await dueScene();
    const wrong = { planId: plan.id, share: "0", unitCap: "两" };
    expect(refusalIn(await drawLookBacks(as(db, chief), wrong))).toMatchObject({
      issues: [{ field: "share" }, { field: "unitCap", code: "not-a-number" }],
    });
  });
});

describe("a drawn look-back", () => {
  test("that found the result again is kept as a verification, and the item stays done", async () => {
    const scene = await drawnScene();
    const { found, supervisor } = scene;
    valueIn(await finishLookBack(as(db, supervisor), found));
    expect(await statesOf(scene)).toEqual(["HELD", "SCHEDULED", "SCHEDULED"]);
    expect(await standsFor(db, scene, scene.chief)).toMatchObject({ item: "COMPLETED" });
    expect(
      await db.prisma.verification.findFirst({
        where: { lookBackId: found.lookBackId ?? 0 },
        include: { documents: true },
      }),
    ).toMatchObject({ outcome: "CONFIRMED", documents: [{ description: PROOF.description }] });
    expect(await lastEntry()).toMatchObject({
      action: "look-back.finish",
      details: { state: "HELD", outcome: "CONFIRMED" },
    });
    expect(await kindsFor(scene, supervisor)).toEqual([]);
    expect(refusalIn(await finishLookBack(as(db, supervisor), found))).toEqual(
      conflict("look-back-over"),
    );
  });

  test("that found a relapse reopens the item, judges its light anew and cancels those to come", async () => {
    const scene = await drawnScene();
    const relapsed = { ...scene.found, outcome: "REFUTED", findings: "路灯又不亮了。" };
    valueIn(await finishLookBack(as(db, scene.supervisor), relapsed));
    expect(await statesOf(scene)).toEqual(["RELAPSED", "CANCELLED", "CANCELLED"]);
    expect(await standsFor(db, scene, scene.reporter)).toMatchObject({
      ...{ item: "REOPENED", closure: "REOPENED", may: { request: true } },
      latest: { decisionReason: "路灯又不亮了。" },
    });
    const { light } = await db.prisma.itemStanding.findUniqueOrThrow({
      where: { itemId: scene.item.id },
    });
    expect(light).toBe("RED");
    const past = valueIn(
      await listLookBacks(as(db, scene.chief), { planId: scene.plan.id, view: "past" }),
    );
    expect(past.rows.map(({ months, state }) => [months, state])).toEqual([
      [12, "CANCELLED"],
      [6, "CANCELLED"],
      [3, "RELAPSED"],
    ]);
  });

  test("is the office's, of a day between completion and today, and finished once", async () => {
    const scene = await drawnScene();
    const { found } = scene;
    const before = await fingerprint(db);
    for (const person of [scene.reporter, scene.approver, scene.leader])
      expect(refusalIn(await finishLookBack(as(db, person), found))).toEqual({
        kind: "forbidden",
      });
    const office = as(db, scene.supervisor);
    for (const [verifiedOn, code] of [
      ["2018-07-29", "looked-before-completion"],
      ["2018-11-02", "verified-ahead"],
      ["昨天", "not-a-day"],
      ["", "required"],
    ])
      expect(refusalIn(await finishLookBack(office, { ...found, verifiedOn }))).toMatchObject({
        issues: [{ field: "verifiedOn", code }],
      });
    expect(await fingerprint(db)).toEqual(before);
    const both = await Promise.all([1, 2].map(() => finishLookBack(office, found)));
    expect(both.flatMap((one) => (one.ok ? [] : [one.refusal]))).toEqual([
      conflict("look-back-over"),
    ]);
    expect(refusalIn(await finishLookBack(office, { ...found, lookBackId: 999_999 }))).toEqual({
      kind: "not-found",
    });
  });

  test("is shown to the office alone, its row also to the unit of the item", async () => {
    const scene = await drawnScene();
    const wish = { lookBackId: scene.found.lookBackId };
    const shown = valueIn(await showLookBack(as(db, scene.supervisor), wish));
    expect(shown.lookBack).toMatchObject({ itemId: scene.item.id, completedOn: "2018-07-30" });
    expect(refusalIn(await showLookBack(as(db, scene.reporter), wish))).toEqual({
      kind: "forbidden",
    });
    const seen = async (person: Scene["chief"]) =>
      valueIn(
        await listLookBacks(as(db, person), { planId: scene.plan.id, view: "drawn" }),
      ).rows.map(({ itemId }) => itemId);
    expect(await seen(scene.reporter)).toEqual([scene.item.id]);
    expect(await seen(scene.stranger)).toEqual([]);
  });
});

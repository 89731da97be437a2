import { describe, expect, it } from "vitest";
import { listRegisteredMeasures } from "@/lib/db/registered-measures";
import { decideRemedy } from "@/lib/usecases/remedy/decide-remedy";
import { showRemedy } from "@/lib/usecases/remedy/show-remedy";
import { submitRemedy } from "@/lib/usecases/remedy/submit-remedy";
import {
  A_LATE_REPORT,
  accepted,
  buildFilingScene,
  type FilingScene,
} from "@/tests/support/builders/filing-scene";
import { as } from "@/tests/support/builders/person";
import { turnToDay } from "@/tests/support/builders/plan";
import { aRemedy, buildLateScene, remedied, shownItem } from "@/tests/support/builders/remedy";
import { openTestLedger } from "@/tests/support/test-ledger";
import { refusalIn, valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();

const shown = async (scene: FilingScene, actor = scene.reporter) =>
  valueIn(await showRemedy(as(db, actor), { itemId: scene.item.id }));
const decide = (scene: FilingScene, remedyPlanId: number, change: object) =>
  decideRemedy(as(db, scene.supervisor), {
    ...{ itemId: scene.item.id, remedyPlanId, version: 1, decision: "accept", reason: "" },
    ...change,
  });
const written = async () => [
  await db.prisma.remedyPlan.count(),
  await db.prisma.milestone.count(),
  await db.prisma.auditEntry.count(),
];
const rulesOf = async (scene: FilingScene) =>
  (await shownItem(db, scene)).item.standing?.reasons.map(({ rule }) => rule);

describe("a remedy plan", () => {
  it("is in force from its submission, its steps being milestones that weigh nothing", async () => {
    const scene = await buildLateScene(db);
    const before = await shownItem(db, scene);
    const { remedyPlanId } = await remedied(db, scene);
    const { inForce, may } = await shown(scene);
    expect(inForce).toMatchObject({ id: remedyPlanId, state: "SUBMITTED", version: 1 });
    expect(inForce?.steps.map(({ name, dueOn }) => [name, dueOn])).toEqual([
      ["补齐报批材料", "2018-10-31"],
      ["印发方案", "2018-11-20"],
    ]);
    expect(may).toEqual({ submit: true, decide: [] });
    const after = await shownItem(db, scene);
    expect(after.expected).toBe(before.expected);
    expect(after.outlook.steps).toEqual(before.outlook.steps);
    expect(after.item.milestones.map(({ weight }) => weight)).toEqual([1, 1, 0, 0]);
    const [measure] = await db.prisma.$transaction((tx) =>
      listRegisteredMeasures(tx, scene.plan.id),
    );
    expect(measure?.milestones.map(({ name }) => name)).toEqual(["制定方案", "完成"]);
    const audit = await db.prisma.auditEntry.findFirst({ orderBy: { id: "desc" } });
    expect(audit).toMatchObject({
      action: "remedy.submit",
      details: { remedyPlanId, former: null },
    });
  });

  it("stands with what stands behind it, which must be followable", async () => {
    const scene = await buildLateScene(db);
    const document = { kind: "CASE", description: "用地批复申请", link: "https://example.org/1" };
    const unfollowable = aRemedy(scene, { documents: [{ ...document, link: "见附件" }] });
    expect(refusalIn(await submitRemedy(as(db, scene.reporter), unfollowable))).toMatchObject({
      issues: [{ field: "documents.0.link", code: "not-an-address" }],
    });
    await remedied(db, scene, { documents: [document] });
    expect((await shown(scene, scene.supervisor)).inForce?.documents).toEqual([
      { ...document, file: null },
    ]);
  });

  it("clears the red of two amber periods without one, and comes back when it is sent back", async () => {
    const scene = await buildLateScene(db);
    expect(await rulesOf(scene)).toContain("amber-without-remedy");
    const { remedyPlanId } = await remedied(db, scene);
    expect(await rulesOf(scene)).not.toContain("amber-without-remedy");
    valueIn(await decide(scene, remedyPlanId, { decision: "return", reason: "措施太空。" }));
    expect(await rulesOf(scene)).toContain("amber-without-remedy");
    const { item, inForce } = await shown(scene);
    expect(inForce).toBeNull();
    expect(item.plans[0]).toMatchObject({
      state: "RETURNED",
      decisionReason: "措施太空。",
      decidedBy: scene.supervisor.displayName,
      endedOn: "2018-10-10",
    });
    expect(item.plans[0]?.steps.map(({ withdrawnOn }) => withdrawnOn)).toEqual([
      "2018-10-10",
      "2018-10-10",
    ]);
  });

  it("keeps what stands behind it, and names the row that is wrong", async () => {
    const scene = await buildLateScene(db);
    const document = { kind: "DOCUMENT", description: "用地请示", link: "https://example.gov/1" };
    const wrong = { ...document, link: "example" };
    const refused = await submitRemedy(
      as(db, scene.reporter),
      aRemedy(scene, { documents: [document, wrong] }),
    );
    expect(refusalIn(refused)).toMatchObject({
      issues: [{ field: "documents.1.link", code: "not-an-address" }],
    });
    await remedied(db, scene, { documents: [document] });
    expect((await shown(scene)).inForce?.documents).toEqual([{ ...document, file: null }]);
  });

  it("gives way to a later one, of which the form showed the former", async () => {
    const scene = await buildLateScene(db);
    const first = await remedied(db, scene);
    const stale = await submitRemedy(as(db, scene.reporter), aRemedy(scene));
    expect(refusalIn(stale)).toEqual({ kind: "conflict", code: "remedy-changed" });
    const second = await remedied(db, scene, { former: `${first.remedyPlanId}.1` });
    const { item, inForce } = await shown(scene);
    expect(inForce?.id).toBe(second.remedyPlanId);
    expect(item.plans.map(({ state }) => state)).toEqual(["SUBMITTED", "ENDED"]);
  });

  it("has steps that a report tells as reached like any milestone", async () => {
    const scene = await buildLateScene(db);
    await remedied(db, scene);
    const { item } = await shownItem(db, scene);
    const step = item.milestones.find(({ name }) => name === "补齐报批材料");
    await turnToDay(db, scene.plan, "2018-11-01");
    await accepted(db, scene, {
      ...A_LATE_REPORT,
      month: "2018-10",
      nextStepDue: "2018-11-30",
      milestonesReached: [{ milestoneId: step?.id ?? 0, reachedOn: "2018-10-31" }],
    });
    const [first] = (await shown(scene)).inForce?.steps ?? [];
    expect(first).toMatchObject({ name: "补齐报批材料", reachedOn: "2018-10-31" });
  });

  it.each([
    ["no kind of cause", { causeReason: "" }, "causeReason", "required"],
    ["no cause", { cause: " " }, "cause", "required"],
    ["a unit that is none", { helperUnitId: "999999" }, "helperUnitId", "helper-unknown"],
    ["no step", { steps: [{ name: "", dueOn: "" }] }, "steps.0", "remedy-without-steps"],
    [
      "a step for today",
      { steps: [{ name: "甲", dueOn: "2018-10-10" }] },
      "steps.0.dueOn",
      "step-not-ahead",
    ],
  ])("is refused with %s, and nothing is written", async (_, change, field, code) => {
    const scene = await buildLateScene(db);
    const before = await written();
    const refusal = refusalIn(await submitRemedy(as(db, scene.reporter), aRemedy(scene, change)));
    expect(refusal).toMatchObject({ kind: "invalid", issues: [{ field, code }] });
    expect(await written()).toEqual(before);
  });

  it("is the filing unit's alone, and nobody else writes anything", async () => {
    const scene = await buildLateScene(db);
    const before = await written();
    const asOffice = await submitRemedy(as(db, scene.supervisor), aRemedy(scene));
    expect(refusalIn(asOffice)).toEqual({ kind: "forbidden" });
    const asStranger = await submitRemedy(as(db, scene.stranger), aRemedy(scene));
    expect(["forbidden", "not-found"]).toContain(refusalIn(asStranger).kind);
    expect(await written()).toEqual(before);
  });

  it("is not called for where nothing lags", async () => {
    const scene = await buildFilingScene(db);
    const refusal = refusalIn(await submitRemedy(as(db, scene.reporter), aRemedy(scene)));
    expect(refusal).toEqual({ kind: "conflict", code: "remedy-not-needed" });
  });

  it("is submitted once where two submit at the same time", async () => {
    const scene = await buildLateScene(db);
    const both = await Promise.all(
      [scene.reporter, scene.colleague].map((actor) => submitRemedy(as(db, actor), aRemedy(scene))),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await shown(scene)).item.plans).toHaveLength(1);
  });
});

describe("the office's decision on a remedy plan", () => {
  it("accepts it, and later ends it with its reason", async () => {
    const scene = await buildLateScene(db);
    const { remedyPlanId } = await remedied(db, scene);
    expect((await shown(scene, scene.supervisor)).may).toEqual({
      submit: false,
      decide: ["accept", "return"],
    });
    valueIn(await decide(scene, remedyPlanId, {}));
    expect((await shown(scene, scene.supervisor)).may.decide).toEqual(["end"]);
    valueIn(await decide(scene, remedyPlanId, { version: 2, decision: "end", reason: "已完成。" }));
    const { item } = await shown(scene);
    expect(item.plans[0]).toMatchObject({ state: "ENDED", endReason: "已完成。" });
    const audit = await db.prisma.auditEntry.findFirst({ orderBy: { id: "desc" } });
    expect(audit).toMatchObject({
      action: "remedy.decide",
      details: { remedyPlanId, decision: "end", reason: "已完成。" },
    });
  });

  it("asks for a reason to send back, and for the state that it saw", async () => {
    const scene = await buildLateScene(db);
    const { remedyPlanId } = await remedied(db, scene);
    const before = await written();
    const bare = refusalIn(await decide(scene, remedyPlanId, { decision: "return" }));
    expect(bare).toEqual({ kind: "invalid", issues: [{ field: "reason", code: "required" }] });
    const stale = refusalIn(await decide(scene, remedyPlanId, { version: 7 }));
    expect(stale).toEqual({ kind: "conflict", code: "remedy-changed" });
    const early = refusalIn(await decide(scene, remedyPlanId, { decision: "end", reason: "好" }));
    expect(early).toEqual({ kind: "conflict", code: "remedy-changed" });
    expect(await written()).toEqual(before);
  });

  it("is the office's alone", async () => {
    const scene = await buildLateScene(db);
    const { remedyPlanId } = await remedied(db, scene);
    const before = await written();
    const form = {
      itemId: scene.item.id,
      remedyPlanId,
      version: 1,
      decision: "accept",
      reason: "",
    };
    const refusal = refusalIn(await decideRemedy(as(db, scene.approver), form));
    expect(refusal).toEqual({ kind: "forbidden" });
    expect(await written()).toEqual(before);
  });
});

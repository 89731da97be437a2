import { describe, expect, test } from "vitest";
import { plainDate } from "@/lib/domain/plain-date";
import { decideChange } from "@/lib/usecases/change/decide-change";
import { listChanges } from "@/lib/usecases/change/list-changes";
import { offerChange } from "@/lib/usecases/change/offer-change";
import { requestChange } from "@/lib/usecases/change/request-change";
import { showChange } from "@/lib/usecases/change/show-change";
import { withdrawChange } from "@/lib/usecases/change/withdraw-change";
import { showItem } from "@/lib/usecases/item/show-item";
import { anExtension, approvedBy, requested } from "@/tests/support/builders/change";
import { buildFilingScene, type FilingScene } from "@/tests/support/builders/filing-scene";
import { as } from "@/tests/support/builders/person";
import { turnToDay } from "@/tests/support/builders/plan";
import { openTestLedger } from "@/tests/support/test-ledger";
import { refusalIn, valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();

const rowsOf = ({ item }: FilingScene) =>
  db.prisma.changeRequest.count({ where: { itemId: item.id } });
const stateOf = async (id: number) =>
  (await db.prisma.changeRequest.findUniqueOrThrow({ where: { id } })).state;
const actionsOf = async (id: number) => {
  const where = { subjectType: "change", subjectId: String(id) };
  const found = await db.prisma.auditEntry.findMany({ where, orderBy: { at: "asc" } });
  return found.map(({ action }) => action).toSorted();
};
const approve = (changeId: number, version: number) => ({
  ...{ changeId, version, decision: "approve", reason: "" },
});

describe("asking for an extension", () => {
  test("a reporter's request waits for the unit; the approver's own waits for the office", async () => {
    const scene = await buildFilingScene(db);
    const id = await requested(db, scene);
    expect(await stateOf(id)).toBe("PENDING_UNIT");
    expect(await actionsOf(id)).toEqual(["change.request"]);
    const milestoneId = String(scene.item.milestones[1]?.id);
    const own = valueIn(
      await requestChange(
        as(db, scene.approver),
        anExtension(scene, { milestoneId, dueAfter: "2019-03-31" }),
      ),
    );
    expect(await stateOf(own.changeId)).toBe("PENDING_OFFICE");
  });

  test.each([
    ["stranger", "not-found"],
    ["supervisor", "forbidden"],
    ["leader", "forbidden"],
  ] as const)("is not for a %s, and writes nothing", async (who, kind) => {
    const scene = await buildFilingScene(db);
    expect(refusalIn(await requestChange(as(db, scene[who]), anExtension(scene)))).toEqual({
      kind,
    });
    expect(await rowsOf(scene)).toBe(0);
  });

  test("is refused once the day has passed, while one waits, and for another item's milestone", async () => {
    const scene = await buildFilingScene(db);
    const other = await buildFilingScene(db);
    const milestoneId = String(other.item.milestones[0]?.id);
    const ask = async (wish: object = {}) =>
      refusalIn(await requestChange(as(db, scene.reporter), anExtension(scene, wish)));
    const at = (code: string) => ({ kind: "invalid", issues: [{ field: "milestoneId", code }] });
    expect(await ask({ milestoneId })).toEqual(at("unknown-choice"));
    const id = await requested(db, scene);
    expect(await ask()).toEqual(at("change-pending"));
    valueIn(await withdrawChange(as(db, scene.reporter), { changeId: id, version: 1 }));
    await turnToDay(db, scene.plan, plainDate("2018-10-01"));
    expect(await ask()).toEqual(at("change-too-late"));
    const offered = valueIn(
      await offerChange(as(db, scene.reporter), { itemId: scene.item.id, kind: null }),
    );
    expect(offered.milestones.map(({ name }) => name)).toEqual(["完成"]);
  });
});

describe("deciding on an extension", () => {
  test("approval moves the current day and not the baseline, numbers it and amends the item", async () => {
    const scene = await buildFilingScene(db);
    const id = await requested(db, scene);
    await approvedBy(db, id, [scene.approver, scene.chief]);
    const { item } = valueIn(await showItem(as(db, scene.chief), { itemId: scene.item.id }));
    expect(item.milestones[0]).toMatchObject({
      baselineDue: "2018-09-30",
      currentDue: "2018-10-31",
    });
    expect(item.finalDue).toBe("2018-12-31");
    expect(item.amendments).toMatchObject([
      { field: "DEADLINE", number: "变更〔2018〕1号", changeId: id, approvedOn: scene.plan.today },
    ]);
    expect(item.standing?.marks).toEqual([{ mark: "EXTENDED", count: 1 }]);
    expect(await actionsOf(id)).toEqual(["change.decide", "change.decide", "change.request"]);
  });

  test("the last milestone takes the item's final day with it", async () => {
    const scene = await buildFilingScene(db);
    const milestoneId = String(scene.item.milestones[1]?.id);
    const id = await requested(db, scene, { milestoneId, dueAfter: "2019-03-31" });
    await approvedBy(db, id, [scene.approver, scene.chief]);
    const { item } = valueIn(await showItem(as(db, scene.chief), { itemId: scene.item.id }));
    expect(item.finalDue).toBe("2019-03-31");
  });

  test("the second extension of a milestone goes on to the leader", async () => {
    const scene = await buildFilingScene(db);
    const first = await requested(db, scene);
    await approvedBy(db, first, [scene.approver, scene.chief]);
    const second = await requested(db, scene, { dueAfter: "2018-11-30" });
    await approvedBy(db, second, [scene.approver, scene.chief]);
    expect(await stateOf(second)).toBe("PENDING_LEADER");
    const version = 3;
    const early = await decideChange(as(db, scene.chief), approve(second, version));
    expect(refusalIn(early)).toEqual({ kind: "forbidden" });
    await approvedBy(db, second, [scene.leader]);
    const shown = valueIn(await showChange(as(db, scene.chief), { changeId: second }));
    expect(shown.change).toMatchObject({ state: "APPROVED", number: "变更〔2018〕2号" });
    expect(shown.change.decisions.map(({ stage }) => stage)).toEqual(["UNIT", "OFFICE", "LEADER"]);
  });

  test("is for whom it waits alone; a refusal needs a reason; forbidden writes nothing", async () => {
    const scene = await buildFilingScene(db);
    const id = await requested(db, scene);
    const forbidden = [scene.reporter, scene.chief, scene.supervisor];
    for (const person of forbidden)
      expect(refusalIn(await decideChange(as(db, person), approve(id, 1)))).toEqual({
        kind: "forbidden",
      });
    expect(await db.prisma.changeDecision.count({ where: { requestId: id } })).toBe(0);
    const silent = { ...approve(id, 1), decision: "refuse" };
    expect(refusalIn(await decideChange(as(db, scene.approver), silent))).toEqual({
      kind: "invalid",
      issues: [{ field: "reason", code: "required" }],
    });
  });

  test("a refused extension turns the item red after its day", async () => {
    const scene = await buildFilingScene(db);
    const id = await requested(db, scene);
    await approvedBy(db, id, [scene.approver]);
    const refusal = { changeId: id, version: 2, decision: "refuse", reason: "理由不充分。" };
    valueIn(await decideChange(as(db, scene.chief), refusal));
    await turnToDay(db, scene.plan, plainDate("2018-10-01"));
    const { item } = valueIn(await showItem(as(db, scene.chief), { itemId: scene.item.id }));
    expect(item.standing?.light).toBe("RED");
    expect(item.standing?.reasons.map(({ rule }) => rule)).toContain("extension-refused");
  });

  test("of two who decide at once, one does and the other is told", async () => {
    const scene = await buildFilingScene(db);
    const id = await requested(db, scene);
    await approvedBy(db, id, [scene.approver]);
    const results = await Promise.all([
      decideChange(as(db, scene.chief), approve(id, 2)),
      decideChange(as(db, scene.chief), { ...approve(id, 2), decision: "refuse", reason: "否" }),
    ]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    const lost = results.find(({ ok }) => !ok);
    expect(lost).toEqual({
      ok: false,
      refusal: { kind: "conflict", code: "change-decided-meanwhile" },
    });
    expect(await db.prisma.changeDecision.count({ where: { requestId: id } })).toBe(2);
  });

  test("what the milestone has overtaken can only be refused", async () => {
    const scene = await buildFilingScene(db);
    const id = await requested(db, scene);
    await db.prisma.milestone.update({
      where: { id: Number(scene.item.milestones[0]?.id) },
      data: { reachedOn: new Date("2018-07-30") },
    });
    expect(refusalIn(await decideChange(as(db, scene.approver), approve(id, 1)))).toEqual({
      kind: "conflict",
      code: "change-overtaken",
    });
  });
});

describe("withdrawing and reading", () => {
  test("the unit takes its request back while it waits; the office can't, and an ended one stays", async () => {
    const scene = await buildFilingScene(db);
    const id = await requested(db, scene);
    expect(
      refusalIn(await withdrawChange(as(db, scene.chief), { changeId: id, version: 1 })),
    ).toEqual({ kind: "forbidden" });
    valueIn(await withdrawChange(as(db, scene.reporter), { changeId: id, version: 1 }));
    expect(await stateOf(id)).toBe("WITHDRAWN");
    expect(await actionsOf(id)).toEqual(["change.request", "change.withdraw"]);
    expect(
      refusalIn(await withdrawChange(as(db, scene.reporter), { changeId: id, version: 2 })),
    ).toEqual({ kind: "conflict", code: "change-decided-meanwhile" });
  });

  test("the list shows each what waits for them, and nothing of it to a stranger", async () => {
    const scene = await buildFilingScene(db);
    const id = await requested(db, scene);
    const listed = async (person: FilingScene["chief"]) => {
      const shown = valueIn(await listChanges(as(db, person), { planId: scene.plan.id }));
      return [shown.waiting.map((row) => row.id), shown.rows.map((row) => row.id)];
    };
    expect(await listed(scene.approver)).toEqual([[id], [id]]);
    expect(await listed(scene.chief)).toEqual([[], [id]]);
    expect(await listed(scene.stranger)).toEqual([[], []]);
    const hidden = await showChange(as(db, scene.stranger), { changeId: id });
    expect(refusalIn(hidden)).toEqual({ kind: "not-found" });
    const filtered = await listChanges(as(db, scene.chief), {
      planId: scene.plan.id,
      state: "APPROVED",
    });
    expect(valueIn(filtered).rows).toEqual([]);
  });
});

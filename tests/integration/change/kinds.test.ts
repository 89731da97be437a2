import { describe, expect, test } from "vitest";
import { plainDate } from "@/lib/domain/plain-date";
import { decideChange } from "@/lib/usecases/change/decide-change";
import { listChanges } from "@/lib/usecases/change/list-changes";
import { offerChange } from "@/lib/usecases/change/offer-change";
import { requestChange } from "@/lib/usecases/change/request-change";
import { showChange } from "@/lib/usecases/change/show-change";
import { withdrawChange } from "@/lib/usecases/change/withdraw-change";
import { showItem } from "@/lib/usecases/item/show-item";
import { saveDraft } from "@/lib/usecases/report/save-draft";
import { showMonth } from "@/lib/usecases/report/show-month";
import { approvedBy, aRequest, granted } from "@/tests/support/builders/change";
import {
  aSubmission,
  buildFilingScene,
  type FilingScene,
} from "@/tests/support/builders/filing-scene";
import { as } from "@/tests/support/builders/person";
import { turnToDay } from "@/tests/support/builders/plan";
import { openTestLedger } from "@/tests/support/test-ledger";
import { refusalIn, valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();
const { prisma } = db;

const itemOf = async (scene: FilingScene) =>
  valueIn(await showItem(as(db, scene.chief), { itemId: scene.item.id })).item;
const anIndicator = ({ item }: FilingScene) =>
  prisma.indicator.create({
    data: {
      ...{ itemId: item.id, ordinal: 1, name: "里程", comparator: "AT_LEAST" },
      ...{ target: 1200, unit: "公里", scope: "CITY" },
    },
  });
const askedFor = async (scene: FilingScene, wish: object, who: keyof FilingScene = "chief") =>
  requestChange(as(db, scene[who] as FilingScene["chief"]), aRequest(scene, wish));

describe("a change of a target", () => {
  test("keeps the former one in its amendment and is the leader's to grant", async () => {
    const scene = await buildFilingScene(db);
    const { id: indicatorId } = await anIndicator(scene);
    const wish = { kind: "TARGET", indicatorId: String(indicatorId), targetAfter: "900.5" };
    const id = await granted(db, scene, wish, "approver", [scene.chief, scene.leader]);
    const item = await itemOf(scene);
    expect(item.indicators).toMatchObject([{ target: "900.5", firstTarget: "1200" }]);
    expect(item.amendments).toMatchObject([
      {
        ...{ field: "TARGET", number: "变更〔2018〕1号", changeId: id },
        before: { indicators: [{ name: "里程", target: 1200 }] },
        after: { indicators: [{ name: "里程", target: 900.5 }] },
      },
    ]);
    const shown = valueIn(await showChange(as(db, scene.chief), { changeId: id }));
    expect(shown.route).toEqual(["UNIT", "OFFICE", "LEADER"]);
    expect(shown.change.decisions.map(({ stage }) => stage)).toEqual(["UNIT", "OFFICE", "LEADER"]);
    expect(shown.change).toMatchObject({ targetBefore: "1200", targetAfter: "900.5" });
  });

  test("is not for the office, and can only be refused once the target is another", async () => {
    const scene = await buildFilingScene(db);
    const { id: indicatorId } = await anIndicator(scene);
    const wish = { kind: "TARGET", indicatorId: String(indicatorId), targetAfter: "900" };
    expect(refusalIn(await askedFor(scene, wish))).toEqual({ kind: "forbidden" });
    const { changeId } = valueIn(await askedFor(scene, wish, "approver"));
    await prisma.indicator.update({ where: { id: indicatorId }, data: { target: 1000 } });
    const sent = { changeId, version: 1, decision: "approve", reason: "" };
    expect(refusalIn(await decideChange(as(db, scene.chief), sent))).toEqual({
      ...{ kind: "conflict", code: "change-overtaken" },
    });
  });
});

describe("a change of the lead", () => {
  const toOther = ({ unit, otherUnit }: FilingScene) => ({
    ...{ kind: "LEAD", unitBeforeId: String(unit.id), unitAfterId: String(otherUnit.id) },
  });

  test("hands filing and what was begun to the new first lead, who is responsible no longer", async () => {
    const scene = await buildFilingScene(db);
    const { item, otherUnit, unit } = scene;
    await prisma.assignment.create({
      data: {
        ...{ itemId: item.id, unitId: otherUnit.id, role: "RESPONSIBLE" },
        ...{ ordinal: 1, printedName: otherUnit.name },
      },
    });
    valueIn(await saveDraft(as(db, scene.reporter), aSubmission(scene)));
    await granted(db, scene, toOther(scene), "chief", [scene.leader]);
    const after = await itemOf(scene);
    expect(after.filingUnit?.id).toBe(otherUnit.id);
    expect(after.assignments.map(({ role, unit: { id } }) => [role, id])).toEqual([
      ["LEAD", otherUnit.id],
    ]);
    expect(after.amendments).toMatchObject([
      { field: "RESPONSIBLE", before: { units: [otherUnit.name] }, after: { units: [] } },
      { field: "LEAD", before: { units: [unit.name] }, after: { units: [otherUnit.name] } },
    ]);
    const drafts = await prisma.progressReport.findMany({ where: { itemId: item.id } });
    expect(drafts.map(({ unitId }) => unitId)).toEqual([otherUnit.id]);
    const standing = await prisma.itemStanding.findUniqueOrThrow({ where: { itemId: item.id } });
    expect(standing.filingUnitId).toBe(otherUnit.id);
  });

  test("of a joint lead leaves the filing unit, and an ended unit can't lead", async () => {
    const scene = await buildFilingScene(db);
    const { item, otherUnit, unit } = scene;
    await prisma.assignment.create({
      data: {
        ...{ itemId: item.id, unitId: otherUnit.id, role: "LEAD" },
        ...{ ordinal: 2, printedName: otherUnit.name },
      },
    });
    const third = (await buildFilingScene(db)).unit;
    const wish = {
      ...{ kind: "LEAD", unitBeforeId: String(otherUnit.id), unitAfterId: String(third.id) },
    };
    await granted(db, scene, wish, "reporter", [scene.approver, scene.chief, scene.leader]);
    const after = await itemOf(scene);
    expect(after.filingUnit?.id).toBe(unit.id);
    expect(after.assignments.map((each) => each.unit.id)).toEqual([unit.id, third.id]);
    await prisma.unit.update({ where: { id: otherUnit.id }, data: { validUntil: new Date(0) } });
    expect(refusalIn(await askedFor(scene, toOther(scene)))).toEqual({
      ...{ kind: "invalid", issues: [{ field: "unitAfterId", code: "unknown-choice" }] },
    });
  });
});

describe("a suspension", () => {
  const UNTIL = { kind: "SUSPENSION", suspendedUntil: "2018-12-15" };

  test("takes the item out of judgement until its last day, and asks for no report meanwhile", async () => {
    const scene = await buildFilingScene(db);
    await granted(db, scene, UNTIL, "chief", [scene.leader]);
    await turnToDay(db, scene.plan, plainDate("2018-11-20"));
    const item = await itemOf(scene);
    expect(item.standing).toMatchObject({ light: "NOT_DUE", marks: [] });
    expect(item.standing?.reasons).toMatchObject([
      { rule: "suspended", seen: { until: "2018-12-15", number: "变更〔2018〕1号" } },
    ]);
    const toFile = async () => {
      const shown = await showMonth(as(db, scene.reporter), { planId: scene.plan.id });
      const { period, toFile } = valueIn(shown);
      return [period?.month, toFile.map(({ itemId }) => itemId)];
    };
    expect(await toFile()).toEqual(["2018-10", []]);
    await turnToDay(db, scene.plan, plainDate("2018-12-25"));
    expect(await toFile()).toEqual(["2018-12", [scene.item.id]]);
    await turnToDay(db, scene.plan, plainDate("2018-12-26"));
    expect((await itemOf(scene)).standing?.light).toBe("RED");
  });

  test("ends early where a resumption is granted: the item is judged from that day", async () => {
    const scene = await buildFilingScene(db);
    const suspensionId = await granted(db, scene, UNTIL, "chief", [scene.leader]);
    expect(refusalIn(await askedFor(scene, UNTIL))).toEqual({
      ...{ kind: "conflict", code: "change-not-offered" },
    });
    await turnToDay(db, scene.plan, plainDate("2018-11-20"));
    await granted(db, scene, { kind: "RESUMPTION" }, "reporter", [scene.approver, scene.chief]);
    const item = await itemOf(scene);
    expect(item.standing?.light).toBe("RED");
    expect(item.amendments).toMatchObject([
      { field: "STATE", before: { state: "SUSPENDED" } },
      { field: "STATE", after: { state: "SUSPENDED" } },
    ]);
    const shown = valueIn(await showChange(as(db, scene.chief), { changeId: suspensionId }));
    expect(shown.change).toMatchObject({ resumedOn: "2018-11-20", suspendedUntil: "2018-12-15" });
  });
});

describe("an item taken off the boards", () => {
  test.each([
    ["TERMINATION", "TERMINATED"],
    ["REVOCATION", "REVOKED"],
  ] as const)(
    "by a %s has no light, is asked for nothing and stays readable",
    async (kind, state) => {
      const scene = await buildFilingScene(db);
      await granted(db, scene, { kind }, "supervisor", [scene.chief, scene.leader]);
      const item = await itemOf(scene);
      expect(item).toMatchObject({ state, standing: null });
      expect(item.amendments).toMatchObject([{ field: "STATE", after: { state } }]);
      expect(item.lights.length).toBeGreaterThan(0);
      const filed = await saveDraft(as(db, scene.reporter), aSubmission(scene));
      expect(refusalIn(filed)).toEqual({ kind: "conflict", code: "item-revoked" });
      expect(refusalIn(await askedFor(scene, { kind: "LEAD" }))).toEqual({
        ...{ kind: "conflict", code: "item-revoked" },
      });
      const offered = valueIn(
        await offerChange(as(db, scene.chief), { itemId: scene.item.id, kind: null }),
      );
      expect(offered.kinds.filter((each) => each.offered)).toEqual([]);
    },
  );

  test("a revocation is the office's to ask, and the leader alone grants it", async () => {
    const scene = await buildFilingScene(db);
    const wish = { kind: "REVOCATION" };
    for (const who of ["reporter", "approver", "leader"] as const)
      expect(refusalIn(await askedFor(scene, wish, who))).toEqual({ kind: "forbidden" });
    expect(refusalIn(await askedFor(scene, wish, "stranger"))).toEqual({ kind: "not-found" });
    expect(await prisma.changeRequest.count({ where: { itemId: scene.item.id } })).toBe(0);
    const { changeId } = valueIn(await askedFor(scene, wish));
    const sent = { changeId, version: 1, decision: "approve", reason: "" };
    expect(refusalIn(await decideChange(as(db, scene.chief), sent))).toEqual({ kind: "forbidden" });
    const withdrawal = { changeId, version: 1 };
    expect(refusalIn(await withdrawChange(as(db, scene.approver), withdrawal))).toEqual({
      kind: "forbidden",
    });
    valueIn(await withdrawChange(as(db, scene.chief), withdrawal));
    expect((await itemOf(scene)).state).toBe("REGISTERED");
  });

  test("of two leaders who decide at once, one does and the item has one amendment", async () => {
    const scene = await buildFilingScene(db);
    const { changeId } = valueIn(await askedFor(scene, { kind: "TERMINATION" }));
    const sent = { changeId, version: 1, decision: "approve", reason: "" };
    const results = await Promise.all([
      decideChange(as(db, scene.leader), sent),
      decideChange(as(db, scene.leader), sent),
    ]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await prisma.amendment.count({ where: { changeId } })).toBe(1);
  });

  test("its other requests wait for nobody any more", async () => {
    const scene = await buildFilingScene(db);
    valueIn(
      await askedFor(scene, { kind: "SUSPENSION", suspendedUntil: "2018-12-15" }, "approver"),
    );
    await granted(db, scene, { kind: "TERMINATION" }, "chief", [scene.leader]);
    const asked = { planId: scene.plan.id };
    expect(valueIn(await listChanges(as(db, scene.chief), asked)).waiting).toEqual([]);
  });
});

test("a granted change tells the audit what it was and under which number", async () => {
  const scene = await buildFilingScene(db);
  const { changeId } = valueIn(await askedFor(scene, { kind: "TERMINATION" }));
  await approvedBy(db, changeId, [scene.leader]);
  const entries = await prisma.auditEntry.findMany({
    where: { subjectType: "change", subjectId: String(changeId) },
    orderBy: { at: "asc" },
  });
  expect(entries.map(({ action }) => action).toSorted()).toEqual([
    "change.decide",
    "change.request",
  ]);
  const decided = entries.find(({ action }) => action === "change.decide");
  expect(decided?.details).toMatchObject({ state: "APPROVED", number: "变更〔2018〕1号" });
});

test("the list is filtered by kind", async () => {
  const scene = await buildFilingScene(db);
  const { changeId } = valueIn(await askedFor(scene, { kind: "TERMINATION" }));
  const listed = async (kind: string) => {
    const shown = await listChanges(as(db, scene.chief), { planId: scene.plan.id, kind });
    return valueIn(shown).rows.map(({ id }) => id);
  };
  expect(await listed("TERMINATION")).toEqual([changeId]);
  expect(await listed("EXTENSION")).toEqual([]);
});

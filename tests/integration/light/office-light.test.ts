import { describe, expect, it } from "vitest";
import { restateItems } from "@/lib/db/standings";
import { setLight } from "@/lib/usecases/light/set-light";
import { showLight } from "@/lib/usecases/light/show-light";
import { takeBackLight } from "@/lib/usecases/light/take-back-light";
import { buildFilingScene, type FilingScene } from "@/tests/support/builders/filing-scene";
import { as } from "@/tests/support/builders/person";
import { turnToDay } from "@/tests/support/builders/plan";
import { openTestLedger } from "@/tests/support/test-ledger";
import { refusalIn, valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();
/** The due day of the period after the one that opened last before 30 July. */
const LATEST = "2018-09-05";

const asked = ({ item }: FilingScene, change: object = {}) => ({
  itemId: item.id,
  former: 0,
  light: "RED",
  until: "2018-08-31",
  reason: "实地看过，尚未开工。",
  ...change,
});
const set = (scene: FilingScene, change: object = {}) =>
  setLight(as(db, scene.chief), asked(scene, change));
const takeBack = (scene: FilingScene, overrideId: number, reason = "复核后情况属实。") =>
  takeBackLight(as(db, scene.chief), { itemId: scene.item.id, overrideId, reason });
const shown = async (scene: FilingScene, actor = scene.leader) =>
  valueIn(await showLight(as(db, actor), { itemId: scene.item.id }));
const audited = ({ item }: FilingScene) =>
  db.prisma.auditEntry.findMany({
    where: { subjectType: "item", subjectId: String(item.id) },
    orderBy: { id: "asc" },
    select: { action: true, details: true },
  });
const written = async () => [
  await db.prisma.lightOverride.count(),
  await db.prisma.auditEntry.count(),
];

describe("a light set by the chief", () => {
  it("stands above the system's, with its reason, its signature and its mark", async () => {
    const scene = await buildFilingScene(db);
    const { overrideId } = valueIn(await set(scene));
    const { item, inForce, may } = await shown(scene);
    expect(item.standing).toMatchObject({
      light: "RED",
      systemLight: "NOT_DUE",
      officeLight: "RED",
      since: "2018-07-30",
      marks: [{ mark: "OFFICE_SET", count: 1 }],
    });
    expect(item.standing?.reasons[0]).toMatchObject({
      rule: "office-set",
      seen: { reason: "实地看过，尚未开工。", by: scene.chief.displayName, until: "2018-08-31" },
    });
    expect(inForce).toMatchObject({
      id: overrideId,
      setBy: scene.chief.displayName,
      from: "2018-07-30",
      until: "2018-08-31",
      withdrawnOn: null,
    });
    expect(may).toEqual({ set: false, takeBack: false });
    expect(await audited(scene)).toEqual([
      {
        action: "light.set",
        details: {
          overrideId,
          former: null,
          light: "RED",
          until: "2018-08-31",
          reason: "实地看过，尚未开工。",
        },
      },
    ]);
  });

  it("ends by itself after its last day", async () => {
    const scene = await buildFilingScene(db);
    valueIn(await set(scene, { light: "AMBER", until: "2018-08-02" }));
    await turnToDay(db, scene.plan, "2018-08-02");
    expect((await shown(scene)).item.standing?.light).toBe("AMBER");
    await turnToDay(db, scene.plan, "2018-08-03");
    const { item, inForce } = await shown(scene);
    expect(item.standing).toMatchObject({ light: "NOT_DUE", officeLight: null, marks: [] });
    expect(inForce).toBeNull();
    expect(item.overrides).toHaveLength(1);
  });

  it("ends what was set before, whose signature stays", async () => {
    const scene = await buildFilingScene(db);
    const first = valueIn(await set(scene));
    await turnToDay(db, scene.plan, "2018-08-01");
    const later = { former: first.overrideId, light: "AMBER", reason: "已经开工，仍滞后。" };
    const second = valueIn(await set(scene, later));
    expect(second.former).toBe(first.overrideId);
    const { item, inForce } = await shown(scene);
    expect(item.standing?.light).toBe("AMBER");
    expect(inForce?.id).toBe(second.overrideId);
    expect(item.overrides.map(({ id, withdrawnOn }) => [id, withdrawnOn])).toEqual([
      [second.overrideId, null],
      [first.overrideId, "2018-08-01"],
    ]);
    expect(item.overrides[1]).toMatchObject({
      until: "2018-08-31",
      setBy: scene.chief.displayName,
      withdrawnBy: scene.chief.displayName,
      withdrawReason: "已经开工，仍滞后。",
    });
  });

  it("may be set again on the same day: the later one counts", async () => {
    const scene = await buildFilingScene(db);
    const first = valueIn(await set(scene));
    valueIn(await set(scene, { former: first.overrideId, light: "GREEN" }));
    expect((await shown(scene)).item.standing).toMatchObject({
      light: "GREEN",
      officeLight: "GREEN",
    });
  });

  it.each([
    ["no light", { light: "" }, "light", "required"],
    ["a light that nobody sets", { light: "DONE" }, "light", "malformed"],
    ["no reason", { reason: "  " }, "reason", "required"],
    ["a reason too long", { reason: "长".repeat(301) }, "reason", "too-long"],
    ["no day", { until: "" }, "until", "required"],
    ["a day that is none", { until: "2018-02-30" }, "until", "not-a-day"],
    ["a day that has passed", { until: "2018-07-29" }, "until", "office-light-past"],
    ["more than one period", { until: "2018-09-06" }, "until", "office-light-too-long"],
  ])("is refused with %s, and nothing is written", async (_, change, field, code) => {
    const scene = await buildFilingScene(db);
    const before = await written();
    expect(refusalIn(await set(scene, change))).toMatchObject({
      kind: "invalid",
      issues: [{ field, code }],
    });
    expect(await written()).toEqual(before);
  });

  it("may hold until the due day of the next period", async () => {
    const scene = await buildFilingScene(db);
    expect((await shown(scene, scene.chief)).latest).toBe(LATEST);
    expect((await set(scene, { until: LATEST })).ok).toBe(true);
  });

  it.each(["supervisor", "leader", "approver", "reporter"] as const)(
    "is not for the %s, and nothing is written",
    async (who) => {
      const scene = await buildFilingScene(db);
      const before = await written();
      expect(refusalIn(await setLight(as(db, scene[who]), asked(scene))).kind).toBe("forbidden");
      expect(await written()).toEqual(before);
    },
  );

  it("is not set for an item that is revoked, completed or unknown", async () => {
    const scene = await buildFilingScene(db);
    await db.prisma.workItem.update({ where: { id: scene.item.id }, data: { state: "REVOKED" } });
    expect(refusalIn(await set(scene))).toEqual({ kind: "conflict", code: "item-revoked" });
    expect(refusalIn(await set(scene, { itemId: 999_999 })).kind).toBe("not-found");
    const done = await buildFilingScene(db);
    await db.prisma.itemStanding.update({
      where: { itemId: done.item.id },
      data: { light: "DONE" },
    });
    expect(refusalIn(await set(done))).toEqual({ kind: "conflict", code: "item-completed" });
  });

  it("set by two at once is set once: the second sees the first", async () => {
    const scene = await buildFilingScene(db);
    const answers = await Promise.all([set(scene), set(scene, { light: "AMBER" })]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const refused = answers.find(({ ok }) => !ok);
    expect(refused && refusalIn(refused)).toEqual({
      kind: "conflict",
      code: "light-set-meanwhile",
    });
    expect((await shown(scene)).item.overrides).toHaveLength(1);
  });
});

describe("a set light that is taken back", () => {
  it("gives way to the system's at once, and stays to be read", async () => {
    const scene = await buildFilingScene(db);
    const { overrideId } = valueIn(await set(scene));
    await turnToDay(db, scene.plan, "2018-08-03");
    valueIn(await takeBack(scene, overrideId));
    const { item, inForce } = await shown(scene);
    expect(item.standing).toMatchObject({
      light: "NOT_DUE",
      officeLight: null,
      since: "2018-08-03",
    });
    expect(inForce).toBeNull();
    expect(item.overrides[0]).toMatchObject({
      withdrawnOn: "2018-08-03",
      withdrawnBy: scene.chief.displayName,
      withdrawReason: "复核后情况属实。",
    });
    expect((await audited(scene)).at(-1)).toEqual({
      action: "light.take-back",
      details: { overrideId, light: "RED", reason: "复核后情况属实。" },
    });
  });

  it("on the day it was set, leaves the light its colour since before", async () => {
    const scene = await buildFilingScene(db);
    await turnToDay(db, scene.plan, "2018-08-02");
    const { overrideId } = valueIn(await set(scene));
    valueIn(await takeBack(scene, overrideId));
    expect((await shown(scene)).item.standing).toMatchObject({
      light: "NOT_DUE",
      since: "2018-07-04",
    });
  });

  it("is refused once it has ended, of another item, without a reason, or to others than the chief", async () => {
    const scene = await buildFilingScene(db);
    const other = await buildFilingScene(db);
    const { overrideId } = valueIn(await set(scene));
    expect(refusalIn(await takeBack(other, overrideId)).kind).toBe("not-found");
    expect(refusalIn(await takeBack(scene, overrideId, " "))).toMatchObject({ kind: "invalid" });
    const input = { itemId: scene.item.id, overrideId, reason: "复核" };
    const before = await written();
    expect(refusalIn(await takeBackLight(as(db, scene.supervisor), input)).kind).toBe("forbidden");
    expect(await written()).toEqual(before);
    valueIn(await takeBack(scene, overrideId));
    expect(refusalIn(await takeBack(scene, overrideId))).toEqual({
      kind: "conflict",
      code: "light-ended",
    });
  });

  it("two at once take back once", async () => {
    const scene = await buildFilingScene(db);
    const { overrideId } = valueIn(await set(scene));
    const answers = await Promise.all([takeBack(scene, overrideId), takeBack(scene, overrideId)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  });
});

describe("who sees the three lights", () => {
  it("are those who read the item; only the chief is offered to set one", async () => {
    const scene = await buildFilingScene(db);
    expect((await shown(scene, scene.reporter)).may.set).toBe(false);
    expect((await shown(scene, scene.supervisor)).may.set).toBe(false);
    expect((await shown(scene, scene.chief)).may).toEqual({ set: true, takeBack: false });
    const stranger = await showLight(as(db, scene.stranger), { itemId: scene.item.id });
    expect(refusalIn(stranger).kind).toBe("not-found");
  });

  it("a revoked item has no lights, and none is offered", async () => {
    const scene = await buildFilingScene(db);
    await db.prisma.workItem.update({ where: { id: scene.item.id }, data: { state: "REVOKED" } });
    await db.prisma.$transaction((tx) =>
      restateItems(tx, { ...scene.plan, ...HEAD }, [scene.item.id]),
    );
    const { item, may } = await shown(scene, scene.chief);
    expect([item.standing, item.revoked, may.set]).toEqual([null, true, false]);
  });
});

/** What judging does not look at. */
const HEAD = {
  title: "",
  shortTitle: "",
  documentNumber: "",
  issuer: "",
  issuedOn: "2018-07-04",
  registeredOn: "2018-07-04",
  demonstrationDay: null,
} as const;

import { describe, expect, it } from "vitest";
import type { Person } from "@/lib/domain/actor";
import { mapNumbers } from "@/lib/domain/rule-numbers";
import { DEFAULT_RULE_SETTINGS } from "@/lib/domain/rule-settings";
import { showItem } from "@/lib/usecases/item/show-item";
import { showLight } from "@/lib/usecases/light/show-light";
import { changeRules } from "@/lib/usecases/rules/change-rules";
import { showRules } from "@/lib/usecases/rules/show-rules";
import { buildFilingScene, type FilingScene } from "@/tests/support/builders/filing-scene";
import { buildItems } from "@/tests/support/builders/item";
import { as, buildPerson, duty } from "@/tests/support/builders/person";
import { turnToDay } from "@/tests/support/builders/plan";
import { openTestLedger } from "@/tests/support/test-ledger";
import { refusalIn, valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();

/** Numbers as the form sends them: the defaults but for some. */
const numbers = (change: object = {}) => ({
  ...mapNumbers((name) => String(DEFAULT_RULE_SETTINGS[name])),
  ...change,
});
const change = (scene: FilingScene, wish: object = {}, actor: Person = scene.chief) =>
  changeRules(as(db, actor), {
    ...numbers({ seriouslyLateDays: "10" }),
    planId: scene.plan.id,
    version: "1",
    reason: "汛期之后从严。",
    ...wish,
  });
const rules = async (scene: FilingScene, actor = scene.chief, proposed?: object) =>
  valueIn(await showRules(as(db, actor), { planId: scene.plan.id, proposed }));
const lightsOf = async ({ plan }: FilingScene) =>
  (
    await db.prisma.itemStanding.findMany({
      where: { planId: plan.id },
      orderBy: { ordinal: "asc" },
    })
  ).map(({ light }) => light);
const written = async () => [
  await db.prisma.ruleSettings.count(),
  await db.prisma.auditEntry.count(),
  await db.prisma.lightEntry.count(),
];

/** Keeps an item from being red by its final day. */
const LAST = { name: "完成", due: "2018-12-31" } as const;

/** On 20 August nothing was ever reported: one item has a milestone that is 15 days late, the other none. */
async function buildLateScene() {
  const scene = await buildFilingScene(db);
  const [late] = await buildItems(db, scene.plan, [
    { lead: [scene.unit], milestones: [{ name: "征求意见", due: "2018-08-05" }, LAST] },
  ]);
  await turnToDay(db, scene.plan, "2018-08-20");
  await rules(scene);
  return { ...scene, late };
}

describe("numbers of the rules put into force by the chief", () => {
  it("are a new version from the plan's day, by which all lights are judged at once", async () => {
    const scene = await buildLateScene();
    expect(await lightsOf(scene)).toEqual(["NO_DATA", "AMBER"]);
    const { version } = valueIn(await change(scene));
    expect(version).toBe(2);
    expect(await lightsOf(scene)).toEqual(["NO_DATA", "RED"]);
    const reasons = await db.prisma.itemStanding.findFirst({
      where: { itemId: scene.late?.id ?? 0 },
      select: { reasons: true, since: true },
    });
    expect(reasons).toMatchObject({
      reasons: [{ rule: "milestone-seriously-late", seen: { days: 10 } }, {}],
      since: new Date("2018-08-20T00:00:00Z"),
    });
    const { inForce, versions } = await rules(scene);
    expect(inForce).toEqual({ ...DEFAULT_RULE_SETTINGS, version: 2, seriouslyLateDays: 10 });
    expect(versions).toEqual([
      {
        settings: inForce,
        validFrom: "2018-08-20",
        reason: "汛期之后从严。",
        decidedBy: scene.chief.displayName,
        changes: [{ name: "seriouslyLateDays", before: 30, after: 10 }],
      },
      {
        settings: DEFAULT_RULE_SETTINGS,
        validFrom: "2018-07-04",
        reason: null,
        decidedBy: null,
        changes: [],
      },
    ]);
  });

  it("tell each light of the history by which version it was judged", async () => {
    const scene = await buildLateScene();
    valueIn(await change(scene));
    const entries = await db.prisma.lightEntry.findMany({
      where: { itemId: scene.late?.id ?? 0 },
      orderBy: { validFrom: "asc" },
      select: { light: true, rulesVersion: true },
    });
    expect(entries.at(-2)).toEqual({ light: "AMBER", rulesVersion: 1 });
    expect(entries.at(-1)).toEqual({ light: "RED", rulesVersion: 2 });
  });

  it("are named as in force by both pages of an item, whether or not its light turned", async () => {
    const scene = await buildLateScene();
    valueIn(await change(scene));
    const asked = { itemId: scene.item.id };
    const entry = await db.prisma.lightEntry.findFirstOrThrow({
      where: { ...asked, validUntil: null },
    });
    expect(entry.rulesVersion).toBe(1);
    const chief = as(db, scene.chief);
    expect(valueIn(await showItem(chief, asked)).item.rulesVersion).toBe(2);
    expect(valueIn(await showLight(chief, asked)).item.rulesVersion).toBe(2);
  });

  it("are entered in the audit trail with what changed and why", async () => {
    const scene = await buildLateScene();
    valueIn(await change(scene));
    const entries = await db.prisma.auditEntry.findMany({
      where: { action: "rules.change", subjectId: String(scene.plan.id) },
      select: { subjectType: true, details: true },
    });
    expect(entries).toEqual([
      {
        subjectType: "plan",
        details: {
          version: 2,
          changes: [{ name: "seriouslyLateDays", before: 30, after: 10 }],
          reason: "汛期之后从严。",
        },
      },
    ]);
  });

  it("may change several times on a day: the last counts, and the light is of its colour since before", async () => {
    const scene = await buildLateScene();
    valueIn(await change(scene));
    valueIn(await change(scene, { ...numbers(), version: "2", reason: "改回。" }));
    expect(await lightsOf(scene)).toEqual(["NO_DATA", "AMBER"]);
    const standing = await db.prisma.itemStanding.findFirst({
      where: { itemId: scene.late?.id ?? 0 },
      select: { since: true },
    });
    expect(standing).toEqual({ since: new Date("2018-08-06T00:00:00Z") });
    expect((await rules(scene)).versions.map(({ settings }) => settings.version)).toEqual([
      3, 2, 1,
    ]);
  });

  it("are refused when others changed them meanwhile, also at the same moment", async () => {
    const scene = await buildLateScene();
    const answers = await Promise.all([change(scene), change(scene, { seriouslyLateDays: "20" })]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const refused = answers.find(({ ok }) => !ok);
    expect(refused && refusalIn(refused)).toEqual({ kind: "conflict", code: "rules-changed" });
    expect((await rules(scene)).versions).toHaveLength(2);
  });

  it.each([
    ["a blank number", { behindPoints: "" }, "behindPoints", "required"],
    ["a number out of bounds", { dueSoonDays: "181" }, "dueSoonDays", "too-big"],
    [
      "serious not above behind",
      { behindPoints: "30" },
      "seriouslyBehindPoints",
      "serious-not-above",
    ],
    ["red before amber", { missingInRowRed: "1" }, "missingInRowRed", "red-before-amber"],
    ["no reason", { reason: " " }, "reason", "required"],
    ["a reason too long", { reason: "长".repeat(301) }, "reason", "too-long"],
  ])("are refused with %s, and nothing is written", async (_, wish, field, code) => {
    const scene = await buildLateScene();
    const before = await written();
    expect(refusalIn(await change(scene, wish))).toMatchObject({
      kind: "invalid",
      issues: [{ field, code }],
    });
    expect(await written()).toEqual(before);
  });

  it("are refused when they are those in force, and of a plan that is not there", async () => {
    const scene = await buildLateScene();
    expect(refusalIn(await change(scene, numbers()))).toEqual({
      kind: "conflict",
      code: "rules-unchanged",
    });
    expect(refusalIn(await change(scene, { planId: 999_999 })).kind).toBe("not-found");
  });

  it("are not for others than the chief, and nothing is written", async () => {
    const scene = await buildLateScene();
    const before = await written();
    for (const actor of [scene.supervisor, scene.leader, scene.approver])
      expect(refusalIn(await change(scene, {}, actor)).kind).toBe("forbidden");
    expect(await written()).toEqual(before);
  });
});

describe("the preview of proposed numbers", () => {
  it("names the lights that would turn today and stores nothing", async () => {
    const scene = await buildLateScene();
    const before = await written();
    const { proposal } = await rules(scene, scene.chief, numbers({ seriouslyLateDays: "10" }));
    const late = await db.prisma.workItem.findUniqueOrThrow({ where: { id: scene.late?.id ?? 0 } });
    expect(proposal).toEqual({
      issues: [],
      outlook: {
        changes: [{ name: "seriouslyLateDays", before: 30, after: 10 }],
        judged: 2,
        turned: 1,
        turns: [{ from: "AMBER", to: "RED", count: 1 }],
        items: [{ id: late.id, code: late.code, text: late.measureText, from: "AMBER", to: "RED" }],
      },
    });
    expect(await written()).toEqual(before);
    expect(await lightsOf(scene)).toEqual(["NO_DATA", "AMBER"]);
  });

  it("says what then comes to pass", async () => {
    const scene = await buildLateScene();
    const wish = { seriouslyLateDays: "10", missingInRowAmber: "1" };
    const { proposal } = await rules(scene, scene.chief, numbers(wish));
    const shown = await lightsOf(scene);
    valueIn(await change(scene, wish));
    const turned = (await lightsOf(scene)).filter((light, index) => light !== shown[index]);
    expect(proposal?.outlook?.items.map(({ to }) => to)).toEqual(turned);
  });

  it("counts all and shows the first fifty in document order", async () => {
    const scene = await buildLateScene();
    const many = await buildItems(
      db,
      scene.plan,
      Array.from({ length: 230 }, () => ({
        lead: [scene.unit],
        milestones: [{ name: "征求意见", due: "2018-08-01" as const }, LAST],
      })),
    );
    const { proposal } = await rules(scene, scene.chief, numbers({ seriouslyLateDays: "10" }));
    expect(proposal?.outlook).toMatchObject({ judged: 232, turned: 231 });
    expect(proposal?.outlook?.items.map(({ id }) => id)).toEqual(
      [scene.late?.id, ...many.map(({ id }) => id)].slice(0, 50),
    );
  });

  it("says what is wrong with the numbers instead", async () => {
    const scene = await buildLateScene();
    const { proposal } = await rules(scene, scene.chief, numbers({ behindPoints: "abc" }));
    expect(proposal).toEqual({
      issues: [{ field: "behindPoints", code: "not-a-number" }],
      outlook: null,
    });
  });

  it("is drawn for the chief only; the rules are read by all who read the ledger", async () => {
    const scene = await buildLateScene();
    const proposed = numbers({ seriouslyLateDays: "10" });
    for (const actor of [scene.supervisor, scene.reporter, scene.leader]) {
      const { proposal, may, inForce } = await rules(scene, actor, proposed);
      expect([proposal, may.change, inForce]).toEqual([null, false, DEFAULT_RULE_SETTINGS]);
    }
    const administrator = await buildPerson(db, duty("SECURITY_ADMIN"));
    const answer = await showRules(as(db, administrator), { planId: scene.plan.id });
    expect(refusalIn(answer).kind).toBe("forbidden");
  });
});

import { describe, expect, test } from "vitest";
import { dateOf } from "@/lib/db/day";
import { noLights } from "@/lib/domain/board";
import { LIGHTS, type Light } from "@/lib/domain/light";
import { plainDate } from "@/lib/domain/plain-date";
import { showCollectives } from "@/lib/usecases/board/show-collectives";
import { answerContribution } from "@/lib/usecases/contribution/answer-contribution";
import { askContribution } from "@/lib/usecases/contribution/ask-contribution";
import { showItem } from "@/lib/usecases/item/show-item";
import { buildItem } from "@/tests/support/builders/item";
import {
  aQuestion,
  buildPartnerScene,
  type PartnerScene,
} from "@/tests/support/builders/partner-scene";
import { as, buildPerson, duty } from "@/tests/support/builders/person";
import { buildPlan, turnToDay } from "@/tests/support/builders/plan";
import { openTestLedger } from "@/tests/support/test-ledger";
import { refusalIn, valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();
const counts = (some: Partial<Record<Light, number>>) => ({ ...noLights(), ...some });

/** Both districts are asked about the item; the east answers that its part is late. */
async function buildAnsweredScene() {
  const scene = await buildPartnerScene(db);
  const all = aQuestion(scene, { unitId: `all-${scene.districts.id}` });
  valueIn(await askContribution(as(db, scene.reporter), all));
  const contribution = await db.prisma.contribution.findFirstOrThrow({
    where: { itemId: scene.item.id, unitId: scene.east.id },
  });
  const answer = { contributionId: contribution.id, answer: "还差两处。", selfLight: "AMBER" };
  valueIn(await answerContribution(as(db, scene.eastReporter), answer));
  return scene;
}

async function shown({ plan, supervisor }: PartnerScene, view: object = {}) {
  const board = valueIn(await showCollectives(as(db, supervisor), { planId: plan.id, ...view }));
  if (!board.shown) throw new Error("The plan has a collective.");
  return { ...board, shown: board.shown };
}

describe("the board of collectives", () => {
  test("counts each member by its own lights, with its worst", async () => {
    const scene = await buildAnsweredScene();
    await buildItem(db, scene.plan, scene.wish);
    const board = await shown(scene);
    expect(board.collectives).toEqual([
      { id: scene.districts.id, name: scene.districts.name, items: 2, members: 2 },
    ]);
    expect(board.shown.members).toEqual([
      {
        id: scene.east.id,
        name: scene.east.name,
        counts: counts({ AMBER: 1, NOT_DUE: 1 }),
        worst: "AMBER",
      },
      {
        id: scene.west.id,
        name: scene.west.name,
        counts: counts({ NO_DATA: 1, NOT_DUE: 1 }),
        worst: "NO_DATA",
      },
    ]);
    expect(board.shown.items.map(({ id, members, worst }) => [id, members, worst])).toEqual([
      [scene.item.id, { AMBER: 1, NO_DATA: 1 }, "AMBER"],
      [expect.any(Number), { NOT_DUE: 2 }, "NOT_DUE"],
    ]);
  });

  test("leads from every number to exactly that many items", async () => {
    const scene = await buildAnsweredScene();
    await buildItem(db, scene.plan, scene.wish);
    const { members } = (await shown(scene)).shown;
    for (const member of members)
      for (const light of LIGHTS) {
        const view = await shown(scene, { member: member.id, light });
        expect([member.name, light, view.shown.items.length]).toEqual([
          member.name,
          light,
          member.counts[light],
        ]);
        expect(view.shown.total).toBe(member.counts[light]);
      }
  });

  test("says of each member on an item what the item's own matrix says", async () => {
    const scene = await buildAnsweredScene();
    for (const day of ["2018-07-30", "2018-08-20"].map(plainDate)) {
      await turnToDay(db, scene.plan, day);
      const item = valueIn(await showItem(as(db, scene.supervisor), { itemId: scene.item.id }));
      const [matrix] = item.matrices;
      const { members } = (await shown(scene)).shown;
      expect(matrix?.rows.map(({ memberId, light }) => [memberId, light])).toEqual(
        members.map(({ id, worst }) => [id, worst]),
      );
      expect(matrix?.months).toEqual(["2018-07"]);
    }
  });

  test("takes the word of the member that files from its own report", async () => {
    const scene = await buildPartnerScene(db);
    const wish = { ...scene.wish, lead: [scene.districts], coordinator: scene.west };
    const item = await buildItem(db, scene.plan, wish);
    const stored = { where: { itemId: item.id }, data: { selfLight: "RED" as const } };
    await db.prisma.itemStanding.update(stored);
    const view = await shown(scene, { member: scene.west.id, light: "RED" });
    expect(view.shown.items.map(({ id }) => id)).toEqual([item.id]);
    const { matrices } = valueIn(await showItem(as(db, scene.supervisor), { itemId: item.id }));
    expect(matrices[0]?.rows.map(({ files, light }) => [files, light])).toEqual([
      [false, "NOT_DUE"],
      [true, "RED"],
    ]);
  });

  test("has the members of the day: one that left stays on the boards of before", async () => {
    const scene = await buildAnsweredScene();
    await turnToDay(db, scene.plan, plainDate("2018-08-20"));
    await db.prisma.collectiveMember.updateMany({
      where: { collectiveId: scene.districts.id, memberId: scene.west.id },
      data: { validUntil: dateOf(plainDate("2018-08-10")) },
    });
    const idsOn = async (on?: string) =>
      (await shown(scene, { on })).shown.members.map(({ id }) => id);
    expect(await idsOn()).toEqual([scene.east.id]);
    expect(await idsOn("2018-08-10")).toEqual([scene.east.id]);
    expect(await idsOn("2018-08-09")).toEqual([scene.east.id, scene.west.id]);
  });

  test("of a past day knows no request and no answer that came later", async () => {
    const scene = await buildAnsweredScene();
    await turnToDay(db, scene.plan, plainDate("2018-08-20"));
    const on = async (day: string) =>
      (await shown(scene, { on: day })).shown.members.map(({ worst }) => worst);
    expect(await on("2018-07-30")).toEqual(["AMBER", "NO_DATA"]);
    const asked = { where: { itemId: scene.item.id } };
    await db.prisma.contribution.updateMany({
      ...asked,
      data: { askedAt: new Date("2018-08-01T04:00:00Z") },
    });
    expect(await on("2018-07-31")).toEqual(["NOT_DUE", "NOT_DUE"]);
  });

  test.each([
    ["2018-02-30", "no-day"],
    ["2099-01-01", "future"],
    ["2018-01-01", "before"],
  ])("says that nothing is known of %s", async (on, why) => {
    const scene = await buildPartnerScene(db);
    expect((await shown(scene, { on })).asked).toEqual({ kind: "unknown", why, asked: on });
  });

  test("of a plan without collectives is empty", async () => {
    const plan = await buildPlan(db);
    const leader = await buildPerson(db, duty("LEADER"));
    expect(valueIn(await showCollectives(as(db, leader), { planId: plan.id }))).toMatchObject({
      collectives: [],
      shown: null,
    });
  });

  test("is for those who see the boards", async () => {
    const scene = await buildPartnerScene(db);
    const input = { planId: scene.plan.id };
    for (const person of [scene.reporter, scene.eastReporter])
      expect(refusalIn(await showCollectives(as(db, person), input))).toEqual({
        kind: "forbidden",
      });
    expect(refusalIn(await showCollectives(as(db, scene.supervisor), { planId: 999_999 }))).toEqual(
      { kind: "not-found" },
    );
  });
});

test("a member sees its own row of an item's matrix, the filing unit and the office all", async () => {
  const scene = await buildAnsweredScene();
  const rowsFor = async (person: Parameters<typeof as>[1]) =>
    valueIn(await showItem(as(db, person), { itemId: scene.item.id })).matrices.flatMap(
      ({ rows }) => rows.map(({ memberId }) => memberId),
    );
  const { east, west } = scene;
  expect(await rowsFor(scene.eastReporter)).toEqual([east.id]);
  expect(await rowsFor(scene.helperReporter)).toEqual([]);
  expect(await rowsFor(scene.reporter)).toEqual([east.id, west.id]);
  expect(await rowsFor(scene.supervisor)).toEqual([east.id, west.id]);
});

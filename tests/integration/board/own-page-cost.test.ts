import { beforeAll, expect, test } from "vitest";
import { ANONYMOUS } from "@/lib/domain/actor";
import { plainDate } from "@/lib/domain/plain-date";
import { showBrief } from "@/lib/usecases/board/show-brief";
import { showCollectives } from "@/lib/usecases/board/show-collectives";
import { showUnitBoard } from "@/lib/usecases/board/show-unit-board";
import type { Caller } from "@/lib/usecases/define";
import { showItem } from "@/lib/usecases/item/show-item";
import { showFrame } from "@/lib/usecases/plan/show-frame";
import { resumeSession } from "@/lib/usecases/session/resume-session";
import { buildItems } from "@/tests/support/builders/item";
import {
  asked,
  buildPartnerScene,
  type PartnerScene,
} from "@/tests/support/builders/partner-scene";
import { as } from "@/tests/support/builders/person";
import { turnToDay } from "@/tests/support/builders/plan";
import { listenToQueries } from "@/tests/support/count-queries";
import { openTestLedger } from "@/tests/support/test-ledger";
import { valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();
const listener = listenToQueries(db);
/** Statements that a page may cost, its session and its frame included. */
const MOST = 8;
const PAGE = 30;

let scene: PartnerScene;
beforeAll(async () => {
  scene = await buildPartnerScene(db);
  const { plan, unit, districts } = scene;
  await asked(db, scene);
  const milestones = [{ name: "完成", due: plainDate("2018-08-20") }];
  const wish = { lead: [unit], responsible: [districts], milestones };
  await buildItems(
    db,
    plan,
    Array.from({ length: 50 }, () => wish),
  );
  await turnToDay(db, plan, plainDate("2018-08-30"));
  // The first look of the day judges lights: that is not a page's own cost.
  valueIn(await showBrief(as(db, scene.supervisor), { planId: plan.id }));
});

/** A page as the application asks for it: who is it, the frame, then its own query. */
async function pageOf(caller: Caller, query: (caller: Caller) => Promise<unknown>) {
  const { actor } = caller;
  const sessionId = actor.kind === "person" ? actor.sessionId : "";
  return listener.during(async () => {
    valueIn(await resumeSession({ ...caller, actor: ANONYMOUS }, { sessionId }));
    valueIn(await showFrame(caller, {}));
    await query(caller);
  });
}

const on = "2018-08-15";
test.each<[string, (planId: number) => Promise<{ text: string }[]>]>([
  [
    "a unit's own board",
    (planId) =>
      pageOf(as(db, scene.reporter), async (c) =>
        valueIn(await showUnitBoard(c, { planId, unitId: scene.unit.id })),
      ),
  ],
  [
    "a unit's board of a past day, for the office",
    (planId) =>
      pageOf(as(db, scene.supervisor), async (c) =>
        valueIn(await showUnitBoard(c, { planId, unitId: scene.unit.id, on })),
      ),
  ],
  [
    "the board of a collective",
    (planId) =>
      pageOf(as(db, scene.supervisor), async (c) =>
        valueIn(await showUnitBoard(c, { planId, unitId: scene.districts.id })),
      ),
  ],
  [
    "the collectives",
    (planId) =>
      pageOf(as(db, scene.supervisor), async (c) => valueIn(await showCollectives(c, { planId }))),
  ],
  [
    "the leader's sheet",
    (planId) =>
      pageOf(as(db, scene.supervisor), async (c) => valueIn(await showBrief(c, { planId }))),
  ],
  [
    "the leader's sheet of a past day",
    (planId) =>
      pageOf(as(db, scene.supervisor), async (c) => valueIn(await showBrief(c, { planId, on }))),
  ],
  [
    "an item with a collective's matrix",
    () =>
      pageOf(as(db, scene.supervisor), async (c) =>
        valueIn(await showItem(c, { itemId: scene.item.id })),
      ),
  ],
])(`%s costs at most ${MOST} statements`, async (_, open) => {
  const statements = await open(scene.plan.id);
  expect(
    statements.length,
    statements.map(({ text }) => text.slice(0, 90)).join("\n"),
  ).toBeLessThanOrEqual(MOST);
});

test("no statement brings more rows than its page shows", async () => {
  const { plan, unit, supervisor, reporter } = scene;
  const rowsOf = async (query: () => Promise<unknown>) =>
    Math.max(...(await listener.during(query)).map(({ rows }) => rows));
  const input = { planId: plan.id };
  expect(await rowsOf(() => showCollectives(as(db, supervisor), input))).toBe(PAGE);
  expect(await rowsOf(() => showBrief(as(db, supervisor), input))).toBeLessThanOrEqual(6);
  const board = () => showUnitBoard(as(db, reporter), { ...input, unitId: unit.id });
  expect(await rowsOf(board)).toBe(8 + 1);
});

import { describe, expect, test } from "vitest";
import { dayOf, dayOrNull } from "@/lib/db/day";
import { plainDate } from "@/lib/domain/plain-date";
import type { PlanItem } from "@/lib/usecases/plan/plan-input";
import { decideRemedy } from "@/lib/usecases/remedy/decide-remedy";
import { submitRemedy } from "@/lib/usecases/remedy/submit-remedy";
import { boardCounts, freshCounts } from "@/tests/support/board-counts";
import {
  acceptJuly,
  FIRST,
  idIn,
  itemIn,
  later,
  printOfPlans,
} from "@/tests/support/builders/amended-item";
import {
  amend,
  buildAmendmentScene,
  peopleOf,
  planOf,
  takeBack,
  withChanges,
} from "@/tests/support/builders/amendment-scene";
import { as } from "@/tests/support/builders/person";
import { openTestLedger } from "@/tests/support/test-ledger";
import { valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();
const { prisma } = db;

describe("an amendment that is taken back", () => {
  test("leaves the steps of a remedy plan behind the milestones, with what became of them since", async () => {
    const scene = await buildAmendmentScene(db);
    const result = await amend(db, scene.plan, withChanges(scene, { [FIRST]: later }));
    const { reporter, office } = await peopleOf(db, scene, FIRST);
    const itemId = idIn(scene, FIRST);
    const sent = {
      ...{ itemId, causeReason: "BLOCKED", cause: "用地批复未到。", helperUnitId: "" },
      steps: [
        { name: "补齐材料", dueOn: "2018-09-30" },
        { name: "印发方案", dueOn: "2018-10-31" },
      ],
    };
    const first = valueIn(await submitRemedy(as(db, reporter), { ...sent, former: "0.0" }));
    valueIn(
      await decideRemedy(as(db, office), {
        ...{ itemId, remedyPlanId: first.remedyPlanId, version: 1 },
        ...{ decision: "return", reason: "措施太空。" },
      }),
    );
    await takeBack(db, scene.plan, result);
    const { milestones } = await itemIn(db, scene, FIRST);
    const places = milestones.map(({ ordinal, name, withdrawnOn }) => [
      ordinal,
      name,
      dayOrNull(withdrawnOn),
    ]);
    expect(places.toSorted(([a], [b]) => Number(a) - Number(b))).toEqual([
      [1, "出台政策", null],
      [2, "完成", null],
      [3, "补齐材料", scene.plan.today],
      [4, "印发方案", scene.plan.today],
    ]);
  });

  test("leaves every table as it was, the record of the amendment aside", async () => {
    const scene = await buildAmendmentScene(db);
    await acceptJuly(db, scene, FIRST);
    const target =
      scene.table.items.findLast(({ indicators }) => indicators.length > 1)?.code ?? "";
    const [, second = "", third = ""] = scene.table.items.map(({ code }) => code);
    const before = await printOfPlans(db);
    const table = withChanges(scene, {
      [FIRST]: later,
      [second]: ({ registered, text }) => ({
        text: `${text}同时建立台账。`,
        deadline: { printed: "2018年7月1日完成", kind: "MONTH" },
        milestones: [{ what: "完成", precision: "DAY", dueDay: plainDate("2018-07-01") }],
        registered: { lead: registered.responsible, responsible: [] },
      }),
      [target]: () => ({ indicators: [] }),
    });
    const items = [
      ...table.items.slice(100),
      ...table.items.slice(0, 100).filter(({ code }) => code !== third),
    ];
    const result = await amend(db, scene.plan, { ...table, items });
    expect(result).toMatchObject({ added: 0, changed: 3, dropped: 1, same: 166 });
    expect(await printOfPlans(db)).not.toEqual(before);
    expect(await boardCounts(db)).toEqual(await freshCounts(db));
    await takeBack(db, scene.plan, result);
    expect(await printOfPlans(db)).toEqual(before);
    const batch = { batchId: result.changes.batchId };
    const amendments = await prisma.amendment.findMany({ where: batch });
    expect(amendments.length).toBeGreaterThan(4);
    expect(new Set(amendments.map(({ undoneOn }) => dayOrNull(undoneOn)))).toEqual(
      new Set([scene.plan.today]),
    );
  });

  test("on a later day lets dropped items stand again with the lights that they have by then", async () => {
    const scene = await buildAmendmentScene(db);
    const [, second = ""] = scene.table.items.map(({ code }) => code);
    const table = withChanges(scene, { [second]: later });
    const items = table.items.filter(({ code }) => code !== FIRST);
    const result = await amend(db, scene.plan, { ...table, items });
    const day = "2018-10-10";
    await prisma.plan.update({
      where: { id: scene.plan.id },
      data: { demonstrationDay: new Date(day) },
    });
    const lights = async () => {
      const found = [await itemIn(db, scene, FIRST), await itemIn(db, scene, second)];
      return found.map(({ standing }) => standing && [standing.light, dayOf(standing.assessedOn)]);
    };
    await takeBack(db, await planOf(db, scene.plan.id), result);
    const after = await lights();
    // As where nothing was ever amended: another copy of the plan on that day.
    const other = await buildAmendmentScene(db, { today: day });
    const untouched = [await itemIn(db, other, FIRST), await itemIn(db, other, second)];
    expect(after).toEqual(untouched.map(({ standing }) => [standing?.light, day]));
    expect(await itemIn(db, scene, FIRST)).toMatchObject({ state: "REGISTERED", ordinal: 1 });
    expect(await boardCounts(db)).toEqual(await freshCounts(db));
  });

  test("revokes what it added, behind all others", async () => {
    const scene = await buildAmendmentScene(db);
    const template = scene.table.items[0] as PlanItem;
    const added = { ...template, text: "建设长江国际低碳产业园，引进循环经济龙头企业。" };
    const result = await amend(db, scene.plan, {
      ...scene.table,
      items: [added, ...scene.table.items],
    });
    await takeBack(db, scene.plan, result);
    const last = await prisma.workItem.findFirstOrThrow({
      where: { planId: scene.plan.id },
      orderBy: { ordinal: "desc" },
      include: { standing: true },
    });
    expect(last).toMatchObject({
      id: result.changes.added[0],
      ordinal: 171,
      state: "REVOKED",
      standing: null,
    });
    expect(await itemIn(db, scene, FIRST)).toMatchObject({ ordinal: 1, standing: { ordinal: 1 } });
    expect(await boardCounts(db)).toEqual(await freshCounts(db));
  });
});

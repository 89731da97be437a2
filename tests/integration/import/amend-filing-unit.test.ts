import { describe, expect, test } from "vitest";
import { boardCounts, freshCounts } from "@/tests/support/board-counts";
import { FIRST, idIn, itemIn } from "@/tests/support/builders/amended-item";
import {
  amend,
  buildAmendmentScene,
  takeBack,
  withChanges,
} from "@/tests/support/builders/amendment-scene";
import { openTestLedger } from "@/tests/support/test-ledger";

const db = await openTestLedger();
const { prisma } = db;

describe("who files after an amendment", () => {
  const COLLECTIVE = "4-1-3-00";

  test("is the new first lead; what the former has begun goes over to it", async () => {
    const scene = await buildAmendmentScene(db);
    const { filingUnitId, assignments } = await itemIn(db, scene, FIRST);
    const second = assignments[1]?.unit;
    const period = await prisma.reportingPeriod.findFirstOrThrow({
      where: { planId: scene.plan.id },
    });
    const report = await prisma.progressReport.create({
      data: {
        itemId: idIn(scene, FIRST),
        periodId: period.id,
        unitId: filingUnitId ?? 0,
        state: "DRAFT",
      },
    });
    const result = await amend(
      db,
      scene.plan,
      withChanges(scene, {
        [FIRST]: ({ registered, ...item }) => ({
          ...item,
          registered: { ...registered, lead: registered.lead.toReversed() },
        }),
      }),
    );
    const item = await itemIn(db, scene, FIRST);
    expect(item).toMatchObject({
      filingUnitId: second?.id,
      standing: { filingUnitId: second?.id },
    });
    expect(item.amendments.map(({ field }) => field)).toEqual(["LEAD"]);
    const moved = () => prisma.progressReport.findUniqueOrThrow({ where: { id: report.id } });
    expect(await moved()).toMatchObject({ unitId: second?.id });
    await takeBack(db, scene.plan, result);
    expect(await moved()).toMatchObject({ unitId: filingUnitId });
  });

  test("is still the coordinator where the lead stays a collective, else a lead that is a unit", async () => {
    const coordinators = { [COLLECTIVE]: "市人民政府办公厅" };
    const scene = await buildAmendmentScene(db, { coordinators });
    const before = await itemIn(db, scene, COLLECTIVE);
    const lead = (names: string[]) =>
      withChanges(scene, {
        [COLLECTIVE]: ({ registered }) => ({ registered: { ...registered, lead: names } }),
      });
    await amend(db, scene.plan, lead(["各区人民政府"]));
    expect(await itemIn(db, scene, COLLECTIVE)).toMatchObject({
      coordinatorUnitId: before.coordinatorUnitId,
      filingUnitId: before.coordinatorUnitId,
    });
    await amend(db, scene.plan, lead(["市教育局"]));
    const unit = await prisma.unit.findUniqueOrThrow({ where: { name: "市教育局" } });
    expect(await itemIn(db, scene, COLLECTIVE)).toMatchObject({
      coordinatorUnitId: null,
      filingUnitId: unit.id,
    });
    expect(await boardCounts(db)).toEqual(await freshCounts(db));
  });
});

import { describe, expect, test } from "vitest";
import type { AmendedPlan } from "@/lib/usecases/import/amend-plan";
import { undoPublication } from "@/lib/usecases/import/undo-publication";
import { nameCoordinator } from "@/lib/usecases/item/name-coordinator";
import { boardCounts, freshCounts } from "@/tests/support/board-counts";
import { FIRST, idIn, itemIn, later } from "@/tests/support/builders/amended-item";
import {
  type AmendmentScene,
  amend,
  buildAmendmentScene,
  withChanges,
} from "@/tests/support/builders/amendment-scene";
import { as, buildPerson, duty } from "@/tests/support/builders/person";
import { fingerprint } from "@/tests/support/fingerprint";
import { openTestLedger } from "@/tests/support/test-ledger";
import { refusalIn, valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();
const { prisma } = db;

const COLLECTIVE = "4-1-3-00";

/** The office names the unit that files for an item; its id. */
async function name(scene: AmendmentScene, code: string, unit: string): Promise<number> {
  const office = await buildPerson(db, duty("SUPERVISOR"));
  const { id } = await prisma.unit.findUniqueOrThrow({ where: { name: unit } });
  const named = { itemId: idIn(scene, code), unitId: String(id) };
  valueIn(await nameCoordinator(as(db, office), named));
  return id;
}

const led = (scene: AmendmentScene, code: string, lead: string[]) =>
  withChanges(scene, {
    [code]: ({ registered }) => ({ registered: { ...registered, lead } }),
  });

const admin = await buildPerson(db, duty("PLAN_ADMIN"));

const undo = ({ changes }: AmendedPlan) =>
  undoPublication(as(db, admin), { importId: changes.batchId });

describe("a coordinator who was named since an amendment", () => {
  test("stays where the amendment changed other parts of the item, as does its cycle", async () => {
    const scene = await buildAmendmentScene(db);
    const table = withChanges(scene, {
      [COLLECTIVE]: ({ text }) => ({ text: `${text}健全机制。` }),
      [FIRST]: later,
    });
    const amended = await amend(db, scene.plan, table);
    const unitId = await name(scene, COLLECTIVE, "市教育局");
    const where = { id: idIn(scene, COLLECTIVE) };
    await prisma.workItem.update({ where, data: { cycle: "QUARTERLY" } });
    valueIn(await undo(amended));
    const { measureText, ...item } = await itemIn(db, scene, COLLECTIVE);
    expect(measureText).not.toMatch(/健全机制。$/);
    expect(item).toMatchObject({
      coordinatorUnitId: unitId,
      filingUnitId: unitId,
      cycle: "QUARTERLY",
      standing: { filingUnitId: unitId },
    });
    expect(await boardCounts(db)).toEqual(await freshCounts(db));
  });

  test("stays where the leads changed and the former first one is a collective", async () => {
    const coordinators = { [COLLECTIVE]: "市人民政府办公厅" };
    const scene = await buildAmendmentScene(db, { coordinators });
    const amended = await amend(db, scene.plan, led(scene, COLLECTIVE, ["各区人民政府"]));
    const unitId = await name(scene, COLLECTIVE, "市教育局");
    valueIn(await undo(amended));
    const { assignments, ...item } = await itemIn(db, scene, COLLECTIVE);
    expect(assignments[0]?.unit.name).toBe("市人民政府各部门");
    expect(item).toMatchObject({
      coordinatorUnitId: unitId,
      filingUnitId: unitId,
      standing: { filingUnitId: unitId },
    });
  });

  test("keeps the amendment from being taken back where the former first lead files itself", async () => {
    const scene = await buildAmendmentScene(db);
    const amended = await amend(db, scene.plan, led(scene, FIRST, ["各区人民政府"]));
    expect(await itemIn(db, scene, FIRST)).toMatchObject({ filingUnitId: null });
    await name(scene, FIRST, "市教育局");
    const before = await fingerprint(db);
    expect(refusalIn(await undo(amended))).toEqual({ kind: "conflict", code: "coordinator-since" });
    expect(await fingerprint(db)).toEqual(before);
  });
});

test("where none was named, the former one files again", async () => {
  const coordinators = { [COLLECTIVE]: "市人民政府办公厅" };
  const scene = await buildAmendmentScene(db, { coordinators });
  const { filingUnitId } = await itemIn(db, scene, COLLECTIVE);
  valueIn(await undo(await amend(db, scene.plan, led(scene, COLLECTIVE, ["市教育局"]))));
  expect(await itemIn(db, scene, COLLECTIVE)).toMatchObject({
    coordinatorUnitId: filingUnitId,
    filingUnitId,
  });
});

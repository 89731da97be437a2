import { describe, expect, test } from "vitest";
import { nameCoordinator } from "@/lib/usecases/item/name-coordinator";
import { showItem } from "@/lib/usecases/item/show-item";
import { submitReport } from "@/lib/usecases/report/submit-report";
import { aSubmission, buildFilingScene } from "@/tests/support/builders/filing-scene";
import { buildItem } from "@/tests/support/builders/item";
import { as, NOON } from "@/tests/support/builders/person";
import { buildCollective } from "@/tests/support/builders/unit";
import { fingerprint } from "@/tests/support/fingerprint";
import { openTestLedger } from "@/tests/support/test-ledger";
import { refusalIn, valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();

describe("the office names who files", () => {
  async function buildCollectiveScene() {
    const scene = await buildFilingScene(db);
    const all = await buildCollective(db, [scene.unit, scene.otherUnit]);
    const item = await buildItem(db, scene.plan, { lead: [all] });
    return { ...scene, all, item };
  }

  test("for a collective lead; from then on that unit files, and the board counts it there", async () => {
    const scene = await buildCollectiveScene();
    const { item, unit, plan } = scene;
    const before = refusalIn(await submitReport(as(db, scene.reporter), aSubmission(scene)));
    expect(before).toEqual({ kind: "not-found" });
    const named = { itemId: item.id, unitId: String(unit.id) };
    const result = await nameCoordinator(as(db, scene.supervisor), named);
    expect(valueIn(result)).toEqual({ former: null, unit: unit.name });
    const stored = await db.prisma.workItem.findUniqueOrThrow({ where: { id: item.id } });
    expect(stored).toMatchObject({ coordinatorUnitId: unit.id, filingUnitId: unit.id });
    const { rows } = await db.pool.query(
      "SELECT filing_unit_id AS unit, sum(change)::int AS count FROM light_tally WHERE plan_id = $1 GROUP BY 1 HAVING sum(change) <> 0",
      [plan.id],
    );
    expect(rows).toEqual([{ unit: unit.id, count: 2 }]);
    const entry = { subjectType: "item", subjectId: String(item.id) };
    expect(await db.prisma.auditEntry.findMany({ where: entry })).toMatchObject([
      {
        action: "item.name-coordinator",
        actorId: scene.supervisor.userId,
        at: NOON,
        details: { unitId: unit.id, former: null },
      },
    ]);
    valueIn(await submitReport(as(db, scene.reporter), aSubmission(scene)));
  });

  test("but no collective, nobody, or a unit that does not exist, and nothing is written", async () => {
    const { item, all, chief } = await buildCollectiveScene();
    const before = await fingerprint(db);
    const issues = [];
    for (const unitId of [String(all.id), "999999", "", "2147483648"]) {
      const refusal = refusalIn(await nameCoordinator(as(db, chief), { itemId: item.id, unitId }));
      issues.push(refusal.kind === "invalid" ? refusal.issues : refusal);
    }
    expect(issues).toEqual([
      [{ field: "unitId", code: "unknown-choice" }],
      [{ field: "unitId", code: "unknown-choice" }],
      [{ field: "unitId", code: "required" }],
      [{ field: "unitId", code: "too-big", params: { max: 2_147_483_647 } }],
    ]);
    expect(await fingerprint(db)).toEqual(before);
  });

  test("and nobody else does, and nothing is written", async () => {
    const scene = await buildCollectiveScene();
    const form = { itemId: scene.item.id, unitId: String(scene.unit.id) };
    const before = await fingerprint(db);
    for (const person of [scene.reporter, scene.approver, scene.leader, scene.stranger])
      expect(refusalIn(await nameCoordinator(as(db, person), form))).toEqual({ kind: "forbidden" });
    const lost = await nameCoordinator(as(db, scene.chief), { ...form, itemId: 999_999 });
    expect(refusalIn(lost)).toEqual({ kind: "not-found" });
    expect(await fingerprint(db)).toEqual(before);
  });
});

test("a lead that is a unit files itself: the office can't name another", async () => {
  const scene = await buildFilingScene(db);
  const before = await fingerprint(db);
  const wish = { itemId: scene.item.id, unitId: String(scene.otherUnit.id) };
  const refused = await nameCoordinator(as(db, scene.supervisor), wish);
  expect(refusalIn(refused)).toEqual({ kind: "forbidden" });
  expect(await fingerprint(db)).toEqual(before);
  const shown = valueIn(await showItem(as(db, scene.supervisor), { itemId: scene.item.id }));
  expect(shown.may.nameCoordinator).toBe(false);
});

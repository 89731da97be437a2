import { describe, expect, test } from "vitest";
import { keepPresence } from "@/lib/usecases/presence/keep-presence";
import { leaveForm } from "@/lib/usecases/presence/leave-form";
import { openFiling } from "@/lib/usecases/report/open-filing";
import { buildFilingScene, type FilingScene, JULY } from "@/tests/support/builders/filing-scene";
import { as, NOON } from "@/tests/support/builders/person";
import { fingerprint } from "@/tests/support/fingerprint";
import { openTestLedger } from "@/tests/support/test-ledger";
import { refusalIn, valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();
const key = ({ item }: FilingScene) => ({ itemId: item.id, month: JULY });
const later = (seconds: number) => new Date(NOON.getTime() + seconds * 1000);

/** A scene whose month has opened, as the first look at it does. */
async function openScene() {
  const scene = await buildFilingScene(db);
  valueIn(await openFiling(as(db, scene.reporter), key(scene)));
  return scene;
}

describe("two people on one report", () => {
  test("see each other by name, and nobody sees oneself", async () => {
    const scene = await openScene();
    const { reporter, colleague } = scene;
    const first = valueIn(await keepPresence(as(db, reporter), key(scene)));
    const second = valueIn(await keepPresence(as(db, colleague), key(scene)));
    const third = valueIn(await keepPresence(as(db, reporter), key(scene)));
    expect([first, second, third]).toEqual([
      { others: [] },
      { others: [reporter.displayName] },
      { others: [colleague.displayName] },
    ]);
  });

  test("no longer do once one has left, or was silent for a minute", async () => {
    const scene = await openScene();
    valueIn(await keepPresence(as(db, scene.reporter), key(scene)));
    const seen = async (seconds: number) =>
      valueIn(await keepPresence(as(db, scene.colleague, later(seconds)), key(scene))).others
        .length;
    expect([await seen(59), await seen(60)]).toEqual([1, 0]);
    valueIn(await keepPresence(as(db, scene.reporter, later(61)), key(scene)));
    expect(await seen(62)).toBe(1);
    valueIn(await leaveForm(as(db, scene.reporter), key(scene)));
    expect(await seen(63)).toBe(0);
  });

  test("leave nothing in the audit trail by it", async () => {
    const scene = await openScene();
    const before = await db.prisma.auditEntry.count();
    valueIn(await keepPresence(as(db, scene.reporter), key(scene)));
    valueIn(await leaveForm(as(db, scene.reporter), key(scene)));
    expect(await db.prisma.auditEntry.count()).toBe(before);
  });
});

test("who does not file does not find the form, and is not noted", async () => {
  const scene = await openScene();
  const before = await fingerprint(db);
  for (const person of [scene.stranger, scene.approver, scene.supervisor])
    for (const act of [keepPresence, leaveForm])
      expect(refusalIn(await act(as(db, person), key(scene)))).toEqual({ kind: "not-found" });
  const closed = { itemId: scene.item.id, month: "2018-09" };
  expect(refusalIn(await keepPresence(as(db, scene.reporter), closed))).toEqual({
    kind: "not-found",
  });
  expect(await fingerprint(db)).toEqual(before);
});

import { expect, test } from "vitest";
import { plainDate } from "@/lib/domain/plain-date";
import { addToDraft } from "@/lib/usecases/evidence/add-to-draft";
import { checkUpload } from "@/lib/usecases/evidence/check-upload";
import { keepFile } from "@/lib/usecases/evidence/keep-file";
import { closePeriod } from "@/lib/usecases/period/close-period";
import { reopenPeriod } from "@/lib/usecases/period/reopen-period";
import { saveDraft } from "@/lib/usecases/report/save-draft";
import { aSubmission, buildFilingScene, JULY } from "@/tests/support/builders/filing-scene";
import { as } from "@/tests/support/builders/person";
import { turnToDay } from "@/tests/support/builders/plan";
import { PDF } from "@/tests/support/evidence/evidence-files";
import { bring, keptIn, openTestStore } from "@/tests/support/evidence/evidence-scene";
import { openTestLedger } from "@/tests/support/test-ledger";
import { refusalIn, valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();
const testStore = await openTestStore();
const CLOSED = { kind: "conflict", code: "period-closed" };

/** A July with a draft and a file that the draft does not name, closed by the chief. */
async function buildClosed() {
  const scene = await buildFilingScene(db);
  valueIn(await saveDraft(as(db, scene.reporter), aSubmission(scene)));
  const to = { by: scene.reporter, itemId: scene.item.id };
  const file = keptIn(await bring(db, testStore, to, [["通报.pdf", PDF]]));
  await turnToDay(db, scene.plan, plainDate("2018-08-10"));
  const july = { planId: scene.plan.id, month: JULY };
  valueIn(await closePeriod(as(db, scene.chief), july));
  const filing = { itemId: scene.item.id, month: JULY };
  return { scene, july, file, filing };
}

const aFile = {
  id: "00000000-0000-4000-8000-000000000001",
  name: "迟到.pdf",
  size: 10,
  sha256: "a".repeat(64),
};

test("a closed period takes no file and no evidence, and nothing is written", async () => {
  const { scene, file, filing } = await buildClosed();
  const reporter = as(db, scene.reporter);
  const before = await db.prisma.reportDraft.findMany({
    where: { report: { itemId: scene.item.id } },
  });
  expect(refusalIn(await checkUpload(reporter, filing))).toEqual(CLOSED);
  expect(refusalIn(await keepFile(reporter, { ...filing, ...aFile }))).toEqual(CLOSED);
  const naming = { ...filing, kind: "DATA", fileIds: [file.id] };
  expect(refusalIn(await addToDraft(reporter, naming))).toEqual(CLOSED);
  const after = await db.prisma.reportDraft.findMany({
    where: { report: { itemId: scene.item.id } },
  });
  expect(after).toEqual(before);
  expect(await db.prisma.storedFile.count({ where: { itemId: scene.item.id } })).toBe(1);
});

test("a period that is reopened takes files again", async () => {
  const { scene, july, file, filing } = await buildClosed();
  const again = { ...july, reason: "补报", until: "2018-08-17" };
  valueIn(await reopenPeriod(as(db, scene.chief), again));
  const reporter = as(db, scene.reporter);
  valueIn(await checkUpload(reporter, filing));
  valueIn(await keepFile(reporter, { ...filing, ...aFile }));
  const added = await addToDraft(reporter, { ...filing, kind: "DATA", fileIds: [file.id] });
  expect(valueIn(added).added).toBe(1);
});

test("no file is taken for a month that has no period", async () => {
  const { scene, filing } = await buildClosed();
  const later = { ...filing, month: "2019-07" };
  const reporter = as(db, scene.reporter);
  expect(refusalIn(await checkUpload(reporter, later))).toEqual({ kind: "not-found" });
  expect(refusalIn(await keepFile(reporter, { ...later, ...aFile }))).toEqual({
    kind: "not-found",
  });
});

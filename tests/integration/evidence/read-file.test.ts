import { describe, expect, test } from "vitest";
import type { Person } from "@/lib/domain/actor";
import { findEvidenceFile } from "@/lib/usecases/evidence/find-evidence-file";
import { approveReport } from "@/lib/usecases/report/approve-report";
import { returnReportByOffice } from "@/lib/usecases/report/return-report-by-office";
import { returnReportByUnit } from "@/lib/usecases/report/return-report-by-unit";
import { saveDraft } from "@/lib/usecases/report/save-draft";
import { submitReport } from "@/lib/usecases/report/submit-report";
import {
  aDecision,
  aSubmission,
  buildFilingScene,
  type FilingScene,
  submitted,
} from "@/tests/support/builders/filing-scene";
import { as } from "@/tests/support/builders/person";
import { PDF } from "@/tests/support/evidence/evidence-files";
import { bring, keptIn, openTestStore } from "@/tests/support/evidence/evidence-scene";
import { openTestLedger } from "@/tests/support/test-ledger";
import { refusalIn, valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();
const testStore = await openTestStore();

type Scene = FilingScene & { fileId: string };

async function buildScene(wish = {}): Promise<Scene> {
  const scene = await buildFilingScene(db, wish);
  const to = { by: scene.reporter, itemId: scene.item.id };
  const { id } = keptIn(await bring(db, testStore, to, [["通报.pdf", PDF]]));
  return { ...scene, fileId: id };
}

const withFile = ({ fileId }: Scene) => ({
  evidence: [{ kind: "DATA", description: "通报", fileId }],
});

const PEOPLE = ["reporter", "colleague", "approver", "supervisor", "leader", "stranger"] as const;

/** Who of the scene's people is given the file. */
async function readers(scene: Scene): Promise<string[]> {
  const given: string[] = [];
  for (const who of PEOPLE) {
    const person: Person = scene[who];
    const key = { itemId: scene.item.id, fileId: scene.fileId };
    const found = await findEvidenceFile(as(db, person), key);
    if (found.ok) given.push(who);
    else expect(refusalIn(found)).toEqual({ kind: "not-found" });
  }
  return given;
}

const REPORTERS = ["reporter", "colleague"];
const UNIT = [...REPORTERS, "approver"];
const ALL = [...UNIT, "supervisor", "leader"];

describe("a file is read as far as the report that names it:", () => {
  test("uploaded only, by the item's reporters", async () => {
    expect(await readers(await buildScene())).toEqual(REPORTERS);
  });

  test("named in a draft, by the item's reporters", async () => {
    const scene = await buildScene();
    valueIn(await saveDraft(as(db, scene.reporter), aSubmission(scene, withFile(scene))));
    expect(await readers(scene)).toEqual(REPORTERS);
  });

  test("submitted to the approver, by the unit", async () => {
    const scene = await buildScene();
    await submitted(db, scene, withFile(scene));
    expect(await readers(scene)).toEqual(UNIT);
  });

  test("sent back inside the unit, still by the unit alone", async () => {
    const scene = await buildScene();
    await submitted(db, scene, withFile(scene));
    const decision = { ...aDecision(scene), reason: "说明不清" };
    valueIn(await returnReportByUnit(as(db, scene.approver), decision));
    expect(await readers(scene)).toEqual(UNIT);
  });

  test("released, by all who may read the item", async () => {
    const scene = await buildScene();
    await submitted(db, scene, withFile(scene));
    valueIn(await approveReport(as(db, scene.approver), aDecision(scene)));
    expect(await readers(scene)).toEqual(ALL);
  });

  test("submitted by a unit without an approver, by all who may read the item", async () => {
    const scene = await buildScene({ approvalRequired: false });
    await submitted(db, scene, withFile(scene));
    expect(await readers(scene)).toEqual(ALL);
  });

  test("returned by the office and replaced in the next revision, still by those who saw it", async () => {
    const scene = await buildScene();
    await submitted(db, scene, withFile(scene));
    valueIn(await approveReport(as(db, scene.approver), aDecision(scene)));
    const decision = {
      ...aDecision(scene),
      reasonCode: "EVIDENCE_MISSING",
      reason: "数据没有出处",
    };
    valueIn(await returnReportByOffice(as(db, scene.supervisor), decision));
    expect(await readers(scene)).toEqual(ALL);
    const again = { ...aSubmission(scene, { version: "1.0" }), confirmed: true };
    valueIn(await submitReport(as(db, scene.reporter), again));
    expect(await readers(scene)).toEqual(ALL);
  });
});

test("what is known of a file is its name, size and kind, never who brought it when", async () => {
  const scene = await buildScene();
  const key = { itemId: scene.item.id, fileId: scene.fileId };
  expect(valueIn(await findEvidenceFile(as(db, scene.reporter), key))).toEqual({
    id: scene.fileId,
    name: "通报.pdf",
    size: PDF.length,
    contentType: "application/pdf",
  });
});

test("a file is not found under another item, nor an id that is none", async () => {
  const scene = await buildScene();
  const other = await buildScene();
  const asked = await findEvidenceFile(as(db, other.reporter), {
    itemId: other.item.id,
    fileId: scene.fileId,
  });
  expect(refusalIn(asked)).toEqual({ kind: "not-found" });
  const nonsense = await findEvidenceFile(as(db, scene.reporter), {
    itemId: scene.item.id,
    fileId: "../x",
  });
  expect(refusalIn(nonsense).kind).toBe("invalid");
});

test("a report can't name the file of another item", async () => {
  const scene = await buildScene();
  const other = await buildScene();
  const form = aSubmission(scene, withFile(other));
  expect(refusalIn(await saveDraft(as(db, scene.reporter), form))).toEqual({
    kind: "invalid",
    issues: [{ field: "evidence.0", code: "file-unknown" }],
  });
});

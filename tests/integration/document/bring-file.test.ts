import { describe, expect, test } from "vitest";
import type { Person } from "@/lib/domain/actor";
import { EVIDENCE_FILE_LIMITS } from "@/lib/domain/evidence-file";
import { StoreFailure } from "@/lib/files/store/evidence-store";
import { requestClosure } from "@/lib/usecases/closure/request-closure";
import { keepDocumentFile } from "@/lib/usecases/evidence/keep-document-file";
import { replyNotice } from "@/lib/usecases/notice/reply-notice";
import { documentRows, keepSentFiles } from "@/lib/web/sent-documents";
import { aRequest } from "@/tests/support/builders/closure-scene";
import { buildFilingScene } from "@/tests/support/builders/filing-scene";
import { given } from "@/tests/support/builders/instruction";
import { buildNoticeScene, issued } from "@/tests/support/builders/notice";
import { as, buildPerson, duty, NOON } from "@/tests/support/builders/person";
import { PDF, PNG } from "@/tests/support/evidence/evidence-files";
import {
  aDocumentForm,
  bring,
  bringDocument,
  documentOf,
  keptIn,
  openTestStore,
} from "@/tests/support/evidence/evidence-scene";
import { openTestLedger } from "@/tests/support/test-ledger";
import { refusalIn, valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();
const testStore = await openTestStore();
const { store, stored } = testStore;
const LARGE = Buffer.concat([PDF, Buffer.alloc(EVIDENCE_FILE_LIMITS.bytes)]);

const brought = (itemId: number, by: Person) =>
  bringDocument(db, testStore, { itemId, by }, ["通报.pdf", PDF]);
const rowsOf = (itemId: number) => db.prisma.storedFile.findMany({ where: { itemId } });

test("a file is kept with its bytes, its row and its audit entry, and its row of the form names it", async () => {
  const { item, approver } = await buildFilingScene(db);
  const form = aDocumentForm(item.id, [["通报.pdf", PDF]]);
  const values = await keepSentFiles(as(db, approver), store, form);
  const [row] = await rowsOf(item.id);
  expect(values).toEqual({
    "documents.itemId": String(item.id),
    "documents.0": "通报",
    "documents.0.fileId": row?.id,
    "documents.0.fileName": "通报.pdf",
    "documents.0.dropFile": "",
  });
  expect(row).toMatchObject({ name: "通报.pdf", uploadedById: approver.userId });
  expect(await stored()).toContain(row?.id);
  expect(await db.prisma.auditEntry.findFirst({ orderBy: { id: "desc" } })).toMatchObject({
    action: "evidence.keep-document-file",
    subjectType: "item",
    subjectId: String(item.id),
    actorId: approver.userId,
    details: { fileId: row?.id, name: "通报.pdf", size: PDF.length },
  });
});

test("what was typed about a file stays, and a file can be left out again or replaced", async () => {
  const { item, reporter } = await buildFilingScene(db);
  const first = aDocumentForm(item.id, [["通报.pdf", PDF]], { "documents.0": "市政府通报" });
  const kept = await keepSentFiles(as(db, reporter), store, first);
  expect(documentRows(kept)[0]).toEqual({
    ...{ kind: "DATA", description: "市政府通报", link: "", refused: undefined },
    fileId: kept["documents.0.fileId"],
  });
  const left = { ...kept, "documents.0.dropFile": "yes" };
  expect(documentRows(left)[0]?.fileId).toBeNull();
  const again = aDocumentForm(item.id, [["照片.png", PNG]], left);
  const replaced = await keepSentFiles(as(db, reporter), store, again);
  expect(replaced["documents.0.fileName"]).toBe("照片.png");
  expect(documentRows(replaced)[0]?.fileId).not.toBe(kept["documents.0.fileId"]);
});

describe("a file that is not taken is named at its row, and the reply is not sent without it:", () => {
  test.each([
    ["too large", "大.pdf", LARGE, "file-too-large"],
    ["of no known kind", "程序.exe", Buffer.from("MZ"), "file-type-unknown"],
    ["other than its name says", "照片.png", PDF, "file-content-differs"],
    ["empty", "空.pdf", Buffer.alloc(0), "file-empty"],
  ])("%s", async (_, name, bytes, code) => {
    const scene = await buildNoticeScene(db);
    const { noticeId } = await issued(db, scene);
    const person = as(db, scene.head);
    const before = await stored();
    const form = aDocumentForm(scene.item.id, [[name, bytes]], { "documents.0": "材料" });
    const documents = documentRows(await keepSentFiles(person, store, form));
    const refusalOf = async (text: string) =>
      refusalIn(await replyNotice(person, { noticeId, version: 2, text, documents }));
    const params = { megabytes: 20, files: 10, unfiled: 100 };
    const issue = { field: "documents.0.file", code, params };
    expect(await refusalOf("月底前完成。")).toEqual({ kind: "invalid", issues: [issue] });
    expect(await refusalOf("")).toMatchObject({ issues: [{ field: "text" }, issue] });
    expect(await rowsOf(scene.item.id)).toEqual([]);
    expect(await stored()).toEqual(before);
  });

  test("the store being down", async () => {
    const { item, reporter } = await buildFilingScene(db);
    const down = new StoreFailure("unreachable", "The store can't be reached.");
    const broken = { ...store, put: () => Promise.reject(down) };
    const form = aDocumentForm(item.id, [["通报.pdf", PDF]]);
    const values = await keepSentFiles(as(db, reporter), broken, form);
    expect(values["documents.0.refused"]).toBe("store-down");
    expect(await rowsOf(item.id)).toEqual([]);
  });
});

describe("who brings files for an item:", () => {
  test("the office, the filing unit, and a unit while it is asked about it", async () => {
    const scene = await buildFilingScene(db);
    const owner = await buildPerson(db, duty("REPORTER", scene.otherUnit));
    const brings = async (who: Person) => {
      const form = aDocumentForm(scene.item.id, [["通报.pdf", PDF]]);
      const values = await keepSentFiles(as(db, who), store, form);
      return values["documents.0.fileId"] !== undefined;
    };
    expect(await brings(owner)).toBe(false);
    await given(db, scene, { ownerUnitId: String(scene.otherUnit.id) });
    expect(await Promise.all([owner, scene.supervisor, scene.approver].map(brings))).toEqual([
      true,
      true,
      true,
    ]);
  });

  test("nobody else, and nothing is written", async () => {
    const { item, stranger, leader } = await buildFilingScene(db);
    const before = [await stored(), await db.prisma.auditEntry.count()];
    for (const who of [stranger, leader]) {
      const form = aDocumentForm(item.id, [["通报.pdf", PDF]]);
      const values = await keepSentFiles(as(db, who), store, form);
      expect(values["documents.0.refused"]).toBe("unknown");
    }
    expect(await rowsOf(item.id)).toEqual([]);
    expect([await stored(), await db.prisma.auditEntry.count()]).toEqual(before);
  });

  test("not even its own unit where the form names no item", async () => {
    const { reporter } = await buildFilingScene(db);
    const nowhere = { id: crypto.randomUUID(), name: "a.pdf", size: 1, sha256: "0".repeat(64) };
    const refused = await keepDocumentFile(as(db, reporter), { ...nowhere, itemId: 999_999 });
    expect(refusalIn(refused)).toEqual({ kind: "not-found" });
  });
});

describe("an id that comes back from the browser is", () => {
  test("the item's, not another's", async () => {
    const [scene, other] = [await buildFilingScene(db), await buildFilingScene(db)];
    const elsewhere = await brought(other.item.id, other.reporter);
    const asked = aRequest(scene.item.id, [documentOf(elsewhere)]);
    expect(refusalIn(await requestClosure(as(db, scene.reporter), asked))).toEqual({
      kind: "invalid",
      issues: [{ field: "criteria.0.documents.0.file", code: "file-unknown" }],
    });
  });

  test("the person's own, not a colleague's", async () => {
    const { item, reporter, colleague } = await buildFilingScene(db);
    const fileId = await brought(item.id, colleague);
    const asked = aRequest(item.id, [documentOf(fileId)]);
    expect(refusalIn(await requestClosure(as(db, reporter), asked))).toMatchObject({
      issues: [{ field: "criteria.0.documents.0.file", code: "file-unknown" }],
    });
    expect(await db.prisma.closureRequest.count({ where: { itemId: item.id } })).toBe(0);
    valueIn(await requestClosure(as(db, colleague), asked));
  });
});

describe("the same bytes", () => {
  test("brought twice by a person are one file, by two people two", async () => {
    const { item, reporter, colleague } = await buildFilingScene(db);
    const first = await brought(item.id, reporter);
    expect(await brought(item.id, reporter)).toBe(first);
    expect(await brought(item.id, colleague)).not.toBe(first);
  });

  test("behind a reply are never handed to a report, whose readers are others", async () => {
    const { item, reporter } = await buildFilingScene(db);
    const fileId = await brought(item.id, reporter);
    valueIn(await requestClosure(as(db, reporter), aRequest(item.id, [documentOf(fileId)])));
    const to = { by: reporter, itemId: item.id };
    const evidence = keptIn(await bring(db, testStore, to, [["通报.pdf", PDF]]));
    expect(evidence.id).not.toBe(fileId);
  });
});

test("a file that was never sent is swept a week later, one that stands behind something stays", async () => {
  const { item, reporter } = await buildFilingScene(db);
  const used = await brought(item.id, reporter);
  valueIn(await requestClosure(as(db, reporter), aRequest(item.id, [documentOf(used)])));
  const form = aDocumentForm(item.id, [["照片.png", PNG]]);
  const forgotten = (await keepSentFiles(as(db, reporter), store, form))["documents.0.fileId"];
  const later = new Date(NOON.getTime() + 8 * 24 * 60 * 60 * 1000);
  const next = aDocumentForm(item.id, [["新.pdf", Buffer.concat([PDF, Buffer.of(1)])]]);
  await keepSentFiles(as(db, reporter, later), store, next);
  const left = (await rowsOf(item.id)).map(({ id }) => id);
  expect(left).toContain(used);
  expect(left).not.toContain(forgotten);
  expect(await stored()).not.toContain(forgotten);
});

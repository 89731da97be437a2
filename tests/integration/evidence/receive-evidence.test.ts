import { randomBytes } from "node:crypto";
import { buffer } from "node:stream/consumers";
import { describe, expect, test } from "vitest";
import { EVIDENCE_FILE_LIMITS } from "@/lib/domain/evidence-file";
import { type EvidenceStore, StoreFailure } from "@/lib/files/store/evidence-store";
import { receiveEvidence } from "@/lib/web/receive-evidence";
import { buildFilingScene, JULY } from "@/tests/support/builders/filing-scene";
import { as, NOON } from "@/tests/support/builders/person";
import { BAD_FILES, PDF, PNG, XLSX } from "@/tests/support/evidence/evidence-files";
import { bring, keptIn, openTestStore, sendingOf } from "@/tests/support/evidence/evidence-scene";
import { openTestLedger } from "@/tests/support/test-ledger";
import { refusalIn, valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();
const testStore = await openTestStore();
const { store, stored } = testStore;
const LARGE = EVIDENCE_FILE_LIMITS.bytes;

async function build() {
  const scene = await buildFilingScene(db);
  const to = { by: scene.reporter, itemId: scene.item.id };
  return { scene, to };
}

const toJuly = (itemId: number) => ({ itemId, month: JULY });
const rowsOf = (itemId: number) => db.prisma.storedFile.findMany({ where: { itemId } });
const entriesOf = (itemId: number) =>
  db.prisma.auditEntry.findMany({
    where: { action: "evidence.keep-file", subjectId: String(itemId) },
    select: { subjectType: true, actorId: true, details: true },
  });

test("several files at once are kept, each with its bytes, its row and its audit entry", async () => {
  const { scene, to } = await build();
  const outcomes = await bring(db, testStore, to, [
    ["C:\\资料\\通报.pdf", PDF],
    ["明细.xlsx", XLSX],
  ]);
  const [print, sheet] = outcomes.map((each) => keptIn([each]));
  expect([print, sheet]).toMatchObject([
    { name: "通报.pdf", size: PDF.length, contentType: "application/pdf" },
    { name: "明细.xlsx", size: XLSX.length, contentType: expect.stringContaining("spreadsheetml") },
  ]);
  const found = await store.get(print?.id ?? "");
  expect(found && (await buffer(found.body)).equals(PDF)).toBe(true);
  const row = (await rowsOf(scene.item.id)).find(({ id }) => id === print?.id);
  expect(row).toMatchObject({
    uploadedById: scene.reporter.userId,
    uploadedAt: NOON,
    sha256: expect.stringMatching(/^[\da-f]{64}$/),
  });
  expect((await entriesOf(scene.item.id))[0]).toMatchObject({
    subjectType: "item",
    actorId: scene.reporter.userId,
    details: { fileId: print?.id, name: "通报.pdf", size: PDF.length, sha256: row?.sha256 },
  });
});

test("a bad file is refused by name and the others of its sending are kept", async () => {
  const { scene, to } = await build();
  const outcomes = await bring(db, testStore, to, [
    ["坏.pdf", Buffer.from("MZ")],
    ["程序.exe", Buffer.from("MZ")],
    ["空.pdf", Buffer.alloc(0)],
    ["好.png", PNG],
    ["太大.pdf", Buffer.concat([PDF, Buffer.alloc(LARGE)])],
  ]);
  expect(outcomes.filter((each) => "refusal" in each)).toEqual([
    { name: "坏.pdf", refusal: "content-differs" },
    { name: "程序.exe", refusal: "type-unknown" },
    { name: "空.pdf", refusal: "empty" },
    { name: "太大.pdf", refusal: "too-large" },
  ]);
  expect((await rowsOf(scene.item.id)).map(({ name }) => name)).toEqual(["好.png"]);
});

test.each(Object.entries(BAD_FILES))("%s leaves no trace", async (_, { name, bytes, refusal }) => {
  const { scene, to } = await build();
  const before = await stored();
  expect(await bring(db, testStore, to, [[name, bytes]])).toEqual([{ name, refusal }]);
  expect(await rowsOf(scene.item.id)).toEqual([]);
  expect(await stored()).toEqual(before);
});

test("a file of exactly the largest size is taken", async () => {
  const { to } = await build();
  const bytes = Buffer.concat([PDF, randomBytes(LARGE - PDF.length)]);
  expect(keptIn(await bring(db, testStore, to, [["大.pdf", bytes]])).size).toBe(LARGE);
});

test("an eleventh file of a sending is refused, the ten before it are kept", async () => {
  const { to } = await build();
  const files = Array.from({ length: 11 }, (_, index): [string, Uint8Array] => [
    `${index}.pdf`,
    Buffer.concat([PDF, Buffer.of(index)]),
  ]);
  const outcomes = await bring(db, testStore, to, files);
  expect(outcomes.filter((each) => "file" in each)).toHaveLength(10);
  expect(outcomes.at(-1)).toEqual({ name: "10.pdf", refusal: "too-many" });
});

describe("the same bytes brought again", () => {
  test("are the file that is there, and are kept once", async () => {
    const { scene, to } = await build();
    const first = keptIn(await bring(db, testStore, to, [["通报.pdf", PDF]]));
    const before = await stored();
    expect(keptIn(await bring(db, testStore, to, [["通报（副本）.pdf", PDF]]))).toEqual(first);
    expect(await rowsOf(scene.item.id)).toHaveLength(1);
    expect(await stored()).toEqual(before);
  });

  test("by two people at one moment are one file", async () => {
    const { scene, to } = await build();
    const [one, other] = await Promise.all([
      bring(db, testStore, to, [["甲.pdf", PDF]]),
      bring(db, testStore, { ...to, by: scene.colleague }, [["乙.pdf", PDF]]),
    ]);
    expect(keptIn(one)).toEqual(keptIn(other));
    expect(await rowsOf(scene.item.id)).toHaveLength(1);
  });

  test("for another item are a file of its own", async () => {
    const { to } = await build();
    const elsewhere = await build();
    const one = keptIn(await bring(db, testStore, to, [["通报.pdf", PDF]]));
    const other = keptIn(await bring(db, testStore, elsewhere.to, [["通报.pdf", PDF]]));
    expect(one.id).not.toBe(other.id);
  });
});

describe("nobody but the item's reporters brings files:", () => {
  test.each(["approver", "supervisor", "stranger", "leader"] as const)(
    "not the %s, and nothing is written",
    async (who) => {
      const { scene } = await build();
      const before = await stored();
      const sending = sendingOf([["通报.pdf", PDF]]);
      const refused = await receiveEvidence(
        as(db, scene[who]),
        store,
        toJuly(scene.item.id),
        sending,
      );
      expect(refusalIn(refused)).toEqual({ kind: "not-found" });
      expect(await rowsOf(scene.item.id)).toEqual([]);
      expect(await entriesOf(scene.item.id)).toEqual([]);
      expect(await stored()).toEqual(before);
    },
  );

  test("and not for an item that is revoked", async () => {
    const { scene, to } = await build();
    await db.prisma.workItem.update({ where: { id: to.itemId }, data: { state: "REVOKED" } });
    const sending = sendingOf([["通报.pdf", PDF]]);
    const refused = await receiveEvidence(
      as(db, scene.reporter),
      store,
      toJuly(to.itemId),
      sending,
    );
    expect(refusalIn(refused)).toEqual({ kind: "conflict", code: "item-revoked" });
  });
});

test("a form's other fields come with its files", async () => {
  const { scene, to } = await build();
  const sending = sendingOf([["通报.pdf", PDF]], { kind: "CASE", earlier: "x" });
  const sent = valueIn(
    await receiveEvidence(as(db, scene.reporter), store, toJuly(to.itemId), sending),
  );
  expect(sent.fields).toEqual([
    ["kind", "CASE"],
    ["earlier", "x"],
  ]);
});

test("a sending that breaks off keeps what came whole and names what didn't", async () => {
  const { scene, to } = await build();
  const whole = sendingOf([
    ["先到.pdf", PDF],
    ["半份.png", Buffer.concat([PNG, randomBytes(50_000)])],
  ]);
  const bytes = Buffer.from(await whole.arrayBuffer());
  const broken = new Request("http://ledger.test/", {
    method: "POST",
    body: bytes.subarray(0, bytes.length - 20_000),
    headers: { "content-type": whole.headers.get("content-type") ?? "" },
  });
  const sent = valueIn(
    await receiveEvidence(as(db, scene.reporter), store, toJuly(to.itemId), broken),
  );
  expect(sent.outcomes).toEqual([
    { name: "先到.pdf", file: expect.objectContaining({ name: "先到.pdf" }) },
    { name: "半份.png", refusal: "cut-off" },
  ]);
});

function nextWarning(name: string): Promise<Error> {
  return new Promise((resolve) => {
    const listen = (warning: Error) => {
      if (warning.name !== name) return;
      process.off("warning", listen);
      resolve(warning);
    };
    process.on("warning", listen);
  });
}

describe("where the store fails", () => {
  const down = new StoreFailure("unreachable", "The store can't be reached.");
  const failing = (change: Partial<EvidenceStore>): EvidenceStore => ({ ...store, ...change });

  test("the file is refused and no row is made, and whoever runs the ledger is told", async () => {
    const { scene, to } = await build();
    const told = nextWarning("EvidenceStore");
    const broken = { store: failing({ put: () => Promise.reject(down) }) };
    expect(await bring(db, broken, to, [["通报.pdf", PDF]])).toEqual([
      { name: "通报.pdf", refusal: "store-down" },
    ]);
    expect(await rowsOf(scene.item.id)).toEqual([]);
    expect((await told).message).toBe(down.message);
  });

  test("in clearing away only, the file that is there is given all the same", async () => {
    const { to } = await build();
    const first = keptIn(await bring(db, testStore, to, [["通报.pdf", PDF]]));
    const broken = { store: failing({ remove: () => Promise.reject(down) }) };
    expect(keptIn(await bring(db, broken, to, [["通报.pdf", PDF]]))).toEqual(first);
  });
});

import { randomBytes, randomUUID } from "node:crypto";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { afterAll, describe, expect, test } from "vitest";
import { type EvidenceStore, StoreFailure } from "@/lib/files/store/evidence-store";
import { openFolderStore } from "@/lib/files/store/folder-store";
import { tryStore } from "@/lib/files/store/open-store";
import { openS3Store } from "@/lib/files/store/s3-store";
import { BUCKET, S3_KEYS, startS3 } from "@/tests/support/evidence/start-s3";

const folder = await mkdtemp(path.join(tmpdir(), "store-"));
const s3 = await startS3();
afterAll(async () => {
  await s3.stop();
  await rm(folder, { recursive: true });
});

const settings = {
  ...S3_KEYS,
  endpoint: s3.endpoint,
  bucket: BUCKET,
  region: "us-east-1",
  prefix: "",
};

const inParts = (bytes: Buffer, size = 64 * 1024) =>
  Readable.from(
    Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
      bytes.subarray(index * size, (index + 1) * size),
    ),
  );

async function bytesIn(store: EvidenceStore, id: string): Promise<Buffer | null> {
  const found = await store.get(id);
  return found && buffer(found.body);
}

async function failureOf(work: Promise<unknown>): Promise<StoreFailure> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (error instanceof StoreFailure) return error;
  throw new Error(`No failure of the store: ${error}`);
}

describe.each<[string, () => EvidenceStore]>([
  ["a folder", () => openFolderStore(path.join(folder, "evidence"))],
  ["an S3-compatible server", () => openS3Store(settings)],
  [
    "a part of a bucket that is shared with others",
    () => openS3Store({ ...settings, prefix: "ledger/" }),
  ],
])("%s", (_, open) => {
  test("gives back the very bytes that were put in, and how many they are", async () => {
    const store = open();
    const id = randomUUID();
    const bytes = randomBytes(3 * 1024 * 1024 + 17);
    await store.put(id, inParts(bytes), bytes.length);
    expect((await bytesIn(store, id))?.equals(bytes)).toBe(true);
    const again = await store.get(id);
    again?.body.destroy();
    expect(again?.size).toBe(bytes.length);
  });

  test("is read by another process of the ledger", async () => {
    const id = randomUUID();
    await open().put(id, Readable.from([Buffer.from("同一份文件")]), 15);
    expect((await bytesIn(open(), id))?.toString()).toBe("同一份文件");
  });

  test("has nothing where nothing was put, and forgets what is removed", async () => {
    const store = open();
    const id = randomUUID();
    expect(await store.get(id)).toBeNull();
    await store.put(id, Readable.from([Buffer.from("x")]), 1);
    await store.remove(id);
    expect(await store.get(id)).toBeNull();
    await store.remove(id);
  });

  test("stands a trial", async () => {
    await expect(tryStore(open())).resolves.toBeUndefined();
  });

  test("takes no id that leads elsewhere", async () => {
    const store = open();
    await expect(store.get("../../etc/passwd")).rejects.toThrow("is no id of a file");
    await expect(store.remove("")).rejects.toThrow("is no id of a file");
  });
});

test("a file whose sending breaks off is not in the folder, not even in part", async () => {
  const place = path.join(folder, "broken");
  const store = openFolderStore(place);
  const id = randomUUID();
  const broken = Readable.from(
    (async function* () {
      yield Buffer.from("the first half");
      throw new Error("the line is down");
    })(),
  );
  await expect(store.put(id, broken, 28)).rejects.toThrow("the line is down");
  expect(await store.get(id)).toBeNull();
  const left = await readdir(place, { recursive: true, withFileTypes: true });
  expect(left.filter((entry) => entry.isFile())).toEqual([]);
});

test("nothing is left in the folder of a trial", async () => {
  const place = path.join(folder, "tried");
  await tryStore(openFolderStore(place));
  const left = await readdir(place, { recursive: true, withFileTypes: true });
  expect(left.filter((entry) => entry.isFile())).toEqual([]);
});

test("a folder that is none is said to be so", async () => {
  const file = path.join(folder, "in-the-way");
  await writeFile(file, "");
  const failure = await failureOf(tryStore(openFolderStore(file)));
  expect(failure).toMatchObject({
    reason: "misconfigured",
    message: expect.stringContaining("can't be used for evidence"),
  });
});

describe("what is wrong with an S3-compatible server is said in words:", () => {
  test("wrong keys", async () => {
    const store = openS3Store({ ...settings, accessKeyId: "SOMEBODYELSE" });
    expect(
      await failureOf(store.put(randomUUID(), Readable.from([Buffer.of(1)]), 1)),
    ).toMatchObject({
      reason: "refused",
      message: expect.stringContaining("Check LUOSHI_S3_ACCESS_KEY_ID"),
    });
    expect((await failureOf(store.get(randomUUID()))).reason).toBe("refused");
  });

  test("a bucket that isn't there", async () => {
    const store = openS3Store({ ...settings, bucket: "elsewhere" });
    expect(await failureOf(tryStore(store))).toMatchObject({
      reason: "misconfigured",
      message: expect.stringContaining('has no bucket "elsewhere"'),
    });
  });

  test("a server that is down", async () => {
    const store = openS3Store({ ...settings, endpoint: "http://127.0.0.1:9" });
    for (const work of [store.get, store.remove, () => tryStore(store)])
      expect(await failureOf(work(randomUUID()))).toMatchObject({
        reason: "unreachable",
        message: expect.stringContaining("http://127.0.0.1:9 can't be reached"),
      });
  });
});

import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { checkStore } from "@/lib/ops/start/check-store";
import { BUCKET, S3_KEYS, startS3 } from "@/tests/support/evidence/start-s3";

const folder = await mkdtemp(path.join(tmpdir(), "start-"));
const s3 = await startS3();
afterAll(async () => {
  await s3.stop();
  await rm(folder, { recursive: true });
});

const inBucket = (change: Record<string, string> = {}) => ({
  NODE_ENV: "test" as const,
  LUOSHI_S3_ENDPOINT: s3.endpoint,
  LUOSHI_S3_BUCKET: BUCKET,
  LUOSHI_S3_ACCESS_KEY_ID: S3_KEYS.accessKeyId,
  LUOSHI_S3_SECRET_ACCESS_KEY: S3_KEYS.secretAccessKey,
  ...change,
});

test("without any setting evidence lies in the data folder", async () => {
  expect(await checkStore({ NODE_ENV: "test" }, folder)).toBe(`Evidence: in ${folder}/evidence`);
  expect(await readdir(folder)).toEqual(["evidence"]);
});

test("with all settings it lies in the bucket", async () => {
  expect(await checkStore(inBucket(), folder)).toBe(
    `Evidence: bucket "${BUCKET}" at ${s3.endpoint}`,
  );
});

test.each([
  [
    "half of the settings",
    inBucket({ LUOSHI_S3_BUCKET: "", LUOSHI_S3_SECRET_ACCESS_KEY: "" }),
    "LUOSHI_S3_BUCKET and LUOSHI_S3_SECRET_ACCESS_KEY are not set",
  ],
  [
    "an address that is none",
    inBucket({ LUOSHI_S3_ENDPOINT: "s3.example.org" }),
    'LUOSHI_S3_ENDPOINT is "s3.example.org", but must be an address',
  ],
  ["keys that are refused", inBucket({ LUOSHI_S3_ACCESS_KEY_ID: "NOBODY" }), "refused us"],
  ["a bucket that isn't there", inBucket({ LUOSHI_S3_BUCKET: "other" }), 'has no bucket "other"'],
])("%s end the start with what to put right", async (_, environment, words) => {
  await expect(checkStore(environment, folder)).rejects.toThrow(words);
});

test("a data folder that can't hold evidence ends the start", async () => {
  const file = path.join(folder, "file");
  await writeFile(file, "");
  await expect(checkStore({ NODE_ENV: "test" }, file)).rejects.toThrow(
    "can't be used for evidence",
  );
});

test("a server that is down is said, and the ledger starts", async () => {
  const said = await checkStore(inBucket({ LUOSHI_S3_ENDPOINT: "http://127.0.0.1:9" }), folder);
  expect(said).toContain("can't be reached");
  expect(said).toContain("Until then no files can be uploaded or opened.");
});

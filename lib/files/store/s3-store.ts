import { Readable } from "node:stream";
import {
  DeleteObjectCommand,
  GetObjectCommand,
  PutObjectCommand,
  S3Client,
} from "@aws-sdk/client-s3";
import { checkedId, type EvidenceStore, StoreFailure } from "./evidence-store";
import type { S3Settings } from "./store-settings";

/** Evidence in a bucket of an S3-compatible store, which all processes of the ledger share. */
export function openS3Store(settings: S3Settings): EvidenceStore {
  const client = new S3Client({
    endpoint: settings.endpoint,
    region: settings.region,
    forcePathStyle: true,
    credentials: {
      accessKeyId: settings.accessKeyId,
      secretAccessKey: settings.secretAccessKey,
    },
    maxAttempts: 2,
    logger: QUIET,
    requestHandler: { connectionTimeout: 5_000, socketTimeout: 30_000 },
    // Compatible servers need not know the newer checksums.
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
  });
  const place = (id: string) => ({
    Bucket: settings.bucket,
    Key: `${settings.prefix}${checkedId(id)}`,
  });
  return {
    put: (id, body, size) =>
      failingPlainly(settings, async () => {
        await client.send(
          new PutObjectCommand({
            ...place(id),
            Body: body,
            ContentLength: size,
            ContentType: "application/octet-stream",
          }),
        );
      }),
    get: (id) =>
      failingPlainly(settings, async () => {
        const found = await client.send(new GetObjectCommand(place(id))).catch((error) => {
          if (error?.name === "NoSuchKey") return null;
          throw error;
        });
        if (!(found?.Body instanceof Readable)) return null;
        return { body: found.Body, size: found.ContentLength ?? 0 };
      }),
    remove: (id) =>
      failingPlainly(settings, async () => {
        await client.send(new DeleteObjectCommand(place(id)));
      }),
  };
}

/** What fails is thrown, and said by whoever catches it. */
const QUIET = { debug: ignore, info: ignore, warn: ignore, error: ignore };
function ignore(): void {}

async function failingPlainly<T>(settings: S3Settings, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw described(settings, error) ?? error;
  }
}

type S3Error = { name?: string; code?: string; $metadata?: { httpStatusCode?: number } };

/** What is wrong with the store; null where something else went wrong, such as the file's reading. */
function described({ endpoint, bucket }: S3Settings, cause: unknown): StoreFailure | null {
  const { name = "", code = "", $metadata } = (cause ?? {}) as S3Error;
  const status = $metadata?.httpStatusCode;
  if (name === "NoSuchBucket" || name === "PermanentRedirect")
    return new StoreFailure(
      "misconfigured",
      `The evidence store at ${endpoint} has no bucket "${bucket}" (${name}). Make it, or correct LUOSHI_S3_BUCKET and LUOSHI_S3_REGION.`,
      cause,
    );
  if (status === 401 || status === 403)
    return new StoreFailure(
      "refused",
      `The evidence store at ${endpoint} refused us (${name}). Check LUOSHI_S3_ACCESS_KEY_ID, LUOSHI_S3_SECRET_ACCESS_KEY and the rights on the bucket "${bucket}".`,
      cause,
    );
  if (status === undefined && code === "" && name !== "TimeoutError") return null;
  if (status === undefined)
    return new StoreFailure(
      "unreachable",
      `The evidence store at ${endpoint} can't be reached (${code || name}). Check that it runs and that LUOSHI_S3_ENDPOINT is right.`,
      cause,
    );
  return new StoreFailure(
    "failed",
    `The evidence store at ${endpoint} failed (${status} ${name}).`,
    cause,
  );
}

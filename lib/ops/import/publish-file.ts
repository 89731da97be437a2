import { createHash } from "node:crypto";
import path from "node:path";
import { closeDatabase, type Database, openDatabase } from "@/lib/db/database";
import { countDropped } from "@/lib/db/import/publish-batch";
import { findPlanByNumber } from "@/lib/db/plans";
import type { Decomposition } from "@/lib/decomposition/measure";
import { readRows } from "@/lib/decomposition/read-rows";
import {
  type Particulars,
  proposeParticulars,
} from "@/lib/decomposition/review/propose-particulars";
import { dayInZone } from "@/lib/domain/calendar";
import type { Issue } from "@/lib/domain/issue";
import type { Refusal } from "@/lib/domain/result";
import type { SourceDocument, SourceNote } from "@/lib/domain/source-document";
import { readSourceDocument } from "@/lib/files/read-source-document";
import type { Caller } from "@/lib/usecases/define";
import { abandonImport } from "@/lib/usecases/import/abandon-import";
import { keepImport } from "@/lib/usecases/import/keep-import";
import { publishImport } from "@/lib/usecases/import/publish-import";
import { generateClient } from "../generate-client";
import { loadFirstStart } from "../load-first-start";
import { applyMigrations } from "../migrate/apply-migrations";
import { prismaFolder } from "../migrate/migration-list";
import { borrowDatabase } from "../open-database";
import { makeFolder } from "../project-folders";
import { readSettings } from "../start/read-settings";
import type { ImportOptions } from "./import-options";

/** What a publication did, or why there is none: a file's refusal, or issues of the ledger's. */
export type PublishedFile =
  | { ok: true; value: Published; read: Decomposition; notes: readonly SourceNote[] }
  | { ok: false; code: string; params?: Record<string, number> | undefined; issues?: Issue[] };

/** Where a file was published to, and what that did. */
export type Published = { planId: number; importId: number; documentNumber: string } & Counts;

type Counts = { added: number; changed: number; dropped: number; same: number; aliases: number };

/**
 * Publishes a file as a web page would, with what it prints itself or was given; doubts stay marked on the items.
 * Works beside a running instance, and on a database that has never been started.
 */
export async function publishFile(
  bytes: Uint8Array,
  options: ImportOptions,
): Promise<PublishedFile> {
  const name = path.basename(options.file);
  const source = await readSourceDocument(bytes, name);
  if (!source.ok) return { ok: false, ...source.refusal };
  const settings = readSettings(process.env);
  makeFolder(settings.dataFolder, 0o755);
  const server = await borrowDatabase(settings);
  try {
    await generateClient();
    await applyMigrations(server.url, prismaFolder);
    await loadFirstStart({
      databaseUrl: server.url,
      embedded: server.embedded,
      demonstration: settings.demonstration ?? server.embedded,
      demoPassword: settings.demoPassword,
      today: settings.today,
      dataFolder: settings.dataFolder,
    });
    const db = openDatabase(server.url, 4);
    try {
      return await publishInto(db, { name, bytes, document: source.value }, options);
    } finally {
      await closeDatabase(db);
    }
  } finally {
    await server.close();
  }
}

type BroughtFile = { name: string; bytes: Uint8Array; document: SourceDocument };

async function publishInto(
  db: Database,
  file: BroughtFile,
  { given, reason }: ImportOptions,
): Promise<PublishedFile> {
  const caller: Caller = { actor: { kind: "system", name: "import" }, now: new Date(), db };
  const particulars = { ...particularsOf(file, caller.now), ...given };
  const known = await findPlanByNumber(db.prisma, particulars.documentNumber);
  if (known && reason === null) return refused(issueOf("plan-exists"));
  const kept = await keepImport(caller, { ...file, planId: known?.id ?? null });
  if (!kept.ok) return refused(kept.refusal);
  const { importId, read } = kept.value;
  const withDropped = await countDropped(db.prisma, importId);
  const word = { reason: reason ?? "", withOpen: "on", withDropped };
  const done = await publishImport(caller, { importId, ...particulars, ...word });
  if (done.ok) {
    const { documentNumber } = particulars;
    const value = { importId, documentNumber, ...done.value };
    return { ok: true, value, read, notes: file.document.notes ?? [] };
  }
  await abandonImport(caller, { importId });
  return refused(done.refusal);
}

/** What the file prints; a number of its own where it prints none, so that no other plan is met by it. */
function particularsOf({ name, bytes, document }: BroughtFile, now: Date): Particulars {
  const proposed = proposeParticulars(readRows(document).titles, name);
  const mark = createHash("sha256").update(bytes).digest("hex").slice(0, 8);
  return {
    ...proposed,
    documentNumber: proposed.documentNumber || `未编号 ${mark}`,
    issuer: proposed.issuer || "未注明",
    issuedOn: proposed.issuedOn || dayInZone(now),
  };
}

const issueOf = (code: string): Refusal => ({
  kind: "invalid",
  issues: [{ field: "documentNumber", code }],
});

function refused(refusal: Refusal): PublishedFile {
  if (refusal.kind !== "invalid") return { ok: false, code: refusal.kind, issues: [] };
  const [first] = refusal.issues;
  return { ok: false, code: first?.code ?? "invalid", issues: refusal.issues };
}

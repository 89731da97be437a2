import { chmodSync, mkdtempSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, expect, test } from "vitest";
import { closeDatabase, type Database, openDatabase } from "@/lib/db/database";
import { applyMigrations } from "@/lib/ops/migrate/apply-migrations";
import { prismaFolder } from "@/lib/ops/migrate/migration-list";
import { openFiling } from "@/lib/usecases/report/open-filing";
import { saveDraft } from "@/lib/usecases/report/save-draft";
import { aSubmission, buildFilingScene, JULY } from "@/tests/support/builders/filing-scene";
import { as } from "@/tests/support/builders/person";
import { type HeldDatabase, holdDatabase } from "@/tests/support/held-database";
import { valueIn } from "@/tests/support/value-in";

const held: HeldDatabase[] = [];
const opened: Database[] = [];
const folder = realpathSync(mkdtempSync(path.join(tmpdir(), "luoshi-test-")));
chmodSync(folder, 0o755);

afterEach(async () => {
  for (const db of opened) await closeDatabase(db);
  for (const database of held) await database.release();
  rmSync(folder, { recursive: true, force: true });
});

async function start(): Promise<{ database: HeldDatabase; db: Database }> {
  const database = await holdDatabase(folder);
  held.push(database);
  const db = openDatabase(database.url);
  opened.push(db);
  // A killed server breaks its connections off.
  db.pool.on("error", () => undefined);
  return { database, db };
}

/** Ends the database's server and the process that holds it as a power cut does. */
function kill(database: HeldDatabase): void {
  const lines = readFileSync(path.join(database.folder, "cluster/postmaster.pid"), "utf8");
  process.kill(database.pid, "SIGKILL");
  process.kill(Number(lines.split("\n")[0]), "SIGKILL");
}

test("a saved draft is there word for word after the database's server was killed and started anew", async () => {
  const first = await start();
  await applyMigrations(first.database.url, prismaFolder);
  const scene = await buildFilingScene(first.db);
  const typed = aSubmission(scene, {
    done: "断电之前写下的进展，还没有报送。",
    nextStep: "来电再写",
  });
  valueIn(await saveDraft(as(first.db, scene.reporter), typed));
  kill(first.database);
  const { db } = await start();
  const key = { itemId: scene.item.id, month: JULY };
  const filing = valueIn(await openFiling(as(db, scene.reporter), key));
  expect([filing.report?.draft?.version, filing.startingContent]).toMatchObject([
    1,
    { ...typed.content, percent: 40 },
  ]);
});

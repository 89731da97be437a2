import { performance } from "node:perf_hooks";
import { closeDatabase, openDatabase } from "@/lib/db/database";
import { readSourceDocument } from "@/lib/files/read-source-document";
import { withDisposablePostgres } from "@/lib/ops/embedded-postgres/disposable-postgres";
import { readUnitSeed } from "@/lib/ops/first-start/read-seed";
import { applyMigrations } from "@/lib/ops/migrate/apply-migrations";
import { prismaFolder } from "@/lib/ops/migrate/migration-list";
import { runCommand } from "@/lib/ops/run-command";
import type { Caller } from "@/lib/usecases/define";
import { confirmCertain } from "@/lib/usecases/import/confirm-certain";
import { keepImport } from "@/lib/usecases/import/keep-import";
import { publishImport } from "@/lib/usecases/import/publish-import";
import { showImport } from "@/lib/usecases/import/show-import";
import { registerUnits } from "@/lib/usecases/unit/register-units";
import { LARGE_FILES, measureRows } from "@/tests/support/files/large-tables";
import { valueIn } from "@/tests/support/value-in";

const MEASURES = Number(process.env.MEASURES ?? 20_000);

/** Times a step in seconds, and as a ratio to the first: reading the file's bytes. */
function stopwatch() {
  let first: number | null = null;
  return async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const start = performance.now();
    const value = await work();
    const seconds = (performance.now() - start) / 1000;
    first ??= seconds;
    const ratio = (seconds / first).toFixed(1);
    console.log(`${name.padEnd(40)} ${seconds.toFixed(2).padStart(8)} s ${ratio.padStart(8)}`);
    return value;
  };
}

/** Measures a long table's whole way: `node --import tsx tests/bench/measure-import.ts`, `MEASURES` rows. */
await runCommand(() =>
  withDisposablePostgres(async (url) => {
    await applyMigrations(url, prismaFolder);
    const db = openDatabase(url, 4);
    const caller: Caller = { actor: { kind: "system", name: "bench" }, now: new Date(), db };
    const timed = stopwatch();
    try {
      valueIn(await registerUnits(caller, readUnitSeed()));
      const make = LARGE_FILES["table.xlsx"];
      const bytes = (await make?.(measureRows(MEASURES))) ?? new Uint8Array();
      const read = await timed("read the file", () => readSourceDocument(bytes, "table.xlsx"));
      if (!read.ok) throw new Error(read.refusal.code);
      const file = { name: "table.xlsx", bytes, document: read.value, planId: null };
      const { importId } = valueIn(
        await timed("read its table and keep it", () => keepImport(caller, file)),
      );
      const see = (show: string, page: number) => showImport(caller, { importId, show, page });
      await timed("the first page of its review", () => see("all", 1));
      await timed("its last page", () => see("all", Math.ceil(MEASURES / 20)));
      await timed("confirm what is certain", () => confirmCertain(caller, { importId }));
      const form = { title: "t", shortTitle: "t", documentNumber: "n", issuer: "i" };
      const word = { importId, ...form, issuedOn: "2018-07-04", withOpen: "on" };
      valueIn(await timed("publish", () => publishImport(caller, word)));
    } finally {
      await closeDatabase(db);
    }
  }),
);

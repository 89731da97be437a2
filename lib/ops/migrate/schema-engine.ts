import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlDriverAdapter,
} from "@prisma/driver-adapter-utils";
import * as engineModule from "@prisma/schema-engine-wasm/schema_engine_bg";
import { createPgFactory } from "./pg-factory";

/** Prisma's schema engine, compiled to WebAssembly: what the `prisma` command otherwise downloads as a binary. */
export type SchemaEngine = engineModule.SchemaEngine;

/** Runs `work` with an engine connected to the database, and closes its connections after. */
export async function withSchemaEngine<T>(
  databaseUrl: string,
  schema: string,
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  await loadEngine();
  const opened: SqlDriverAdapter[] = [];
  const factory = createPgFactory(databaseUrl, (connection) => opened.push(connection));
  try {
    const engine = await engineModule.SchemaEngine.new(
      { datamodels: [["schema.prisma", schema]] },
      () => undefined,
      bindMigrationAwareSqlAdapterFactory(factory),
    );
    return await work(engine);
  } finally {
    for (const connection of opened) await connection.dispose();
  }
}

let loaded: Promise<void> | undefined;

function loadEngine(): Promise<void> {
  loaded ??= instantiate();
  return loaded;
}

/** The engine reports a bug of its own through this name before it traps; thrown here, its words are seen. */
const panicRegistry = {
  set_message(words: string): never {
    throw new Error(`Prisma's schema engine failed: ${words}`);
  },
};

/** Node cannot import a .wasm file as a module, which the package's own entry does. */
async function instantiate(): Promise<void> {
  const file = createRequire(import.meta.url)
    .resolve("@prisma/schema-engine-wasm/schema_engine_bg")
    .replace(/\.js$/, ".wasm");
  const { instance } = await WebAssembly.instantiate(readFileSync(file), {
    "./schema_engine_bg.js": { ...engineModule, ...patientTimers() },
  });
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: panicRegistry });
  engineModule.__wbg_set_wasm(instance.exports);
  const { __wbindgen_start: start } = instance.exports;
  if (typeof start === "function") start();
}

/** The engine never takes back the ten-second limit on its lock; this process must be able to end before. */
function patientTimers(): Record<string, (callback: () => void, milliseconds: number) => unknown> {
  const names = Object.keys(engineModule).filter((name) => name.startsWith("__wbg_setTimeout"));
  return Object.fromEntries(
    names.map((name) => [
      name,
      (callback, milliseconds) => setTimeout(callback, milliseconds).unref(),
    ]),
  );
}

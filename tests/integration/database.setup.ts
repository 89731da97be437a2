import type { TestProject } from "vitest/node";
import { startDisposablePostgres } from "@/lib/ops/embedded-postgres/disposable-postgres";
import { generateClient } from "@/lib/ops/generate-client";
import { applyMigrations } from "@/lib/ops/migrate/apply-migrations";
import { prismaFolder } from "@/lib/ops/migrate/migration-list";

declare module "vitest" {
  interface ProvidedContext {
    /** The migrated database that each test file's own is copied from. */
    templateDatabaseUrl: string;
  }
}

/** Starts one PostgreSQL for all integration tests and migrates the template of their databases. */
export default async function setUpDatabase(project: TestProject): Promise<() => Promise<void>> {
  await generateClient();
  const server = await startDisposablePostgres();
  try {
    await applyMigrations(server.url, prismaFolder);
  } catch (error) {
    await server.stop();
    throw error;
  }
  project.provide("templateDatabaseUrl", server.url);
  return server.stop;
}

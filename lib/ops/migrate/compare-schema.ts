import { readMigrations, readSchema, type SchemaFolder } from "./migration-list";
import { withSchemaEngine } from "./schema-engine";

/**
 * The SQL that leads from the migrations to schema.prisma, or undefined when they agree. `serverUrl` names a
 * database beside which a temporary one may be made. Triggers and functions are not compared: Prisma's schema
 * cannot express them.
 */
export async function compareSchema(
  serverUrl: string,
  folder: SchemaFolder,
): Promise<string | undefined> {
  const content = readSchema(folder);
  return withSchemaEngine(serverUrl, content, async (engine) => {
    const { exitCode, stdout } = await engine.diff({
      from: { tag: "migrations", ...readMigrations(folder) },
      to: { tag: "schemaDatamodel", files: [{ path: "schema.prisma", content }] },
      script: true,
      exitCode: true,
      filters: { externalTables: [], externalEnums: [] },
    });
    return exitCode === 0 ? undefined : (stdout ?? undefined);
  });
}

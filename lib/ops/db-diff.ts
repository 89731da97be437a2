import path from "node:path";
import { withDisposablePostgres } from "./embedded-postgres/disposable-postgres";
import { compareSchema } from "./migrate/compare-schema";
import { prismaFolder } from "./migrate/migration-list";
import { checkMigrationName, writeMigration } from "./migrate/write-migration";
import { projectFolder } from "./project-folders";
import { runCommand } from "./run-command";

/** `npm run db:diff -- NAME`: writes the migration that leads from the migrations so far to schema.prisma. */
await runCommand(async () => {
  const name = checkMigrationName(process.argv[2]);
  const sql = await withDisposablePostgres((url) => compareSchema(url, prismaFolder));
  if (sql === undefined) {
    console.log("The migrations already lead to schema.prisma: nothing to write.");
    return;
  }
  const file = writeMigration(prismaFolder, name, sql, new Date());
  console.log(`Wrote ${path.relative(projectFolder, file)}. Read it before you commit it.`);
});

import { applyMigrations } from "./migrate/apply-migrations";
import { prismaFolder } from "./migrate/migration-list";
import { borrowDatabase } from "./open-database";
import { resolveDataFolder } from "./project-folders";
import { runCommand } from "./run-command";

/** `npm run db:migrate`: brings DATABASE_URL, or the embedded database, to the newest migration. */
await runCommand(async () => {
  const database = await borrowDatabase({
    databaseUrl: process.env.DATABASE_URL,
    dataFolder: resolveDataFolder(),
  });
  try {
    const applied = await applyMigrations(database.url, prismaFolder);
    for (const name of applied) console.log(`Applied ${name}.`);
    if (applied.length === 0) console.log("The database is up to date.");
  } finally {
    await database.close();
  }
});

import { withDisposablePostgres } from "./embedded-postgres/disposable-postgres";
import { compareSchema } from "./migrate/compare-schema";
import { prismaFolder } from "./migrate/migration-list";
import { PlainFailure } from "./plain-failure";
import { runCommand } from "./run-command";

/** `npm run db:check`: fails when the migrations do not lead to schema.prisma. */
await runCommand(async () => {
  const sql = await withDisposablePostgres((url) => compareSchema(url, prismaFolder));
  if (sql !== undefined) {
    throw new PlainFailure(
      `The migrations do not lead to schema.prisma. Write one with: npm run db:diff -- NAME\n\n${sql}`,
    );
  }
  console.log("Migrations and schema.prisma agree.");
});

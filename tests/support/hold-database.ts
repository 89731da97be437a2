import { once } from "node:events";
import { startEmbeddedPostgres } from "../../lib/ops/embedded-postgres/start-embedded-postgres";
import { runCommand } from "../../lib/ops/run-command";

/** A process that holds the database of a data folder until its standard input ends; its first word is the URL. */
await runCommand(async () => {
  const database = await startEmbeddedPostgres(process.argv[2] ?? "");
  process.stdout.write(`${JSON.stringify({ url: database.url, folder: database.folder })}\n`);
  process.stdin.resume();
  await once(process.stdin, "end");
  await database.stop();
});

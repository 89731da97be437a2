import { generateClient } from "./generate-client";
import { applyMigrations } from "./migrate/apply-migrations";
import { prismaFolder } from "./migrate/migration-list";
import { type OpenDatabase, openDatabase } from "./open-database";
import { makeFolder } from "./project-folders";
import { runCommand } from "./run-command";
import { appEnvironment } from "./start/app-environment";
import { buildApp, isBuilt } from "./start/build-app";
import { checkPort } from "./start/check-port";
import { checkStore } from "./start/check-store";
import { checkNodeVersion, readSettings, type StartSettings } from "./start/read-settings";
import { reachableHost, serveApp } from "./start/serve-app";

/** `npm start` and, with the word `dev`, `npm run dev`: the whole system, from nothing to an address. */
await runCommand(async () => {
  checkNodeVersion(process.versions.node);
  const settings = readSettings(process.env);
  const mode = process.argv[2] === "dev" ? "dev" : "start";
  await checkPort(settings.host, settings.port);
  makeFolder(settings.dataFolder, 0o755);
  say(await checkStore(process.env, settings.dataFolder));
  const database = await openDatabase(settings);
  try {
    process.exitCode = await run(mode, settings, database);
  } finally {
    await database.close();
  }
});

async function run(
  mode: "start" | "dev",
  settings: StartSettings,
  database: OpenDatabase,
): Promise<number> {
  say(`Database: ${database.embedded ? `embedded, in ${settings.dataFolder}` : "DATABASE_URL"}`);
  await generateClient();
  const applied = await applyMigrations(database.url, prismaFolder);
  if (applied.length > 0) say(`Tables: ${applied.length} migrations applied`);
  // Only now: it works through the Prisma client, which a fresh checkout has just been given.
  const { loadFirstStart } = await import("./load-first-start");
  const { accounts, notice } = await loadFirstStart({
    databaseUrl: database.url,
    embedded: database.embedded,
    demonstration: settings.demonstration ?? database.embedded,
    demoPassword: settings.demoPassword,
    today: settings.today,
    dataFolder: settings.dataFolder,
  });
  for (const line of notice) say(line);
  const env = appEnvironment(settings, database.url, process.env);
  if (mode === "start" && !isBuilt()) {
    say("Building the application; this takes a minute or two after each change …");
    await buildApp(env);
  }
  const { runJobs } = await import("./start/run-jobs");
  const jobs = runJobs(settings, database.url, say);
  const code = await serveApp(mode, settings, env, () => {
    say(`Ready: http://${reachableHost(settings.host)}:${settings.port}`);
    for (const { username, password } of accounts) {
      say(`  ${username}${password === undefined ? "" : `  ${password}`}`);
    }
    if (accounts.length > 0 && accounts.every(({ password }) => password === undefined))
      say("  Their password is the one given as LUOSHI_DEMO_PASSWORD at the first start.");
    say("Stop with Ctrl-C.");
  });
  await jobs.stop();
  return code;
}

function say(line: string): void {
  console.log(line);
}

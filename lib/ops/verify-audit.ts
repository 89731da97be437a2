import { closeDatabase, openDatabase } from "@/lib/db/database";
import { type VerifiedAudit, verifyAudit } from "@/lib/usecases/audit/verify-audit";
import { borrowDatabase } from "./open-database";
import { PlainFailure } from "./plain-failure";
import { resolveDataFolder } from "./project-folders";
import { runCommand } from "./run-command";

/** `npm run audit:verify`: checks the audit trail's chains; fails, naming the place, when one is broken. */
await runCommand(async () => {
  const server = await borrowDatabase({
    databaseUrl: process.env.DATABASE_URL,
    dataFolder: resolveDataFolder(),
  });
  try {
    report(await verify(server.url));
  } finally {
    await server.close();
  }
});

async function verify(url: string): Promise<VerifiedAudit> {
  const db = openDatabase(url, 2);
  try {
    const actor = { kind: "system" as const, name: "audit:verify" };
    const result = await verifyAudit({ actor, now: new Date(), db }, {});
    if (!result.ok) throw new Error(`The check was refused: ${result.refusal.kind}.`);
    return result.value;
  } finally {
    await closeDatabase(db);
  }
}

function report({ chains, isWhole }: VerifiedAudit): void {
  for (const { chain, entries, head, broken } of chains) {
    const state = broken ? `BROKEN at entry ${broken.sequence} (${broken.how})` : "whole";
    console.log(`Chain ${chain}: ${state}; whole entries: ${entries}, last hash: ${head}`);
  }
  if (!isWhole) throw new PlainFailure("The audit trail is broken. Keep a copy of the database.");
  const total = chains.reduce((sum, { entries }) => sum + entries, 0);
  console.log(`The audit trail is whole. Entries: ${total}, chains: ${chains.length}`);
}

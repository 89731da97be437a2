import { spawnSync } from "node:child_process";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { z } from "zod";
import { closeDatabase, openDatabase } from "@/lib/db/database";
import type { Actor } from "@/lib/domain/actor";
import { ok } from "@/lib/domain/result";
import { projectFolder } from "@/lib/ops/project-folders";
import { defineCommand, loadNothing } from "@/lib/usecases/define";
import { as } from "@/tests/support/builders/person";
import { createTestDatabase } from "@/tests/support/database";

const databaseUrl = await createTestDatabase();
const db = openDatabase(databaseUrl, 2);
afterAll(() => closeDatabase(db));
const SYSTEM: Actor = { kind: "system", name: "test" };

const note = defineCommand({
  name: "item.note",
  input: z.object({}),
  load: loadNothing,
  allow: () => "allowed",
  run: async () => ok(null),
  audit: () => ({ subjectType: "item", subjectId: 1 }),
});

/** Runs the command as an operator would. */
function verify() {
  const command = ["--import", "tsx", path.join("lib", "ops", "verify-audit.ts")];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: projectFolder,
    env: { ...process.env, DATABASE_URL: databaseUrl },
    encoding: "utf8",
  });
  return { status, lines: stdout.trim().split("\n"), problem: stderr.trim() };
}

test("the operator's command tells a whole trail from a broken one by its exit code", async () => {
  for (let count = 0; count < 3; count++) await note(as(db, SYSTEM), {});
  const whole = verify();
  await db.prisma.$executeRaw`ALTER TABLE audit_entry DISABLE TRIGGER append_only`;
  const head = await db.prisma.auditEntry.findFirstOrThrow({ where: { sequence: 1 } });
  const last = await db.prisma.auditEntry.findFirstOrThrow({ where: { sequence: 3 } });
  await db.prisma.auditEntry.updateMany({ where: { sequence: 2 }, data: { actorName: "别人" } });
  const broken = verify();
  expect({ whole, broken }).toEqual({
    whole: {
      status: 0,
      lines: [
        `Chain 0: whole; whole entries: 3, last hash: ${last.hash}`,
        "The audit trail is whole. Entries: 3, chains: 1",
      ],
      problem: "",
    },
    broken: {
      status: 1,
      lines: [`Chain 0: BROKEN at entry 2 (altered); whole entries: 1, last hash: ${head.hash}`],
      problem: "The audit trail is broken. Keep a copy of the database.",
    },
  });
});

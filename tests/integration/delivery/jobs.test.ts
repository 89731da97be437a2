import { type ChildProcess, spawn } from "node:child_process";
import { expect, onTestFinished, test, vi } from "vitest";
import { closeDatabase, openDatabase } from "@/lib/db/database";
import { startJobs } from "@/lib/jobs/start-jobs";
import { buildFilingScene } from "@/tests/support/builders/filing-scene";
import { buildPerson, duty } from "@/tests/support/builders/person";
import { createTestDatabase } from "@/tests/support/database";
import { startMailServer } from "@/tests/support/mail-server";

const databaseUrl = await createTestDatabase();
const MONDAY = "2018-07-30T02:00:00Z";
const REPORTERS = 40;
/** Milliseconds that two processes may take to start and to send, beside other tests. */
const PATIENCE = 90_000;
const soon = { timeout: PATIENCE, interval: 100 };

function openLedger() {
  const db = openDatabase(databaseUrl);
  db.pool.on("error", () => undefined);
  onTestFinished(() => closeDatabase(db));
  return db;
}

/** An application's process, alive until the test ends or kills it. */
function startProcess(smtpUrl: string): ChildProcess {
  const words = ["--no-deprecation", "--import", "tsx", "tests/support/jobs-process.ts"];
  const child = spawn(process.execPath, [...words, databaseUrl, smtpUrl, MONDAY], {
    stdio: ["ignore", "inherit", "inherit"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  return child;
}

test(
  "of two processes one is killed while it sends: every mail arrives, and counts once",
  async () => {
    const db = openLedger();
    const { unit } = await buildFilingScene(db);
    for (let number = 1; number <= REPORTERS; number += 1) {
      const { userId } = await buildPerson(db, duty("REPORTER", unit));
      const email = `reporter${number}@example.cn`;
      await db.prisma.user.update({ where: { id: userId }, data: { email } });
    }
    const mail = await startMailServer();
    onTestFinished(() => mail.close());
    const inTheMiddle = mail.holdNextOf("first");
    const first = startProcess(mail.urlFor("first"));
    await inTheMiddle;
    startProcess(mail.urlFor("second"));
    await vi.waitUntil(() => mail.arrived.some(({ from }) => from === "second"), soon);
    first.kill("SIGKILL");
    const sent = () => db.prisma.delivery.count({ where: { state: "SENT" } });
    await vi.waitUntil(async () => (await sent()) === REPORTERS, soon);
    expect(await db.prisma.delivery.count()).toBe(REPORTERS);
    expect(new Set(mail.arrived.map(({ to }) => to)).size).toBe(REPORTERS);
    expect(new Set(mail.arrived.map(({ id }) => id)).size).toBe(REPORTERS);
    // Only the one whose end the killed process did not see came twice, under the same name.
    expect(mail.arrived).toHaveLength(REPORTERS + 1);
    const untold = mail.arrived.find(({ from }) => from === "first");
    expect(mail.arrived.filter(({ id }) => id === untold?.id).map(({ from }) => from)).toEqual([
      "first",
      "second",
    ]);
  },
  PATIENCE * 2,
);

test.each([
  ["at night", "2018-07-30T18:00:00Z"],
  ["on a holiday", "2018-10-01T02:00:00Z"],
])("nothing is thought of %s", async (_, moment) => {
  const db = openLedger();
  await db.prisma.delivery.deleteMany();
  const jobs = await startJobs({
    ...{ databaseUrl, baseUrl: "http://ledger.example.cn", smtpUrl: "smtp://127.0.0.1:1" },
    ...{ mailFrom: "ledger@example.cn", now: () => new Date(moment), onError: () => undefined },
  });
  onTestFinished(() => jobs.stop());
  await jobs.tick();
  expect(await db.prisma.delivery.count()).toBe(0);
});

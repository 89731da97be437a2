import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it, vi } from "vitest";
import { closeDatabase, type Database, openDatabase } from "@/lib/db/database";
import { dayOrNull } from "@/lib/db/day";
import { DEMONSTRATION_USERNAMES } from "@/lib/ops/first-start/demonstration/people";
import { namedCoordinators } from "@/lib/ops/first-start/demonstration/stories";
import { readPlanSeed, readUnitSeed } from "@/lib/ops/first-start/read-seed";
import { type FirstStart, loadFirstStart } from "@/lib/ops/load-first-start";
import { PlainFailure } from "@/lib/ops/plain-failure";
import { passwordFits } from "@/lib/usecases/account/password-hash";
import { registerPlan } from "@/lib/usecases/plan/register-plan";
import { registerUnits } from "@/lib/usecases/unit/register-units";
import { createTestDatabase } from "@/tests/support/database";

// Loading takes longer beside other tests.
vi.setConfig({ testTimeout: 120_000 });

const emptyUrl = await createTestDatabase();
const demonstrationUrl = await createTestDatabase();
const interruptedUrl = await createTestDatabase();
const dataFolder = mkdtempSync(path.join(tmpdir(), "luoshi-first-start-"));
const databases: Database[] = [];

afterAll(async () => {
  for (const db of databases) await closeDatabase(db);
  rmSync(dataFolder, { recursive: true });
});

function open(url: string): Database {
  const db = openDatabase(url, 2);
  databases.push(db);
  return db;
}

function start(databaseUrl: string, more: Partial<FirstStart> = {}) {
  const settings = { demonstration: true, demoPassword: undefined, today: undefined };
  return loadFirstStart({ databaseUrl, embedded: false, dataFolder, ...settings, ...more });
}

async function contents({ prisma }: Database) {
  return {
    plans: await prisma.plan.count(),
    users: await prisma.user.count(),
    reports: await prisma.progressReport.count(),
    audited: await prisma.auditEntry.count(),
  };
}

describe("the first start of a ledger for work", () => {
  it("makes an empty ledger with one administrator, whose one-time password is told once", async () => {
    const db = open(emptyUrl);
    const first = await start(emptyUrl, { demonstration: false });
    const second = await start(emptyUrl, { demonstration: false });
    const [account] = first.accounts;
    const admin = await db.prisma.user.findFirstOrThrow({ include: { memberships: true } });
    expect(first.accounts).toEqual([{ username: "admin", password: expect.any(String) }]);
    expect(await passwordFits(account?.password ?? "", admin.passwordHash)).toBe(true);
    expect({ once: admin.mustChangePassword, roles: admin.memberships.map((m) => m.role) }).toEqual(
      { once: true, roles: ["SYSTEM_ADMIN"] },
    );
    expect(second).toEqual({ accounts: [], notice: [] });
    expect(await contents(db)).toEqual({ plans: 0, users: 1, reports: 0, audited: 1 });
  });

  it("is not turned into a demonstration afterwards", async () => {
    expect(await start(emptyUrl)).toEqual({ accounts: [], notice: [] });
    expect((await contents(open(emptyUrl))).plans).toBe(0);
  });
});

describe("the first start of a demonstration", () => {
  it("names its accounts with a password made here, at every start the same, and loads once", async () => {
    const db = open(demonstrationUrl);
    const first = await start(demonstrationUrl);
    const loaded = await contents(db);
    const second = await start(demonstrationUrl);
    const [one] = first.accounts;
    expect(first.accounts.map(({ username }) => username)).toEqual(DEMONSTRATION_USERNAMES);
    expect(new Set(first.accounts.map(({ password }) => password)).size).toBe(1);
    const reporter = await db.prisma.user.findUniqueOrThrow({
      where: { username: "reporter-fgw" },
    });
    expect(await passwordFits(one?.password ?? "", reporter.passwordHash)).toBe(true);
    expect(second).toEqual({ accounts: first.accounts, notice: [] });
    expect(await contents(db)).toEqual(loaded);
  });

  it("gives accounts that can sign in to no unit but two; the people behind other reports cannot sign in", async () => {
    const users = await open(demonstrationUrl).prisma.user.findMany({
      where: { username: { notIn: DEMONSTRATION_USERNAMES } },
    });
    expect(users.length).toBeGreaterThan(40);
    expect(users.filter((user) => user.disabledAt === null)).toEqual([]);
  });

  it("follows a later day that is asked for, and its lights with it", async () => {
    const { prisma } = open(demonstrationUrl);
    const { notice } = await start(demonstrationUrl, { today: "2019-04-18" });
    const plan = await prisma.plan.findFirstOrThrow();
    const behind = await prisma.itemStanding.count({
      where: { nextChangeOn: { lte: new Date("2019-04-18T00:00:00Z") } },
    });
    expect(notice).toEqual(["Demonstration: in it, it is now 2019-04-18."]);
    expect(dayOrNull(plan.demonstrationDay)).toBe("2019-04-18");
    expect(behind).toBe(0);
  });

  it("refuses to go back in time, and says what to do", async () => {
    await expect(start(demonstrationUrl, { today: "2019-03-01" })).rejects.toThrow(PlainFailure);
  });
});

describe("a first start that was interrupted after the plan was registered", () => {
  it("goes on where it stopped when it is started again, twice at the same time", async () => {
    const db = open(interruptedUrl);
    const actor = { kind: "system" as const, name: "test" };
    const caller = { actor, now: new Date(), db };
    const seed = readPlanSeed();
    await registerUnits(caller, readUnitSeed());
    await registerPlan(caller, {
      ...seed,
      demonstrationDay: seed.issuedOn,
      coordinators: namedCoordinators(),
    });
    const password = "long enough to be typed";
    await Promise.all([
      start(interruptedUrl, { demoPassword: password }),
      start(interruptedUrl, { demoPassword: password }),
    ]);
    const whole = await contents(open(demonstrationUrl));
    const { audited: _, ...resumed } = await contents(db);
    const { audited: __, ...loaded } = whole;
    expect(resumed).toEqual(loaded);
  });

  it("does not tell a password that was given to it", async () => {
    const { accounts } = await start(interruptedUrl);
    expect(accounts).toEqual(DEMONSTRATION_USERNAMES.map((username) => ({ username })));
  });
});

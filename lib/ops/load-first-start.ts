import { closeDatabase, type Database, openDatabase } from "@/lib/db/database";
import { dayOrNull } from "@/lib/db/day";
import { isPlainDate } from "@/lib/domain/plain-date";
import {
  demonstrationPassword,
  listDemonstrationAccounts,
} from "@/lib/ops/first-start/demonstration/accounts";
import { loadDemonstrationPlan } from "@/lib/ops/first-start/demonstration/load-plan";
import { moveDemonstrationDay } from "@/lib/ops/first-start/demonstration/move-day";
import { holdingStartLock } from "@/lib/ops/first-start/start-lock";
import { resolveDataFolder } from "@/lib/ops/project-folders";
import { createFirstAdministrator } from "@/lib/usecases/account/create-first-administrator";

/** What a first start needs to know. */
export type FirstStart = {
  databaseUrl: string;
  embedded: boolean;
  /** Whether an empty database is to be filled with the demonstration. */
  demonstration: boolean;
  demoPassword: string | undefined;
  today: string | undefined;
  /** Where a generated password is kept; the environment's data folder unless given. */
  dataFolder?: string;
};

/** An account to be named at the terminal; a password is named only when it was made here. */
type PrintedAccount = { username: string; password?: string };

/** Accounts and sentences for the person at the terminal. */
export type FirstStartOutcome = { accounts: PrintedAccount[]; notice: string[] };

/**
 * Fills an empty ledger: with the demonstration, or with one administrator. It may be repeated: what is there
 * stays, an interrupted loading goes on, and the demonstration's day moves to a later one that is asked for.
 */
export async function loadFirstStart(start: FirstStart): Promise<FirstStartOutcome> {
  const db = openDatabase(start.databaseUrl, 4);
  try {
    return await holdingStartLock(db, () => load(db, start));
  } finally {
    await closeDatabase(db);
  }
}

async function load(db: Database, start: FirstStart): Promise<FirstStartOutcome> {
  const dataFolder = start.dataFolder ?? resolveDataFolder();
  const found = await inspect(db);
  const notice: string[] = [];
  if (found.people === 0) {
    if (!start.demonstration || found.realPlans > 0) return makeAdministrator(db);
    const password = start.demoPassword ?? demonstrationPassword(dataFolder);
    notice.push(await loadDemonstrationPlan(db, password, new Date()));
  }
  if (start.today !== undefined && isPlainDate(start.today))
    notice.push(...(await moveDemonstrationDay(db, start.today, new Date())));
  return { accounts: await listDemonstrationAccounts(db, dataFolder), notice };
}

async function inspect({ prisma }: Database): Promise<{ people: number; realPlans: number }> {
  const plans = await prisma.plan.findMany({ select: { demonstrationDay: true } });
  const realPlans = plans.filter((plan) => dayOrNull(plan.demonstrationDay) === null).length;
  return { people: await prisma.user.count(), realPlans };
}

async function makeAdministrator(db: Database): Promise<FirstStartOutcome> {
  const actor = { kind: "system" as const, name: "first-start" };
  const made = await createFirstAdministrator({ actor, now: new Date(), db }, {});
  if (!made.ok) throw new Error("The first administrator could not be made.");
  const { username, oneTimePassword } = made.value;
  return {
    accounts: [{ username, password: oneTimePassword }],
    notice: ["An empty ledger: sign in as the account below; its password is shown only now."],
  };
}

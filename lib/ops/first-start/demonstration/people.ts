import type { Tx } from "@/lib/db/database";
import type { Role } from "@/lib/domain/actor";
import { hashPassword } from "@/lib/usecases/account/password-hash";
import accounts from "@/seeds/demonstration/accounts.json";

/** The sign-in names of the demonstration, in the order in which they are shown. */
export const DEMONSTRATION_USERNAMES = accounts.map((each) => each.username);

/** Who speaks for a filing unit in the demonstration. */
export type Speakers = { reporterId: number; approverId: number };

/** The people of the demonstration: for each unit its reporter and approver, and those of the office. */
export type People = {
  speakersOf: (unitId: number) => Speakers;
  supervisorId: number;
  chiefId: number;
  leaderId: number;
};

/**
 * Makes the demonstration's accounts with one password, and for every other filing unit a reporter and an
 * approver who only stand behind its past reports: their accounts are disabled and nobody knows their password.
 */
export async function insertPeople(
  tx: Tx,
  units: readonly { id: number; name: string }[],
  password: string,
  now: Date,
): Promise<People> {
  const idOfUnit = new Map(units.map((unit) => [unit.name, unit.id]));
  const named = accounts.map(({ username, displayName, role, unit }) => ({
    username,
    displayName,
    duty: { role: role as Role, unitId: unit === null ? null : known(idOfUnit.get(unit)) },
  }));
  const spokenFor = new Set(named.map((each) => each.duty.unitId));
  const silent = units.filter((unit) => !spokenFor.has(unit.id)).flatMap(standIns);
  const passwordHash = await hashPassword(password);
  const unknown = await hashPassword(crypto.randomUUID());
  const ids = await insertUsers(tx, [
    ...named.map((each) => ({ ...each, passwordHash, disabledAt: null })),
    ...silent.map((each) => ({ ...each, passwordHash: unknown, disabledAt: now })),
  ]);
  const holder = (role: Role, unitId: number | null) => {
    const one = [...named, ...silent].find(
      ({ duty }) => duty.role === role && duty.unitId === unitId,
    );
    return known(ids.get(known(one).username));
  };
  return {
    speakersOf: (unitId) => ({
      reporterId: holder("REPORTER", unitId),
      approverId: holder("UNIT_APPROVER", unitId),
    }),
    supervisorId: holder("SUPERVISOR", null),
    chiefId: holder("SUPERVISION_CHIEF", null),
    leaderId: holder("LEADER", null),
  };
}

type NewPerson = {
  username: string;
  displayName: string;
  duty: { role: Role; unitId: number | null };
};

function standIns({ id, name }: { id: number; name: string }): NewPerson[] {
  return [
    {
      username: `demo-reporter-${id}`,
      displayName: `${name}填报员（演示）`,
      duty: { role: "REPORTER", unitId: id },
    },
    {
      username: `demo-approver-${id}`,
      displayName: `${name}审核人（演示）`,
      duty: { role: "UNIT_APPROVER", unitId: id },
    },
  ];
}

async function insertUsers(
  tx: Tx,
  people: readonly (NewPerson & { passwordHash: string; disabledAt: Date | null })[],
): Promise<Map<string, number>> {
  const users = await tx.user.createManyAndReturn({
    data: people.map(({ duty: _, ...person }) => ({ ...person, isDemonstration: true })),
    select: { id: true, username: true },
  });
  const ids = new Map(users.map((user) => [user.username, user.id]));
  await tx.membership.createMany({
    data: people.map(({ username, duty }) => ({ userId: known(ids.get(username)), ...duty })),
  });
  return ids;
}

function known<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("The demonstration names what is not there.");
  return value;
}

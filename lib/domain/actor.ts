/** What a person may be (glossary.md, Roles). */
export const ROLES = [
  "REPORTER",
  "UNIT_APPROVER",
  "UNIT_HEAD",
  "SUPERVISOR",
  "SUPERVISION_CHIEF",
  "LEADER",
  "PLAN_ADMIN",
  "SYSTEM_ADMIN",
  "SECURITY_ADMIN",
  "AUDIT_ADMIN",
] as const;
export type Role = (typeof ROLES)[number];

export function isRole(text: string): text is Role {
  return (ROLES as readonly string[]).includes(text);
}

/** A role held today, in a unit where the role belongs to one. */
export type Duty = { role: Role; unitId: number | null };

/** A signed-in person with the duties of the day. */
export type Person = {
  kind: "person";
  userId: number;
  username: string;
  displayName: string;
  sessionId: string;
  mustChangePassword: boolean;
  duties: Duty[];
};

/** Who acts: a person, nobody yet (signing in), or the ledger itself (its clock, its start). */
export type Actor = Person | { kind: "anonymous" } | { kind: "system"; name: string };

export const ANONYMOUS: Actor = { kind: "anonymous" };

/** Whether the actor holds one of the roles, in whatever unit. */
export function holds(actor: Actor, ...roles: Role[]): boolean {
  return actor.kind === "person" && actor.duties.some((duty) => roles.includes(duty.role));
}

/** Whether the actor holds one of the roles in that unit. */
export function holdsIn(actor: Actor, unitId: number | null, ...roles: Role[]): boolean {
  return (
    actor.kind === "person" &&
    unitId !== null &&
    actor.duties.some((duty) => duty.unitId === unitId && roles.includes(duty.role))
  );
}

/** The units in which a person holds one of the roles, each once. */
export function unitsHeldAs(actor: Actor, ...roles: Role[]): number[] {
  if (actor.kind !== "person") return [];
  const held = actor.duties.filter((duty) => roles.includes(duty.role));
  return [...new Set(held.flatMap((duty) => (duty.unitId === null ? [] : [duty.unitId])))];
}

import type { Database } from "@/lib/db/database";
import { serial } from "@/tests/support/builders/serial";

export type BuiltUnit = { id: number; name: string; isCollective: boolean };

/** Makes a unit; its reports need its approver unless said otherwise. */
export async function buildUnit(
  db: Database,
  { name = `单位${serial()}`, approvalRequired = true } = {},
): Promise<BuiltUnit> {
  const { id } = await db.prisma.unit.create({
    data: {
      name,
      fullName: `试验市${name}`,
      kind: "DEPARTMENT",
      ordinal: serial(),
      approvalRequired,
    },
  });
  return { id, name, isCollective: false };
}

/** Makes a collective, such as 各区人民政府, with its members. */
export async function buildCollective(
  db: Database,
  members: readonly BuiltUnit[],
  name = `合称${serial()}`,
): Promise<BuiltUnit> {
  const { id } = await db.prisma.unit.create({
    data: {
      name,
      fullName: name,
      kind: "COLLECTIVE",
      ordinal: serial(),
      members: { create: members.map((member) => ({ memberId: member.id })) },
    },
  });
  return { id, name, isCollective: true };
}

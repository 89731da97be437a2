import type { Tx } from "@/lib/db/database";
import { sql } from "@/lib/db/sql";

/** A unit locked until the transaction ends, with whether its reports pass its approver. */
export async function lockUnitApproval(
  tx: Tx,
  unitId: number,
): Promise<{ id: number; name: string; required: boolean } | null> {
  const [row] = await tx.$queryRaw<{ id: number; name: string; required: boolean }[]>(sql`
    SELECT u.id, u.name, u.approval_required AS required FROM unit u
    WHERE u.id = ${unitId} AND u.kind <> 'COLLECTIVE' FOR NO KEY UPDATE`);
  return row ?? null;
}

export async function storeUnitApproval(tx: Tx, unitId: number, required: boolean): Promise<void> {
  await tx.unit.update({ where: { id: unitId }, data: { approvalRequired: required } });
}

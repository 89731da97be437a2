import type { Database } from "@/lib/db/database";
import { confirmCertain } from "@/lib/usecases/import/confirm-certain";
import { publishImport } from "@/lib/usecases/import/publish-import";
import { settleName } from "@/lib/usecases/import/settle-name";
import { showPublication } from "@/lib/usecases/import/show-publication";
import {
  type Brought,
  bringFile,
  bringTable,
  tableBytes,
} from "@/tests/support/builders/brought-table";
import { as, NOON } from "@/tests/support/builders/person";
import { serial } from "@/tests/support/builders/serial";
import { valueIn } from "@/tests/support/value-in";

/** The particulars of a new plan under a number of its own, as the form sends them. */
export function newParticulars() {
  return {
    title: "优化营商环境重点任务分解表",
    shortTitle: "营商环境",
    documentNumber: `试政〔2019〕${serial()}号`,
    issuer: "试验市人民政府",
    issuedOn: "2019-03-01",
  };
}

/** Brings a table of three measures and settles all that is open in it. */
export async function settleTable(db: Database): Promise<Brought> {
  const brought = await bringTable(db);
  const { importId, admin, helper, stranger } = brought;
  valueIn(await settleName(as(db, admin), { importId, printed: stranger, unit: helper.name }));
  valueIn(await confirmCertain(as(db, admin), { importId }));
  return brought;
}

/** What an amended table is published with. */
export const AMENDS = { documentNumber: "试政〔2019〕修1号", reason: "时限调整", withOpen: "on" };

/** The brought table's plan. */
export type PublishedTable = Brought & { planId: number };

/** Brings a table of three measures, settles it and publishes it as a plan. */
export async function publishTable(db: Database): Promise<PublishedTable> {
  const brought = await settleTable(db);
  const form = { importId: brought.importId, ...newParticulars() };
  const { planId } = valueIn(await publishImport(as(db, brought.admin), form));
  return { ...brought, planId };
}

/** The lines of the table's first two measures: with them alone an amended table drops the third. */
export function linesOf({ lead, helper }: Brought, first = "2019年6月") {
  return [
    `一、优化审批,（一）精简事项,1.取消证明事项。,${lead.name},${helper.name},${first}`,
    `,,2.推行容缺受理。完善清单。,${lead.name},${helper.name},2019年12月`,
  ];
}

/** Brings an amended table of these lines; not published yet. */
export function bringAmended(db: Database, plan: PublishedTable, lines: readonly string[]) {
  return bringFile(db, plan.admin, tableBytes(lines), plan.planId);
}

/** Publishes a brought amended table. */
export async function publishAmended(
  db: Database,
  { admin }: Brought,
  importId: number,
  at = NOON,
) {
  // The person agrees to what the page tells them would be revoked.
  const { head } = valueIn(await showPublication(as(db, admin), { importId }));
  const word = { ...AMENDS, withDropped: head.counts.dropped };
  return publishImport(as(db, admin, at), { importId, ...word });
}

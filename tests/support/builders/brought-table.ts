import type { Database } from "@/lib/db/database";
import type { Person } from "@/lib/domain/actor";
import { readSourceDocument } from "@/lib/files/read-source-document";
import { keepImport } from "@/lib/usecases/import/keep-import";
import { as, buildPerson, duty } from "@/tests/support/builders/person";
import { serial } from "@/tests/support/builders/serial";
import { type BuiltUnit, buildUnit } from "@/tests/support/builders/unit";
import { valueIn } from "@/tests/support/value-in";

/** A small table in which one thing is doubtful: the unit that nobody knows. */
export type Brought = {
  importId: number;
  admin: Person;
  lead: BuiltUnit;
  helper: BuiltUnit;
  /** A name that the ledger does not know. */
  stranger: string;
};

const HEAD = "重点工作,主要任务,工作措施,牵头单位,责任单位,完成时限";

/** The bytes of a table, with its title line. */
export function tableBytes(lines: readonly string[], title = "2019年重点任务分解表"): Uint8Array {
  return new TextEncoder().encode([title, HEAD, ...lines].join("\n"));
}

/** Brings a file as a web page would and keeps it. */
export async function bringFile(
  db: Database,
  admin: Person,
  bytes: Uint8Array,
  planId: number | null = null,
): Promise<number> {
  const read = await readSourceDocument(bytes, "分解表.csv");
  if (!read.ok) throw new Error(`The test's file is refused: ${read.refusal.code}`);
  const file = { name: "分解表.csv", bytes, document: read.value, planId };
  return valueIn(await keepImport(as(db, admin), file)).importId;
}

/** Brings a table of three measures, the last of which names a stranger. */
export async function bringTable(db: Database): Promise<Brought> {
  const mark = String.fromCharCode(0x4e00 + (serial() % 5000));
  const lead = await buildUnit(db, { name: `市${mark}江委` });
  const helper = await buildUnit(db, { name: `市${mark}湖局` });
  const admin = await buildPerson(db, duty("PLAN_ADMIN"));
  const stranger = `驻汉${mark}山研究院`;
  const importId = await bringFile(
    db,
    admin,
    tableBytes([
      `一、优化审批,（一）精简事项,1.取消证明事项。,${lead.name},${helper.name},2019年6月`,
      `,,2.推行容缺受理。完善清单。,${lead.name},${helper.name},2019年12月`,
      `,（二）压缩时限,3.压缩开办时间。,${lead.name},${stranger},年底前`,
    ]),
  );
  return { importId, admin, lead, helper, stranger };
}

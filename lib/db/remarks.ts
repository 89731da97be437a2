import type { Tx } from "@/lib/db/database";
import { dateOf } from "@/lib/db/day";
import { sql } from "@/lib/db/sql";
import type { Month, PlainDate } from "@/lib/domain/plain-date";

/** What the office wrote on an item, perhaps on one month of it. */
export type RemarkLine = {
  id: number;
  text: string;
  month: Month | null;
  author: string;
  writtenOn: PlainDate;
};

const SHOWN = 30;

/** The last remarks on item `w`, newest day first. */
export const REMARKS = sql`coalesce((SELECT json_agg(json_build_object('id', k.id, 'text', k.text,
    'month', k.month, 'author', k.display_name, 'writtenOn', k.written_on)
    ORDER BY k.written_on DESC, k.id DESC)
  FROM (SELECT x.id, x.text, o.month, n.display_name, x.written_on
    FROM item_remark x JOIN app_user n ON n.id = x.author_id
    LEFT JOIN reporting_period o ON o.id = x.period_id WHERE x.item_id = w.id
    ORDER BY x.written_on DESC, x.id DESC LIMIT ${SHOWN}) k), '[]')`;

/** Appends a remark; none is ever changed or taken away. */
export async function insertRemark(
  tx: Tx,
  remark: {
    itemId: number;
    periodId: number | null;
    text: string;
    authorId: number;
    writtenAt: Date;
    writtenOn: PlainDate;
  },
): Promise<number> {
  const { id } = await tx.itemRemark.create({
    data: { ...remark, writtenOn: dateOf(remark.writtenOn) },
  });
  return id;
}

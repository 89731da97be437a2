import type { Database } from "@/lib/db/database";
import { HEADLINE } from "@/lib/db/headline";
import { type Sql, selectRows, sql } from "@/lib/db/sql";
import type { DocumentLine } from "@/lib/db/supporting-documents";
import { documentsOf } from "@/lib/db/supporting-documents";
import type { Grounds, NoticeState } from "@/lib/domain/ladder";
import type { LadderLevel } from "@/lib/domain/loop-policy";
import type { NoticeScope } from "@/lib/domain/notice-scope";
import type { PlainDate } from "@/lib/domain/plain-date";
import type { DelayReason } from "@/prisma/client/client";

/** A notice in a list; its items by code, in document order. */
export type NoticeLine = {
  id: number;
  level: LadderLevel;
  state: NoticeState;
  number: string | null;
  unitId: number;
  unitName: string;
  answerDueOn: PlainDate;
  issuedOn: PlainDate | null;
  items: { itemId: number; code: string; headline: string }[];
};

const LINE = sql`n.id, n.level, n.state, n.number, n.unit_id AS "unitId", u.name AS "unitName",
  n.answer_due_on::text AS "answerDueOn", n.issued_on::text AS "issuedOn",
  coalesce((SELECT json_agg(json_build_object('itemId', w.id, 'code', w.code,
      'headline', ${HEADLINE}) ORDER BY w.ordinal)
    FROM notice_item ni JOIN work_item w ON w.id = ni.item_id WHERE ni.notice_id = n.id), '[]') AS items`;

/** What of notices `n` a reader may see: the same answer as `canReadPaper` gives. */
export function readableNotices({ unitIds, drafts, referralUnitIds }: NoticeScope): Sql {
  const of = (ids: readonly number[] | null) =>
    ids === null ? sql`true` : sql`n.unit_id = ANY(${[...ids]}::int[])`;
  return sql`(${drafts} OR n.issued_on IS NOT NULL)
    AND (CASE WHEN n.level = 'REFERRAL' THEN ${of(referralUnitIds)} ELSE ${of(unitIds)} END)`;
}

/** Drafts and open notices of a plan, the gravest level first, then by units; `stepped` where there is a next step. */
export function listLiveNotices(
  db: Database,
  { planId, scope, limit }: { planId: number; scope: NoticeScope; limit: number },
): Promise<(NoticeLine & { stepped: boolean })[]> {
  return selectRows(
    db.pool,
    sql`SELECT ${LINE}, EXISTS (SELECT 1 FROM supervision_notice x WHERE x.former_id = n.id
        AND x.state NOT IN ('DROPPED', 'WITHDRAWN')) AS stepped
      FROM supervision_notice n JOIN unit u ON u.id = n.unit_id
      WHERE n.plan_id = ${planId} AND n.state IN ('DRAFTED', 'ISSUED', 'ACKNOWLEDGED', 'REPLIED', 'RETURNED')
        AND ${readableNotices(scope)}
      ORDER BY n.level DESC, u.ordinal, n.id LIMIT ${limit}`,
  );
}

/** 挂牌督办: what is listed now, and what has been taken off, by units. */
export function listListed(db: Database, planId: number, limit: number): Promise<NoticeLine[]> {
  return selectRows(
    db.pool,
    sql`SELECT ${LINE} FROM supervision_notice n JOIN unit u ON u.id = n.unit_id
      WHERE n.plan_id = ${planId} AND n.level = 'LISTED' AND n.state IN ('ISSUED', 'ACKNOWLEDGED',
        'REPLIED', 'RETURNED', 'SETTLED', 'ESCALATED')
      ORDER BY n.state IN ('SETTLED', 'ESCALATED'), u.ordinal, n.id DESC LIMIT ${limit}`,
  );
}

/** The notices about item `w`; who reads the item reads those that `canReadPaper` lets him. */
export const ITEM_NOTICES = sql`coalesce((SELECT json_agg(json_build_object('id', n.id, 'level', n.level,
    'state', n.state, 'number', n.number, 'unitId', n.unit_id, 'answerDueOn', n.answer_due_on,
    'issuedOn', n.issued_on) ORDER BY n.id DESC)
  FROM supervision_notice n JOIN notice_item ni ON ni.notice_id = n.id WHERE ni.item_id = w.id), '[]')`;

/** A notice as an item's page shows it. */
export type ItemNotice = Omit<NoticeLine, "unitName" | "items">;

/** All of a notice. */
export type NoticePage = Omit<NoticeLine, "items"> & {
  planId: number;
  demand: string;
  draftedBy: string;
  draftedOn: PlainDate;
  decidedBy: string | null;
  acknowledgedBy: string | null;
  acknowledgedOn: PlainDate | null;
  heldOn: PlainDate | null;
  record: string | null;
  endedBy: string | null;
  endedOn: PlainDate | null;
  endReason: string | null;
  goodFaith: boolean;
  version: number;
  former: { id: number; number: string } | null;
  next: { id: number; number: string | null; level: LadderLevel; state: NoticeState } | null;
  items: { itemId: number; code: string; headline: string; grounds: Grounds }[];
  replies: {
    id: number;
    text: string;
    plea: DelayReason | null;
    pleaText: string | null;
    repliedBy: string;
    repliedOn: PlainDate;
    returnReason: string | null;
    returnedBy: string | null;
    returnedOn: PlainDate | null;
    documents: DocumentLine[];
  }[];
};

const name = (id: Sql) => sql`(SELECT display_name FROM app_user WHERE id = ${id})`;

const REPLIES = sql`coalesce((SELECT json_agg(json_build_object('id', r.id, 'text', r.text,
    'plea', r.plea, 'pleaText', r.plea_text, 'repliedBy', ${name(sql`r.replied_by_id`)},
    'repliedOn', r.replied_on, 'returnReason', r.return_reason,
    'returnedBy', ${name(sql`r.returned_by_id`)}, 'returnedOn', r.returned_on,
    'documents', ${documentsOf(sql`d.reply_id = r.id`)}) ORDER BY r.number)
  FROM notice_reply r WHERE r.notice_id = n.id), '[]')`;

/** A notice with its items, replies, former and next step in one statement; null where there is none. */
export async function findNoticePage(db: Database, id: number): Promise<NoticePage | null> {
  const [found] = await selectRows<NoticePage>(
    db.pool,
    sql`SELECT n.id, n.plan_id AS "planId", n.level, n.state, n.number, n.unit_id AS "unitId",
        u.name AS "unitName", n.demand, n.answer_due_on::text AS "answerDueOn",
        n.issued_on::text AS "issuedOn", n.drafted_on::text AS "draftedOn",
        ${name(sql`n.drafted_by_id`)} AS "draftedBy", ${name(sql`n.decided_by_id`)} AS "decidedBy",
        ${name(sql`n.acknowledged_by_id`)} AS "acknowledgedBy",
        n.acknowledged_on::text AS "acknowledgedOn", n.held_on::text AS "heldOn", n.record,
        ${name(sql`n.ended_by_id`)} AS "endedBy", n.ended_on::text AS "endedOn",
        n.end_reason AS "endReason", n.good_faith AS "goodFaith", n.version,
        (SELECT json_build_object('id', f.id, 'number', f.number) FROM supervision_notice f
          WHERE f.id = n.former_id) AS former,
        (SELECT json_build_object('id', x.id, 'number', x.number, 'level', x.level, 'state', x.state)
          FROM supervision_notice x WHERE x.former_id = n.id AND x.state <> 'DROPPED'
          ORDER BY x.id DESC LIMIT 1) AS next,
        coalesce((SELECT json_agg(json_build_object('itemId', w.id, 'code', w.code,
            'headline', ${HEADLINE}, 'grounds', ni.grounds) ORDER BY w.ordinal)
          FROM notice_item ni JOIN work_item w ON w.id = ni.item_id
          WHERE ni.notice_id = n.id), '[]') AS items,
        ${REPLIES} AS replies
      FROM supervision_notice n JOIN unit u ON u.id = n.unit_id WHERE n.id = ${id}`,
  );
  return found ?? null;
}

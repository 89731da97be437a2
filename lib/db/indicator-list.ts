import type { Database } from "@/lib/db/database";
import { ACCEPTED_READING, ACCEPTED_READINGS, MONTH_READ } from "@/lib/db/filing-sql";
import { HEADLINE } from "@/lib/db/headline";
import { conditions } from "@/lib/db/item-list";
import { noSql, type Sql, selectRows, sql } from "@/lib/db/sql";
import type { IndicatorStanding, IndicatorTarget } from "@/lib/domain/indicator";
import type { ItemFilter } from "@/lib/domain/item-view";
import type { Light } from "@/lib/domain/light";
import type { Month, PlainDate } from "@/lib/domain/plain-date";
import type { ReadScope } from "@/lib/domain/policy";

/** An indicator of the board with its item and the readings that the office accepted, oldest first. */
export type IndicatorRow = IndicatorTarget & {
  id: number;
  name: string;
  unit: string;
  scope: "CITY" | "PROVINCE";
  itemId: number;
  code: string;
  text: string;
  filingUnit: string | null;
  light: Light;
  /** By the month that a report is of, not by the day it was filed on (R11). */
  readings: { month: Month; value: number }[];
  place: IndicatorPlace;
};

/** Where an indicator stands in the document's order: its item's place, then its own. */
export type IndicatorPlace = { item: number; ordinal: number };

export type IndicatorQuery = {
  planId: number;
  day: PlainDate;
  filter: Pick<ItemFilter, "keyAreaId" | "unitId" | "part">;
};

/** One page of a plan's indicators in the document's order; those that an amendment withdrew are none. */
export async function listIndicators(
  db: Database,
  scope: ReadScope,
  query: IndicatorQuery & {
    standing: IndicatorStanding | undefined;
    cursor: (IndicatorPlace & { direction: "after" | "before" }) | null;
    limit: number;
  },
): Promise<{ rows: IndicatorRow[]; more: boolean }> {
  const { standing, cursor, limit, day } = query;
  const backwards = cursor?.direction === "before";
  const direction = backwards ? sql`DESC` : sql`ASC`;
  const rows = await selectRows<IndicatorRow>(
    db.pool,
    sql`SELECT i.id, i.name, i.comparator, i.target::float8 AS target, i.unit, i.due_on AS "dueOn",
        i.scope, i.item_id AS "itemId", w.code, ${HEADLINE} AS text, u.name AS "filingUnit", i.light,
        ${ACCEPTED_READINGS} AS readings,
        json_build_object('item', i.item_ordinal, 'ordinal', i.ordinal) AS place
      FROM (SELECT i.*, s.light, s.filing_unit_id, s.ordinal AS item_ordinal
        FROM ${indicatorsOf(scope, query)}
          ${standing === undefined ? noSql : sql`AND ${standingOf(day)} = ${standing}`}
          ${pastPlace(cursor)}
        ORDER BY s.ordinal ${direction}, i.ordinal ${direction} LIMIT ${limit + 1}) i
      JOIN work_item w ON w.id = i.item_id LEFT JOIN unit u ON u.id = i.filing_unit_id
      ORDER BY i.item_ordinal ${direction}, i.ordinal ${direction}`,
  );
  const shown = rows.slice(0, limit);
  return { rows: backwards ? shown.reverse() : shown, more: rows.length > limit };
}

/** How many indicators stand how, whatever standing is looked at. */
export async function countIndicators(
  db: Database,
  scope: ReadScope,
  query: IndicatorQuery,
): Promise<Record<IndicatorStanding, number>> {
  const counted = await selectRows<{ standing: IndicatorStanding; count: number }>(
    db.pool,
    sql`SELECT ${standingOf(query.day)} AS standing, count(*)::int AS count
      FROM ${indicatorsOf(scope, query)} GROUP BY 1`,
  );
  const none = { REACHED: 0, ON_THE_WAY: 0, MISSED: 0, NO_READING: 0 };
  return Object.assign(
    none,
    Object.fromEntries(counted.map(({ standing, count }) => [standing, count])),
  );
}

/** The indicators `i` of the standings `s` that a filter asks for, each with its latest reading `l`; a condition may follow. */
function indicatorsOf(scope: ReadScope, query: IndicatorQuery): Sql {
  return sql`item_standing s JOIN indicator i ON i.item_id = s.item_id AND i.withdrawn_on IS NULL
    LEFT JOIN LATERAL (SELECT d.value FROM ${ACCEPTED_READING}
      ORDER BY ${MONTH_READ} DESC, d.id DESC LIMIT 1) l ON true
    WHERE ${conditions(scope, { ...query, past: false })}`;
}

/** How indicator `i` stands by its latest reading: the same answer as `indicatorStanding` of the domain. */
function standingOf(day: PlainDate): Sql {
  return sql`(CASE WHEN l.value IS NULL THEN 'NO_READING'
    WHEN CASE i.comparator WHEN 'AT_LEAST' THEN l.value >= i.target
      WHEN 'AT_MOST' THEN l.value <= i.target ELSE l.value = i.target END THEN 'REACHED'
    WHEN i.due_on < ${day}::date THEN 'MISSED' ELSE 'ON_THE_WAY' END)`;
}

function pastPlace(cursor: (IndicatorPlace & { direction: "after" | "before" }) | null): Sql {
  if (!cursor) return noSql;
  const past = cursor.direction === "after" ? sql`>` : sql`<`;
  return sql`AND (s.ordinal, i.ordinal) ${past} (${cursor.item}::int, ${cursor.ordinal}::int)`;
}

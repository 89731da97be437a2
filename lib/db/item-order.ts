import { noSql, type Sql, sql } from "@/lib/db/sql";
import { type ItemCursor, type ItemOrder, NO_VALUE } from "@/lib/domain/item-view";
import { LIGHTS } from "@/lib/domain/light";

/**
 * A stretch of an order that one index gives in order. Stretches follow each other; all items of one that has a
 * `constant` have that value, in another the value differs.
 */
type Stretch = ({ constant: string } & { holds: Sql }) | { constant: null; holds: Sql; value: Sql };

type Order = {
  /** The value for each item, where no index is walked. */
  whole: Sql;
  type: Sql;
  stretches: readonly Stretch[];
};

const everything = noSql;

/** The orders of the ledger; within equal values by the place in the document. */
const ORDERS: Record<ItemOrder, Order> = {
  document: {
    whole: sql`''::text`,
    type: sql`text`,
    stretches: [{ constant: "", holds: everything }],
  },
  gravity: {
    whole: sql`CASE s.light WHEN 'RED' THEN 0 WHEN 'AMBER' THEN 1 WHEN 'NO_DATA' THEN 2
      WHEN 'GREEN' THEN 3 WHEN 'NOT_DUE' THEN 4 ELSE 5 END`,
    type: sql`int`,
    stretches: LIGHTS.map((light, place) => ({
      constant: String(place),
      holds: sql`AND s.light = ${light}::"Light"`,
    })),
  },
  due: {
    whole: sql`coalesce(s.next_due_on, ${NO_VALUE.due}::date)`,
    type: sql`date`,
    stretches: [
      { constant: null, holds: sql`AND s.next_due_on IS NOT NULL`, value: sql`s.next_due_on` },
      { constant: NO_VALUE.due, holds: sql`AND s.next_due_on IS NULL` },
    ],
  },
  unit: {
    whole: sql`coalesce((SELECT f.ordinal FROM unit f WHERE f.id = s.filing_unit_id),
      ${NO_VALUE.unit}::int)`,
    type: sql`int`,
    stretches: [
      { constant: null, holds: sql`AND s.filing_unit_id = f.id`, value: sql`f.ordinal` },
      { constant: NO_VALUE.unit, holds: sql`AND s.filing_unit_id IS NULL` },
    ],
  },
  percent: {
    whole: sql`coalesce(s.percent, ${NO_VALUE.percent}::int)`,
    type: sql`int`,
    stretches: [
      { constant: NO_VALUE.percent, holds: sql`AND s.percent IS NULL` },
      { constant: null, holds: sql`AND s.percent IS NOT NULL`, value: sql`s.percent` },
    ],
  },
};

type Page = {
  order: ItemOrder;
  /** Sort all that match rather than walk indexes: of a past day, and where few of many match. */
  whole: boolean;
  downwards: boolean;
  cursor: ItemCursor | null;
  limit: number;
  /** What standings are read from, as `s`. */
  source: Sql;
  conditions: Sql;
};

/**
 * The standings of one page with their value in the order as `place`. Each stretch is walked from the cursor on
 * by its index and no further than a page, so that the cost does not grow with the ledger.
 */
export function pageInOrder(page: Page): Sql {
  const { order, whole, downwards, cursor, limit } = page;
  const { stretches } = ORDERS[order];
  if (whole) return wholePage(page);
  const at = cursor ? stretches.findIndex(({ constant }) => constant === cursor.value) : -1;
  const begun = at >= 0 ? at : stretches.findIndex(({ constant }) => constant === null);
  const ahead = stretches.flatMap((stretch, index) => {
    const isPast = downwards ? index > begun : index < begun;
    if (cursor && isPast) return [];
    const from = cursor && index === begun ? cursor : null;
    return [
      order === "unit" && stretch.constant === null
        ? unitsPage(page, from)
        : stretchPage(page, stretch, from),
    ];
  });
  const all = ahead.reduce((before, next) => sql`${before} UNION ALL ${next}`);
  const direction = directionOf(downwards);
  return sql`SELECT * FROM (${all}) s ORDER BY s.place ${direction}, s.ordinal ${direction} LIMIT ${limit}`;
}

function wholePage({ order, downwards, cursor, limit, source, conditions }: Page): Sql {
  const { whole, type } = ORDERS[order];
  const direction = directionOf(downwards);
  return sql`SELECT s.*, ${whole} AS place FROM ${source}
    WHERE ${conditions} ${pastPlace(whole, type, cursor, downwards)}
    ORDER BY place ${direction}, s.ordinal ${direction} LIMIT ${limit}`;
}

function stretchPage(page: Page, stretch: Stretch, cursor: ItemCursor | null): Sql {
  const { type } = ORDERS[page.order];
  const direction = directionOf(page.downwards);
  const constant = stretch.constant;
  const value = constant === null ? stretch.value : sql`${constant}::${type}`;
  const past =
    constant === null
      ? pastPlace(stretch.value, type, cursor, page.downwards)
      : pastOrdinal(cursor, page.downwards);
  const byValue = constant === null ? sql`${stretch.value} ${direction},` : noSql;
  return sql`(SELECT s.*, ${value} AS place FROM ${page.source}
    WHERE ${page.conditions} ${stretch.holds} ${past}
    ORDER BY ${byValue} s.ordinal ${direction} LIMIT ${page.limit})`;
}

/** Filing units are few: they are gone through in their own order, each giving no more than a page. */
function unitsPage(page: Page, cursor: ItemCursor | null): Sql {
  const direction = directionOf(page.downwards);
  const bound = page.downwards ? sql`<=` : sql`>=`;
  const units = cursor ? sql`WHERE f.ordinal ${bound} ${cursor.value}::int` : noSql;
  return sql`(SELECT s.*, f.ordinal AS place FROM unit f CROSS JOIN LATERAL (
      SELECT s.* FROM ${page.source}
      WHERE ${page.conditions} AND s.filing_unit_id = f.id
        ${pastPlace(sql`f.ordinal`, sql`int`, cursor, page.downwards)}
      ORDER BY s.ordinal ${direction} LIMIT ${page.limit}) s ${units}
    ORDER BY f.ordinal ${direction}, s.ordinal ${direction} LIMIT ${page.limit})`;
}

function pastPlace(value: Sql, type: Sql, cursor: ItemCursor | null, downwards: boolean): Sql {
  if (!cursor) return noSql;
  const past = downwards ? sql`<` : sql`>`;
  return sql`AND (${value}, s.ordinal) ${past} (${cursor.value}::${type}, ${cursor.ordinal}::int)`;
}

function pastOrdinal(cursor: ItemCursor | null, downwards: boolean): Sql {
  if (!cursor) return noSql;
  return sql`AND s.ordinal ${downwards ? sql`<` : sql`>`} ${cursor.ordinal}::int`;
}

function directionOf(downwards: boolean): Sql {
  return downwards ? sql`DESC` : sql`ASC`;
}

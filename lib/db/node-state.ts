import { type Sql, sql } from "@/lib/db/sql";
import type { NodeState } from "@/lib/domain/milestone";
import type { PlainDate } from "@/lib/domain/plain-date";

/** Whether milestone `m` is in a state on a day: the same answer as `nodeState` of the domain. */
export function nodeIs(state: NodeState, day: PlainDate): Sql {
  const reached = sql`coalesce(m.reached_on <= ${day}::date, false)`;
  const late = sql`m.current_due_on < ${day}::date`;
  switch (state) {
    case "reached":
      return reached;
    case "late":
      return sql`(NOT ${reached} AND ${late})`;
    case "open":
      return sql`(NOT ${reached} AND NOT ${late})`;
  }
}

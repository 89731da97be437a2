import { type Sql, sql } from "@/lib/db/sql";

/** The place of a light in lists, to be sorted by: the gravest first (rules.md §2). */
export function gravest(light: Sql): Sql {
  return sql`array_position(ARRAY['RED','AMBER','NO_DATA','GREEN','NOT_DUE','DONE'], ${light}::text)`;
}

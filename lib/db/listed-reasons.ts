import { sql } from "@/lib/db/sql";

/** The reasons of standing `s` as lists tell them (`ListedReason`), gravest first. */
export const LISTED_REASONS = sql`ARRAY(SELECT r.reason - 'since'
  FROM jsonb_array_elements(s.reasons) WITH ORDINALITY r (reason, place) ORDER BY r.place)`;

/** The gravest of them; null where there is none. */
export const FIRST_LISTED_REASON = sql`((s.reasons -> 0) - 'since')`;

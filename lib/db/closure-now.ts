import { sql } from "@/lib/db/sql";
import type { ClosureState } from "@/lib/domain/closure";
import type { PlainDate } from "@/lib/domain/plain-date";

/** Where the latest closure of an item stands. */
export type ClosureNow = { state: ClosureState; publishedUntil: PlainDate | null };

/** The latest closure of item `w`; null where none was asked for. */
export const CLOSURE_NOW = sql`(SELECT json_build_object('state', c.state,
    'publishedUntil', c.published_until)
  FROM closure_request c WHERE c.item_id = w.id ORDER BY c.id DESC LIMIT 1)`;

import { sql } from "@/lib/db/sql";

/** Whether item `w` is off the boards: the same answer as `isOffBoards` of the domain. */
export const OFF_BOARDS = sql`w.state IN ('REVOKED', 'TERMINATED')`;

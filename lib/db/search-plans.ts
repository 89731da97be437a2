import type { Database } from "@/lib/db/database";
import { selectRows, sql } from "@/lib/db/sql";

/** A plan that search looks in. */
export type SearchedPlan = {
  id: number;
  title: string;
  shortTitle: string;
  documentNumber: string;
};

/** The registered plans, newest document first. */
export function listSearchedPlans({ pool }: Database): Promise<SearchedPlan[]> {
  return selectRows<SearchedPlan>(
    pool,
    sql`SELECT id, title, short_title AS "shortTitle", document_number AS "documentNumber"
      FROM plan WHERE state <> 'DRAFT' AND withdrawn_at IS NULL ORDER BY issued_on DESC, id DESC`,
  );
}

import type { Database } from "@/lib/db/database";
import { selectRows, sql } from "@/lib/db/sql";
import { Prisma } from "@/prisma/client/client";

/** Rows and contents of every table, by name: two equal fingerprints mean that nothing was written between. */
export async function fingerprint(db: Database): Promise<Record<string, string>> {
  const tables = await selectRows<{ name: string }>(
    db.pool,
    sql`SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename`,
  );
  const prints: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await selectRows<{ print: string }>(
      db.pool,
      sql`SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') AS print
        FROM ${Prisma.raw(`"${name}"`)} t`,
    );
    prints[name] = row?.print ?? "";
  }
  return prints;
}

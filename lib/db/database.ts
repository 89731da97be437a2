import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { type Prisma, PrismaClient } from "@/prisma/client/client";

/** One database: Prisma for writes and small reads, the same pool for typed SQL of lists and boards. */
export type Database = { prisma: PrismaClient; pool: pg.Pool };

/** A transaction of a use-case. */
export type Tx = Prisma.TransactionClient;

const DATE_OID = 1082;

/** Reads DATE columns of typed SQL as "YYYY-MM-DD": a day has no zone, so it must not become a moment. */
const dayAsText: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) =>
    oid === DATE_OID ? (text: string) => text : pg.types.getTypeParser(oid, format),
};

/** Opens a database; the caller closes it with `closeDatabase`. */
export function openDatabase(url: string, connections = 10): Database {
  const pool = new pg.Pool({ connectionString: url, max: connections, types: dayAsText });
  // An idle connection that the server ends is replaced by the next query; unheard, it would end the process.
  pool.on("error", () => undefined);
  return { prisma: new PrismaClient({ adapter: new PrismaPg(pool) }), pool };
}

export async function closeDatabase(db: Database): Promise<void> {
  await db.prisma.$disconnect();
  await db.pool.end();
}

const held = globalThis as { luoshiDatabase?: Database };

/** The process's database, from `DATABASE_URL`; kept over hot reloads. */
export function database(): Database {
  if (!held.luoshiDatabase) {
    const url = process.env.DATABASE_URL;
    if (!url) throw new Error("DATABASE_URL is not set: start with `npm start`.");
    held.luoshiDatabase = openDatabase(url);
  }
  return held.luoshiDatabase;
}

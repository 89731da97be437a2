import type { PoolClient } from "pg";
import type { Database } from "@/lib/db/database";

/** A statement as it was sent, with how many rows came back. */
export type Statement = { text: string; rows: number };

/**
 * Listens to every statement of a database, Prisma's too: both use the same pool. Call it before the
 * database is first used; `during` returns what was sent while some work was done.
 */
export function listenToQueries(db: Database) {
  const heard: Statement[] = [];
  db.pool.on("connect", (client) => listenTo(client, heard));
  return {
    async during(work: () => Promise<unknown>): Promise<Statement[]> {
      heard.length = 0;
      await work();
      return [...heard];
    },
  };
}

type Query = (...args: unknown[]) => unknown;
type Answer = { rows?: unknown[] } | undefined;

/** pg answers by callback (its pool) or by promise (Prisma's transactions). */
function listenTo(client: PoolClient, heard: Statement[]): void {
  const query = client.query.bind(client) as Query;
  const listening: Query = (...args) => {
    const statement: Statement = { text: textOf(args[0]), rows: 0 };
    heard.push(statement);
    const note = (answer: Answer) => {
      statement.rows = answer?.rows?.length ?? 0;
    };
    const callback = args.at(-1);
    if (typeof callback === "function") {
      const noting = (error: unknown, answer: Answer) => {
        note(answer);
        callback(error, answer);
      };
      return query(...args.slice(0, -1), noting);
    }
    const answer = query(...args) as Promise<Answer>;
    return answer.then((given) => {
      note(given);
      return given;
    });
  };
  Object.assign(client, { query: listening });
}

function textOf(query: unknown): string {
  return typeof query === "string" ? query : ((query as { text?: string }).text ?? "");
}

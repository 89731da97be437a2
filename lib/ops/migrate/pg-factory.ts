import { randomUUID } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import {
  type ColumnType,
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import { Client, Pool, type QueryConfig, type QueryResult } from "pg";

/**
 * Prisma's PostgreSQL adapter with three repairs: one-byte columns are read, a script goes to the server whole (the adapter cuts it at every
 * semicolon, also inside a function's body), and a shadow database is dropped after its connections are closed.
 */
export function createPgFactory(
  databaseUrl: string,
  onOpen: (connection: SqlDriverAdapter) => void,
): SqlMigrationAwareDriverAdapterFactory {
  return {
    provider: "postgres",
    adapterName: "@prisma/adapter-pg",
    connect: async () => {
      const connection = await connect(databaseUrl);
      onOpen(connection);
      return connection;
    },
    connectToShadowDb: () => connectToShadow(databaseUrl),
  };
}

async function connect(databaseUrl: string): Promise<SqlDriverAdapter> {
  const schema = new URL(databaseUrl).searchParams.get("schema") ?? "public";
  // One connection that is never given up: the engine's advisory lock belongs to it.
  const pool = new Pool({ connectionString: databaseUrl, max: 1, idleTimeoutMillis: 0 });
  readSingleBytes(pool);
  const connection = await new PrismaPg(pool, { schema, disposeExternalPool: true }).connect();
  connection.executeScript = async (script) => {
    await connection.executeRaw({ sql: script, args: [], argTypes: [] });
  };
  const { queryRaw } = connection;
  connection.queryRaw = async (query) => {
    const result = await queryRaw.call(connection, query);
    return { ...result, columnTypes: restoreSingleBytes(result.columnTypes) };
  };
  return connection;
}

/** PostgreSQL's numbers of the types "char" (one byte, used by its catalogue) and "char"[]. */
const singleByte = 18;
const singleByteList = 1002;

/**
 * The engine reads the catalogue's one-byte columns, which the adapter does not know. So they pass through it
 * under the name of their list type, which it does know, and get their own name back behind it.
 */
function readSingleBytes(pool: Pool): void {
  const query: (config: QueryConfig) => Promise<QueryResult> = pool.query.bind(pool);
  const disguise = async (config: QueryConfig): Promise<QueryResult> => {
    const result = await query(config);
    // A script of several statements gives a list of results, which nobody reads.
    for (const field of result.fields ?? []) {
      if (field.dataTypeID === singleByte) field.dataTypeID = singleByteList;
    }
    return result;
  };
  Object.assign(pool, { query: disguise });
}

function restoreSingleBytes(types: readonly ColumnType[]): ColumnType[] {
  return types.map((type) =>
    type === ColumnTypeEnum.CharacterArray ? ColumnTypeEnum.Character : type,
  );
}

async function connectToShadow(databaseUrl: string): Promise<SqlDriverAdapter> {
  const name = `luoshi_shadow_${randomUUID().replaceAll("-", "")}`;
  await runStatement(databaseUrl, `CREATE DATABASE ${name}`);
  const url = new URL(databaseUrl);
  url.pathname = `/${name}`;
  const connection = await connect(url.href);
  const dispose = connection.dispose.bind(connection);
  connection.dispose = async () => {
    await dispose();
    await runStatement(databaseUrl, `DROP DATABASE ${name} WITH (FORCE)`);
  };
  return connection;
}

async function runStatement(databaseUrl: string, statement: string): Promise<void> {
  const client = new Client(databaseUrl);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

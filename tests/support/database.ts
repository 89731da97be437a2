import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { afterAll, inject, onTestFinished } from "vitest";

/**
 * Makes a database of the test file's own, empty but migrated, and returns its URL; it is dropped after the file's
 * last test. Call it at the top level of the file: `const databaseUrl = await createTestDatabase();`
 */
export function createTestDatabase(): Promise<string> {
  const template = new URL(inject("templateDatabaseUrl")).pathname.slice(1);
  return createDatabase(template, afterAll);
}

/**
 * Makes a copy of a database of this test file, rows and ids alike, and returns its URL. Nobody may be
 * connected to the original meanwhile.
 */
export function copyTestDatabase(url: string): Promise<string> {
  return createDatabase(new URL(url).pathname.slice(1), afterAll);
}

/** Makes a database without any tables for one test, dropped after it. */
export function createEmptyDatabase(): Promise<string> {
  return createDatabase("template1", onTestFinished);
}

async function createDatabase(
  template: string,
  later: (drop: () => Promise<void>) => void,
): Promise<string> {
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await runOnServer(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  later(() => dropDatabase(name));
  const url = new URL(inject("templateDatabaseUrl"));
  url.pathname = `/${name}`;
  return url.href;
}

/** Ends our own connections and drops; WITH (FORCE) fails where the server's vacuum is at work, which isn't ours to end. */
async function dropDatabase(name: string): Promise<void> {
  await runOnServer(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = '${name}' AND usename = current_user`);
  await runOnServer(`DROP DATABASE ${name}`);
}

/** Connects to the maintenance database: a template with a session in it cannot be copied. */
async function runOnServer(statement: string): Promise<void> {
  const url = new URL(inject("templateDatabaseUrl"));
  url.pathname = "/postgres";
  const client = new Client(url.href);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

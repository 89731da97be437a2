import { Client } from "pg";
import { expect, test } from "vitest";
import { createTestDatabase } from "@/tests/support/database";

const databaseUrl = await createTestDatabase();

test("a test file has a database of its own, migrated and empty, in Unicode", async () => {
  const client = new Client(databaseUrl);
  await client.connect();
  try {
    const { rows } = await client.query(
      `SELECT current_database() LIKE 'test_%' AS own, current_setting('server_encoding') AS encoding,
         current_setting('TimeZone') AS zone, (SELECT count(*)::int FROM plan) AS plans, upper('é') AS upper`,
    );
    expect(rows).toEqual([{ own: true, encoding: "UTF8", zone: "UTC", plans: 0, upper: "É" }]);
  } finally {
    await client.end();
  }
});

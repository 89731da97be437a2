import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeDatabase, openDatabase } from "@/lib/db/database";
import { loadFirstStart } from "@/lib/ops/load-first-start";
import { createTestDatabase } from "@/tests/support/database";

const databaseUrl = await createTestDatabase();
/** Milliseconds that loading may take beside other tests. */
const PATIENCE = 120_000;
const dataFolder = mkdtempSync(path.join(tmpdir(), "luoshi-append-only-"));
const db = openDatabase(databaseUrl);

beforeAll(async () => {
  await loadFirstStart({
    databaseUrl,
    embedded: true,
    demonstration: true,
    demoPassword: "long enough to be typed",
    today: undefined,
    dataFolder,
  });
}, PATIENCE);
afterAll(async () => {
  await closeDatabase(db);
  rmSync(dataFolder, { recursive: true });
});

/** SQLSTATE of a change that a table refuses. */
const REFUSED = "23001";

describe.each([
  ["audit_entry", "actor_name = 'somebody else'"],
  ["report_revision", "percent = 100"],
  ["milestone_claim", "reached_on = '2018-07-05'"],
  ["evidence", "kind = 'DATA'"],
  ["review", "decision = 'ACCEPTED'"],
])("what %s has recorded", (table, change) => {
  it.each([`UPDATE ${table} SET ${change}`, `DELETE FROM ${table}`, `TRUNCATE ${table} CASCADE`])(
    "stays as it is: %s is refused",
    async (statement) => {
      const rows = `SELECT md5(string_agg(t::text, '' ORDER BY t::text)) AS all FROM ${table} t`;
      const before = (await db.pool.query(rows)).rows;
      await expect(db.pool.query(statement)).rejects.toMatchObject({ code: REFUSED });
      expect((await db.pool.query(rows)).rows).toEqual(before);
    },
  );
});

describe("the database refuses", () => {
  it.each([
    ["a percent above 100", "UPDATE item_standing SET percent = 101", "item_standing_percent"],
    [
      "a collective that is its own member",
      `INSERT INTO collective_member (collective_id, member_id)
       SELECT id, id FROM unit WHERE kind = 'COLLECTIVE' LIMIT 1`,
      "collective_member_not_self",
    ],
    [
      "a member that stands twice in a collective",
      "INSERT INTO collective_member (collective_id, member_id) SELECT collective_id, member_id FROM collective_member LIMIT 1",
      "collective_member_collective_id_member_id_valid_from_key",
    ],
    [
      "a role that a person has already",
      "INSERT INTO membership (user_id, unit_id, role) SELECT user_id, unit_id, role FROM membership WHERE unit_id IS NULL LIMIT 1",
      "membership_user_id_unit_id_role_valid_from_key",
    ],
    [
      "a reporter without a unit",
      "INSERT INTO membership (user_id, role) SELECT id, 'REPORTER' FROM app_user LIMIT 1",
      "membership_unit_role_has_unit",
    ],
    [
      "a return without a reason",
      `INSERT INTO review (revision_id, stage, decision, reviewer_id, reviewed_at, reviewed_on)
       SELECT revision_id, stage, 'RETURNED', reviewer_id, now(), '2019-03-18' FROM review LIMIT 1`,
      "review_return_has_reason",
    ],
    [
      "an override without a reason",
      "UPDATE light_override SET reason = ' '",
      "light_override_has_reason",
    ],
    [
      "a name with capitals",
      "UPDATE app_user SET username = upper(username)",
      "app_user_username_lower_case",
    ],
  ])("%s", async (_, statement, constraint) => {
    await expect(db.pool.query(statement)).rejects.toMatchObject({ constraint });
  });
});

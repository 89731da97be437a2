import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeDatabase, type Database, openDatabase } from "@/lib/db/database";
import { LIGHTS } from "@/lib/domain/light";
import { readPlanSeed, readUnitSeed } from "@/lib/ops/first-start/read-seed";
import type { Caller } from "@/lib/usecases/define";
import { registerPlan } from "@/lib/usecases/plan/register-plan";
import { registerUnits } from "@/lib/usecases/unit/register-units";
import { createTestDatabase } from "@/tests/support/database";

const db = openDatabase(await createTestDatabase());
const caller: Caller = {
  actor: { kind: "system", name: "test" },
  now: new Date("2018-07-04T02:00:00Z"),
  db,
};
let planId = 0;

beforeAll(async () => {
  await registerUnits(caller, readUnitSeed());
  await registerPlan(caller, readPlanSeed());
  planId = (await db.prisma.plan.findFirstOrThrow()).id;
});
afterAll(() => closeDatabase(db));

const COUNTED = `SELECT key_area_id, filing_unit_id, light, count(*)::int AS count FROM item_standing
  GROUP BY 1, 2, 3 ORDER BY 1, 2 NULLS LAST, 3`;
const TALLIED = `SELECT key_area_id, filing_unit_id, light, sum(change)::int AS count FROM light_tally
  GROUP BY 1, 2, 3 HAVING sum(change) <> 0 ORDER BY 1, 2 NULLS LAST, 3`;

async function rowsOf({ pool }: Database, text: string): Promise<unknown[]> {
  return (await pool.query(text)).rows;
}

/** Numbers from 0 to below a limit, the same in every run. */
function sequence(seed: number) {
  let state = seed;
  return (limit: number) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return (state >>> 8) % limit;
  };
}

/** A writer that changes lights and filing units of its own half of the items, and deletes and restores one. */
async function write(half: number): Promise<void> {
  const next = sequence(half + 7);
  for (let turn = 0; turn < 60; turn += 1) {
    const ordinal = 1 + 2 * next(84) + half;
    const light = LIGHTS[next(LIGHTS.length)];
    const unit = next(4) === 0 ? null : 1 + next(5);
    const many = next(6) === 0 ? 40 : 0;
    await db.pool.query(
      `UPDATE item_standing SET light = $1, filing_unit_id = $2
       WHERE ordinal BETWEEN $3 AND $4 AND ordinal % 2 = $5`,
      [light, unit, ordinal, ordinal + many, (half + 1) % 2],
    );
    if (turn % 20 === 0) await db.pool.query("SELECT compact_light_tally($1)", [planId]);
  }
}

describe("the counts of a board", () => {
  it("equal a fresh count after the registration", async () => {
    expect(await rowsOf(db, TALLIED)).toEqual(await rowsOf(db, COUNTED));
  });

  it("equal a fresh count after two writers changed lights at the same time while counts were folded", async () => {
    await Promise.all([write(0), write(1)]);
    expect(await rowsOf(db, TALLIED)).toEqual(await rowsOf(db, COUNTED));
  });

  it("take one row for each area, unit and light after folding, and stay equal", async () => {
    await db.pool.query("SELECT compact_light_tally($1)", [planId]);
    const counted = await rowsOf(db, COUNTED);
    expect(await rowsOf(db, TALLIED)).toEqual(counted);
    expect(await db.prisma.lightTally.count()).toBe(counted.length);
  });

  it("don't grow when a standing is written without a change of its light", async () => {
    const before = await db.prisma.lightTally.count();
    await db.pool.query("UPDATE item_standing SET light = light, percent = 5");
    expect(await db.prisma.lightTally.count()).toBe(before);
  });

  it("go down when standings are deleted, and up when they come back", async () => {
    const client = await db.pool.connect();
    try {
      await client.query("BEGIN");
      await client.query(
        "CREATE TEMP TABLE kept AS SELECT * FROM item_standing WHERE ordinal <= 30",
      );
      await client.query("DELETE FROM item_standing WHERE ordinal <= 30");
      const without = (await client.query(TALLIED)).rows;
      expect(without).toEqual((await client.query(COUNTED)).rows);
      await client.query("INSERT INTO item_standing SELECT * FROM kept");
      expect((await client.query(TALLIED)).rows).toEqual((await client.query(COUNTED)).rows);
    } finally {
      await client.query("ROLLBACK");
      client.release();
    }
  });

  it("are not touched by a folding that runs while another one is not committed", async () => {
    const client = await db.pool.connect();
    try {
      await client.query("BEGIN");
      await client.query("SELECT compact_light_tally($1)", [planId]);
      const second = await db.pool.query("SELECT compact_light_tally($1) AS spared", [planId]);
      expect(second.rows).toEqual([{ spared: 0 }]);
    } finally {
      await client.query("ROLLBACK");
      client.release();
    }
  });
});

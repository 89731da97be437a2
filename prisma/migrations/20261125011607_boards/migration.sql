-- CreateEnum
CREATE TYPE "LookedList" AS ENUM ('TURNED_RED', 'DIFFERENCE', 'SILENT', 'ALWAYS_GREEN');

-- AlterTable
ALTER TABLE "contribution" ADD COLUMN     "self_light" "SelfLight";

-- AlterTable
ALTER TABLE "item_standing" ADD COLUMN     "last_heard_on" DATE,
ADD COLUMN     "last_reached_on" DATE,
ADD COLUMN     "promise_due_on" DATE;

-- AlterTable: entries written before get the place that their item has now, and end where the next begins.
ALTER TABLE "light_entry" ADD COLUMN     "filing_unit_id" INTEGER,
ADD COLUMN     "key_area_id" INTEGER,
ADD COLUMN     "next_due_name" TEXT,
ADD COLUMN     "next_due_on" DATE,
ADD COLUMN     "percent" INTEGER,
ADD COLUMN     "plan_id" INTEGER,
ADD COLUMN     "since" DATE,
ADD COLUMN     "valid_until" DATE;

UPDATE light_entry e SET plan_id = w.plan_id, key_area_id = w.key_area_id,
    filing_unit_id = w.filing_unit_id, valid_until = n.next, since = n.since
  FROM work_item w, (
    SELECT id, lead(valid_from) OVER by_item AS next,
      max(turned_on) OVER (PARTITION BY item_id ORDER BY valid_from) AS since
    FROM (SELECT id, item_id, valid_from,
        CASE WHEN lag(light) OVER (PARTITION BY item_id ORDER BY valid_from) IS DISTINCT FROM light
          THEN valid_from END AS turned_on
      FROM light_entry) turns
    WINDOW by_item AS (PARTITION BY item_id ORDER BY valid_from)) n
  WHERE w.id = e.item_id AND n.id = e.id;

-- What stands open is as the standing says; where an item left the board, nobody knows the day: it is the entry's own.
UPDATE light_entry e SET percent = s.percent, next_due_on = s.next_due_on, next_due_name = s.next_due_name
  FROM item_standing s WHERE s.item_id = e.item_id AND e.valid_until IS NULL;
UPDATE light_entry e SET valid_until = valid_from
  WHERE valid_until IS NULL AND NOT EXISTS (SELECT 1 FROM item_standing s WHERE s.item_id = e.item_id);

ALTER TABLE "light_entry" ALTER COLUMN "plan_id" SET NOT NULL,
ALTER COLUMN "key_area_id" SET NOT NULL,
ALTER COLUMN "since" SET NOT NULL;

-- AlterTable
ALTER TABLE "light_override" ADD COLUMN     "withdraw_reason" TEXT,
ADD COLUMN     "withdrawn_by_id" INTEGER,
ADD COLUMN     "withdrawn_on" DATE;

-- AlterTable
ALTER TABLE "rule_settings" ADD COLUMN     "decided_by_id" INTEGER,
ADD COLUMN     "reason" TEXT;

-- CreateTable
CREATE TABLE "light_day_tally" (
    "id" BIGSERIAL NOT NULL,
    "plan_id" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "key_area_id" INTEGER NOT NULL,
    "filing_unit_id" INTEGER,
    "light" "Light" NOT NULL,
    "change" INTEGER NOT NULL,

    CONSTRAINT "light_day_tally_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "work_look" (
    "item_id" INTEGER NOT NULL,
    "list" "LookedList" NOT NULL,
    "user_id" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "looked_at" TIMESTAMPTZ(3) NOT NULL,
    "looked_on" DATE NOT NULL,

    CONSTRAINT "work_look_pkey" PRIMARY KEY ("item_id","list","user_id")
);

-- CreateTable
CREATE TABLE "saved_view" (
    "id" SERIAL NOT NULL,
    "plan_id" INTEGER NOT NULL,
    "user_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "saved_view_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "light_day_tally_plan_id_day_idx" ON "light_day_tally"("plan_id", "day");

-- CreateIndex
CREATE INDEX "work_look_user_id_idx" ON "work_look"("user_id");

-- CreateIndex
CREATE INDEX "saved_view_plan_id_idx" ON "saved_view"("plan_id");

-- CreateIndex
CREATE UNIQUE INDEX "saved_view_user_id_plan_id_name_key" ON "saved_view"("user_id", "plan_id", "name");

-- CreateIndex
CREATE INDEX "item_standing_plan_id_light_since_idx" ON "item_standing"("plan_id", "light", "since");

-- CreateIndex
CREATE INDEX "item_standing_plan_id_last_heard_on_idx" ON "item_standing"("plan_id", "last_heard_on");

-- CreateIndex
CREATE INDEX "item_standing_plan_id_promise_due_on_idx" ON "item_standing"("plan_id", "promise_due_on");

-- CreateIndex
CREATE INDEX "item_standing_plan_id_filing_unit_id_ordinal_idx" ON "item_standing"("plan_id", "filing_unit_id", "ordinal");

-- CreateIndex
CREATE INDEX "item_standing_plan_id_percent_ordinal_idx" ON "item_standing"("plan_id", "percent", "ordinal");

-- CreateIndex
CREATE INDEX "light_entry_plan_id_light_valid_from_idx" ON "light_entry"("plan_id", "light", "valid_from");

-- CreateIndex
CREATE INDEX "light_entry_plan_id_filing_unit_id_valid_from_idx" ON "light_entry"("plan_id", "filing_unit_id", "valid_from");

-- AddForeignKey
ALTER TABLE "rule_settings" ADD CONSTRAINT "rule_settings_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "light_entry" ADD CONSTRAINT "light_entry_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "light_entry" ADD CONSTRAINT "light_entry_key_area_id_fkey" FOREIGN KEY ("key_area_id") REFERENCES "key_area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "light_entry" ADD CONSTRAINT "light_entry_filing_unit_id_fkey" FOREIGN KEY ("filing_unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "light_override" ADD CONSTRAINT "light_override_withdrawn_by_id_fkey" FOREIGN KEY ("withdrawn_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "light_day_tally" ADD CONSTRAINT "light_day_tally_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "light_day_tally" ADD CONSTRAINT "light_day_tally_key_area_id_fkey" FOREIGN KEY ("key_area_id") REFERENCES "key_area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "light_day_tally" ADD CONSTRAINT "light_day_tally_filing_unit_id_fkey" FOREIGN KEY ("filing_unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "work_look" ADD CONSTRAINT "work_look_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "work_item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "work_look" ADD CONSTRAINT "work_look_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ── History ─────────────────────────────────────────────────────────────────────────────────

ALTER TABLE light_entry
  ADD CONSTRAINT light_entry_in_order CHECK (valid_from <= valid_until),
  ADD CONSTRAINT light_entry_percent CHECK (percent BETWEEN 0 AND 100);
ALTER TABLE light_day_tally
  ADD CONSTRAINT light_day_tally_says_something CHECK (change <> 0);
ALTER TABLE light_override
  ADD CONSTRAINT light_override_withdrawn_whole CHECK (
    (withdrawn_on IS NULL) = (withdrawn_by_id IS NULL)
    AND (withdrawn_on IS NULL) = (btrim(coalesce(withdraw_reason, '')) = ''));
ALTER TABLE rule_settings
  ADD CONSTRAINT rule_settings_change_signed CHECK (
    (decided_by_id IS NULL) OR btrim(coalesce(reason, '')) <> '');
ALTER TABLE saved_view
  ADD CONSTRAINT saved_view_named CHECK (btrim(name) <> '');

-- An item has one open entry at most: what holds now.
CREATE UNIQUE INDEX light_entry_open ON light_entry (item_id) WHERE valid_until IS NULL;

-- Appends how a statement changed the history of lights: +1 from the day an entry begins, -1 from the day it ends,
-- the reverse for entries that were. Nothing is updated, so no writer waits for another at a counter.
CREATE FUNCTION append_light_day_tally() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO light_day_tally (plan_id, day, key_area_id, filing_unit_id, light, change)
      SELECT plan_id, d.day, key_area_id, filing_unit_id, light, sum(d.change)
      FROM new_rows, LATERAL (VALUES (valid_from, 1), (valid_until, -1)) d (day, change)
      WHERE d.day IS NOT NULL
      GROUP BY plan_id, d.day, key_area_id, filing_unit_id, light HAVING sum(d.change) <> 0;
  ELSIF TG_OP = 'DELETE' THEN
    INSERT INTO light_day_tally (plan_id, day, key_area_id, filing_unit_id, light, change)
      SELECT plan_id, d.day, key_area_id, filing_unit_id, light, sum(d.change)
      FROM old_rows, LATERAL (VALUES (valid_from, -1), (valid_until, 1)) d (day, change)
      WHERE d.day IS NOT NULL
      GROUP BY plan_id, d.day, key_area_id, filing_unit_id, light HAVING sum(d.change) <> 0;
  ELSE
    INSERT INTO light_day_tally (plan_id, day, key_area_id, filing_unit_id, light, change)
      SELECT plan_id, d.day, key_area_id, filing_unit_id, light, sum(d.change * sign)
      FROM (SELECT plan_id, key_area_id, filing_unit_id, light, valid_from, valid_until, 1 AS sign
          FROM new_rows
        UNION ALL
        SELECT plan_id, key_area_id, filing_unit_id, light, valid_from, valid_until, -1 FROM old_rows) e,
        LATERAL (VALUES (valid_from, 1), (valid_until, -1)) d (day, change)
      WHERE d.day IS NOT NULL
      GROUP BY plan_id, d.day, key_area_id, filing_unit_id, light HAVING sum(d.change * sign) <> 0;
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER tally_inserted AFTER INSERT ON light_entry
  REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION append_light_day_tally();
CREATE TRIGGER tally_updated AFTER UPDATE ON light_entry
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION append_light_day_tally();
CREATE TRIGGER tally_deleted AFTER DELETE ON light_entry
  REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION append_light_day_tally();

INSERT INTO light_day_tally (plan_id, day, key_area_id, filing_unit_id, light, change)
  SELECT plan_id, d.day, key_area_id, filing_unit_id, light, sum(d.change)
  FROM light_entry, LATERAL (VALUES (valid_from, 1), (valid_until, -1)) d (day, change)
  WHERE d.day IS NOT NULL
  GROUP BY plan_id, d.day, key_area_id, filing_unit_id, light HAVING sum(d.change) <> 0;

-- Folds a plan's rows into one for each day, area, unit and light, as compact_light_tally does for the present.
CREATE FUNCTION compact_light_day_tally(of_plan integer) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  removed integer;
  added integer;
BEGIN
  IF NOT pg_try_advisory_xact_lock(7308, of_plan) THEN
    RETURN 0;
  END IF;
  WITH folded AS (
    DELETE FROM light_day_tally WHERE plan_id = of_plan
    RETURNING day, key_area_id, filing_unit_id, light, change
  ), kept AS (
    INSERT INTO light_day_tally (plan_id, day, key_area_id, filing_unit_id, light, change)
      SELECT of_plan, day, key_area_id, filing_unit_id, light, sum(change) FROM folded
      GROUP BY day, key_area_id, filing_unit_id, light
      HAVING sum(change) <> 0
    RETURNING 1
  )
  SELECT (SELECT count(*) FROM folded), (SELECT count(*) FROM kept) INTO removed, added;
  RETURN removed - added;
END $$;

-- ── Today's work ────────────────────────────────────────────────────────────────────────────

UPDATE item_standing s SET
  last_heard_on = (SELECT max(heard.day) FROM progress_report r
    JOIN report_revision v ON v.report_id = r.id,
    LATERAL (SELECT v.submitted_on AS day
        WHERE v.id = r.latest_revision_id AND r.state IN ('SUBMITTED', 'ACCEPTED', 'CORRECTED')
      UNION ALL SELECT x.reviewed_on FROM review x WHERE x.revision_id = v.id
        AND v.kind = 'SUBMISSION' AND x.stage = 'OFFICE' AND x.decision = 'RETURNED') heard
    WHERE r.item_id = s.item_id AND heard.day <= s.assessed_on),
  last_reached_on = (SELECT max(m.reached_on) FROM milestone m
    WHERE m.item_id = s.item_id AND m.withdrawn_on IS NULL AND m.reached_on <= s.assessed_on),
  promise_due_on = (SELECT v.next_step_due_on FROM progress_report r
    JOIN report_revision v ON v.id = r.latest_revision_id
    JOIN reporting_period p ON p.id = r.period_id
    WHERE r.item_id = s.item_id AND r.state IN ('SUBMITTED', 'ACCEPTED', 'CORRECTED')
    ORDER BY p.month DESC LIMIT 1);

-- The calendar of due days, whatever was reached, and the first and last year of a plan.
CREATE INDEX milestone_due ON milestone (current_due_on) WHERE withdrawn_on IS NULL;
CREATE INDEX milestone_open ON milestone (current_due_on) WHERE reached_on IS NULL AND withdrawn_on IS NULL;
CREATE INDEX bottleneck_open ON bottleneck (answer_due_on) WHERE answered_on IS NULL AND settled_on IS NULL;

-- ── Reasons ─────────────────────────────────────────────────────────────────────────────────

-- Reasons tell the numbers that they were judged by. Those stored before were judged by the defaults, since nobody
-- could change them; told like new ones, no item seems to stand otherwise when it is next judged.
CREATE FUNCTION with_default_numbers(reasons jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(jsonb_agg(CASE reason->>'rule'
    WHEN 'milestone-seriously-late' THEN jsonb_set(reason, '{seen,days}', '30')
    WHEN 'nothing-due-yet' THEN jsonb_set(reason, '{seen,days}', '30')
    WHEN 'seriously-below-expected' THEN jsonb_set(reason, '{seen,points}', '30')
    WHEN 'below-expected' THEN jsonb_set(reason, '{seen,points}', '10')
    ELSE reason END ORDER BY place), '[]')
  FROM jsonb_array_elements(reasons) WITH ORDINALITY told (reason, place)
$$;
UPDATE item_standing SET reasons = with_default_numbers(reasons)
  WHERE reasons IS DISTINCT FROM with_default_numbers(reasons);
UPDATE light_entry SET reasons = with_default_numbers(reasons)
  WHERE reasons IS DISTINCT FROM with_default_numbers(reasons);
DROP FUNCTION with_default_numbers(jsonb);

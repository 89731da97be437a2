-- What schema.prisma cannot say: counts kept by triggers, tables that only grow, checks of single rows,
-- and uniqueness in which two missing values are the same.

-- ── Light tallies ───────────────────────────────────────────────────────────────────────────

-- Appends how a statement changed the counts of standings: -1 for what was, +1 for what is, summed up.
-- Nothing is updated, so no writer waits for another at a counter.
CREATE FUNCTION append_light_tally() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO light_tally (plan_id, key_area_id, filing_unit_id, light, change)
      SELECT plan_id, key_area_id, filing_unit_id, light, count(*) FROM new_rows
      GROUP BY plan_id, key_area_id, filing_unit_id, light;
  ELSIF TG_OP = 'DELETE' THEN
    INSERT INTO light_tally (plan_id, key_area_id, filing_unit_id, light, change)
      SELECT plan_id, key_area_id, filing_unit_id, light, -count(*) FROM old_rows
      GROUP BY plan_id, key_area_id, filing_unit_id, light;
  ELSE
    INSERT INTO light_tally (plan_id, key_area_id, filing_unit_id, light, change)
      SELECT plan_id, key_area_id, filing_unit_id, light, sum(change)
      FROM (
        SELECT plan_id, key_area_id, filing_unit_id, light, -1 AS change FROM old_rows
        UNION ALL
        SELECT plan_id, key_area_id, filing_unit_id, light, 1 FROM new_rows
      ) changes
      GROUP BY plan_id, key_area_id, filing_unit_id, light
      HAVING sum(change) <> 0;
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER tally_inserted AFTER INSERT ON item_standing
  REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION append_light_tally();

CREATE TRIGGER tally_updated AFTER UPDATE ON item_standing
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION append_light_tally();

CREATE TRIGGER tally_deleted AFTER DELETE ON item_standing
  REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION append_light_tally();

-- Folds a plan's tally rows into one for each area, unit and light, and returns how many rows it spared.
-- Rows of open transactions are not seen and stay; a second folding at the same time leaves it to the first.
CREATE FUNCTION compact_light_tally(of_plan integer) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  removed integer;
  added integer;
BEGIN
  IF NOT pg_try_advisory_xact_lock(7302, of_plan) THEN
    RETURN 0;
  END IF;
  WITH folded AS (
    DELETE FROM light_tally WHERE plan_id = of_plan
    RETURNING key_area_id, filing_unit_id, light, change
  ), kept AS (
    INSERT INTO light_tally (plan_id, key_area_id, filing_unit_id, light, change)
      SELECT of_plan, key_area_id, filing_unit_id, light, sum(change) FROM folded
      GROUP BY key_area_id, filing_unit_id, light
      HAVING sum(change) <> 0
    RETURNING 1
  )
  SELECT (SELECT count(*) FROM folded), (SELECT count(*) FROM kept) INTO removed, added;
  RETURN removed - added;
END $$;

-- ── Tables that only grow ───────────────────────────────────────────────────────────────────

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'Rows of % are never changed or deleted: % refused', TG_TABLE_NAME, TG_OP
    USING ERRCODE = 'restrict_violation',
      HINT = 'Append a new row instead: a correction stands beside what it corrects.';
END $$;

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON report_revision
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON milestone_claim
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON evidence
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON review
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- ── Checks ──────────────────────────────────────────────────────────────────────────────────

ALTER TABLE plan
  ADD CONSTRAINT plan_registered_has_day CHECK (state = 'DRAFT' OR registered_on IS NOT NULL);

ALTER TABLE milestone
  ADD CONSTRAINT milestone_weight_positive CHECK (weight > 0);

ALTER TABLE unit
  ADD CONSTRAINT unit_valid_in_order CHECK (valid_from <= valid_until),
  ADD CONSTRAINT unit_succeeds_another CHECK (successor_id <> id);

ALTER TABLE collective_member
  ADD CONSTRAINT collective_member_not_self CHECK (collective_id <> member_id),
  ADD CONSTRAINT collective_member_valid_in_order CHECK (valid_from <= valid_until);

ALTER TABLE reporting_period
  ADD CONSTRAINT reporting_period_month CHECK (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  ADD CONSTRAINT reporting_period_in_order CHECK (opens_on <= due_on AND due_on <= grace_until);

ALTER TABLE progress_report
  ADD CONSTRAINT progress_report_percent CHECK (accepted_percent BETWEEN 0 AND 100),
  ADD CONSTRAINT progress_report_returns CHECK (returns >= 0),
  ADD CONSTRAINT progress_report_acceptance_whole CHECK (
    (accepted_revision_id IS NULL) = (accepted_on IS NULL)
    AND (accepted_on IS NULL) = (accepted_percent IS NULL));

ALTER TABLE report_draft
  ADD CONSTRAINT report_draft_version CHECK (version >= 1);

ALTER TABLE report_revision
  ADD CONSTRAINT report_revision_number CHECK (number >= 1),
  ADD CONSTRAINT report_revision_percent CHECK (percent BETWEEN 0 AND 100);

ALTER TABLE review
  ADD CONSTRAINT review_stage_decides CHECK (
    decision = 'RETURNED' OR (stage = 'UNIT') = (decision = 'APPROVED')),
  ADD CONSTRAINT review_return_has_reason CHECK (
    decision <> 'RETURNED' OR btrim(coalesce(reason, '')) <> '');

ALTER TABLE light_override
  ADD CONSTRAINT light_override_has_reason CHECK (btrim(reason) <> ''),
  ADD CONSTRAINT light_override_in_order CHECK (valid_from <= valid_until);

ALTER TABLE item_standing
  ADD CONSTRAINT item_standing_percent CHECK (percent BETWEEN 0 AND 100);

ALTER TABLE light_tally
  ADD CONSTRAINT light_tally_says_something CHECK (change <> 0);

ALTER TABLE app_user
  ADD CONSTRAINT app_user_username_lower_case CHECK (username <> '' AND username = lower(username));

ALTER TABLE membership
  ADD CONSTRAINT membership_unit_role_has_unit CHECK (
    role NOT IN ('REPORTER', 'UNIT_APPROVER', 'UNIT_HEAD') OR unit_id IS NOT NULL),
  ADD CONSTRAINT membership_in_order CHECK (valid_from <= valid_until);

ALTER TABLE audit_entry
  ADD CONSTRAINT audit_entry_sequence CHECK (sequence >= 1),
  ADD CONSTRAINT audit_entry_hashes CHECK (
    hash ~ '^[0-9a-f]{64}$' AND previous_hash ~ '^[0-9a-f]{64}$');

-- ── Uniqueness with missing values ──────────────────────────────────────────────────────────

-- A membership without unit or first day, and a member of a collective without one, stand once.
DROP INDEX membership_user_id_unit_id_role_valid_from_key;
CREATE UNIQUE INDEX membership_user_id_unit_id_role_valid_from_key
  ON membership (user_id, unit_id, role, valid_from) NULLS NOT DISTINCT;

DROP INDEX collective_member_collective_id_member_id_valid_from_key;
CREATE UNIQUE INDEX collective_member_collective_id_member_id_valid_from_key
  ON collective_member (collective_id, member_id, valid_from) NULLS NOT DISTINCT;

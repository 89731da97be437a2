-- CreateEnum
CREATE TYPE "SearchKind" AS ENUM ('ITEM', 'REPORT', 'REMARK');

-- CreateTable
CREATE TABLE "search_text" (
    "kind" "SearchKind" NOT NULL,
    "subject_id" INTEGER NOT NULL,
    "plan_id" INTEGER NOT NULL,
    "item_id" INTEGER NOT NULL,
    "place" BIGINT NOT NULL,
    "revoked" BOOLEAN NOT NULL,
    "plain" TEXT NOT NULL,

    CONSTRAINT "search_text_pkey" PRIMARY KEY ("kind","subject_id")
);

-- CreateIndex
CREATE INDEX "search_text_kind_place_idx" ON "search_text"("kind", "place");

-- CreateIndex
CREATE INDEX "search_text_kind_plan_id_place_idx" ON "search_text"("kind", "plan_id", "place");

-- CreateIndex
CREATE INDEX "search_text_item_id_idx" ON "search_text"("item_id");

-- AddForeignKey
ALTER TABLE "search_text" ADD CONSTRAINT "search_text_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "search_text" ADD CONSTRAINT "search_text_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "work_item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What schema.prisma cannot say.

-- ── Words as they are compared ──────────────────────────────────────────────────────────────

-- A text without blanks and punctuation, its letters small and its signs of half width: plainWords in lib/domain is the
-- same rule. No locale has a say in it: each sign stands here.
CREATE FUNCTION search_plain(words text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
  SELECT translate(words,
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
    '０１２３４５６７８９ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺ'
    'ａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ'
    '＃＄％＆＊＋－．／＝＠'
    '!"''(),:;<>?[\]^_`{|}~'
    '！＂＇（），：；＜＞？［＼］＾＿｀｛｜｝～'
    '、。〃〈〉《》「」『』【】〔〕〖〗〝〞·•…—–‘’“”‹›'
    || E'\t\n\u000B\f\r \u00A0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u200B\u2028\u2029\u202F\u205F\u3000\uFEFF',
    'abcdefghijklmnopqrstuvwxyz'
    '0123456789abcdefghijklmnopqrstuvwxyz'
    'abcdefghijklmnopqrstuvwxyz'
    '#$%&*+-./=@')
$$;

-- The signs of a plain text, each as a number above zero, and its pairs of neighbours, each as one below: a word of two
-- signs is found by one number. Lines are no neighbours. That two pairs share a number is put right by reading the text.
CREATE FUNCTION search_grams(plain text) RETURNS integer[]
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT COST 10000 AS $$
  WITH signs AS (
    SELECT ascii(sign) AS code, lead(ascii(sign)) OVER (ORDER BY place) AS next
    FROM string_to_table(plain, NULL) WITH ORDINALITY AS s (sign, place)
  )
  SELECT coalesce(array_agg(DISTINCT gram), '{}') FROM (
    SELECT code AS gram FROM signs WHERE code <> 10
    UNION ALL
    SELECT (-1 - (code::bigint * 65599 + next) % 2000000000)::integer FROM signs
      WHERE code <> 10 AND next <> 10
  ) grams
$$;

-- What a text must have among its grams to hold every one of the plain words.
CREATE FUNCTION search_asked(words text[]) RETURNS integer[]
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
  SELECT coalesce(array_agg(DISTINCT gram), '{}')
  FROM unnest(words) word, unnest(search_grams(word)) gram
  WHERE gram < 0 OR char_length(word) = 1
$$;

-- An index for each kind, so that the many reports are no burden to who looks for one of the few items. The list of
-- what is not in them yet, which every search reads through, is kept short.
CREATE INDEX search_text_item_grams ON search_text USING gin (search_grams(plain))
  WITH (gin_pending_list_limit = 512) WHERE kind = 'ITEM';
CREATE INDEX search_text_report_grams ON search_text USING gin (search_grams(plain))
  WITH (gin_pending_list_limit = 512) WHERE kind = 'REPORT';
CREATE INDEX search_text_remark_grams ON search_text USING gin (search_grams(plain))
  WITH (gin_pending_list_limit = 512) WHERE kind = 'REMARK';

-- ── The texts of each kind ──────────────────────────────────────────────────────────────────

CREATE FUNCTION store_item_texts(ids integer[]) RETURNS void LANGUAGE sql AS $$
  INSERT INTO search_text (kind, subject_id, plan_id, item_id, place, revoked, plain)
    SELECT 'ITEM', w.id, w.plan_id, w.id, w.ordinal - w.plan_id * 2147483648, w.state = 'REVOKED',
      concat_ws(E'\n', search_plain(w.code), search_plain(w.group_title), search_plain(w.measure_text),
        search_plain(w.acceptance_criteria), (
          SELECT string_agg(DISTINCT search_plain(named.name), E'\n')
          FROM assignment a JOIN unit u ON u.id = a.unit_id,
            LATERAL (VALUES (a.printed_name), (u.name)) named (name)
          WHERE a.item_id = w.id))
    FROM work_item w WHERE w.id = ANY (ids)
  ON CONFLICT (kind, subject_id) DO UPDATE
    SET plan_id = excluded.plan_id, place = excluded.place, revoked = excluded.revoked, plain = excluded.plain
    WHERE (search_text.plan_id, search_text.place, search_text.revoked, search_text.plain)
      IS DISTINCT FROM (excluded.plan_id, excluded.place, excluded.revoked, excluded.plain)
$$;

-- Of a report only what its unit has released, and of that what the office took over where it did.
CREATE FUNCTION search_revision(r progress_report) RETURNS integer LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE r.state
    WHEN 'SUBMITTED' THEN r.latest_revision_id
    WHEN 'ACCEPTED' THEN coalesce(r.accepted_revision_id, r.latest_revision_id)
    WHEN 'CORRECTED' THEN coalesce(r.accepted_revision_id, r.latest_revision_id)
  END
$$;

CREATE FUNCTION store_report_texts(ids integer[]) RETURNS void LANGUAGE sql AS $$
  DELETE FROM search_text t USING progress_report r
    WHERE t.kind = 'REPORT' AND t.subject_id = ANY (ids) AND r.id = t.subject_id
      AND search_revision(r) IS NULL;
  INSERT INTO search_text (kind, subject_id, plan_id, item_id, place, revoked, plain)
    SELECT 'REPORT', r.id, w.plan_id, w.id,
      r.item_id - (left(p.month, 4)::integer * 12 + right(p.month, 2)::integer) * 2147483648,
      w.state = 'REVOKED',
      concat_ws(E'\n', search_plain(v.done), search_plain(v.next_step), search_plain(v.delay_note), (
          SELECT string_agg(search_plain(b ->> 'what'), E'\n')
          FROM jsonb_array_elements(v.bottlenecks_told) b), (
          SELECT string_agg(search_plain(e.description), E'\n')
          FROM evidence e WHERE e.revision_id = v.id))
    FROM progress_report r
    JOIN report_revision v ON v.id = search_revision(r)
    JOIN reporting_period p ON p.id = r.period_id
    JOIN work_item w ON w.id = r.item_id
    WHERE r.id = ANY (ids)
  ON CONFLICT (kind, subject_id) DO UPDATE SET plain = excluded.plain
    WHERE search_text.plain IS DISTINCT FROM excluded.plain
$$;

CREATE FUNCTION store_remark_texts(ids integer[]) RETURNS void LANGUAGE sql AS $$
  INSERT INTO search_text (kind, subject_id, plan_id, item_id, place, revoked, plain)
    SELECT 'REMARK', x.id, w.plan_id, w.id, -x.id, w.state = 'REVOKED', search_plain(x.text)
    FROM item_remark x JOIN work_item w ON w.id = x.item_id
    WHERE x.id = ANY (ids)
  ON CONFLICT (kind, subject_id) DO NOTHING
$$;

-- ── Kept by triggers, a statement at a time ─────────────────────────────────────────────────

CREATE FUNCTION search_items() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM store_item_texts(ARRAY(SELECT id FROM new_rows));
    RETURN NULL;
  END IF;
  PERFORM store_item_texts(ids) FROM (SELECT array_agg(n.id) AS ids
    FROM new_rows n JOIN old_rows o USING (id)
    WHERE (n.plan_id, n.ordinal, n.code, n.group_title, n.measure_text, n.acceptance_criteria, n.state = 'REVOKED')
      IS DISTINCT FROM
      (o.plan_id, o.ordinal, o.code, o.group_title, o.measure_text, o.acceptance_criteria, o.state = 'REVOKED')
  ) changed WHERE ids IS NOT NULL;
  UPDATE search_text t SET revoked = n.state = 'REVOKED' FROM new_rows n JOIN old_rows o USING (id)
    WHERE t.item_id = n.id AND (n.state = 'REVOKED') <> (o.state = 'REVOKED')
      AND t.revoked <> (n.state = 'REVOKED');
  RETURN NULL;
END $$;

CREATE TRIGGER search_inserted AFTER INSERT ON work_item
  REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION search_items();
CREATE TRIGGER search_updated AFTER UPDATE ON work_item
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION search_items();

CREATE FUNCTION search_assigned_items() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'DELETE' THEN
    PERFORM store_item_texts(ARRAY(SELECT DISTINCT item_id FROM new_rows));
  END IF;
  IF TG_OP <> 'INSERT' THEN
    PERFORM store_item_texts(ARRAY(SELECT DISTINCT item_id FROM old_rows));
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER search_inserted AFTER INSERT ON assignment
  REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION search_assigned_items();
CREATE TRIGGER search_updated AFTER UPDATE ON assignment
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION search_assigned_items();
CREATE TRIGGER search_deleted AFTER DELETE ON assignment
  REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION search_assigned_items();

CREATE FUNCTION search_renamed_unit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM store_item_texts(ARRAY(SELECT DISTINCT a.item_id FROM new_rows n JOIN old_rows o USING (id)
    JOIN assignment a ON a.unit_id = n.id WHERE n.name <> o.name));
  RETURN NULL;
END $$;

CREATE TRIGGER search_updated AFTER UPDATE ON unit
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION search_renamed_unit();

CREATE FUNCTION search_reports() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM store_report_texts(ids) FROM (SELECT array_agg(n.id) AS ids
      FROM new_rows n WHERE n.state NOT IN ('DRAFT', 'PENDING_UNIT_APPROVAL')) released WHERE ids IS NOT NULL;
  ELSE
    PERFORM store_report_texts(ids) FROM (SELECT array_agg(n.id) AS ids
      FROM new_rows n JOIN old_rows o USING (id)
      WHERE (n.state, n.latest_revision_id, n.accepted_revision_id)
        IS DISTINCT FROM (o.state, o.latest_revision_id, o.accepted_revision_id)) changed WHERE ids IS NOT NULL;
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER search_inserted AFTER INSERT ON progress_report
  REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION search_reports();
CREATE TRIGGER search_updated AFTER UPDATE ON progress_report
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION search_reports();

CREATE FUNCTION search_remarks() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM store_remark_texts(ARRAY(SELECT id FROM new_rows));
  RETURN NULL;
END $$;

CREATE TRIGGER search_inserted AFTER INSERT ON item_remark
  REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION search_remarks();

-- What the ledger holds already.
SELECT store_item_texts(ARRAY(SELECT id FROM work_item));
SELECT store_report_texts(ARRAY(SELECT id FROM progress_report));
SELECT store_remark_texts(ARRAY(SELECT id FROM item_remark));

-- CreateEnum
CREATE TYPE "ReformState" AS ENUM ('PREPARED', 'CARRIED_OUT', 'ABANDONED');

-- CreateEnum
CREATE TYPE "PromiseKept" AS ENUM ('KEPT', 'PARTLY', 'NOT_KEPT');

-- CreateEnum
CREATE TYPE "DelayReason" AS ENUM ('NOT_DONE', 'BLOCKED', 'POLICY_CHANGED', 'GOOD_FAITH');

-- CreateEnum
CREATE TYPE "CountersignDecision" AS ENUM ('AGREED', 'RESERVED');

-- CreateEnum
CREATE TYPE "PeriodAct" AS ENUM ('EXEMPTED', 'EXEMPTION_LIFTED', 'CLOSED', 'REOPENED', 'PUBLISHED');

-- CreateEnum
CREATE TYPE "ReturnReason" AS ENUM ('EVIDENCE_MISSING', 'FIGURES_DISAGREE', 'TOO_VAGUE', 'MILESTONE_UNPROVEN', 'COPIED_TEXT', 'NEXT_STEP_UNCLEAR', 'OTHER');

-- AlterTable
ALTER TABLE "evidence" ADD COLUMN     "file_id" UUID;

-- AlterTable
ALTER TABLE "progress_report" ADD COLUMN     "correction_revision_id" INTEGER,
ADD COLUMN     "published_percent" INTEGER,
ADD COLUMN     "published_revision_id" INTEGER;

-- AlterTable
ALTER TABLE "report_draft" ADD COLUMN     "form_key" UUID,
ADD COLUMN     "form_step" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "report_revision" ADD COLUMN     "bottlenecks_told" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "correction_reason" TEXT,
ADD COLUMN     "delay_note" TEXT,
ADD COLUMN     "delay_reason" "DelayReason",
ADD COLUMN     "promise_kept" "PromiseKept",
ADD COLUMN     "request_key" UUID,
ADD COLUMN     "risks" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "settled_ids" INTEGER[] DEFAULT ARRAY[]::INTEGER[];

-- AlterTable
ALTER TABLE "reporting_period" ADD COLUMN     "published_at" TIMESTAMPTZ(3),
ADD COLUMN     "reopened_until" DATE;

-- AlterTable
ALTER TABLE "review" ADD COLUMN     "reason_code" "ReturnReason";

-- CreateTable
CREATE TABLE "unit_reform" (
    "id" SERIAL NOT NULL,
    "title" TEXT NOT NULL,
    "effective_on" DATE NOT NULL,
    "state" "ReformState" NOT NULL DEFAULT 'PREPARED',
    "steps" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "prepared_by_id" INTEGER,
    "prepared_at" TIMESTAMPTZ(3) NOT NULL,
    "carried_out_by_id" INTEGER,
    "carried_out_at" TIMESTAMPTZ(3),

    CONSTRAINT "unit_reform_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit_succession" (
    "id" SERIAL NOT NULL,
    "reform_id" INTEGER NOT NULL,
    "from_id" INTEGER NOT NULL,
    "to_id" INTEGER NOT NULL,

    CONSTRAINT "unit_succession_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "duty_transfer" (
    "id" SERIAL NOT NULL,
    "reform_id" INTEGER NOT NULL,
    "item_id" INTEGER NOT NULL,
    "role" "AssignmentRole" NOT NULL,
    "from_unit_id" INTEGER NOT NULL,
    "to_unit_id" INTEGER NOT NULL,
    "printed_name" TEXT NOT NULL,

    CONSTRAINT "duty_transfer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stored_file" (
    "id" UUID NOT NULL,
    "item_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "content_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "uploaded_by_id" INTEGER NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "stored_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bottleneck" (
    "id" SERIAL NOT NULL,
    "item_id" INTEGER NOT NULL,
    "raised_by_revision_id" INTEGER NOT NULL,
    "what" TEXT NOT NULL,
    "helper_unit_id" INTEGER NOT NULL,
    "answer_due_on" DATE NOT NULL,
    "raised_on" DATE NOT NULL,
    "answer" TEXT,
    "answered_by_id" INTEGER,
    "answered_on" DATE,
    "settled_by_revision_id" INTEGER,
    "settled_on" DATE,

    CONSTRAINT "bottleneck_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "major_matter" (
    "id" SERIAL NOT NULL,
    "item_id" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "raised_by_id" INTEGER NOT NULL,
    "raised_at" TIMESTAMPTZ(3) NOT NULL,
    "raised_on" DATE NOT NULL,
    "acknowledged_by_id" INTEGER,
    "acknowledged_at" TIMESTAMPTZ(3),
    "acknowledged_on" DATE,
    "answer" TEXT,

    CONSTRAINT "major_matter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contribution" (
    "id" SERIAL NOT NULL,
    "item_id" INTEGER NOT NULL,
    "period_id" INTEGER NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "question" TEXT NOT NULL,
    "asked_by_id" INTEGER NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "answer_due_on" DATE NOT NULL,
    "answer" TEXT,
    "answered_by_id" INTEGER,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "contribution_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "countersign" (
    "id" SERIAL NOT NULL,
    "revision_id" INTEGER NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "decision" "CountersignDecision" NOT NULL,
    "reservation" TEXT,
    "signed_by_id" INTEGER NOT NULL,
    "signed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "countersign_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "item_remark" (
    "id" SERIAL NOT NULL,
    "item_id" INTEGER NOT NULL,
    "period_id" INTEGER,
    "text" TEXT NOT NULL,
    "author_id" INTEGER NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,
    "written_on" DATE NOT NULL,

    CONSTRAINT "item_remark_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_presence" (
    "item_id" INTEGER NOT NULL,
    "period_id" INTEGER NOT NULL,
    "user_id" INTEGER NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "report_presence_pkey" PRIMARY KEY ("item_id","period_id","user_id")
);

-- CreateTable
CREATE TABLE "period_decision" (
    "id" SERIAL NOT NULL,
    "period_id" INTEGER NOT NULL,
    "act" "PeriodAct" NOT NULL,
    "reason" TEXT,
    "until" DATE,
    "decided_by_id" INTEGER NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_on" DATE NOT NULL,

    CONSTRAINT "period_decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "workday_override" (
    "day" DATE NOT NULL,
    "workday" BOOLEAN NOT NULL,
    "note" TEXT NOT NULL,
    "set_by_id" INTEGER NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "workday_override_pkey" PRIMARY KEY ("day")
);

-- CreateIndex
CREATE UNIQUE INDEX "unit_succession_reform_id_from_id_to_id_key" ON "unit_succession"("reform_id", "from_id", "to_id");

-- CreateIndex
CREATE INDEX "duty_transfer_item_id_idx" ON "duty_transfer"("item_id");

-- CreateIndex
CREATE INDEX "stored_file_item_id_idx" ON "stored_file"("item_id");

-- CreateIndex
CREATE INDEX "bottleneck_item_id_idx" ON "bottleneck"("item_id");

-- CreateIndex
CREATE INDEX "bottleneck_helper_unit_id_answered_on_idx" ON "bottleneck"("helper_unit_id", "answered_on");

-- CreateIndex
CREATE INDEX "major_matter_item_id_idx" ON "major_matter"("item_id");

-- CreateIndex
CREATE INDEX "major_matter_acknowledged_at_idx" ON "major_matter"("acknowledged_at");

-- CreateIndex
CREATE INDEX "contribution_unit_id_period_id_idx" ON "contribution"("unit_id", "period_id");

-- CreateIndex
CREATE UNIQUE INDEX "contribution_item_id_period_id_unit_id_key" ON "contribution"("item_id", "period_id", "unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "countersign_revision_id_unit_id_key" ON "countersign"("revision_id", "unit_id");

-- CreateIndex
CREATE INDEX "item_remark_item_id_idx" ON "item_remark"("item_id");

-- CreateIndex
CREATE INDEX "period_decision_period_id_idx" ON "period_decision"("period_id");

-- CreateIndex
CREATE UNIQUE INDEX "progress_report_published_revision_id_key" ON "progress_report"("published_revision_id");

-- CreateIndex
CREATE UNIQUE INDEX "progress_report_correction_revision_id_key" ON "progress_report"("correction_revision_id");

-- CreateIndex
CREATE UNIQUE INDEX "report_revision_request_key_key" ON "report_revision"("request_key");

-- AddForeignKey
ALTER TABLE "unit_reform" ADD CONSTRAINT "unit_reform_prepared_by_id_fkey" FOREIGN KEY ("prepared_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_reform" ADD CONSTRAINT "unit_reform_carried_out_by_id_fkey" FOREIGN KEY ("carried_out_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_succession" ADD CONSTRAINT "unit_succession_reform_id_fkey" FOREIGN KEY ("reform_id") REFERENCES "unit_reform"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_succession" ADD CONSTRAINT "unit_succession_from_id_fkey" FOREIGN KEY ("from_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_succession" ADD CONSTRAINT "unit_succession_to_id_fkey" FOREIGN KEY ("to_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duty_transfer" ADD CONSTRAINT "duty_transfer_reform_id_fkey" FOREIGN KEY ("reform_id") REFERENCES "unit_reform"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duty_transfer" ADD CONSTRAINT "duty_transfer_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "work_item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duty_transfer" ADD CONSTRAINT "duty_transfer_from_unit_id_fkey" FOREIGN KEY ("from_unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duty_transfer" ADD CONSTRAINT "duty_transfer_to_unit_id_fkey" FOREIGN KEY ("to_unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "progress_report" ADD CONSTRAINT "progress_report_published_revision_id_fkey" FOREIGN KEY ("published_revision_id") REFERENCES "report_revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "progress_report" ADD CONSTRAINT "progress_report_correction_revision_id_fkey" FOREIGN KEY ("correction_revision_id") REFERENCES "report_revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "work_item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_uploaded_by_id_fkey" FOREIGN KEY ("uploaded_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bottleneck" ADD CONSTRAINT "bottleneck_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "work_item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bottleneck" ADD CONSTRAINT "bottleneck_raised_by_revision_id_fkey" FOREIGN KEY ("raised_by_revision_id") REFERENCES "report_revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bottleneck" ADD CONSTRAINT "bottleneck_settled_by_revision_id_fkey" FOREIGN KEY ("settled_by_revision_id") REFERENCES "report_revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bottleneck" ADD CONSTRAINT "bottleneck_helper_unit_id_fkey" FOREIGN KEY ("helper_unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bottleneck" ADD CONSTRAINT "bottleneck_answered_by_id_fkey" FOREIGN KEY ("answered_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "major_matter" ADD CONSTRAINT "major_matter_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "work_item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "major_matter" ADD CONSTRAINT "major_matter_raised_by_id_fkey" FOREIGN KEY ("raised_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "major_matter" ADD CONSTRAINT "major_matter_acknowledged_by_id_fkey" FOREIGN KEY ("acknowledged_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "work_item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "reporting_period"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_asked_by_id_fkey" FOREIGN KEY ("asked_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_answered_by_id_fkey" FOREIGN KEY ("answered_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "countersign" ADD CONSTRAINT "countersign_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "report_revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "countersign" ADD CONSTRAINT "countersign_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "countersign" ADD CONSTRAINT "countersign_signed_by_id_fkey" FOREIGN KEY ("signed_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "item_remark" ADD CONSTRAINT "item_remark_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "work_item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "item_remark" ADD CONSTRAINT "item_remark_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "reporting_period"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "item_remark" ADD CONSTRAINT "item_remark_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_presence" ADD CONSTRAINT "report_presence_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "work_item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_presence" ADD CONSTRAINT "report_presence_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "reporting_period"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_presence" ADD CONSTRAINT "report_presence_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "period_decision" ADD CONSTRAINT "period_decision_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "reporting_period"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "period_decision" ADD CONSTRAINT "period_decision_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workday_override" ADD CONSTRAINT "workday_override_set_by_id_fkey" FOREIGN KEY ("set_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- CreateTable
CREATE TABLE "like_text" (
    "revision_id" INTEGER NOT NULL,
    "other_id" INTEGER NOT NULL,
    "percent" INTEGER NOT NULL,

    CONSTRAINT "like_text_pkey" PRIMARY KEY ("revision_id","other_id")
);

-- AddForeignKey
ALTER TABLE "like_text" ADD CONSTRAINT "like_text_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "report_revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "like_text" ADD CONSTRAINT "like_text_other_id_fkey" FOREIGN KEY ("other_id") REFERENCES "report_revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What schema.prisma cannot say.

-- Near-identical texts. pg_trgm sees no letters in Chinese where the database's locale is C, so a text
-- is compared as a word of one of 36 signs a character, without blanks and punctuation: trigrams of it
-- are the trigrams of the text, whatever the locale.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE FUNCTION likeness_key(words text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
  SELECT coalesce(string_agg(substr('0123456789abcdefghijklmnopqrstuvwxyz', 1 + ascii(sign) % 36, 1), ''
    ORDER BY place), '')
  FROM string_to_table(lower(regexp_replace(words, '[[:space:]，。；：、！？“”‘’（）《》,.;:!?()"'']', '', 'g')), NULL)
    WITH ORDINALITY AS signs (sign, place)
$$;

CREATE INDEX report_revision_likeness ON report_revision USING gin (likeness_key(done) gin_trgm_ops);

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON countersign
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON item_remark
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON period_decision
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON duty_transfer
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

ALTER TABLE progress_report
  ADD CONSTRAINT progress_report_publication_whole CHECK (
    (published_revision_id IS NULL) = (published_percent IS NULL));
ALTER TABLE report_revision
  ADD CONSTRAINT report_revision_correction_reason CHECK ((kind = 'CORRECTION') = (correction_reason IS NOT NULL));
ALTER TABLE stored_file
  ADD CONSTRAINT stored_file_size CHECK (size > 0);
ALTER TABLE bottleneck
  ADD CONSTRAINT bottleneck_answer_whole CHECK (
    (answer IS NULL) = (answered_on IS NULL) AND (answer IS NULL) = (answered_by_id IS NULL)),
  ADD CONSTRAINT bottleneck_settled_whole CHECK ((settled_by_revision_id IS NULL) = (settled_on IS NULL));
ALTER TABLE contribution
  ADD CONSTRAINT contribution_answer_whole CHECK (
    (answer IS NULL) = (answered_at IS NULL) AND (answer IS NULL) = (answered_by_id IS NULL));
ALTER TABLE countersign
  ADD CONSTRAINT countersign_reservation CHECK ((decision = 'RESERVED') = (reservation IS NOT NULL));
ALTER TABLE major_matter
  ADD CONSTRAINT major_matter_acknowledged_whole CHECK (
    (acknowledged_by_id IS NULL) = (acknowledged_at IS NULL)
    AND (acknowledged_at IS NULL) = (acknowledged_on IS NULL));

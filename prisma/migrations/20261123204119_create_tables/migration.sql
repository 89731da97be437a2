-- CreateEnum
CREATE TYPE "PlanState" AS ENUM ('DRAFT', 'REGISTERED', 'CLOSED');

-- CreateEnum
CREATE TYPE "ItemState" AS ENUM ('DRAFT', 'REGISTERED', 'IN_PROGRESS', 'CLOSURE_REQUESTED', 'UNDER_VERIFICATION', 'COMPLETED', 'DELISTED', 'REOPENED', 'SUSPENDED', 'TERMINATED', 'REVOKED');

-- CreateEnum
CREATE TYPE "DeadlineKind" AS ENUM ('MONTH', 'YEAR', 'STAGED', 'ONGOING', 'INTERIM_RESULT', 'TARGET_BEARING', 'BY_REFERENCE', 'EVENT_RELATIVE', 'UNSPECIFIED');

-- CreateEnum
CREATE TYPE "ReportingCycle" AS ENUM ('MONTHLY', 'QUARTERLY');

-- CreateEnum
CREATE TYPE "DuePrecision" AS ENUM ('YEAR', 'MONTH', 'DAY');

-- CreateEnum
CREATE TYPE "Comparator" AS ENUM ('AT_LEAST', 'AT_MOST', 'EXACTLY');

-- CreateEnum
CREATE TYPE "IndicatorScope" AS ENUM ('CITY', 'PROVINCE');

-- CreateEnum
CREATE TYPE "UnitKind" AS ENUM ('DEPARTMENT', 'PARTY_BODY', 'MASS_ORGANISATION', 'COMPANY', 'FUNCTIONAL_ZONE', 'DISTRICT', 'COLLECTIVE', 'OFFICE');

-- CreateEnum
CREATE TYPE "AssignmentRole" AS ENUM ('LEAD', 'RESPONSIBLE');

-- CreateEnum
CREATE TYPE "ReportState" AS ENUM ('DRAFT', 'PENDING_UNIT_APPROVAL', 'SUBMITTED', 'RETURNED', 'ACCEPTED', 'CORRECTED');

-- CreateEnum
CREATE TYPE "RevisionKind" AS ENUM ('SUBMISSION', 'CORRECTION');

-- CreateEnum
CREATE TYPE "SelfLight" AS ENUM ('GREEN', 'AMBER', 'RED');

-- CreateEnum
CREATE TYPE "EvidenceKind" AS ENUM ('DATA', 'CASE', 'PROJECT', 'MEETING', 'DOCUMENT');

-- CreateEnum
CREATE TYPE "ReviewStage" AS ENUM ('UNIT', 'OFFICE');

-- CreateEnum
CREATE TYPE "ReviewDecision" AS ENUM ('APPROVED', 'ACCEPTED', 'RETURNED');

-- CreateEnum
CREATE TYPE "Light" AS ENUM ('RED', 'AMBER', 'GREEN', 'NO_DATA', 'NOT_DUE', 'DONE');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('REPORTER', 'UNIT_APPROVER', 'UNIT_HEAD', 'SUPERVISOR', 'SUPERVISION_CHIEF', 'LEADER', 'PLAN_ADMIN', 'SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN');

-- CreateTable
CREATE TABLE "plan" (
    "id" SERIAL NOT NULL,
    "title" TEXT NOT NULL,
    "short_title" TEXT NOT NULL,
    "document_number" TEXT NOT NULL,
    "issuer" TEXT NOT NULL,
    "issued_on" DATE NOT NULL,
    "state" "PlanState" NOT NULL DEFAULT 'DRAFT',
    "demonstration_day" DATE,
    "registered_on" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "source_document" (
    "id" SERIAL NOT NULL,
    "plan_id" INTEGER NOT NULL,
    "file_name" TEXT NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "text" TEXT NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "source_document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rule_settings" (
    "id" SERIAL NOT NULL,
    "plan_id" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "settings" JSONB NOT NULL,
    "valid_from" DATE NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "rule_settings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "key_area" (
    "id" SERIAL NOT NULL,
    "plan_id" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "printed_number" TEXT NOT NULL,
    "title" TEXT NOT NULL,

    CONSTRAINT "key_area_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "main_task" (
    "id" SERIAL NOT NULL,
    "key_area_id" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "printed_number" TEXT NOT NULL,
    "title" TEXT NOT NULL,

    CONSTRAINT "main_task_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "work_item" (
    "id" SERIAL NOT NULL,
    "plan_id" INTEGER NOT NULL,
    "key_area_id" INTEGER NOT NULL,
    "main_task_id" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "group_number" TEXT,
    "group_title" TEXT,
    "printed_number" TEXT NOT NULL,
    "measure_text" TEXT NOT NULL,
    "acceptance_criteria" TEXT,
    "deadline_kind" "DeadlineKind" NOT NULL,
    "deadline_printed" TEXT,
    "final_due_on" DATE,
    "state" "ItemState" NOT NULL DEFAULT 'REGISTERED',
    "cycle" "ReportingCycle" NOT NULL DEFAULT 'MONTHLY',
    "coordinator_unit_id" INTEGER,
    "filing_unit_id" INTEGER,
    "source_page" INTEGER,
    "source_first_line" INTEGER,
    "source_last_line" INTEGER,
    "source" JSONB NOT NULL,

    CONSTRAINT "work_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "milestone" (
    "id" SERIAL NOT NULL,
    "item_id" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "precision" "DuePrecision" NOT NULL,
    "baseline_due_on" DATE NOT NULL,
    "current_due_on" DATE NOT NULL,
    "weight" INTEGER NOT NULL DEFAULT 1,
    "reached_on" DATE,
    "reached_by_revision_id" INTEGER,

    CONSTRAINT "milestone_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "indicator" (
    "id" SERIAL NOT NULL,
    "item_id" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "comparator" "Comparator" NOT NULL,
    "target" DECIMAL(20,4) NOT NULL,
    "unit" TEXT NOT NULL,
    "due_on" DATE,
    "scope" "IndicatorScope" NOT NULL,

    CONSTRAINT "indicator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "indicator_reading" (
    "id" SERIAL NOT NULL,
    "indicator_id" INTEGER NOT NULL,
    "revision_id" INTEGER,
    "read_on" DATE NOT NULL,
    "value" DECIMAL(20,4) NOT NULL,

    CONSTRAINT "indicator_reading_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "full_name" TEXT NOT NULL,
    "kind" "UnitKind" NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "valid_from" DATE,
    "valid_until" DATE,
    "successor_id" INTEGER,
    "approval_required" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit_alias" (
    "id" SERIAL NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "alias" TEXT NOT NULL,

    CONSTRAINT "unit_alias_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "collective_member" (
    "id" SERIAL NOT NULL,
    "collective_id" INTEGER NOT NULL,
    "member_id" INTEGER NOT NULL,
    "valid_from" DATE,
    "valid_until" DATE,

    CONSTRAINT "collective_member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assignment" (
    "id" SERIAL NOT NULL,
    "item_id" INTEGER NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "role" "AssignmentRole" NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "printed_name" TEXT NOT NULL,

    CONSTRAINT "assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reporting_period" (
    "id" SERIAL NOT NULL,
    "plan_id" INTEGER NOT NULL,
    "month" CHAR(7) NOT NULL,
    "opens_on" DATE NOT NULL,
    "due_on" DATE NOT NULL,
    "grace_until" DATE NOT NULL,
    "exempt_reason" TEXT,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "reporting_period_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "progress_report" (
    "id" SERIAL NOT NULL,
    "item_id" INTEGER NOT NULL,
    "period_id" INTEGER NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "state" "ReportState" NOT NULL,
    "late" BOOLEAN NOT NULL DEFAULT false,
    "returns" INTEGER NOT NULL DEFAULT 0,
    "latest_revision_id" INTEGER,
    "accepted_revision_id" INTEGER,
    "accepted_on" DATE,
    "accepted_percent" INTEGER,

    CONSTRAINT "progress_report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_draft" (
    "report_id" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "saved_by_id" INTEGER NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "report_draft_pkey" PRIMARY KEY ("report_id")
);

-- CreateTable
CREATE TABLE "report_revision" (
    "id" SERIAL NOT NULL,
    "report_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" "RevisionKind" NOT NULL DEFAULT 'SUBMISSION',
    "self_light" "SelfLight" NOT NULL,
    "percent" INTEGER NOT NULL,
    "done" TEXT NOT NULL,
    "no_change" BOOLEAN NOT NULL DEFAULT false,
    "next_step" TEXT NOT NULL,
    "next_step_due_on" DATE NOT NULL,
    "submitted_by_id" INTEGER NOT NULL,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL,
    "submitted_on" DATE NOT NULL,

    CONSTRAINT "report_revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "milestone_claim" (
    "revision_id" INTEGER NOT NULL,
    "milestone_id" INTEGER NOT NULL,
    "reached_on" DATE NOT NULL,

    CONSTRAINT "milestone_claim_pkey" PRIMARY KEY ("revision_id","milestone_id")
);

-- CreateTable
CREATE TABLE "evidence" (
    "id" SERIAL NOT NULL,
    "revision_id" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "kind" "EvidenceKind" NOT NULL,
    "description" TEXT NOT NULL,
    "link" TEXT,

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review" (
    "id" SERIAL NOT NULL,
    "revision_id" INTEGER NOT NULL,
    "stage" "ReviewStage" NOT NULL,
    "decision" "ReviewDecision" NOT NULL,
    "reason" TEXT,
    "reviewer_id" INTEGER NOT NULL,
    "reviewed_at" TIMESTAMPTZ(3) NOT NULL,
    "reviewed_on" DATE NOT NULL,

    CONSTRAINT "review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "light_entry" (
    "id" SERIAL NOT NULL,
    "item_id" INTEGER NOT NULL,
    "valid_from" DATE NOT NULL,
    "light" "Light" NOT NULL,
    "self_light" "SelfLight",
    "system_light" "Light" NOT NULL,
    "office_light" "Light",
    "rules_version" INTEGER NOT NULL,
    "reasons" JSONB NOT NULL,
    "marks" JSONB NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "light_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "light_override" (
    "id" SERIAL NOT NULL,
    "item_id" INTEGER NOT NULL,
    "light" "Light" NOT NULL,
    "reason" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_until" DATE NOT NULL,
    "set_by_id" INTEGER NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "light_override_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "item_standing" (
    "item_id" INTEGER NOT NULL,
    "plan_id" INTEGER NOT NULL,
    "key_area_id" INTEGER NOT NULL,
    "filing_unit_id" INTEGER,
    "ordinal" INTEGER NOT NULL,
    "light" "Light" NOT NULL,
    "self_light" "SelfLight",
    "system_light" "Light" NOT NULL,
    "office_light" "Light",
    "reasons" JSONB NOT NULL,
    "marks" JSONB NOT NULL,
    "since" DATE NOT NULL,
    "assessed_on" DATE NOT NULL,
    "next_change_on" DATE,
    "next_due_on" DATE,
    "next_due_name" TEXT,
    "percent" INTEGER,

    CONSTRAINT "item_standing_pkey" PRIMARY KEY ("item_id")
);

-- CreateTable
CREATE TABLE "light_tally" (
    "id" BIGSERIAL NOT NULL,
    "plan_id" INTEGER NOT NULL,
    "key_area_id" INTEGER NOT NULL,
    "filing_unit_id" INTEGER,
    "light" "Light" NOT NULL,
    "change" INTEGER NOT NULL,

    CONSTRAINT "light_tally_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "app_user" (
    "id" SERIAL NOT NULL,
    "username" TEXT NOT NULL,
    "display_name" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "must_change_password" BOOLEAN NOT NULL DEFAULT false,
    "is_demonstration" BOOLEAN NOT NULL DEFAULT false,
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "app_user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "id" SERIAL NOT NULL,
    "user_id" INTEGER NOT NULL,
    "unit_id" INTEGER,
    "role" "Role" NOT NULL,
    "valid_from" DATE,
    "valid_until" DATE,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "user_session" (
    "id" UUID NOT NULL,
    "user_id" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "user_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_attempt" (
    "id" BIGSERIAL NOT NULL,
    "username" TEXT NOT NULL,
    "attempted_at" TIMESTAMPTZ(3) NOT NULL,
    "succeeded" BOOLEAN NOT NULL,

    CONSTRAINT "sign_in_attempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" BIGSERIAL NOT NULL,
    "chain" SMALLINT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" INTEGER,
    "actor_name" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "details" JSONB NOT NULL,
    "previous_hash" CHAR(64) NOT NULL,
    "hash" CHAR(64) NOT NULL,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "plan_document_number_key" ON "plan"("document_number");

-- CreateIndex
CREATE UNIQUE INDEX "source_document_plan_id_sha256_key" ON "source_document"("plan_id", "sha256");

-- CreateIndex
CREATE UNIQUE INDEX "rule_settings_plan_id_version_key" ON "rule_settings"("plan_id", "version");

-- CreateIndex
CREATE UNIQUE INDEX "key_area_plan_id_ordinal_key" ON "key_area"("plan_id", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "main_task_key_area_id_ordinal_key" ON "main_task"("key_area_id", "ordinal");

-- CreateIndex
CREATE INDEX "work_item_filing_unit_id_idx" ON "work_item"("filing_unit_id");

-- CreateIndex
CREATE INDEX "work_item_main_task_id_idx" ON "work_item"("main_task_id");

-- CreateIndex
CREATE UNIQUE INDEX "work_item_plan_id_code_key" ON "work_item"("plan_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "work_item_plan_id_ordinal_key" ON "work_item"("plan_id", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "milestone_item_id_ordinal_key" ON "milestone"("item_id", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "indicator_item_id_ordinal_key" ON "indicator"("item_id", "ordinal");

-- CreateIndex
CREATE INDEX "indicator_reading_indicator_id_read_on_idx" ON "indicator_reading"("indicator_id", "read_on");

-- CreateIndex
CREATE UNIQUE INDEX "unit_name_key" ON "unit"("name");

-- CreateIndex
CREATE UNIQUE INDEX "unit_alias_alias_key" ON "unit_alias"("alias");

-- CreateIndex
CREATE INDEX "collective_member_member_id_idx" ON "collective_member"("member_id");

-- CreateIndex
CREATE UNIQUE INDEX "collective_member_collective_id_member_id_valid_from_key" ON "collective_member"("collective_id", "member_id", "valid_from");

-- CreateIndex
CREATE INDEX "assignment_unit_id_role_idx" ON "assignment"("unit_id", "role");

-- CreateIndex
CREATE UNIQUE INDEX "assignment_item_id_role_ordinal_key" ON "assignment"("item_id", "role", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "assignment_item_id_role_unit_id_key" ON "assignment"("item_id", "role", "unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "reporting_period_plan_id_month_key" ON "reporting_period"("plan_id", "month");

-- CreateIndex
CREATE UNIQUE INDEX "progress_report_latest_revision_id_key" ON "progress_report"("latest_revision_id");

-- CreateIndex
CREATE UNIQUE INDEX "progress_report_accepted_revision_id_key" ON "progress_report"("accepted_revision_id");

-- CreateIndex
CREATE INDEX "progress_report_period_id_state_idx" ON "progress_report"("period_id", "state");

-- CreateIndex
CREATE INDEX "progress_report_unit_id_period_id_idx" ON "progress_report"("unit_id", "period_id");

-- CreateIndex
CREATE UNIQUE INDEX "progress_report_item_id_period_id_key" ON "progress_report"("item_id", "period_id");

-- CreateIndex
CREATE UNIQUE INDEX "report_revision_report_id_number_key" ON "report_revision"("report_id", "number");

-- CreateIndex
CREATE INDEX "milestone_claim_milestone_id_idx" ON "milestone_claim"("milestone_id");

-- CreateIndex
CREATE UNIQUE INDEX "evidence_revision_id_ordinal_key" ON "evidence"("revision_id", "ordinal");

-- CreateIndex
CREATE INDEX "review_revision_id_idx" ON "review"("revision_id");

-- CreateIndex
CREATE UNIQUE INDEX "light_entry_item_id_valid_from_key" ON "light_entry"("item_id", "valid_from");

-- CreateIndex
CREATE INDEX "light_override_item_id_idx" ON "light_override"("item_id");

-- CreateIndex
CREATE INDEX "item_standing_plan_id_light_ordinal_idx" ON "item_standing"("plan_id", "light", "ordinal");

-- CreateIndex
CREATE INDEX "item_standing_plan_id_ordinal_idx" ON "item_standing"("plan_id", "ordinal");

-- CreateIndex
CREATE INDEX "item_standing_plan_id_next_due_on_ordinal_idx" ON "item_standing"("plan_id", "next_due_on", "ordinal");

-- CreateIndex
CREATE INDEX "item_standing_plan_id_next_change_on_idx" ON "item_standing"("plan_id", "next_change_on");

-- CreateIndex
CREATE INDEX "item_standing_filing_unit_id_light_idx" ON "item_standing"("filing_unit_id", "light");

-- CreateIndex
CREATE INDEX "light_tally_plan_id_idx" ON "light_tally"("plan_id");

-- CreateIndex
CREATE UNIQUE INDEX "app_user_username_key" ON "app_user"("username");

-- CreateIndex
CREATE INDEX "membership_unit_id_idx" ON "membership"("unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "membership_user_id_unit_id_role_valid_from_key" ON "membership"("user_id", "unit_id", "role", "valid_from");

-- CreateIndex
CREATE INDEX "user_session_user_id_idx" ON "user_session"("user_id");

-- CreateIndex
CREATE INDEX "sign_in_attempt_username_attempted_at_idx" ON "sign_in_attempt"("username", "attempted_at");

-- CreateIndex
CREATE INDEX "audit_entry_subject_type_subject_id_idx" ON "audit_entry"("subject_type", "subject_id");

-- CreateIndex
CREATE INDEX "audit_entry_at_idx" ON "audit_entry"("at");

-- CreateIndex
CREATE UNIQUE INDEX "audit_entry_chain_sequence_key" ON "audit_entry"("chain", "sequence");

-- AddForeignKey
ALTER TABLE "source_document" ADD CONSTRAINT "source_document_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rule_settings" ADD CONSTRAINT "rule_settings_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "key_area" ADD CONSTRAINT "key_area_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "main_task" ADD CONSTRAINT "main_task_key_area_id_fkey" FOREIGN KEY ("key_area_id") REFERENCES "key_area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "work_item" ADD CONSTRAINT "work_item_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "work_item" ADD CONSTRAINT "work_item_key_area_id_fkey" FOREIGN KEY ("key_area_id") REFERENCES "key_area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "work_item" ADD CONSTRAINT "work_item_main_task_id_fkey" FOREIGN KEY ("main_task_id") REFERENCES "main_task"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "work_item" ADD CONSTRAINT "work_item_coordinator_unit_id_fkey" FOREIGN KEY ("coordinator_unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "work_item" ADD CONSTRAINT "work_item_filing_unit_id_fkey" FOREIGN KEY ("filing_unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "milestone" ADD CONSTRAINT "milestone_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "work_item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "milestone" ADD CONSTRAINT "milestone_reached_by_revision_id_fkey" FOREIGN KEY ("reached_by_revision_id") REFERENCES "report_revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "work_item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_reading" ADD CONSTRAINT "indicator_reading_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_reading" ADD CONSTRAINT "indicator_reading_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "report_revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit" ADD CONSTRAINT "unit_successor_id_fkey" FOREIGN KEY ("successor_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_alias" ADD CONSTRAINT "unit_alias_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "collective_member" ADD CONSTRAINT "collective_member_collective_id_fkey" FOREIGN KEY ("collective_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "collective_member" ADD CONSTRAINT "collective_member_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "work_item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reporting_period" ADD CONSTRAINT "reporting_period_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "progress_report" ADD CONSTRAINT "progress_report_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "work_item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "progress_report" ADD CONSTRAINT "progress_report_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "reporting_period"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "progress_report" ADD CONSTRAINT "progress_report_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "progress_report" ADD CONSTRAINT "progress_report_latest_revision_id_fkey" FOREIGN KEY ("latest_revision_id") REFERENCES "report_revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "progress_report" ADD CONSTRAINT "progress_report_accepted_revision_id_fkey" FOREIGN KEY ("accepted_revision_id") REFERENCES "report_revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_draft" ADD CONSTRAINT "report_draft_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "progress_report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_draft" ADD CONSTRAINT "report_draft_saved_by_id_fkey" FOREIGN KEY ("saved_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_revision" ADD CONSTRAINT "report_revision_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "progress_report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_revision" ADD CONSTRAINT "report_revision_submitted_by_id_fkey" FOREIGN KEY ("submitted_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "milestone_claim" ADD CONSTRAINT "milestone_claim_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "report_revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "milestone_claim" ADD CONSTRAINT "milestone_claim_milestone_id_fkey" FOREIGN KEY ("milestone_id") REFERENCES "milestone"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "report_revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "report_revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_reviewer_id_fkey" FOREIGN KEY ("reviewer_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "light_entry" ADD CONSTRAINT "light_entry_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "work_item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "light_override" ADD CONSTRAINT "light_override_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "work_item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "light_override" ADD CONSTRAINT "light_override_set_by_id_fkey" FOREIGN KEY ("set_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "item_standing" ADD CONSTRAINT "item_standing_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "work_item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "item_standing" ADD CONSTRAINT "item_standing_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "item_standing" ADD CONSTRAINT "item_standing_key_area_id_fkey" FOREIGN KEY ("key_area_id") REFERENCES "key_area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "item_standing" ADD CONSTRAINT "item_standing_filing_unit_id_fkey" FOREIGN KEY ("filing_unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "light_tally" ADD CONSTRAINT "light_tally_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "light_tally" ADD CONSTRAINT "light_tally_key_area_id_fkey" FOREIGN KEY ("key_area_id") REFERENCES "key_area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "light_tally" ADD CONSTRAINT "light_tally_filing_unit_id_fkey" FOREIGN KEY ("filing_unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "user_session" ADD CONSTRAINT "user_session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- CreateEnum
CREATE TYPE "LadderLevel" AS ENUM ('REMINDER', 'NOTICE', 'LISTED', 'INTERVIEW', 'REFERRAL');

-- CreateEnum
CREATE TYPE "NoticeState" AS ENUM ('DRAFTED', 'ISSUED', 'ACKNOWLEDGED', 'REPLIED', 'RETURNED', 'SETTLED', 'ESCALATED', 'DROPPED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "RemedyState" AS ENUM ('SUBMITTED', 'ACCEPTED', 'RETURNED', 'ENDED');

-- CreateEnum
CREATE TYPE "VerificationMethod" AS ENUM ('SITE', 'PHONE', 'DATA_PULL');

-- CreateEnum
CREATE TYPE "VerificationOutcome" AS ENUM ('CONFIRMED', 'MOSTLY_CONFIRMED', 'REFUTED');

-- CreateEnum
CREATE TYPE "ChangeKind" AS ENUM ('EXTENSION', 'TARGET', 'LEAD', 'SUSPENSION', 'RESUMPTION', 'TERMINATION', 'REVOCATION');

-- CreateEnum
CREATE TYPE "ChangeState" AS ENUM ('PENDING_UNIT', 'PENDING_OFFICE', 'PENDING_LEADER', 'APPROVED', 'REFUSED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "ChangeStage" AS ENUM ('UNIT', 'OFFICE', 'LEADER');

-- CreateEnum
CREATE TYPE "ClosureState" AS ENUM ('REQUESTED', 'UNDER_VERIFICATION', 'COMPLETED', 'PUBLISHED', 'DELISTED', 'RETURNED', 'WITHDRAWN', 'REOPENED');

-- CreateEnum
CREATE TYPE "LookBackState" AS ENUM ('SCHEDULED', 'DRAWN', 'SPARED', 'HELD', 'RELAPSED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "InstructionState" AS ENUM ('OPEN', 'ANSWERED', 'RETURNED', 'CLOSED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "MeetingState" AS ENUM ('OPEN', 'CLOSED');

-- AlterTable
ALTER TABLE "amendment" ADD COLUMN     "change_id" INTEGER;

-- AlterTable
ALTER TABLE "completion" ADD COLUMN     "closure_id" INTEGER;

-- AlterTable
ALTER TABLE "milestone" ADD COLUMN     "remedy_plan_id" INTEGER;

-- CreateTable
CREATE TABLE "number_series" (
    "plan_id" INTEGER NOT NULL,
    "series" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "number_series_pkey" PRIMARY KEY ("plan_id","series","year")
);

-- CreateTable
CREATE TABLE "supervision_notice" (
    "id" SERIAL NOT NULL,
    "plan_id" INTEGER NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "level" "LadderLevel" NOT NULL,
    "state" "NoticeState" NOT NULL DEFAULT 'DRAFTED',
    "number" TEXT,
    "demand" TEXT NOT NULL,
    "answer_due_on" DATE NOT NULL,
    "former_id" INTEGER,
    "drafted_by_id" INTEGER NOT NULL,
    "drafted_at" TIMESTAMPTZ(3) NOT NULL,
    "drafted_on" DATE NOT NULL,
    "decided_by_id" INTEGER,
    "decided_at" TIMESTAMPTZ(3),
    "issued_on" DATE,
    "acknowledged_by_id" INTEGER,
    "acknowledged_at" TIMESTAMPTZ(3),
    "acknowledged_on" DATE,
    "held_on" DATE,
    "record" TEXT,
    "ended_by_id" INTEGER,
    "ended_on" DATE,
    "end_reason" TEXT,
    "good_faith" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "supervision_notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notice_item" (
    "notice_id" INTEGER NOT NULL,
    "item_id" INTEGER NOT NULL,
    "grounds" JSONB NOT NULL,

    CONSTRAINT "notice_item_pkey" PRIMARY KEY ("notice_id","item_id")
);

-- CreateTable
CREATE TABLE "notice_reply" (
    "id" SERIAL NOT NULL,
    "notice_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "plea" "DelayReason",
    "plea_text" TEXT,
    "replied_by_id" INTEGER NOT NULL,
    "replied_at" TIMESTAMPTZ(3) NOT NULL,
    "replied_on" DATE NOT NULL,
    "return_reason" TEXT,
    "returned_by_id" INTEGER,
    "returned_on" DATE,

    CONSTRAINT "notice_reply_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "supporting_document" (
    "id" SERIAL NOT NULL,
    "item_id" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "kind" "EvidenceKind" NOT NULL,
    "description" TEXT NOT NULL,
    "link" TEXT,
    "file_id" UUID,
    "reply_id" INTEGER,
    "criterion_id" INTEGER,
    "verification_id" INTEGER,
    "change_id" INTEGER,
    "answer_id" INTEGER,
    "remedy_plan_id" INTEGER,

    CONSTRAINT "supporting_document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "remedy_plan" (
    "id" SERIAL NOT NULL,
    "item_id" INTEGER NOT NULL,
    "state" "RemedyState" NOT NULL DEFAULT 'SUBMITTED',
    "cause_reason" "DelayReason" NOT NULL,
    "cause" TEXT NOT NULL,
    "helper_unit_id" INTEGER,
    "submitted_by_id" INTEGER NOT NULL,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL,
    "submitted_on" DATE NOT NULL,
    "decided_by_id" INTEGER,
    "decided_on" DATE,
    "decision_reason" TEXT,
    "ended_on" DATE,
    "end_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "remedy_plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification" (
    "id" SERIAL NOT NULL,
    "item_id" INTEGER NOT NULL,
    "method" "VerificationMethod" NOT NULL,
    "outcome" "VerificationOutcome" NOT NULL,
    "verified_on" DATE NOT NULL,
    "source" TEXT NOT NULL,
    "findings" TEXT NOT NULL,
    "companions" TEXT,
    "verified_by_id" INTEGER NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_on" DATE NOT NULL,
    "closure_id" INTEGER,
    "look_back_id" INTEGER,
    "notice_id" INTEGER,

    CONSTRAINT "verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "change_request" (
    "id" SERIAL NOT NULL,
    "plan_id" INTEGER NOT NULL,
    "item_id" INTEGER NOT NULL,
    "kind" "ChangeKind" NOT NULL,
    "state" "ChangeState" NOT NULL,
    "number" TEXT,
    "reason" TEXT NOT NULL,
    "progress" TEXT NOT NULL,
    "milestone_id" INTEGER,
    "due_before" DATE,
    "due_after" DATE,
    "indicator_id" INTEGER,
    "target_before" DECIMAL(20,4),
    "target_after" DECIMAL(20,4),
    "unit_before_id" INTEGER,
    "unit_after_id" INTEGER,
    "suspended_until" DATE,
    "resumed_on" DATE,
    "document_number" TEXT,
    "requested_by_id" INTEGER NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "requested_on" DATE NOT NULL,
    "decided_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "change_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "change_decision" (
    "id" SERIAL NOT NULL,
    "request_id" INTEGER NOT NULL,
    "stage" "ChangeStage" NOT NULL,
    "approved" BOOLEAN NOT NULL,
    "reason" TEXT,
    "decided_by_id" INTEGER NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_on" DATE NOT NULL,

    CONSTRAINT "change_decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "closure_request" (
    "id" SERIAL NOT NULL,
    "item_id" INTEGER NOT NULL,
    "state" "ClosureState" NOT NULL DEFAULT 'REQUESTED',
    "summary" TEXT NOT NULL,
    "requested_by_id" INTEGER NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "requested_on" DATE NOT NULL,
    "decided_by_id" INTEGER,
    "decided_on" DATE,
    "decision_reason" TEXT,
    "completed_on" DATE,
    "published_on" DATE,
    "published_until" DATE,
    "delisted_on" DATE,
    "reopened_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "closure_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "closure_criterion" (
    "id" SERIAL NOT NULL,
    "closure_id" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "statement" TEXT NOT NULL,

    CONSTRAINT "closure_criterion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "closure_agreement" (
    "id" SERIAL NOT NULL,
    "closure_id" INTEGER NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "decision" "CountersignDecision" NOT NULL,
    "reservation" TEXT,
    "signed_by_id" INTEGER NOT NULL,
    "signed_at" TIMESTAMPTZ(3) NOT NULL,
    "signed_on" DATE NOT NULL,

    CONSTRAINT "closure_agreement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "closure_objection" (
    "id" SERIAL NOT NULL,
    "closure_id" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "raised_by_id" INTEGER NOT NULL,
    "raised_on" DATE NOT NULL,
    "answer" TEXT,
    "answered_by_id" INTEGER,
    "answered_on" DATE,

    CONSTRAINT "closure_objection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "look_back" (
    "id" SERIAL NOT NULL,
    "item_id" INTEGER NOT NULL,
    "completion_id" INTEGER NOT NULL,
    "months" INTEGER NOT NULL,
    "due_on" DATE NOT NULL,
    "state" "LookBackState" NOT NULL DEFAULT 'SCHEDULED',
    "draw_id" INTEGER,
    "risk" JSONB,
    "finished_by_id" INTEGER,
    "finished_on" DATE,

    CONSTRAINT "look_back_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "look_back_draw" (
    "id" SERIAL NOT NULL,
    "plan_id" INTEGER NOT NULL,
    "quarter" CHAR(7) NOT NULL,
    "unit_cap" INTEGER NOT NULL,
    "share" INTEGER NOT NULL,
    "seed" TEXT NOT NULL,
    "drawn_by_id" INTEGER NOT NULL,
    "drawn_at" TIMESTAMPTZ(3) NOT NULL,
    "drawn_on" DATE NOT NULL,

    CONSTRAINT "look_back_draw_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "instruction" (
    "id" SERIAL NOT NULL,
    "plan_id" INTEGER NOT NULL,
    "item_id" INTEGER,
    "meeting_id" INTEGER,
    "number" TEXT NOT NULL,
    "state" "InstructionState" NOT NULL DEFAULT 'OPEN',
    "text" TEXT NOT NULL,
    "given_by_id" INTEGER,
    "recorded_by_id" INTEGER NOT NULL,
    "given_at" TIMESTAMPTZ(3) NOT NULL,
    "given_on" DATE NOT NULL,
    "owner_unit_id" INTEGER NOT NULL,
    "due_on" DATE NOT NULL,
    "closed_by_id" INTEGER,
    "closed_on" DATE,
    "close_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "instruction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "instruction_answer" (
    "id" SERIAL NOT NULL,
    "instruction_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "answered_by_id" INTEGER NOT NULL,
    "answered_at" TIMESTAMPTZ(3) NOT NULL,
    "answered_on" DATE NOT NULL,
    "return_reason" TEXT,
    "returned_by_id" INTEGER,
    "returned_on" DATE,

    CONSTRAINT "instruction_answer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting" (
    "id" SERIAL NOT NULL,
    "plan_id" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "held_on" DATE NOT NULL,
    "place" TEXT,
    "state" "MeetingState" NOT NULL DEFAULT 'OPEN',
    "called_by_id" INTEGER NOT NULL,
    "called_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_by_id" INTEGER,
    "closed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "meeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting_entry" (
    "id" SERIAL NOT NULL,
    "meeting_id" INTEGER NOT NULL,
    "item_id" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "list" TEXT,
    "standing" JSONB NOT NULL,
    "note" TEXT,

    CONSTRAINT "meeting_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "calendar_feed" (
    "id" UUID NOT NULL,
    "user_id" INTEGER NOT NULL,
    "token_hash" CHAR(64) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "calendar_feed_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "supervision_notice_plan_id_state_level_idx" ON "supervision_notice"("plan_id", "state", "level");

-- CreateIndex
CREATE INDEX "supervision_notice_unit_id_state_idx" ON "supervision_notice"("unit_id", "state");

-- CreateIndex
CREATE INDEX "supervision_notice_former_id_idx" ON "supervision_notice"("former_id");

-- CreateIndex
CREATE UNIQUE INDEX "supervision_notice_plan_id_number_key" ON "supervision_notice"("plan_id", "number");

-- CreateIndex
CREATE INDEX "notice_item_item_id_idx" ON "notice_item"("item_id");

-- CreateIndex
CREATE UNIQUE INDEX "notice_reply_notice_id_number_key" ON "notice_reply"("notice_id", "number");

-- CreateIndex
CREATE INDEX "supporting_document_item_id_idx" ON "supporting_document"("item_id");

-- CreateIndex
CREATE INDEX "supporting_document_file_id_idx" ON "supporting_document"("file_id");

-- CreateIndex
CREATE INDEX "supporting_document_reply_id_idx" ON "supporting_document"("reply_id");

-- CreateIndex
CREATE INDEX "supporting_document_criterion_id_idx" ON "supporting_document"("criterion_id");

-- CreateIndex
CREATE INDEX "supporting_document_verification_id_idx" ON "supporting_document"("verification_id");

-- CreateIndex
CREATE INDEX "supporting_document_change_id_idx" ON "supporting_document"("change_id");

-- CreateIndex
CREATE INDEX "supporting_document_answer_id_idx" ON "supporting_document"("answer_id");

-- CreateIndex
CREATE INDEX "supporting_document_remedy_plan_id_idx" ON "supporting_document"("remedy_plan_id");

-- CreateIndex
CREATE INDEX "remedy_plan_item_id_idx" ON "remedy_plan"("item_id");

-- CreateIndex
CREATE INDEX "remedy_plan_state_idx" ON "remedy_plan"("state");

-- CreateIndex
CREATE INDEX "verification_item_id_idx" ON "verification"("item_id");

-- CreateIndex
CREATE INDEX "verification_closure_id_idx" ON "verification"("closure_id");

-- CreateIndex
CREATE INDEX "verification_look_back_id_idx" ON "verification"("look_back_id");

-- CreateIndex
CREATE INDEX "verification_notice_id_idx" ON "verification"("notice_id");

-- CreateIndex
CREATE INDEX "change_request_plan_id_state_idx" ON "change_request"("plan_id", "state");

-- CreateIndex
CREATE INDEX "change_request_item_id_idx" ON "change_request"("item_id");

-- CreateIndex
CREATE UNIQUE INDEX "change_request_plan_id_number_key" ON "change_request"("plan_id", "number");

-- CreateIndex
CREATE INDEX "change_decision_request_id_idx" ON "change_decision"("request_id");

-- CreateIndex
CREATE INDEX "closure_request_item_id_idx" ON "closure_request"("item_id");

-- CreateIndex
CREATE INDEX "closure_request_state_idx" ON "closure_request"("state");

-- CreateIndex
CREATE UNIQUE INDEX "closure_criterion_closure_id_ordinal_key" ON "closure_criterion"("closure_id", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "closure_agreement_closure_id_unit_id_key" ON "closure_agreement"("closure_id", "unit_id");

-- CreateIndex
CREATE INDEX "closure_objection_closure_id_idx" ON "closure_objection"("closure_id");

-- CreateIndex
CREATE INDEX "look_back_item_id_idx" ON "look_back"("item_id");

-- CreateIndex
CREATE INDEX "look_back_state_due_on_idx" ON "look_back"("state", "due_on");

-- CreateIndex
CREATE UNIQUE INDEX "look_back_completion_id_months_key" ON "look_back"("completion_id", "months");

-- CreateIndex
CREATE UNIQUE INDEX "look_back_draw_plan_id_quarter_key" ON "look_back_draw"("plan_id", "quarter");

-- CreateIndex
CREATE INDEX "instruction_plan_id_state_due_on_idx" ON "instruction"("plan_id", "state", "due_on");

-- CreateIndex
CREATE INDEX "instruction_owner_unit_id_state_idx" ON "instruction"("owner_unit_id", "state");

-- CreateIndex
CREATE INDEX "instruction_item_id_idx" ON "instruction"("item_id");

-- CreateIndex
CREATE INDEX "instruction_meeting_id_idx" ON "instruction"("meeting_id");

-- CreateIndex
CREATE UNIQUE INDEX "instruction_plan_id_number_key" ON "instruction"("plan_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "instruction_answer_instruction_id_number_key" ON "instruction_answer"("instruction_id", "number");

-- CreateIndex
CREATE INDEX "meeting_plan_id_held_on_idx" ON "meeting"("plan_id", "held_on");

-- CreateIndex
CREATE INDEX "meeting_entry_item_id_idx" ON "meeting_entry"("item_id");

-- CreateIndex
CREATE UNIQUE INDEX "meeting_entry_meeting_id_item_id_key" ON "meeting_entry"("meeting_id", "item_id");

-- CreateIndex
CREATE UNIQUE INDEX "calendar_feed_token_hash_key" ON "calendar_feed"("token_hash");

-- CreateIndex
CREATE INDEX "calendar_feed_user_id_idx" ON "calendar_feed"("user_id");

-- CreateIndex
CREATE INDEX "amendment_change_id_idx" ON "amendment"("change_id");

-- CreateIndex
CREATE UNIQUE INDEX "completion_closure_id_key" ON "completion"("closure_id");

-- AddForeignKey
ALTER TABLE "milestone" ADD CONSTRAINT "milestone_remedy_plan_id_fkey" FOREIGN KEY ("remedy_plan_id") REFERENCES "remedy_plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "completion" ADD CONSTRAINT "completion_closure_id_fkey" FOREIGN KEY ("closure_id") REFERENCES "closure_request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "amendment" ADD CONSTRAINT "amendment_change_id_fkey" FOREIGN KEY ("change_id") REFERENCES "change_request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "number_series" ADD CONSTRAINT "number_series_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "supervision_notice" ADD CONSTRAINT "supervision_notice_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "supervision_notice" ADD CONSTRAINT "supervision_notice_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "supervision_notice" ADD CONSTRAINT "supervision_notice_former_id_fkey" FOREIGN KEY ("former_id") REFERENCES "supervision_notice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "supervision_notice" ADD CONSTRAINT "supervision_notice_drafted_by_id_fkey" FOREIGN KEY ("drafted_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "supervision_notice" ADD CONSTRAINT "supervision_notice_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "supervision_notice" ADD CONSTRAINT "supervision_notice_acknowledged_by_id_fkey" FOREIGN KEY ("acknowledged_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "supervision_notice" ADD CONSTRAINT "supervision_notice_ended_by_id_fkey" FOREIGN KEY ("ended_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice_item" ADD CONSTRAINT "notice_item_notice_id_fkey" FOREIGN KEY ("notice_id") REFERENCES "supervision_notice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice_item" ADD CONSTRAINT "notice_item_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "work_item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice_reply" ADD CONSTRAINT "notice_reply_notice_id_fkey" FOREIGN KEY ("notice_id") REFERENCES "supervision_notice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice_reply" ADD CONSTRAINT "notice_reply_replied_by_id_fkey" FOREIGN KEY ("replied_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice_reply" ADD CONSTRAINT "notice_reply_returned_by_id_fkey" FOREIGN KEY ("returned_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "supporting_document" ADD CONSTRAINT "supporting_document_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "work_item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "supporting_document" ADD CONSTRAINT "supporting_document_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "supporting_document" ADD CONSTRAINT "supporting_document_reply_id_fkey" FOREIGN KEY ("reply_id") REFERENCES "notice_reply"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "supporting_document" ADD CONSTRAINT "supporting_document_criterion_id_fkey" FOREIGN KEY ("criterion_id") REFERENCES "closure_criterion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "supporting_document" ADD CONSTRAINT "supporting_document_verification_id_fkey" FOREIGN KEY ("verification_id") REFERENCES "verification"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "supporting_document" ADD CONSTRAINT "supporting_document_change_id_fkey" FOREIGN KEY ("change_id") REFERENCES "change_request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "supporting_document" ADD CONSTRAINT "supporting_document_answer_id_fkey" FOREIGN KEY ("answer_id") REFERENCES "instruction_answer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "supporting_document" ADD CONSTRAINT "supporting_document_remedy_plan_id_fkey" FOREIGN KEY ("remedy_plan_id") REFERENCES "remedy_plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "remedy_plan" ADD CONSTRAINT "remedy_plan_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "work_item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "remedy_plan" ADD CONSTRAINT "remedy_plan_helper_unit_id_fkey" FOREIGN KEY ("helper_unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "remedy_plan" ADD CONSTRAINT "remedy_plan_submitted_by_id_fkey" FOREIGN KEY ("submitted_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "remedy_plan" ADD CONSTRAINT "remedy_plan_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verification" ADD CONSTRAINT "verification_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "work_item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verification" ADD CONSTRAINT "verification_verified_by_id_fkey" FOREIGN KEY ("verified_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verification" ADD CONSTRAINT "verification_closure_id_fkey" FOREIGN KEY ("closure_id") REFERENCES "closure_request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verification" ADD CONSTRAINT "verification_look_back_id_fkey" FOREIGN KEY ("look_back_id") REFERENCES "look_back"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verification" ADD CONSTRAINT "verification_notice_id_fkey" FOREIGN KEY ("notice_id") REFERENCES "supervision_notice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change_request" ADD CONSTRAINT "change_request_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change_request" ADD CONSTRAINT "change_request_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "work_item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change_request" ADD CONSTRAINT "change_request_milestone_id_fkey" FOREIGN KEY ("milestone_id") REFERENCES "milestone"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change_request" ADD CONSTRAINT "change_request_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change_request" ADD CONSTRAINT "change_request_unit_before_id_fkey" FOREIGN KEY ("unit_before_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change_request" ADD CONSTRAINT "change_request_unit_after_id_fkey" FOREIGN KEY ("unit_after_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change_request" ADD CONSTRAINT "change_request_requested_by_id_fkey" FOREIGN KEY ("requested_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change_decision" ADD CONSTRAINT "change_decision_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "change_request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change_decision" ADD CONSTRAINT "change_decision_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "closure_request" ADD CONSTRAINT "closure_request_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "work_item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "closure_request" ADD CONSTRAINT "closure_request_requested_by_id_fkey" FOREIGN KEY ("requested_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "closure_request" ADD CONSTRAINT "closure_request_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "closure_criterion" ADD CONSTRAINT "closure_criterion_closure_id_fkey" FOREIGN KEY ("closure_id") REFERENCES "closure_request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "closure_agreement" ADD CONSTRAINT "closure_agreement_closure_id_fkey" FOREIGN KEY ("closure_id") REFERENCES "closure_request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "closure_agreement" ADD CONSTRAINT "closure_agreement_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "closure_agreement" ADD CONSTRAINT "closure_agreement_signed_by_id_fkey" FOREIGN KEY ("signed_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "closure_objection" ADD CONSTRAINT "closure_objection_closure_id_fkey" FOREIGN KEY ("closure_id") REFERENCES "closure_request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "closure_objection" ADD CONSTRAINT "closure_objection_raised_by_id_fkey" FOREIGN KEY ("raised_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "closure_objection" ADD CONSTRAINT "closure_objection_answered_by_id_fkey" FOREIGN KEY ("answered_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "look_back" ADD CONSTRAINT "look_back_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "work_item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "look_back" ADD CONSTRAINT "look_back_completion_id_fkey" FOREIGN KEY ("completion_id") REFERENCES "completion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "look_back" ADD CONSTRAINT "look_back_draw_id_fkey" FOREIGN KEY ("draw_id") REFERENCES "look_back_draw"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "look_back" ADD CONSTRAINT "look_back_finished_by_id_fkey" FOREIGN KEY ("finished_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "look_back_draw" ADD CONSTRAINT "look_back_draw_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "look_back_draw" ADD CONSTRAINT "look_back_draw_drawn_by_id_fkey" FOREIGN KEY ("drawn_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "instruction" ADD CONSTRAINT "instruction_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "instruction" ADD CONSTRAINT "instruction_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "work_item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "instruction" ADD CONSTRAINT "instruction_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "instruction" ADD CONSTRAINT "instruction_given_by_id_fkey" FOREIGN KEY ("given_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "instruction" ADD CONSTRAINT "instruction_recorded_by_id_fkey" FOREIGN KEY ("recorded_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "instruction" ADD CONSTRAINT "instruction_owner_unit_id_fkey" FOREIGN KEY ("owner_unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "instruction" ADD CONSTRAINT "instruction_closed_by_id_fkey" FOREIGN KEY ("closed_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "instruction_answer" ADD CONSTRAINT "instruction_answer_instruction_id_fkey" FOREIGN KEY ("instruction_id") REFERENCES "instruction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "instruction_answer" ADD CONSTRAINT "instruction_answer_answered_by_id_fkey" FOREIGN KEY ("answered_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "instruction_answer" ADD CONSTRAINT "instruction_answer_returned_by_id_fkey" FOREIGN KEY ("returned_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_called_by_id_fkey" FOREIGN KEY ("called_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_closed_by_id_fkey" FOREIGN KEY ("closed_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_entry" ADD CONSTRAINT "meeting_entry_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_entry" ADD CONSTRAINT "meeting_entry_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "work_item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ── Written by hand: what Prisma does not see ────────────────────────────────────────────────

-- A step of a remedy plan is judged by its day alone: it may weigh nothing in expected progress.
ALTER TABLE milestone
  DROP CONSTRAINT milestone_weight_positive,
  ADD CONSTRAINT milestone_weight_positive CHECK (weight > 0 OR (weight = 0 AND remedy_plan_id IS NOT NULL));

ALTER TABLE supervision_notice
  ADD CONSTRAINT supervision_notice_asks CHECK (btrim(demand) <> ''),
  ADD CONSTRAINT supervision_notice_issued_whole CHECK (
    (issued_on IS NULL) = (number IS NULL)
    AND (issued_on IS NULL) = (state IN ('DRAFTED', 'DROPPED'))
    AND (state = 'DRAFTED' OR decided_by_id IS NOT NULL)),
  ADD CONSTRAINT supervision_notice_ended_whole CHECK (
    (ended_on IS NULL) = (ended_by_id IS NULL)
    AND (state NOT IN ('SETTLED', 'DROPPED', 'WITHDRAWN') OR ended_on IS NOT NULL)),
  ADD CONSTRAINT supervision_notice_first_step CHECK (level = 'REMINDER' OR former_id IS NOT NULL),
  ADD CONSTRAINT supervision_notice_version CHECK (version >= 1);
ALTER TABLE notice_reply
  ADD CONSTRAINT notice_reply_pleads_whole CHECK ((plea IS NULL) = (plea_text IS NULL)),
  ADD CONSTRAINT notice_reply_returned_whole CHECK (
    (returned_on IS NULL) = (returned_by_id IS NULL) AND (returned_on IS NULL) = (return_reason IS NULL));

ALTER TABLE supporting_document
  ADD CONSTRAINT supporting_document_of_one CHECK (
    num_nonnulls(reply_id, criterion_id, verification_id, change_id, answer_id, remedy_plan_id) = 1),
  ADD CONSTRAINT supporting_document_shown CHECK (link IS NOT NULL OR file_id IS NOT NULL OR btrim(description) <> '');

ALTER TABLE remedy_plan
  ADD CONSTRAINT remedy_plan_has_cause CHECK (btrim(cause) <> ''),
  ADD CONSTRAINT remedy_plan_ended_whole CHECK ((ended_on IS NOT NULL) = (state IN ('RETURNED', 'ENDED')));
-- One plan an item is in force at a time.
CREATE UNIQUE INDEX remedy_plan_one_in_force ON remedy_plan (item_id) WHERE state IN ('SUBMITTED', 'ACCEPTED');

ALTER TABLE verification
  ADD CONSTRAINT verification_says_what CHECK (btrim(source) <> '' AND btrim(findings) <> ''),
  ADD CONSTRAINT verification_for_one CHECK (num_nonnulls(closure_id, look_back_id, notice_id) <= 1);

ALTER TABLE change_request
  ADD CONSTRAINT change_request_has_reason CHECK (btrim(reason) <> ''),
  ADD CONSTRAINT change_request_decided_whole CHECK (
    (decided_on IS NOT NULL) = (state IN ('APPROVED', 'REFUSED', 'WITHDRAWN'))),
  ADD CONSTRAINT change_request_numbered CHECK ((number IS NOT NULL) = (state = 'APPROVED')),
  ADD CONSTRAINT change_request_of_kind CHECK (CASE kind
    WHEN 'EXTENSION' THEN due_before IS NOT NULL AND due_after IS NOT NULL
    WHEN 'TARGET' THEN indicator_id IS NOT NULL AND target_before IS NOT NULL AND target_after IS NOT NULL
    WHEN 'LEAD' THEN unit_after_id IS NOT NULL
    WHEN 'SUSPENSION' THEN suspended_until IS NOT NULL
    ELSE true END);
-- One request of a kind waits for an item's decision at a time; of extensions, one for a milestone.
CREATE UNIQUE INDEX change_request_one_pending ON change_request (item_id, kind, coalesce(milestone_id, 0), coalesce(indicator_id, 0))
  WHERE state IN ('PENDING_UNIT', 'PENDING_OFFICE', 'PENDING_LEADER');
ALTER TABLE change_decision
  ADD CONSTRAINT change_decision_refusal_says_why CHECK (approved OR btrim(reason) <> '');

ALTER TABLE closure_request
  ADD CONSTRAINT closure_request_published_whole CHECK (
    (published_on IS NULL) = (published_until IS NULL) AND published_on <= published_until);
-- One closure of an item goes on at a time; a delisted one stays until the item is reopened.
CREATE UNIQUE INDEX closure_request_one_open ON closure_request (item_id)
  WHERE state NOT IN ('RETURNED', 'WITHDRAWN', 'REOPENED');
ALTER TABLE closure_agreement
  ADD CONSTRAINT closure_agreement_reservation CHECK ((decision = 'RESERVED') = (reservation IS NOT NULL));
ALTER TABLE closure_objection
  ADD CONSTRAINT closure_objection_answered_whole CHECK (
    (answer IS NULL) = (answered_by_id IS NULL) AND (answer IS NULL) = (answered_on IS NULL));

ALTER TABLE look_back
  ADD CONSTRAINT look_back_months CHECK (months > 0),
  ADD CONSTRAINT look_back_finished_whole CHECK (
    (finished_on IS NOT NULL) = (state IN ('HELD', 'RELAPSED', 'CANCELLED')));
ALTER TABLE look_back_draw
  ADD CONSTRAINT look_back_draw_limits CHECK (unit_cap > 0 AND share BETWEEN 1 AND 100);

ALTER TABLE instruction
  ADD CONSTRAINT instruction_says_what CHECK (btrim(text) <> ''),
  ADD CONSTRAINT instruction_of_somebody CHECK (given_by_id IS NOT NULL OR meeting_id IS NOT NULL),
  ADD CONSTRAINT instruction_closed_whole CHECK (
    (closed_on IS NULL) = (closed_by_id IS NULL)
    AND (closed_on IS NOT NULL) = (state IN ('CLOSED', 'CANCELLED')));
ALTER TABLE instruction_answer
  ADD CONSTRAINT instruction_answer_returned_whole CHECK (
    (returned_on IS NULL) = (returned_by_id IS NULL) AND (returned_on IS NULL) = (return_reason IS NULL));

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON verification
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON supporting_document
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON change_decision
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON closure_agreement
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON closure_criterion
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- CreateEnum
CREATE TYPE "ImportState" AS ENUM ('READ', 'PUBLISHED', 'UNDONE', 'ABANDONED');

-- CreateEnum
CREATE TYPE "HeadingLevel" AS ENUM ('KEY_AREA', 'MAIN_TASK');

-- CreateEnum
CREATE TYPE "ItemChange" AS ENUM ('ADDED', 'CHANGED', 'SAME');

-- CreateEnum
CREATE TYPE "MeasureStanding" AS ENUM ('PRESENT', 'TAKEN_OUT', 'ABSENT');

-- CreateEnum
CREATE TYPE "LooseUse" AS ENUM ('NOTE', 'PLACED');

-- CreateEnum
CREATE TYPE "AmendedField" AS ENUM ('TEXT', 'PLACE', 'LEAD', 'RESPONSIBLE', 'DEADLINE', 'TARGET', 'STATE');

-- DropIndex
DROP INDEX "plan_document_number_key";

-- AlterTable
ALTER TABLE "indicator" ADD COLUMN     "withdrawn_on" DATE;

-- AlterTable
ALTER TABLE "milestone" ADD COLUMN     "withdrawn_on" DATE;

-- AlterTable
ALTER TABLE "plan" ADD COLUMN     "withdrawn_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "import_batch" (
    "id" SERIAL NOT NULL,
    "state" "ImportState" NOT NULL DEFAULT 'READ',
    "amends_plan_id" INTEGER,
    "plan_id" INTEGER,
    "file_name" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "particulars" JSONB NOT NULL,
    "title_year" CHAR(4),
    "characters" INTEGER NOT NULL,
    "placed" INTEGER NOT NULL,
    "doubts" JSONB NOT NULL,
    "notes" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "changes" JSONB,
    "uploaded_by_id" INTEGER,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL,
    "published_by_id" INTEGER,
    "published_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "import_batch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_file" (
    "batch_id" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "import_file_pkey" PRIMARY KEY ("batch_id")
);

-- CreateTable
CREATE TABLE "import_source_row" (
    "batch_id" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "sheet" TEXT,
    "line" INTEGER NOT NULL,
    "cells" JSONB NOT NULL,

    CONSTRAINT "import_source_row_pkey" PRIMARY KEY ("batch_id","ordinal")
);

-- CreateTable
CREATE TABLE "import_heading" (
    "id" SERIAL NOT NULL,
    "batch_id" INTEGER NOT NULL,
    "parent_id" INTEGER,
    "level" "HeadingLevel" NOT NULL,
    "position" INTEGER NOT NULL,
    "no" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "printed" JSONB NOT NULL,
    "doubts" JSONB NOT NULL,
    "open_doubts" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "import_heading_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_measure" (
    "id" SERIAL NOT NULL,
    "batch_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "heading_id" INTEGER,
    "content" JSONB NOT NULL,
    "open_doubts" INTEGER NOT NULL,
    "standing" "MeasureStanding" NOT NULL DEFAULT 'PRESENT',
    "confirmed_by_id" INTEGER,
    "confirmed_at" TIMESTAMPTZ(3),
    "item_id" INTEGER,
    "change" "ItemChange",
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "import_measure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_loose" (
    "id" SERIAL NOT NULL,
    "batch_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "place" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "use" "LooseUse",
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "import_loose_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_name" (
    "batch_id" INTEGER NOT NULL,
    "printed" TEXT NOT NULL,
    "unit_id" INTEGER,

    CONSTRAINT "import_name_pkey" PRIMARY KEY ("batch_id","printed")
);

-- CreateTable
CREATE TABLE "import_decision" (
    "id" SERIAL NOT NULL,
    "batch_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "changes" JSONB NOT NULL,
    "decided_by_id" INTEGER,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,
    "undone_by_id" INTEGER,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "import_decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "amendment" (
    "id" SERIAL NOT NULL,
    "item_id" INTEGER NOT NULL,
    "batch_id" INTEGER,
    "number" TEXT NOT NULL,
    "field" "AmendedField" NOT NULL,
    "before" JSONB NOT NULL,
    "after" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "approved_by_id" INTEGER,
    "approved_on" DATE NOT NULL,
    "undone_on" DATE,

    CONSTRAINT "amendment_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "import_batch_state_uploaded_at_idx" ON "import_batch"("state", "uploaded_at");

-- CreateIndex
CREATE INDEX "import_source_row_batch_id_sheet_line_idx" ON "import_source_row"("batch_id", "sheet", "line");

-- CreateIndex
CREATE INDEX "import_heading_batch_id_position_idx" ON "import_heading"("batch_id", "position");

-- CreateIndex
CREATE INDEX "import_measure_batch_id_position_idx" ON "import_measure"("batch_id", "position");

-- CreateIndex
CREATE INDEX "import_measure_batch_id_open_doubts_idx" ON "import_measure"("batch_id", "open_doubts");

-- CreateIndex
CREATE INDEX "import_measure_heading_id_idx" ON "import_measure"("heading_id");

-- CreateIndex
CREATE INDEX "import_measure_item_id_idx" ON "import_measure"("item_id");

-- CreateIndex
CREATE INDEX "import_loose_batch_id_position_idx" ON "import_loose"("batch_id", "position");

-- CreateIndex
CREATE INDEX "import_decision_batch_id_id_idx" ON "import_decision"("batch_id", "id");

-- CreateIndex
CREATE INDEX "amendment_item_id_idx" ON "amendment"("item_id");

-- CreateIndex
CREATE INDEX "amendment_batch_id_idx" ON "amendment"("batch_id");

-- CreateIndex
CREATE UNIQUE INDEX "plan_document_number_withdrawn_at_key" ON "plan"("document_number", "withdrawn_at");

-- AddForeignKey
ALTER TABLE "import_batch" ADD CONSTRAINT "import_batch_amends_plan_id_fkey" FOREIGN KEY ("amends_plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_batch" ADD CONSTRAINT "import_batch_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_batch" ADD CONSTRAINT "import_batch_uploaded_by_id_fkey" FOREIGN KEY ("uploaded_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_batch" ADD CONSTRAINT "import_batch_published_by_id_fkey" FOREIGN KEY ("published_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_file" ADD CONSTRAINT "import_file_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "import_batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_source_row" ADD CONSTRAINT "import_source_row_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "import_batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_heading" ADD CONSTRAINT "import_heading_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "import_batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_heading" ADD CONSTRAINT "import_heading_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "import_heading"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_measure" ADD CONSTRAINT "import_measure_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "import_batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_measure" ADD CONSTRAINT "import_measure_heading_id_fkey" FOREIGN KEY ("heading_id") REFERENCES "import_heading"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_measure" ADD CONSTRAINT "import_measure_confirmed_by_id_fkey" FOREIGN KEY ("confirmed_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_measure" ADD CONSTRAINT "import_measure_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "work_item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_loose" ADD CONSTRAINT "import_loose_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "import_batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_name" ADD CONSTRAINT "import_name_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "import_batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_name" ADD CONSTRAINT "import_name_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_decision" ADD CONSTRAINT "import_decision_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "import_batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_decision" ADD CONSTRAINT "import_decision_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_decision" ADD CONSTRAINT "import_decision_undone_by_id_fkey" FOREIGN KEY ("undone_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "amendment" ADD CONSTRAINT "amendment_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "work_item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "amendment" ADD CONSTRAINT "amendment_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "import_batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "amendment" ADD CONSTRAINT "amendment_approved_by_id_fkey" FOREIGN KEY ("approved_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A document is registered once; the plans whose publication was taken back keep its number beside it.
DROP INDEX "plan_document_number_withdrawn_at_key";
CREATE UNIQUE INDEX "plan_document_number_withdrawn_at_key"
  ON "plan" ("document_number", "withdrawn_at") NULLS NOT DISTINCT;

ALTER TABLE "import_batch"
  ADD CONSTRAINT "import_batch_published_whole" CHECK (
    ("published_at" IS NULL) = ("state" IN ('READ', 'ABANDONED'))
    AND ("published_at" IS NULL) = ("plan_id" IS NULL)),
  ADD CONSTRAINT "import_batch_counts" CHECK ("placed" >= 0 AND "placed" <= "characters");

ALTER TABLE "import_heading"
  ADD CONSTRAINT "import_heading_outline" CHECK (("level" = 'MAIN_TASK') = ("parent_id" IS NOT NULL));

ALTER TABLE "import_measure"
  ADD CONSTRAINT "import_measure_doubts" CHECK ("open_doubts" >= 0),
  ADD CONSTRAINT "import_measure_confirmed_whole" CHECK ("confirmed_by_id" IS NULL OR "confirmed_at" IS NOT NULL);

ALTER TABLE "import_decision"
  ADD CONSTRAINT "import_decision_undone_whole" CHECK ("undone_by_id" IS NULL OR "undone_at" IS NOT NULL);

ALTER TABLE "amendment"
  ADD CONSTRAINT "amendment_has_reason" CHECK (btrim("reason") <> '');

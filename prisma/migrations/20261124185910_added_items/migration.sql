-- AlterTable
ALTER TABLE "work_item" ADD COLUMN     "added_on" DATE;

-- CreateTable
CREATE TABLE "completion" (
    "id" SERIAL NOT NULL,
    "item_id" INTEGER NOT NULL,
    "completed_on" DATE NOT NULL,
    "findings" TEXT NOT NULL,
    "verified_by_id" INTEGER NOT NULL,
    "reopened_on" DATE,
    "reopen_reason" TEXT,

    CONSTRAINT "completion_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "completion_item_id_idx" ON "completion"("item_id");

-- AddForeignKey
ALTER TABLE "completion" ADD CONSTRAINT "completion_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "work_item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "completion" ADD CONSTRAINT "completion_verified_by_id_fkey" FOREIGN KEY ("verified_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

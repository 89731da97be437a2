-- CreateEnum
CREATE TYPE "DeliveryChannel" AS ENUM ('EMAIL', 'WEBHOOK');

-- CreateEnum
CREATE TYPE "DeliveryState" AS ENUM ('PENDING', 'SENT', 'DEAD', 'CANCELLED');

-- CreateEnum
CREATE TYPE "WebhookKind" AS ENUM ('WECOM', 'DINGTALK', 'GENERIC');

-- AlterTable
ALTER TABLE "app_user" ADD COLUMN     "email" TEXT;

-- CreateTable
CREATE TABLE "delivery" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "channel" "DeliveryChannel" NOT NULL,
    "plan_id" INTEGER NOT NULL,
    "user_id" INTEGER,
    "webhook_id" INTEGER,
    "state" "DeliveryState" NOT NULL DEFAULT 'PENDING',
    "cause" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "next_try_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "last_error" TEXT,

    CONSTRAINT "delivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "message_preference" (
    "user_id" INTEGER NOT NULL,
    "digest" BOOLEAN NOT NULL,
    "urgent" BOOLEAN NOT NULL,
    "muted" TEXT[],
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "message_preference_pkey" PRIMARY KEY ("user_id")
);

-- CreateTable
CREATE TABLE "webhook" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "WebhookKind" NOT NULL,
    "url" TEXT NOT NULL,
    "secret" TEXT,
    "unit_id" INTEGER,
    "set_by_id" INTEGER NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL,
    "disabled_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "webhook_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "delivery_key_key" ON "delivery"("key");

-- CreateIndex
CREATE INDEX "delivery_state_next_try_at_idx" ON "delivery"("state", "next_try_at");

-- CreateIndex
CREATE INDEX "delivery_plan_id_state_idx" ON "delivery"("plan_id", "state");

-- CreateIndex
CREATE INDEX "delivery_user_id_idx" ON "delivery"("user_id");

-- CreateIndex
CREATE INDEX "delivery_webhook_id_idx" ON "delivery"("webhook_id");

-- CreateIndex
CREATE INDEX "webhook_unit_id_idx" ON "webhook"("unit_id");

-- CreateIndex
CREATE INDEX "webhook_set_by_id_idx" ON "webhook"("set_by_id");

-- AddForeignKey
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_webhook_id_fkey" FOREIGN KEY ("webhook_id") REFERENCES "webhook"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message_preference" ADD CONSTRAINT "message_preference_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "webhook" ADD CONSTRAINT "webhook_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "webhook" ADD CONSTRAINT "webhook_set_by_id_fkey" FOREIGN KEY ("set_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A sending goes to a person by e-mail or to a webhook, and ends with the day on which it was sent.
ALTER TABLE "delivery"
  ADD CONSTRAINT delivery_goes_somewhere CHECK (
    (channel = 'EMAIL' AND user_id IS NOT NULL AND webhook_id IS NULL)
    OR (channel = 'WEBHOOK' AND webhook_id IS NOT NULL AND user_id IS NULL)),
  ADD CONSTRAINT delivery_sent_whole CHECK ((state = 'SENT') = (sent_at IS NOT NULL)),
  ADD CONSTRAINT delivery_attempts_counted CHECK (attempts >= 0);

ALTER TABLE "app_user"
  ADD CONSTRAINT app_user_email_looks_like_one CHECK (email ~ '^[^@[:space:]]+@[^@[:space:]]+$');

ALTER TABLE "webhook"
  ADD CONSTRAINT webhook_named CHECK (btrim(name) <> ''),
  ADD CONSTRAINT webhook_over_http CHECK (url ~ '^https?://');

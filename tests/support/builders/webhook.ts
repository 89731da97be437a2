import { randomUUID } from "node:crypto";
import type { Database } from "@/lib/db/database";
import type { Person } from "@/lib/domain/actor";
import { addWebhook } from "@/lib/usecases/webhook/add-webhook";
import { as, NOON } from "@/tests/support/builders/person";
import { serial } from "@/tests/support/builders/serial";
import { valueIn } from "@/tests/support/value-in";

/** A webhook's form as a browser sends it: of the office, signed. */
export const WEBHOOK_FORM = {
  name: "督查室工作群",
  kind: "DINGTALK",
  url: "https://robot.example.cn/send?key=abc",
  secret: "between us",
  unitId: "",
};

/** Adds a webhook as a system administrator. */
export async function buildWebhook(
  db: Database,
  admin: Person,
  given: Partial<typeof WEBHOOK_FORM> = {},
): Promise<{ webhookId: number }> {
  return valueIn(await addWebhook(as(db, admin), { ...WEBHOOK_FORM, ...given }));
}

/** Keeps a sending of a plan to a person, in some state, and returns its id. */
export async function buildDelivery(
  db: Database,
  to: { planId: number; userId: number },
  state: "PENDING" | "SENT" | "DEAD" | "CANCELLED",
): Promise<string> {
  const id = randomUUID();
  await db.prisma.delivery.create({
    data: {
      ...{ ...to, id, state, key: `urgent/notice/${serial()}`, cause: "notice/17" },
      ...{ channel: "EMAIL", attempts: 6, createdAt: NOON, nextTryAt: NOON },
      sentAt: state === "SENT" ? NOON : null,
      lastError: state === "DEAD" ? "550 no such mailbox" : null,
    },
  });
  return id;
}

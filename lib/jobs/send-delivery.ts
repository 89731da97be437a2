import type { Database } from "@/lib/db/database";
import { type HeldDelivery, holdDelivery, type Sent } from "@/lib/db/deliveries";
import { listOpenMessages, type Message } from "@/lib/db/messages";
import { findPlan, type PlanHead } from "@/lib/db/plans";
import { listRecipients } from "@/lib/db/recipients";
import { dayInZone } from "@/lib/domain/calendar";
import { causeOf } from "@/lib/domain/delivery";
import { canGetMessages } from "@/lib/domain/loop-policy";
import { type Asked, askedAs, askedAsGroup, MESSAGE_KINDS } from "@/lib/domain/message";
import type { Mailer } from "@/lib/jobs/mailer";
import { postToWebhook } from "@/lib/jobs/webhook/post-to-webhook";
import { writeDelivery } from "@/lib/jobs/write-delivery";

/** Most lines of a digest; the message centre has the rest. */
const MOST_LINES = 50;

/** How a process sends: its mail server, if it has one, and where people reach the ledger. */
export type Outlet = { mailer: Mailer | null; baseUrl: string };

/**
 * Sends what is open of a delivery's cause at this moment: a cause that has gone is told to nobody. Null where another
 * process has it.
 */
export async function sendDelivery(
  db: Database,
  id: string,
  now: Date,
  outlet: Outlet,
): Promise<Sent | null> {
  return holdDelivery(db, id, now, async (delivery) => {
    const plan = await findPlan(db.prisma, delivery.planId, now);
    if (!plan) return { kind: "no-cause" };
    const work = { db, delivery, plan, now, outlet };
    return delivery.userId === null ? sendToWebhook(work) : sendToPerson(work, delivery.userId);
  });
}

type Work = { db: Database; delivery: HeldDelivery; plan: PlanHead; now: Date; outlet: Outlet };

async function sendToPerson(work: Work, userId: number): Promise<Sent> {
  const { db, delivery, now, outlet } = work;
  const [recipient] = await listRecipients(db, dayInZone(now), userId);
  if (!recipient || !canGetMessages(recipient.person)) return { kind: "no-cause" };
  const { digest, urgent, muted } = recipient.preference;
  if (!(delivery.cause === null ? digest : urgent)) return { kind: "no-cause" };
  const kinds = MESSAGE_KINDS.filter((kind) => !muted.includes(kind));
  const open = await openOf(work, askedAs(recipient.person), kinds);
  if (open.rows.length === 0) return { kind: "no-cause" };
  if (!outlet.mailer) return { kind: "failed", error: "No mail server is set (LUOSHI_SMTP_URL)." };
  return outlet.mailer.send(recipient.email, written(work, open));
}

async function sendToWebhook(work: Work): Promise<Sent> {
  const { webhook } = work.delivery;
  if (!webhook) return { kind: "no-cause" };
  const open = await openOf(work, askedAsGroup(webhook.unitId), MESSAGE_KINDS);
  if (open.rows.length === 0) return { kind: "no-cause" };
  const posted = await postToWebhook(webhook, { ...written(work, open), sentAt: work.now });
  return posted.ok ? { kind: "sent" } : { kind: "failed", error: posted.error };
}

/** What is open now: of one cause, or of all that the reader wants to be told of. */
async function openOf(
  { db, delivery: { cause }, plan }: Work,
  as: Asked,
  wanted: typeof MESSAGE_KINDS | (typeof MESSAGE_KINDS)[number][],
): Promise<{ rows: Message[]; total: number }> {
  const query = { planId: plan.id, today: plan.today, as };
  if (cause === null) return listOpenMessages(db, query, MOST_LINES, wanted);
  const kinds = wanted.filter((kind) => cause.startsWith(`${kind}/`));
  const { rows } = await listOpenMessages(db, query, Number.MAX_SAFE_INTEGER, kinds);
  const about = rows.filter((message) => causeOf(message) === cause);
  return { rows: about, total: about.length };
}

function written({ delivery, plan, outlet }: Work, open: { rows: Message[]; total: number }) {
  return writeDelivery({ ...delivery, plan, ...open, baseUrl: outlet.baseUrl });
}

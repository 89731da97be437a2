import type { Database } from "@/lib/db/database";
import {
  insertDeliveries,
  knownKeys,
  listOpenWebhooks,
  type NewDelivery,
} from "@/lib/db/deliveries";
import { listOpenMessages, type Message } from "@/lib/db/messages";
import { findPlan, listPlanIds, type PlanHead } from "@/lib/db/plans";
import { listRecipients, type Recipient } from "@/lib/db/recipients";
import { dayInZone } from "@/lib/domain/calendar";
import { causeOf, URGENT_KINDS } from "@/lib/domain/delivery";
import { canGetMessages } from "@/lib/domain/loop-policy";
import { type Asked, askedAs, askedAsGroup } from "@/lib/domain/message";

/** What more than this is open at once is told by the digest. */
const MOST_URGENT = 50;

/** Whether there is a way to send e-mail. */
type Channels = { email: boolean };

/** Thinks of what is to be sent now: one digest a person and workday, what is urgent once; returns how many are new. */
export async function planDeliveries(
  db: Database,
  now: Date,
  { email }: Channels,
): Promise<number> {
  const people = email ? (await listRecipients(db, dayInZone(now))).filter(isAddressed) : [];
  const webhooks = await listOpenWebhooks(db);
  let planned = 0;
  for (const planId of await listPlanIds(db)) {
    const plan = await findPlan(db.prisma, planId, now);
    if (!plan) continue;
    const digests = await unplanned(
      db,
      people.flatMap((each) => digestOf(plan, each, now)),
    );
    const urgent = [];
    for (const { person, preference } of people) {
      if (!preference.urgent) continue;
      const kinds = URGENT_KINDS.filter((kind) => !preference.muted.includes(kind));
      const to = { userId: person.userId, webhookId: null };
      urgent.push(...(await urgentFor(db, plan, askedAs(person), kinds, to)));
    }
    for (const { id: webhookId, unitId } of webhooks) {
      const to = { userId: null, webhookId };
      urgent.push(...(await urgentFor(db, plan, askedAsGroup(unitId), URGENT_KINDS, to)));
    }
    planned += await insertDeliveries(db, [...digests, ...urgent], now);
  }
  return planned;
}

/** A person with a one-time password has not begun its work. */
function isAddressed({ person }: Recipient): boolean {
  return canGetMessages(person) && !person.mustChangePassword;
}

function digestOf(plan: PlanHead, { person, preference }: Recipient, now: Date): NewDelivery[] {
  if (!preference.digest) return [];
  const key = `digest/${plan.id}/${dayInZone(now)}/${person.userId}`;
  return [{ key, planId: plan.id, userId: person.userId, webhookId: null, cause: null }];
}

type To = { userId: number | null; webhookId: number | null };

async function urgentFor(
  db: Database,
  plan: PlanHead,
  as: Asked,
  kinds: readonly (typeof URGENT_KINDS)[number][],
  to: To,
): Promise<NewDelivery[]> {
  const query = { planId: plan.id, today: plan.today, as };
  const { rows } = await listOpenMessages(db, query, MOST_URGENT, kinds);
  return unplanned(
    db,
    rows.map((message) => ({ ...to, ...keyed(plan.id, message, to) })),
  );
}

function keyed(planId: number, message: Message, { userId, webhookId }: To) {
  const cause = causeOf(message);
  const to = userId === null ? `webhook/${webhookId}` : `user/${userId}`;
  return { planId, cause, key: `urgent/${cause}/${to}` };
}

/** Most are known: only what is new is written. */
async function unplanned(db: Database, planned: readonly NewDelivery[]): Promise<NewDelivery[]> {
  if (planned.length === 0) return [];
  const known = await knownKeys(
    db,
    planned.map(({ key }) => key),
  );
  return planned.filter(({ key }) => !known.has(key));
}

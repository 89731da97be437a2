import type { Database, Tx } from "@/lib/db/database";
import { selectRows, sql } from "@/lib/db/sql";
import { hostOf, type WebhookKind } from "@/lib/domain/webhook";

/** A webhook as it is shown: without its secret, and of its address the host alone. */
export type WebhookRow = {
  id: number;
  name: string;
  kind: WebhookKind;
  host: string;
  isSigned: boolean;
  /** Whose messages it gets; null for the office's. */
  unit: { id: number; name: string } | null;
  setBy: string;
  setAt: Date;
  disabledAt: Date | null;
  /** When something last went through. */
  lastSentAt: Date | null;
  version: number;
};

/** All webhooks: those that are open first, by name. */
export function listWebhooks(db: Database): Promise<WebhookRow[]> {
  return shownWebhooks(db, null);
}

/** One webhook, or null. */
export async function findWebhook(db: Database, id: number): Promise<WebhookRow | null> {
  const [row] = await shownWebhooks(db, id);
  return row ?? null;
}

async function shownWebhooks(db: Database, id: number | null): Promise<WebhookRow[]> {
  const rows = await selectRows<Omit<WebhookRow, "host"> & { url: string }>(
    db.pool,
    sql`SELECT w.id, w.name, w.kind, w.url, w.secret IS NOT NULL AS "isSigned",
        CASE WHEN n.id IS NULL THEN NULL ELSE json_build_object('id', n.id, 'name', n.name) END AS unit,
        u.display_name AS "setBy", w.set_at AS "setAt", w.disabled_at AS "disabledAt", w.version,
        (SELECT max(d.sent_at) FROM delivery d WHERE d.webhook_id = w.id) AS "lastSentAt"
      FROM webhook w JOIN app_user u ON u.id = w.set_by_id LEFT JOIN unit n ON n.id = w.unit_id
      WHERE ${id}::int IS NULL OR w.id = ${id}
      ORDER BY w.disabled_at IS NOT NULL, w.name, w.id`,
  );
  return rows.map(({ url, ...row }) => ({ ...row, host: hostOf(url) }));
}

/** What changes of a webhook look at. */
export type LockedWebhook = {
  id: number;
  unitId: number | null;
  disabled: boolean;
  version: number;
};

/** The webhook for a change, or null; others wait until this change is done. */
export async function lockWebhook(tx: Tx, id: number): Promise<LockedWebhook | null> {
  const [row] = await tx.$queryRaw<LockedWebhook[]>(
    sql`SELECT id, unit_id AS "unitId", disabled_at IS NOT NULL AS disabled, version
      FROM webhook WHERE id = ${id} FOR UPDATE`,
  );
  return row ?? null;
}

/** What is kept of a webhook; an address or a secret left out stays as it was. */
export type KeptWebhook = {
  name: string;
  kind: WebhookKind;
  unitId: number | null;
  url?: string;
  secret?: string | null;
};

export async function insertWebhook(
  tx: Tx,
  webhook: KeptWebhook & { url: string },
  set: { setById: number; setAt: Date },
): Promise<number> {
  const { id } = await tx.webhook.create({ data: { ...webhook, ...set } });
  return id;
}

export async function updateWebhook(
  tx: Tx,
  id: number,
  webhook: KeptWebhook,
  set: { setById: number; setAt: Date },
): Promise<void> {
  await tx.webhook.update({
    where: { id },
    data: { ...webhook, ...set, version: { increment: 1 } },
  });
}

/** Disables (a moment) or enables (null) a webhook. */
export async function setWebhookDisabled(tx: Tx, id: number, disabledAt: Date | null) {
  await tx.webhook.update({ where: { id }, data: { disabledAt, version: { increment: 1 } } });
}

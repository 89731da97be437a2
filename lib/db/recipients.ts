import type { Database } from "@/lib/db/database";
import { heldOn } from "@/lib/db/memberships";
import { selectRows, sql } from "@/lib/db/sql";
import type { Duty, Person } from "@/lib/domain/actor";
import type { MessagePreference } from "@/lib/domain/delivery";
import type { PlainDate } from "@/lib/domain/plain-date";

/** A person who can be written to, with the duties of the day and what it wants sent. */
export type Recipient = { person: Person; email: string; preference: MessagePreference };

type RecipientRow = Omit<Person, "kind" | "sessionId"> & {
  email: string;
  duties: Duty[];
} & MessagePreference;

/** The people with an address, or the one of that id; disabled accounts are none. */
export async function listRecipients(
  db: Database,
  today: PlainDate,
  userId: number | null = null,
): Promise<Recipient[]> {
  const rows = await selectRows<RecipientRow>(
    db.pool,
    sql`SELECT u.id AS "userId", u.username, u.display_name AS "displayName", u.email,
        u.must_change_password AS "mustChangePassword",
        coalesce(p.digest, true) AS digest, coalesce(p.urgent, true) AS urgent,
        coalesce(p.muted, '{}') AS muted,
        coalesce((SELECT json_agg(json_build_object('role', m.role, 'unitId', m.unit_id) ORDER BY m.id)
          FROM membership m WHERE m.user_id = u.id AND ${heldOn(today)}), '[]') AS duties
      FROM app_user u LEFT JOIN message_preference p ON p.user_id = u.id
      WHERE u.email IS NOT NULL AND u.disabled_at IS NULL
        AND (${userId}::int IS NULL OR u.id = ${userId}) ORDER BY u.id`,
  );
  return rows.map(({ email, digest, urgent, muted, ...person }) => ({
    person: { kind: "person", sessionId: "", ...person },
    email,
    preference: { digest, urgent, muted },
  }));
}

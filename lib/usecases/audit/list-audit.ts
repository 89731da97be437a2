import { z } from "zod";
import { type AuditCursor, listAuditEntries } from "@/lib/db/audit-list";
import { isPlainDate } from "@/lib/domain/plain-date";
import { allowedOrForbidden, canReadAudit } from "@/lib/domain/policy";
import { ok } from "@/lib/domain/result";
import { defineQuery, loadNothing } from "@/lib/usecases/define";

const PAGE = 50;

/** A filter in an address: what does not fit is left out, and so the form shows it as empty. */
const text = z.string().trim().max(80).optional().catch(undefined);
const day = z.string().refine(isPlainDate).optional().catch(undefined);
const place = z
  .string()
  .regex(/^\d{1,18}$/)
  .optional()
  .catch(undefined);

/** One page of the audit trail, newest first, as the address says. `subject` is "type" or "type:id". */
export const listAudit = defineQuery({
  name: "audit.list",
  input: z.object({
    person: text,
    action: text,
    subject: text,
    from: day,
    until: day,
    older: place,
    newer: place,
  }),
  load: loadNothing,
  allow: (actor) => allowedOrForbidden(canReadAudit(actor)),
  run: async ({ db, input: { older, newer, ...view } }) => {
    const { person, action, subject = "", from, until } = view;
    const [subjectType, ...rest] = subject.split(":");
    const filter = { person, action, subjectType, subjectId: rest.join(":"), from, until };
    const cursor = cursorOf(older, newer);
    const { rows, more } = await listAuditEntries(db, { filter, cursor, limit: PAGE });
    const isNewerPage = cursor?.direction === "newer";
    return ok({
      view,
      rows,
      newer: (isNewerPage ? more : cursor !== null) ? rows[0]?.id : undefined,
      older: isNewerPage || more ? rows.at(-1)?.id : undefined,
    });
  },
});

function cursorOf(older: string | undefined, newer: string | undefined): AuditCursor | null {
  if (older) return { id: older, direction: "older" };
  return newer ? { id: newer, direction: "newer" } : null;
}

import type { Database, Tx } from "@/lib/db/database";
import { type MessagePreference, USUAL_PREFERENCE } from "@/lib/domain/delivery";

/** A person's address, if any, and what it wants sent there. */
export type Sending = MessagePreference & { email: string | null };

/** How a person is written to; who has chosen nothing has the usual. */
export async function findSending(
  reader: Tx | Database["prisma"],
  userId: number,
): Promise<Sending> {
  const { email, preference } = await reader.user.findUniqueOrThrow({
    where: { id: userId },
    select: {
      email: true,
      preference: { select: { digest: true, urgent: true, muted: true } },
    },
  });
  return { email, ...(preference ?? USUAL_PREFERENCE) };
}

/** Keeps how a person is written to. */
export async function saveSending(
  tx: Tx,
  userId: number,
  { email, muted, ...wanted }: Sending,
  now: Date,
): Promise<void> {
  const preference = { ...wanted, muted: [...muted], savedAt: now };
  await tx.user.update({ where: { id: userId }, data: { email } });
  await tx.messagePreference.upsert({
    where: { userId },
    create: { userId, ...preference },
    update: preference,
  });
}

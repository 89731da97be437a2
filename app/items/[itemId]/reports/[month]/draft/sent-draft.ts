/** More than the fields of any report at their fullest. */
const MOST_CHARACTERS = 300_000;

/** A draft as the form sends it by itself: for whom, and its fields; null for anything else. */
export function sentDraft(text: string): { userId: number; values: Record<string, string> } | null {
  if (text.length > MOST_CHARACTERS) return null;
  const sent = parsed(text);
  if (typeof sent !== "object" || sent === null) return null;
  const { userId, values } = sent as { userId?: unknown; values?: unknown };
  if (typeof userId !== "number" || typeof values !== "object" || values === null) return null;
  const fields = Object.entries(values);
  if (!fields.every(([, value]) => typeof value === "string")) return null;
  return { userId, values: Object.fromEntries(fields) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

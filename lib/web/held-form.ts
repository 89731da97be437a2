import { deflateRawSync, inflateRawSync } from "node:zlib";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { decode, encode } from "next-auth/jwt";
import type { Person } from "@/lib/domain/actor";
import type { Caller } from "@/lib/usecases/define";
import { callerAs } from "@/lib/web/caller";
import { currentPerson, isSecureRequest, signInPath } from "@/lib/web/current-actor";

const NAME = "luoshi-held";
const CHUNK = 3600;
const MAX_CHUNKS = 4;
const HELD_SECONDS = 30 * 60;

/**
 * Keeps a form's typed text over a sign-in when the session ended before it was sent: sealed
 * (encrypted, half an hour) in cookies of the browser that sent it, so that nothing is stored for
 * someone unknown. Bounded by the fields' own lengths.
 */
async function holdForm(path: string, values: Record<string, string>): Promise<void> {
  const packed = deflateRawSync(JSON.stringify({ path, values })).toString("base64url");
  const sealed = await encode({ token: { held: packed }, secret: secret(), maxAge: HELD_SECONDS });
  const store = await cookies();
  const secure = await isSecureRequest();
  const chunks = sealed.match(new RegExp(`.{1,${CHUNK}}`, "g")) ?? [];
  if (chunks.length > MAX_CHUNKS) return;
  for (const [index, chunk] of chunks.entries())
    store.set(`${NAME}-${index}`, chunk, {
      httpOnly: true,
      sameSite: "lax",
      secure,
      path: "/",
      maxAge: HELD_SECONDS,
    });
}

/** The person who sent a form as a caller; where the session has ended, the typed text waits at `path` until sign-in. */
export async function senderOrHold(
  path: string,
  values: Record<string, string>,
): Promise<Caller & { actor: Person }> {
  const person = await currentPerson();
  if (person) return callerAs(person);
  await holdForm(path, values);
  redirect(`${signInPath(path)}&expired=1`);
}

/** Comes back to a page on which another was faster: it shows what stands now, and what was typed waits there under `refused`. */
export async function giveBack(
  path: string,
  values: Record<string, string>,
  code: string,
): Promise<never> {
  await holdForm(path, { ...values, refused: code });
  redirect(path);
}

/** The text held for a path, or null. */
export async function heldForm(path: string): Promise<Record<string, string> | null> {
  const store = await cookies();
  const sealed = Array.from(
    { length: MAX_CHUNKS },
    (_, index) => store.get(`${NAME}-${index}`)?.value ?? "",
  ).join("");
  if (!sealed) return null;
  const token = await decode({ token: sealed, secret: secret() }).catch(() => null);
  if (typeof token?.held !== "string") return null;
  const held = JSON.parse(inflateRawSync(Buffer.from(token.held, "base64url")).toString());
  return held.path === path ? held.values : null;
}

/** Forgets held text, once it stands in the ledger. Only in server actions. */
export async function dropHeldForm(): Promise<void> {
  const store = await cookies();
  for (let index = 0; index < MAX_CHUNKS; index++) store.delete(`${NAME}-${index}`);
}

function secret(): string {
  const value = process.env.NEXTAUTH_SECRET;
  if (!value) throw new Error("NEXTAUTH_SECRET is not set: start with `npm start`.");
  return value;
}

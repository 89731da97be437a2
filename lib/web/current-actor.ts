import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { getServerSession } from "next-auth";
import { cache } from "react";
import { ANONYMOUS, type Person } from "@/lib/domain/actor";
import type { Caller } from "@/lib/usecases/define";
import { resumeSession } from "@/lib/usecases/session/resume-session";
import { authOptions } from "@/lib/web/auth-options";
import { callerAs } from "@/lib/web/caller";

/** The person behind the request, or null; asked once a request. */
export const currentPerson = cache(async (): Promise<Person | null> => {
  const session = await getServerSession(authOptions);
  if (!session?.sessionId) return null;
  const result = await resumeSession(callerAs(ANONYMOUS), { sessionId: session.sessionId });
  return result.ok ? result.value : null;
});

/** The signed-in person as a use-case's caller; sends others to sign in and come back to `path`. */
export async function signedInCaller(path: string): Promise<Caller & { actor: Person }> {
  const person = await currentPerson();
  if (!person) redirect(signInPath(path));
  if (person.mustChangePassword && path !== PASSWORD_PATH) redirect(PASSWORD_PATH);
  return callerAs(person);
}

export const PASSWORD_PATH = "/account/password";

/** Where to sign in and return to `path` afterwards. */
export function signInPath(path: string): string {
  return path === "/" ? "/sign-in" : `/sign-in?next=${encodeURIComponent(path)}`;
}

/** A path inside the product, or "/" for anything else: a link must not lead sign-in elsewhere. */
export function insidePath(next: unknown): string {
  const text = typeof next === "string" ? next : "";
  return /^\/(?![/\\])/.test(text) && !text.startsWith("/sign-in") ? text : "/";
}

/** Whether the request came over https, for cookies of our own. */
export async function isSecureRequest(): Promise<boolean> {
  return (await headers()).get("x-forwarded-proto") === "https";
}

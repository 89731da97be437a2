import { cookies, headers } from "next/headers";
import { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { authOptions, SIGN_IN_LOCKED } from "@/lib/web/auth-options";

/** How an attempt from the sign-in form ended. */
export type SignInOutcome =
  | { kind: "signed-in" }
  | { kind: "wrong" }
  | { kind: "locked"; until: Date };

/**
 * Signs in from a server action by asking next-auth's own credentials callback, the one every
 * client uses: first its csrf endpoint, then the callback, handing its cookies to the browser.
 * So the form works without JavaScript and gives the typed name back.
 */
export async function signInWithCredentials(
  username: string,
  password: string,
): Promise<SignInOutcome> {
  const csrf = await askNextAuth("csrf");
  const { csrfToken } = (await csrf.json()) as { csrfToken: string };
  await handOnCookies(csrf);
  const form = new URLSearchParams({ csrfToken, username, password, json: "true" });
  const answer = await askNextAuth("callback/credentials", form);
  await handOnCookies(answer);
  if (answer.status === 200) return { kind: "signed-in" };
  const { url } = (await answer.json()) as { url: string };
  const error = new URL(url, "http://localhost").searchParams.get("error") ?? "";
  return error.startsWith(SIGN_IN_LOCKED)
    ? { kind: "locked", until: new Date(error.slice(SIGN_IN_LOCKED.length)) }
    : { kind: "wrong" };
}

/** Lets next-auth clear its session cookie. The session row is ended by the use-case. */
export async function dropSessionCookie(): Promise<void> {
  const csrf = await askNextAuth("csrf");
  const { csrfToken } = (await csrf.json()) as { csrfToken: string };
  await handOnCookies(csrf);
  await handOnCookies(await askNextAuth("signout", new URLSearchParams({ csrfToken })));
}

async function askNextAuth(path: string, form?: URLSearchParams): Promise<Response> {
  const host = (await headers()).get("host") ?? "localhost";
  const url = `http://${host}/api/auth/${path}`;
  const request = form
    ? new NextRequest(url, {
        method: "POST",
        body: form.toString(),
        headers: { "content-type": "application/x-www-form-urlencoded" },
      })
    : new NextRequest(url);
  const context = { params: Promise.resolve({ nextauth: path.split("/") }) };
  return (await NextAuth(request as never, context as never, authOptions)) as Response;
}

async function handOnCookies(response: Response): Promise<void> {
  const store = await cookies();
  for (const line of response.headers.getSetCookie()) {
    const [pair = "", ...attributes] = line.split(";").map((part) => part.trim());
    const equals = pair.indexOf("=");
    const named = new Map(
      attributes.map((attribute) => {
        const [key = "", value = ""] = attribute.split("=");
        return [key.toLowerCase(), value];
      }),
    );
    const expires = named.get("expires");
    const maxAge = named.get("max-age");
    store.set(pair.slice(0, equals), decodeURIComponent(pair.slice(equals + 1)), {
      path: named.get("path") ?? "/",
      httpOnly: named.has("httponly"),
      secure: named.has("secure"),
      sameSite: "lax",
      ...(expires ? { expires: new Date(expires) } : {}),
      ...(maxAge ? { maxAge: Number(maxAge) } : {}),
    });
  }
}

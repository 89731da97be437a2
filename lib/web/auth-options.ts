import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { ANONYMOUS } from "@/lib/domain/actor";
import { ABSOLUTE_LIMIT_MS } from "@/lib/domain/session-limits";
import { startSession } from "@/lib/usecases/session/start-session";
import { callerAs } from "@/lib/web/caller";

declare module "next-auth" {
  interface User {
    sessionId: string;
  }
  interface Session {
    sessionId: string;
  }
}
declare module "next-auth/jwt" {
  interface JWT {
    sessionId?: string;
  }
}

/** Error texts that next-auth carries from `authorize` to whoever asked. */
export const SIGN_IN_WRONG = "wrong";
export const SIGN_IN_LOCKED = "locked:";

/** next-auth with name and password; its token carries only the id of the session row. */
export const authOptions: NextAuthOptions = {
  session: { strategy: "jwt", maxAge: ABSOLUTE_LIMIT_MS / 1000 },
  pages: { signIn: "/sign-in", error: "/sign-in" },
  providers: [
    CredentialsProvider({
      credentials: { username: { type: "text" }, password: { type: "password" } },
      authorize: async (credentials) => {
        const result = await startSession(callerAs(ANONYMOUS), {
          username: credentials?.username,
          password: credentials?.password,
        });
        if (!result.ok || result.value.outcome === "wrong") throw new Error(SIGN_IN_WRONG);
        if (result.value.outcome === "locked")
          throw new Error(SIGN_IN_LOCKED + result.value.until.toISOString());
        const { userId, displayName, sessionId } = result.value;
        return { id: String(userId), name: displayName, sessionId };
      },
    }),
  ],
  callbacks: {
    jwt: ({ token, user }) => (user ? { ...token, sessionId: user.sessionId } : token),
    session: ({ session, token }) => ({ ...session, sessionId: token.sessionId ?? "" }),
  },
};

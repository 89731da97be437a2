import { ONE_TIME_PASSWORD_BYTES, oneTimePasswordFrom } from "@/lib/domain/one-time-password";
import { hashPassword } from "@/lib/usecases/account/password-hash";

/** A new one-time password and what is kept of it. The password itself goes to the caller and nowhere else. */
export async function issueOneTimePassword() {
  const bytes = crypto.getRandomValues(new Uint8Array(ONE_TIME_PASSWORD_BYTES));
  const oneTimePassword = oneTimePasswordFrom(bytes);
  return { oneTimePassword, passwordHash: await hashPassword(oneTimePassword) };
}

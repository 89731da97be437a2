import type { Issue } from "@/lib/domain/issue";

const MIN_LENGTH = 12;
const MAX_LENGTH = 128;
const KINDS = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/];
const MIN_KINDS = 3;
const BLOCKED = ["password", "12345678", "qwerty", "admin", "luoshi", "wuhan"];

/** What is wrong with a new password under the 等保 policy: length, kinds of characters, block list. */
export function checkNewPassword(password: string, username: string, old: string): Issue[] {
  const issue = (code: string, params?: Issue["params"]): Issue[] => [
    params ? { field: "password", code, params } : { field: "password", code },
  ];
  if (password.length < MIN_LENGTH) return issue("password-too-short", { min: MIN_LENGTH });
  if (password.length > MAX_LENGTH) return issue("too-long", { max: MAX_LENGTH });
  if (KINDS.filter((kind) => kind.test(password)).length < MIN_KINDS)
    return issue("password-too-plain", { kinds: MIN_KINDS });
  const lower = password.toLowerCase();
  if (lower.includes(username.toLowerCase()) || BLOCKED.some((word) => lower.includes(word)))
    return issue("password-guessable");
  if (password === old) return issue("password-unchanged");
  return [];
}

import type { Issue } from "@/lib/domain/issue";

export const WEBHOOK_KINDS = ["WECOM", "DINGTALK", "GENERIC"] as const;
export type WebhookKind = (typeof WEBHOOK_KINDS)[number];

/** Most characters of a webhook's fields. */
export const WEBHOOK_LIMITS = { name: 40, url: 500, secret: 200 };

/** Whether an address can be posted to: complete, over HTTP, with no sign-in in it, which no request would carry. */
export function isPostAddress(text: string): boolean {
  if (!/^https?:\/\/\S+$/.test(text) || !URL.canParse(text)) return false;
  const { username, password } = new URL(text);
  return username === "" && password === "";
}

/** A new webhook needs an address; a known one keeps its own where the field is blank. */
export function checkWebhookAddress(typed: string, isNew: boolean): Issue[] {
  if (typed === "") return isNew ? [{ field: "url", code: "required" }] : [];
  return isPostAddress(typed) ? [] : [{ field: "url", code: "not-an-address" }];
}

/** What of an address may be shown: for robots the rest of it is the key. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : "";
}

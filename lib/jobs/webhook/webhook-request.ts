import { createHmac } from "node:crypto";

/** Where a message is posted, in whose form and signed with what. */
export type Hook = { kind: "WECOM" | "DINGTALK" | "GENERIC"; url: string; secret: string | null };

/** What is posted; `id` stays the same over all tries. */
export type Posted = {
  id: string;
  title: string;
  lines: readonly { text: string; url: string }[];
  sentAt: Date;
};

export type WebhookRequest = { url: string; headers: Record<string, string>; body: string };

/** Most bytes of a group robot's markdown: WeCom takes 4096, DingTalk 20000. */
const MOST_BYTES = { WECOM: 4096, DINGTALK: 20_000 };

/** The request that tells a hook of a message, signed as its kind asks. */
export function webhookRequest(hook: Hook, message: Posted): WebhookRequest {
  switch (hook.kind) {
    case "WECOM":
      return json(hook.url, {
        msgtype: "markdown",
        markdown: { content: markdown(message, MOST_BYTES.WECOM) },
      });
    case "DINGTALK":
      return json(signedAddress(hook, message.sentAt), {
        msgtype: "markdown",
        markdown: { title: message.title, text: markdown(message, MOST_BYTES.DINGTALK) },
      });
    case "GENERIC":
      return signedRequest(hook, message);
  }
}

/** DingTalk: the moment in milliseconds and its signature, in the address. */
function signedAddress({ url, secret }: Hook, sentAt: Date): string {
  if (secret === null) return url;
  const timestamp = String(sentAt.getTime());
  const signed = new URL(url);
  signed.searchParams.set("timestamp", timestamp);
  signed.searchParams.set("sign", hmac(secret, `${timestamp}\n${secret}`).toString("base64"));
  return signed.href;
}

/** Any other receiver: the moment in seconds, and the signature of "moment.body" in hexadecimal. */
function signedRequest(
  { url, secret }: Hook,
  { id, title, lines, sentAt }: Posted,
): WebhookRequest {
  const request = json(url, { id, title, lines, sentAt: sentAt.toISOString() });
  const timestamp = String(Math.floor(sentAt.getTime() / 1000));
  const signature = secret && hmac(secret, `${timestamp}.${request.body}`).toString("hex");
  return {
    ...request,
    headers: {
      ...request.headers,
      "idempotency-key": id,
      "x-luoshi-timestamp": timestamp,
      ...(signature ? { "x-luoshi-signature": `sha256=${signature}` } : {}),
    },
  };
}

function json(url: string, body: unknown): WebhookRequest {
  return {
    url,
    headers: { "content-type": "application/json; charset=utf-8" },
    body: JSON.stringify(body),
  };
}

/** A title and linked lines, as many whole ones as fit. */
function markdown({ title, lines }: Posted, most: number): string {
  let text = `**${plain(title)}**`;
  for (const line of lines) {
    const next = `${text}\n\n- [${plain(line.text)}](${line.url})`;
    if (Buffer.byteLength(next) > most) break;
    text = next;
  }
  return text;
}

/** Without the signs that markdown would read as its own. */
function plain(text: string): string {
  return text.replace(/[[\]*_`<>]/g, " ");
}

function hmac(secret: string, text: string): Buffer {
  return createHmac("sha256", secret).update(text).digest();
}

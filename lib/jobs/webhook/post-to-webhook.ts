import { type Hook, type Posted, webhookRequest } from "@/lib/jobs/webhook/webhook-request";

/** How long a receiver may take, in milliseconds. */
const PATIENCE = 10_000;
/** Most characters of an answer that are read. */
const LONGEST_ANSWER = 4096;

export type PostResult = { ok: true } | { ok: false; error: string };

/**
 * Posts a message once. A receiver that moves on to another address, answers too late or says no has not taken it. The
 * error never holds the address, which for robots is the key.
 */
export async function postToWebhook(
  hook: Hook,
  message: Posted,
  patience = PATIENCE,
): Promise<PostResult> {
  const { url, headers, body } = webhookRequest(hook, message);
  try {
    const signal = AbortSignal.timeout(patience);
    const answer = await fetch(url, { method: "POST", headers, body, redirect: "manual", signal });
    const said = await readSome(answer);
    if (!answer.ok) return { ok: false, error: `HTTP ${answer.status}` };
    return hook.kind === "GENERIC" ? { ok: true } : robotAnswer(said);
  } catch (error) {
    return { ok: false, error: failureOf(error) };
  }
}

async function readSome(answer: Response): Promise<string> {
  const reader = answer.body?.getReader();
  const decoder = new TextDecoder();
  let text = "";
  while (reader && text.length < LONGEST_ANSWER) {
    const { done, value } = await reader.read();
    if (done) break;
    text += decoder.decode(value, { stream: true });
  }
  await reader?.cancel();
  return text;
}

/** The robots answer 200 to everything, and say in `errcode` whether they took it. */
function robotAnswer(said: string): PostResult {
  try {
    const { errcode, errmsg } = JSON.parse(said) as { errcode?: unknown; errmsg?: unknown };
    if (errcode === 0) return { ok: true };
    return { ok: false, error: `errcode ${String(errcode)} ${String(errmsg ?? "").slice(0, 120)}` };
  } catch {
    return { ok: false, error: "The answer is no JSON." };
  }
}

function failureOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  if (error.name === "TimeoutError") return "No answer in time.";
  const { code } = (error.cause ?? {}) as { code?: unknown };
  return typeof code === "string" ? code : error.name;
}

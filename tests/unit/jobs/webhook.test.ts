import { createHmac } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { postToWebhook } from "@/lib/jobs/webhook/post-to-webhook";
import type { Hook } from "@/lib/jobs/webhook/webhook-request";

type Got = { url: URL; headers: IncomingMessage["headers"]; body: string };

/** A receiver on this machine, and what it got. */
async function receiver(answer: (response: ServerResponse) => void) {
  const got: Got[] = [];
  const server = createServer((request, response) => {
    let body = "";
    request.setEncoding("utf8").on("data", (part: string) => {
      body += part;
    });
    request.on("end", () => {
      got.push({ url: new URL(request.url ?? "/", "http://here"), headers: request.headers, body });
      answer(response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { got, url: `http://127.0.0.1:${port}/robot?key=hidden` };
}

const says = (status: number, body: string) => (response: ServerResponse) => {
  response.writeHead(status).end(body);
};
const TAKEN = says(200, '{"errcode":0,"errmsg":"ok"}');

const MESSAGE = {
  id: "0198f0a0-0000-7000-8000-000000000001",
  title: "【落实台账】待办 1 件",
  lines: [
    { text: "答复批示：批示〔2019〕3号 [急]", url: "https://ledger.example.cn/instructions/3" },
  ],
  sentAt: new Date("2019-03-18T02:00:00Z"),
};

const post = (kind: Hook["kind"], url: string, secret: string | null = null, patience?: number) =>
  postToWebhook({ kind, url, secret }, MESSAGE, patience);

test("WeCom gets markdown whose signs can't be mistaken", async () => {
  const { got, url } = await receiver(TAKEN);
  expect(await post("WECOM", url)).toEqual({ ok: true });
  expect(JSON.parse(got[0]?.body ?? "")).toEqual({
    msgtype: "markdown",
    markdown: {
      content:
        "**【落实台账】待办 1 件**\n\n- [答复批示：批示〔2019〕3号  急 ](https://ledger.example.cn/instructions/3)",
    },
  });
});

test("a long message to WeCom ends at a line, within its limit", async () => {
  const { got, url } = await receiver(TAKEN);
  const line = { text: "事".repeat(100), url: "https://ledger.example.cn/items/1" };
  await postToWebhook(
    { kind: "WECOM", url, secret: null },
    { ...MESSAGE, lines: Array(50).fill(line) },
  );
  const { content } = JSON.parse(got[0]?.body ?? "").markdown;
  expect(Buffer.byteLength(content)).toBeLessThanOrEqual(4096);
  expect(content.endsWith("items/1)")).toBe(true);
  expect(content.split("\n- ")).toHaveLength(12);
});

test("DingTalk can verify the signature in the address", async () => {
  const { got, url } = await receiver(TAKEN);
  expect(await post("DINGTALK", url, "SEC123")).toEqual({ ok: true });
  const asked = got[0]?.url.searchParams;
  const timestamp = String(MESSAGE.sentAt.getTime());
  const expected = createHmac("sha256", "SEC123").update(`${timestamp}\nSEC123`).digest("base64");
  expect([asked?.get("key"), asked?.get("timestamp"), asked?.get("sign")]).toEqual([
    "hidden",
    timestamp,
    expected,
  ]);
});

test("any other receiver can verify the body, and tell a repeat", async () => {
  const { got, url } = await receiver(says(204, ""));
  expect(await post("GENERIC", url, "s3cret")).toEqual({ ok: true });
  const { headers, body } = got[0] as Got;
  const signed = createHmac("sha256", "s3cret").update(`${headers["x-luoshi-timestamp"]}.${body}`);
  expect(headers["x-luoshi-signature"]).toBe(`sha256=${signed.digest("hex")}`);
  expect(headers["idempotency-key"]).toBe(MESSAGE.id);
  expect(JSON.parse(body)).toMatchObject({ id: MESSAGE.id, lines: MESSAGE.lines });
});

test.each<[string, Hook["kind"], (response: ServerResponse) => void, string]>([
  [
    "a robot that refuses",
    "WECOM",
    says(200, '{"errcode":93000,"errmsg":"invalid"}'),
    "errcode 93000 invalid",
  ],
  ["a robot that answers a page", "DINGTALK", says(200, "<html>"), "The answer is no JSON."],
  ["a broken receiver", "GENERIC", says(500, "no"), "HTTP 500"],
  [
    "a receiver that moved",
    "GENERIC",
    (response) => response.writeHead(302, { location: "http://127.0.0.1:1/" }).end(),
    "HTTP 302",
  ],
])("%s has not taken it", async (_, kind, answer, error) => {
  const { url, got } = await receiver(answer);
  expect(await post(kind, url)).toEqual({ ok: false, error });
  expect(got).toHaveLength(1);
});

test("a receiver that never answers has not taken it", async () => {
  const { url } = await receiver(() => undefined);
  expect(await post("GENERIC", url, null, 200)).toEqual({ ok: false, error: "No answer in time." });
});

test("the error of an address that leads nowhere doesn't tell the address", async () => {
  expect(await post("WECOM", "http://127.0.0.1:1/robot?key=hidden")).toEqual({
    ok: false,
    error: expect.not.stringContaining("hidden"),
  });
});

import { createTransport } from "nodemailer";
import type { Sent } from "@/lib/db/deliveries";
import type { WrittenDelivery } from "@/lib/jobs/write-delivery";

/** Sends e-mail through one server; `close` ends its connections. */
export type Mailer = {
  send: (to: string, what: WrittenDelivery) => Promise<Sent>;
  close: () => void;
};

/** How long the server may keep us waiting, in milliseconds. */
const PATIENCE = 20_000;

/** Opens a mailer on an address such as `smtp://user:password@mail.example.cn:25`. */
export function openMailer(url: string, from: string): Mailer {
  const waits = { connectionTimeout: PATIENCE, greetingTimeout: PATIENCE, socketTimeout: PATIENCE };
  const transport = createTransport({ url, ...waits });
  const domain = from.replace(/^.*@/, "").replace(/>.*$/, "");
  return {
    send: async (to, what) => {
      try {
        await transport.sendMail({
          ...{ from, to, subject: what.title, text: plainText(what), html: html(what) },
          // The same over all tries: a receiver drops the repeat of a try whose end we did not see.
          messageId: `<${what.id}@${domain}>`,
          headers: { "Auto-Submitted": "auto-generated" },
        });
        return { kind: "sent" };
      } catch (error) {
        return { kind: "failed", error: error instanceof Error ? error.message : String(error) };
      }
    },
    close: () => transport.close(),
  };
}

function plainText({ lines, footer }: WrittenDelivery): string {
  return [...lines, ...footer].map(({ text, url }) => `${text}\n${url}`).join("\n\n");
}

function html({ title, lines, footer }: WrittenDelivery): string {
  const link = ({ text, url }: { text: string; url: string }) =>
    `<a href="${escaped(url)}">${escaped(text)}</a>`;
  return [
    `<h1 style="font-size:18px">${escaped(title)}</h1>`,
    `<ul>${lines.map((line) => `<li style="margin:8px 0">${link(line)}</li>`).join("")}</ul>`,
    ...footer.map((line) => `<p>${link(line)}</p>`),
  ].join("\n");
}

function escaped(text: string): string {
  const marks: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  return text.replace(/[&<>"]/g, (mark) => marks[mark] ?? mark);
}

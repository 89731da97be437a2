import type { AddressInfo } from "node:net";
import { simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

export type ArrivedMail = { id: string; to: string; subject: string; text: string; from: string };

type MailServer = {
  /** Every mail whose text arrived in full, also those that were not acknowledged. */
  arrived: ArrivedMail[];
  /** The server's address for the process of that name. */
  urlFor: (name: string) => string;
  /** Lets the next mail of a process arrive and never acknowledges it; resolves when it has arrived. */
  holdNextOf: (name: string) => Promise<void>;
  close: () => Promise<void>;
};

/** A real SMTP server on this machine. */
export async function startMailServer(): Promise<MailServer> {
  const arrived: ArrivedMail[] = [];
  const held = new Map<string, () => void>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onData: (stream, session, acknowledge) => {
      simpleParser(stream).then((mail) => {
        const name = session.hostNameAppearsAs;
        const to = Array.isArray(mail.to) ? mail.to[0] : mail.to;
        arrived.push({
          ...{ id: mail.messageId ?? "", to: to?.text ?? "", subject: mail.subject ?? "" },
          ...{ text: mail.text ?? "", from: name },
        });
        const tell = held.get(name);
        if (!tell) return acknowledge();
        held.delete(name);
        tell();
      }, acknowledge);
    },
  });
  server.on("error", () => undefined);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    arrived,
    urlFor: (name) => `smtp://127.0.0.1:${port}?name=${name}`,
    holdNextOf: (name) => new Promise((resolve) => held.set(name, resolve)),
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

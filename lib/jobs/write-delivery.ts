import type { Message } from "@/lib/db/messages";
import type { PlanHead } from "@/lib/db/plans";
import { formatDay } from "@/lib/text/format";
import { DEFAULT_LOCALE } from "@/lib/text/locale";
import { messageAbout } from "@/lib/text/message-about";
import { messageAddress } from "@/lib/text/message-address";
import type { Texts } from "@/lib/text/say";
import { translator } from "@/lib/text/translator";

/** What is sent, whatever the channel: each line leads to where it is acted upon. */
export type WrittenDelivery = {
  /** Stays the same over all tries, so a receiver can tell a repeat. */
  id: string;
  title: string;
  lines: { text: string; url: string }[];
  /** Where the rest is, and where to choose what is sent. */
  footer: { text: string; url: string }[];
};

type Told = {
  id: string;
  cause: string | null;
  plan: Pick<PlanHead, "id" | "shortTitle" | "today">;
  rows: readonly Message[];
  total: number;
  baseUrl: string;
};

/** Writes a delivery in the ledger's first language. */
export function writeDelivery({ id, cause, plan, rows, total, baseUrl }: Told): WrittenDelivery {
  const texts = { locale: DEFAULT_LOCALE, t: translator(DEFAULT_LOCALE) };
  const { t, locale } = texts;
  const [first] = rows;
  const day = formatDay(locale, plan.today);
  const title =
    cause !== null && first
      ? t("delivery.urgent", { what: what(texts, first), plan: plan.shortTitle })
      : t("delivery.digest", { count: total, day, plan: plan.shortTitle });
  return {
    id,
    title,
    lines: rows.map((row) => ({
      text: lineOf(texts, plan, row),
      url: new URL(messageAddress(plan.id, row), baseUrl).href,
    })),
    footer: [
      {
        text: t("delivery.centre", { count: total }),
        url: new URL(`/plans/${plan.id}/messages`, baseUrl).href,
      },
    ],
  };
}

function what({ t }: Texts, { kind, count }: Message): string {
  return t(`message.kind.${kind}`, { count });
}

function lineOf(texts: Texts, plan: Told["plan"], row: Message): string {
  const { t, locale } = texts;
  const about = messageAbout(texts, row.text);
  const due =
    row.due === null
      ? ""
      : t(row.due < plan.today ? "delivery.overdue" : "delivery.due", {
          day: formatDay(locale, row.due),
        });
  return t("delivery.line", { what: what(texts, row), code: row.code ?? "", about, due })
    .replace(/ {2,}/g, " ")
    .trim();
}

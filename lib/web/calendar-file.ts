import ical from "ical-generator";
import { addDays } from "@/lib/domain/calendar";
import type { PlainDate } from "@/lib/domain/plain-date";
import { messageAbout } from "@/lib/text/message-about";
import { messageAddress } from "@/lib/text/message-address";
import type { Texts } from "@/lib/text/say";
import type { readFeed } from "@/lib/usecases/message/read-feed";

type Feed = Extract<Awaited<ReturnType<typeof readFeed>>, { ok: true }>["value"];
type DayEvent = { id: string; day: PlainDate; summary: string; description: string; path: string };

/** A person's days as an iCalendar file (RFC 5545): whole days, each with the address where it is acted upon. */
export function writeCalendar(texts: Texts, feed: Feed, origin: string, stamp: Date): string {
  const calendar = ical({
    name: texts.t("message.feed.name"),
    prodId: { company: "luoshi", product: "luoshi" },
    ttl: 60 * 60,
  });
  for (const { id, day, summary, description, path } of eventsOf(texts, feed)) {
    calendar.createEvent({
      id: `${id}@luoshi`,
      allDay: true,
      stamp,
      // All-day events are written by their UTC day.
      start: new Date(`${day}T00:00:00Z`),
      end: new Date(`${addDays(day, 1)}T00:00:00Z`),
      summary,
      description,
      url: `${origin}${path}`,
    });
  }
  return calendar.toString();
}

function eventsOf(texts: Texts, { plans }: Feed): DayEvent[] {
  const { t } = texts;
  return plans.flatMap(({ id: planId, shortTitle, messages, nodes }) => [
    ...messages.flatMap((message) => {
      if (message.due === null) return [];
      const about = messageAbout(texts, message.text);
      return {
        id: `${planId}-${message.kind}-${message.id}`,
        day: message.due,
        summary: t(`message.kind.${message.kind}`, { count: message.count }),
        description: [shortTitle, message.code, about].filter(Boolean).join(" · "),
        path: messageAddress(planId, message),
      };
    }),
    ...nodes.map(({ milestoneId, itemId, code, text, name, due }) => ({
      id: `${planId}-milestone-${milestoneId}`,
      day: due,
      summary: t("message.feed.node", { code, name }),
      description: [shortTitle, code, text].join(" · "),
      path: `/items/${itemId}`,
    })),
  ]);
}

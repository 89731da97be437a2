import type { WorkRow } from "@/lib/db/todays-work";
import type { ItemList } from "@/lib/domain/todays-work";
import { formatDay, formatMonth } from "@/lib/text/format";
import { sayClearing, sayReason, type Texts } from "@/lib/text/say";
import { WORK_CAP } from "@/lib/usecases/today/work-cap";

/** How many a list has; beyond the cap only that there are more. */
export function sayCount({ t }: Texts, count: number): string {
  return count > WORK_CAP ? t("today.overCount", { count: WORK_CAP }) : t("today.count", { count });
}

/** Why an item stands on a list, in one or two lines. */
export function sayWork<List extends ItemList>(
  texts: Texts,
  list: List,
  row: WorkRow<List>,
): string[] {
  return NOTES[list](texts, row);
}

type Notes = { [List in ItemList]: (texts: Texts, row: WorkRow<List>) => string[] };

const NOTES: Notes = {
  "turned-red": (texts, { since, before, reason }) => {
    const day = formatDay(texts.locale, since);
    const turned = before
      ? texts.t("today.note.turned", { day, before: texts.t(`light.${before}`) })
      : texts.t("today.note.turnedFirst", { day });
    return [turned, ...sayWhy(texts, reason)];
  },
  "no-data": (texts, { reason }) => sayWhy(texts, reason),
  difference: ({ t, locale }, { self, system, office, ends }) => {
    const word = (light: typeof office) => (light ? t(`light.${light}`) : t("today.note.noLight"));
    const lights = { self: word(self), system: word(system), office: word(office) };
    const ending = ends ? [t("today.note.ends", { day: formatDay(locale, ends) })] : [];
    return [t("today.note.lights", lights), ...ending];
  },
  milestones: ({ t, locale }, { milestone, due }) => [
    t("today.note.milestone", { day: formatDay(locale, due), milestone }),
  ],
  promises: ({ t, locale }, { due, month, nextStep }) => [
    t("today.note.promise", {
      month: month ? formatMonth(locale, month) : "",
      day: formatDay(locale, due),
      nextStep: nextStep ?? "",
    }),
  ],
  bottlenecks: ({ t, locale }, { helper, due, what }) => [
    t("today.note.asks", { helper, day: formatDay(locale, due), what }),
  ],
  silent: ({ t, locale }, { month }) => [
    month
      ? t("today.note.lastReported", { month: formatMonth(locale, month) })
      : t("today.note.neverReported"),
  ],
  "always-green": ({ t, locale }, { since, reached }) => [
    t("today.note.greenSince", { day: formatDay(locale, since) }),
    reached
      ? t("today.note.reached", { day: formatDay(locale, reached) })
      : t("today.note.neverReached"),
  ],
};

function sayWhy(texts: Texts, reason: WorkRow<"no-data">["reason"]): string[] {
  if (!reason) return [];
  const clearing = sayClearing(texts, reason);
  return [clearing ? `${sayReason(texts, reason)} → ${clearing}` : sayReason(texts, reason)];
}

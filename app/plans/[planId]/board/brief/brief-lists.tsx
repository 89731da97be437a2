import Link from "next/link";
import type { ReactNode } from "react";
import { LightTag } from "@/components/ledger/light-tag";
import type { BriefList } from "@/lib/db/brief";
import { daysBetween } from "@/lib/domain/calendar";
import { formatDay } from "@/lib/text/format";
import { ledgerAddress } from "@/lib/text/ledger-address";
import { sayReason } from "@/lib/text/say";
import { briefAddress } from "./brief-address";
import type { BriefPart } from "./page";

type ListProps = BriefPart & { whole: boolean };

/** The items that turned red since the month began, each with its gravest reason. */
export function TurnedList({ whole, ...part }: ListProps) {
  const { rows, total } = part.brief.facts.turned;
  const { t } = part.texts;
  return (
    <BriefSection {...part} list="turned" whole={whole} count={rows.length} total={total}>
      {rows.map(({ itemId, code, text, unit, reasons }) => (
        <Line
          key={itemId}
          href={`/items/${itemId}#light`}
          code={code}
          text={text}
          unit={unit ?? t("brief.noUnit")}
        >
          {reasons[0] ? sayReason(part.texts, reasons[0]) : null}
        </Line>
      ))}
    </BriefSection>
  );
}

/** The items whose next milestone falls due within 30 days, the gravest lights first. */
export function StakeList({ whole, ...part }: ListProps) {
  const { rows, total } = part.brief.facts.stake;
  const { t, locale } = part.texts;
  return (
    <BriefSection {...part} list="stake" whole={whole} count={rows.length} total={total}>
      {rows.map(({ itemId, code, text, unit, light, due, milestone }) => (
        <Line
          key={itemId}
          href={`/items/${itemId}#milestones`}
          code={code}
          text={text}
          unit={unit ?? t("brief.noUnit")}
        >
          <LightTag light={light} label={t(`light.${light}`)} size="small" />{" "}
          {t("brief.stakeLine", { day: formatDay(locale, due), milestone })}
        </Line>
      ))}
    </BriefSection>
  );
}

/** The bottlenecks that nobody has answered, by their answer day. */
export function WaitingList({ whole, ...part }: ListProps) {
  const { rows, total } = part.brief.facts.waiting;
  const { t, locale } = part.texts;
  return (
    <BriefSection {...part} list="waiting" whole={whole} count={rows.length} total={total}>
      {rows.map(({ id, itemId, code, what, unit, helper, due }) => {
        const days = daysBetween(due, part.brief.day);
        const asker = unit ?? t("brief.noUnit");
        return (
          <Line key={id} href={`/items/${itemId}`} code={code} text={what} unit="">
            {t("brief.waitingLine", { unit: asker, helper, day: formatDay(locale, due) })}
            {days > 0 ? ` · ${t("brief.late", { days })}` : null}
          </Line>
        );
      })}
    </BriefSection>
  );
}

/** What got done since the month began (R6), with the report that shows it. */
export function DoneList({ whole, ...part }: ListProps) {
  const { rows, total } = part.brief.facts.done;
  const { t, locale } = part.texts;
  return (
    <BriefSection {...part} list="done" whole={whole} count={rows.length} total={total}>
      {rows.map(({ kind, itemId, code, text, unit, day, milestone, month }) => (
        <Line
          key={`${kind} ${itemId} ${milestone}`}
          href={`/items/${itemId}`}
          code={code}
          text={text}
          unit={unit ?? t("brief.noUnit")}
        >
          {kind === "completed"
            ? t("brief.completedLine", { day: formatDay(locale, day) })
            : t("brief.milestoneLine", {
                day: formatDay(locale, day),
                milestone: milestone ?? "",
              })}{" "}
          {month ? (
            <Link href={`/items/${itemId}/reports/${month}`} prefetch={false} data-screen-only>
              {t("brief.evidence")}
            </Link>
          ) : null}
        </Line>
      ))}
    </BriefSection>
  );
}

type BriefSectionProps = BriefPart & {
  list: BriefList;
  whole: boolean;
  /** Lines that stand here. */
  count: number;
  /** How many there are in all. */
  total: number;
  children: ReactNode;
};

/** A list with its number, which leads to all of it, and on paper too how many more there are. */
function BriefSection({ texts, brief, list, whole, count, total, children }: BriefSectionProps) {
  const { t } = texts;
  const { plan, on } = brief;
  const href =
    list === "stake"
      ? ledgerAddress(plan.id, { due: "within-30", order: "due", on })
      : briefAddress(plan.id, { on, all: list });
  const title = t(`brief.${list}`);
  return (
    <section id={list} aria-labelledby={`${list}-title`} className="mb-6 scroll-mt-4">
      <h2 id={`${list}-title`} className="mb-1 flex flex-wrap items-baseline gap-x-4 text-heading">
        {total === 0 ? (
          title
        ) : (
          <Link href={href} prefetch={false} className="text-ink no-underline hover:underline">
            {t("brief.heading", { title, count: total })}
          </Link>
        )}
        {total > count ? (
          <Link
            href={briefAddress(plan.id, { on, all: list })}
            prefetch={false}
            className="text-table font-normal"
          >
            {t("brief.more", { count: total - count })}
          </Link>
        ) : null}
        {whole ? (
          <Link
            href={`${briefAddress(plan.id, { on })}#${list}`}
            prefetch={false}
            className="text-table font-normal"
            data-screen-only
          >
            {t("brief.less")}
          </Link>
        ) : null}
      </h2>
      {total === 0 ? (
        <p className="text-table text-ink-soft">{t(`brief.${list}Empty`)}</p>
      ) : (
        <ul className="divide-y divide-rule border-y border-rule text-table">{children}</ul>
      )}
    </section>
  );
}

type LineProps = { href: string; code: string; text: string; unit: string; children: ReactNode };

/** An item and what there is to say of it: side by side where there is room, one line on paper. */
function Line({ href, code, text, unit, children }: LineProps) {
  return (
    <li className="sheet-line grid grid-cols-1 gap-x-4 px-1 py-1 md:grid-cols-[5.5rem_minmax(0,5fr)_minmax(0,5fr)]">
      <span className="text-ink-faint">{code}</span>
      <span className="line-clamp-2 print:block">
        <Link href={href} prefetch={false}>
          {text}
        </Link>
        {unit ? <span className="text-ink-soft"> {unit}</span> : null}
      </span>
      <span className="text-ink-soft">{children}</span>
    </li>
  );
}

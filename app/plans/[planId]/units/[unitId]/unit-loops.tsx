import Link from "next/link";
import type { ReactNode } from "react";
import { LightTag } from "@/components/ledger/light-tag";
import { LinkButton } from "@/components/ui/link-button";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import type { ReturnedRow } from "@/lib/db/unit-board";
import { daysBetween } from "@/lib/domain/calendar";
import type { PlainDate } from "@/lib/domain/plain-date";
import { formatDay, formatMonth } from "@/lib/text/format";
import { ledgerAddress } from "@/lib/text/ledger-address";
import type { Texts } from "@/lib/text/say";
import { MoreLink } from "./more-link";
import type { UnitBoardPart } from "./page";

/** The milestones that fall due within 30 days. */
export function SoonList({ texts, board }: UnitBoardPart) {
  const { t, locale } = texts;
  const { plan, unit, until } = board;
  return (
    <Section
      id="soon"
      title={t("unitBoard.soon")}
      lede={t("unitBoard.soonLede", { until: formatDay(locale, until) })}
      actions={
        <LinkButton
          size="small"
          variant="quiet"
          href={ledgerAddress(plan.id, {
            unit: unit.id,
            part: "filing",
            from: plan.today,
            until,
            order: "due",
          })}
        >
          {t("ledger.items.title")}
        </LinkButton>
      }
    >
      <Lines empty={t("unitBoard.soonEmpty")}>
        {board.soon.rows.map(({ id, itemId, code, name, due, light }) => (
          <li key={id} className="flex flex-wrap items-baseline gap-x-3 px-3 py-2">
            <span className="text-small text-ink-faint">{code}</span>
            <Link href={`/items/${itemId}#milestones`} prefetch={false}>
              {name}
            </Link>
            <span>{formatDay(locale, due)}</span>
            <LightTag light={light} label={t(`light.${light}`)} size="small" />
          </li>
        ))}
      </Lines>
      <MoreLink t={t} board={board} list="soon" more={board.soon.more} />
    </Section>
  );
}

/** The reports that came back, why, and the way to file them again. */
export function ReturnedList({ texts, board }: UnitBoardPart) {
  const { t, locale } = texts;
  if (board.returned.length === 0) return null;
  return (
    <Section id="returned" title={t("unitBoard.returned")}>
      <Lines empty={t("unitBoard.returnedEmpty")}>
        {board.returned.map((row) => (
          <li key={`${row.itemId} ${row.month}`} className="px-3 py-2">
            <p className="flex flex-wrap items-baseline gap-x-3 text-small text-ink-soft">
              <Tag tone="warning">{t(`unitBoard.returnedStage.${row.stage ?? "none"}`)}</Tag>
              <span className="text-ink-faint">{row.code}</span>
            </p>
            <p>
              <Link
                href={`/items/${row.itemId}/reports/${row.month}${board.may.own ? "/edit" : ""}`}
                prefetch={false}
              >
                {t("unitBoard.returnedLine", {
                  month: formatMonth(locale, row.month),
                  reason: returnedFor(texts, row),
                })}
              </Link>
            </p>
          </li>
        ))}
      </Lines>
    </Section>
  );
}

function returnedFor({ t }: Texts, { reasonCode, reason }: ReturnedRow): string {
  const code = reasonCode ? t(`office.returnReason.${reasonCode}`) : "";
  return [code, reason ?? ""].filter((text) => text !== "").join(" · ");
}

/** What others ask of the unit. */
export function OpenList({ texts, board }: UnitBoardPart) {
  const { t, locale } = texts;
  return (
    <Section
      id="requests"
      title={t("unitBoard.requests")}
      actions={
        board.may.own && board.requests.rows.length > 0 ? (
          <LinkButton size="small" href={`/plans/${board.plan.id}/requests`}>
            {t("unitBoard.requestsAll")}
          </LinkButton>
        ) : undefined
      }
    >
      <Lines empty={t("unitBoard.requestsEmpty")}>
        {board.requests.rows.map((row) => (
          <Loop
            key={`${row.kind} ${row.id}`}
            texts={texts}
            today={board.plan.today}
            row={row}
            href={
              board.may.own
                ? `/plans/${board.plan.id}/requests#${row.kind}-${row.id}`
                : `/items/${row.itemId}`
            }
            who={t("unitBoard.fromUnit", { unit: row.from, day: formatDay(locale, row.answerDue) })}
          />
        ))}
      </Lines>
      <MoreLink t={t} board={board} list="requests" more={board.requests.more} />
    </Section>
  );
}

/** What the unit waits for. */
export function AwaitedList({ texts, board }: UnitBoardPart) {
  const { t, locale } = texts;
  return (
    <Section id="awaited" title={t("unitBoard.awaited")}>
      <Lines empty={t("unitBoard.awaitedEmpty")}>
        {board.awaited.rows.map((row) => (
          <Loop
            key={`${row.kind} ${row.id}`}
            texts={texts}
            today={board.plan.today}
            row={row}
            href={`/items/${row.itemId}`}
            who={t("unitBoard.toUnit", {
              unit: row.unitName,
              day: formatDay(locale, row.answerDue),
            })}
          />
        ))}
      </Lines>
      <MoreLink t={t} board={board} list="awaited" more={board.awaited.more} />
    </Section>
  );
}

type LoopProps = {
  texts: Texts;
  today: PlainDate;
  row: {
    kind: "contribution" | "bottleneck";
    code: string;
    asked: string;
    answerDue: PlainDate;
  };
  href: string;
  /** Who waits for whom, until when. */
  who: string;
};

/** An open loop (R5): what was asked, whose answer it needs, by when. */
function Loop({ texts: { t }, today, row, href, who }: LoopProps) {
  const late = daysBetween(row.answerDue, today);
  return (
    <li className="px-3 py-2">
      <p className="flex flex-wrap items-baseline gap-x-3 text-small text-ink-soft">
        <Tag>{t(`unitBoard.kind.${row.kind}`)}</Tag>
        <span className="text-ink-faint">{row.code}</span>
        <span>{who}</span>
        {late > 0 ? <Tag tone="problem">{t("unitBoard.overdue", { days: late })}</Tag> : null}
      </p>
      <p className="line-clamp-2">
        <Link href={href} prefetch={false}>
          {row.asked}
        </Link>
      </p>
    </li>
  );
}

function Lines({ empty, children }: { empty: string; children: ReactNode[] }) {
  if (children.length === 0) return <p className="text-table text-ink-soft">{empty}</p>;
  return (
    <ul className="divide-y divide-rule border-y border-rule bg-surface text-table">{children}</ul>
  );
}

import Form from "next/form";
import { Button } from "@/components/ui/button";
import { DateField } from "@/components/ui/date-field";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import type { BoardDay, daysBeside } from "@/lib/domain/board-days";
import type { PlainDate } from "@/lib/domain/plain-date";
import { formatDay } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";
import { boardPath } from "./board-tabs";

type Span = { id: number; registeredOn: PlainDate | null; today: PlainDate };

type BoardDayBarProps = {
  texts: Texts;
  plan: Span;
  asked: BoardDay;
  beside: ReturnType<typeof daysBeside>;
};

/** Which day the board is of, said plainly when it is past, and the ways to other days. */
export function BoardDayBar({ texts, plan, asked, beside }: BoardDayBarProps) {
  const { t, locale } = texts;
  return (
    <div className="mb-6 flex flex-col gap-3">
      {asked.kind === "past" ? (
        <Notice
          kind="warning"
          title={t("board.day.asKnown", { day: formatDay(locale, asked.day) })}
        >
          {t("board.day.asKnownLede")}
        </Notice>
      ) : null}
      {asked.kind === "unknown" ? <UnknownDay texts={texts} plan={plan} asked={asked} /> : null}
      <div className="flex flex-wrap items-end gap-x-6 gap-y-3" data-screen-only>
        <DayForm texts={texts} plan={plan} asked={asked} />
        {asked.kind === "unknown" ? (
          <ToToday t={texts.t} planId={plan.id} />
        ) : (
          <DayLinks texts={texts} planId={plan.id} isPast={asked.kind === "past"} beside={beside} />
        )}
      </div>
    </div>
  );
}

/** Says why there is no board of a day, and which days there are. */
export function UnknownDay({
  texts: { t, locale },
  plan,
  asked,
}: {
  texts: Texts;
  plan: Span;
  asked: Extract<BoardDay, { kind: "unknown" }>;
}) {
  const { registeredOn } = plan;
  const today = formatDay(locale, plan.today);
  const said = asked.why === "no-day" ? asked.asked : formatDay(locale, asked.asked as PlainDate);
  const why = asked.why === "before" && registeredOn === null ? "beforeNone" : asked.why;
  const registered = registeredOn ? formatDay(locale, registeredOn) : "";
  return (
    <Notice kind="problem" title={t("board.day.unknown")}>
      <p>{t(`board.day.${why}`, { asked: said, today, registered })}</p>
      {registeredOn ? <p>{t("board.day.possible", { from: registered, today })}</p> : null}
    </Notice>
  );
}

function DayForm({ texts: { t }, plan, asked }: { texts: Texts; plan: Span; asked: BoardDay }) {
  return (
    <search aria-label={t("board.day.label")}>
      <Form action={boardPath(plan.id, "overview")} prefetch={false} className="filter-form">
        <div className="flex items-end gap-2">
          <DateField
            name="on"
            label={t("board.day.label")}
            defaultValue={asked.kind === "unknown" ? asked.asked : asked.day}
            min={plan.registeredOn ?? undefined}
            max={plan.today}
          />
          <Button>{t("board.day.show")}</Button>
        </div>
      </Form>
    </search>
  );
}

function ToToday({ t, planId }: { t: Texts["t"]; planId: number }) {
  return (
    <LinkButton href={boardPath(planId, "overview")} size="small">
      {t("board.day.today")}
    </LinkButton>
  );
}

type DayLinksProps = {
  texts: Texts;
  planId: number;
  isPast: boolean;
  beside: ReturnType<typeof daysBeside>;
};

function DayLinks({ texts: { t, locale }, planId, isPast, beside }: DayLinksProps) {
  const board = boardPath(planId, "overview");
  const links = (["monthEndBefore", "dayBefore", "dayAfter", "monthEndAfter"] as const).flatMap(
    (name) => {
      const day = beside[name];
      return day ? [{ name, day }] : [];
    },
  );
  return (
    <nav aria-label={t("board.day.navigation")}>
      <ul className="flex flex-wrap gap-1">
        {links.map(({ name, day }) => (
          <li key={name}>
            <LinkButton href={`${board}?on=${day}`} size="small" variant="quiet">
              {t(`board.day.${name}`, { day: formatDay(locale, day) })}
            </LinkButton>
          </li>
        ))}
        {isPast ? (
          <li>
            <ToToday t={t} planId={planId} />
          </li>
        ) : null}
      </ul>
    </nav>
  );
}

import Link from "next/link";
import { NODE_STATES, type NodeState } from "@/lib/domain/milestone";
import type { PlainDate } from "@/lib/domain/plain-date";
import { ledgerAddress } from "@/lib/text/ledger-address";
import { nodesView } from "@/lib/text/schedule-address";
import type { Translator } from "@/lib/text/translator";
import type { Calendar } from "./page";

const LOOKS: Record<NodeState, string> = {
  late: "font-semibold text-problem",
  open: "",
  reached: "text-success",
};

type NodeCountsProps = {
  t: Translator;
  calendar: Calendar;
  /** The days that are counted, and how they are said. */
  span: { from: PlainDate; until: PlainDate; said: string };
  count: Calendar["months"][number] | NonNullable<CalendarDay["count"]>;
};
export type CalendarDay = NonNullable<Calendar["weeks"][number][number]>;

/** How many items have a node due in a span, in all and by state in words; each number leads to those items. */
export function NodeCounts({ t, calendar, span, count }: NodeCountsProps) {
  const { plan, filter } = calendar;
  const leadTo = (state?: NodeState) => ledgerAddress(plan.id, nodesView(filter, span, state));
  const label = (state: NodeState | "all", number: number) =>
    t("schedule.calendar.countOf", { span: span.said, state, count: number });
  return (
    <ul className="leading-6">
      <li>
        <Link href={leadTo()} prefetch={false} aria-label={label("all", count.items)}>
          {t("schedule.items", { count: count.items })}
        </Link>
      </li>
      {NODE_STATES.filter((state) => count[state] > 0).map((state) => (
        <li key={state} className="text-small">
          <Link
            href={leadTo(state)}
            prefetch={false}
            aria-label={label(state, count[state])}
            className={LOOKS[state]}
          >
            {t("schedule.calendar.stateCount", { state, count: count[state] })}
          </Link>
        </li>
      ))}
    </ul>
  );
}

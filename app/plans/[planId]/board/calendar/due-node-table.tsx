import Link from "next/link";
import { LightTag } from "@/components/ledger/light-tag";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { monthOf, weekday } from "@/lib/domain/calendar";
import { milestoneStanding } from "@/lib/domain/milestone";
import { runsOf } from "@/lib/domain/runs";
import { formatDay, formatMonth } from "@/lib/text/format";
import { ledgerAddress } from "@/lib/text/ledger-address";
import type { Texts } from "@/lib/text/say";
import { nodesView } from "@/lib/text/schedule-address";
import { sayDue } from "../../../../items/[itemId]/said-days";
import type { Calendar } from "./page";

type DueNode = Calendar["nodes"][number];
type DueNodeTableProps = { texts: Texts; calendar: Calendar };

const COLUMNS = ["item", "node", "unit", "state", "light"] as const;
const WIDTHS = { item: "", node: "w-36", unit: "w-44", state: "w-48", light: "" };

/** The nodes of a month under the days on which they are due; those dated by month or year stand apart. */
export function DueNodeTable({ texts, calendar }: DueNodeTableProps) {
  const { t, locale } = texts;
  const groups = runsOf(calendar.nodes, ({ dueOn, precision }) => `${dueOn} ${precision}`);
  return (
    <ScrollRegion layout="stack">
      <table className="data-table">
        <caption className="sr-only">
          {t("schedule.list.caption", { month: formatMonth(locale, calendar.month) })}
        </caption>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" className={WIDTHS[column]}>
                {t(`schedule.list.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map(({ key, rows: nodes }) => (
          <tbody key={key}>
            <GroupHead texts={texts} calendar={calendar} nodes={nodes} />
            {nodes.map((node) => (
              <NodeRow key={node.id} texts={texts} calendar={calendar} node={node} />
            ))}
          </tbody>
        ))}
      </table>
    </ScrollRegion>
  );
}

type GroupHeadProps = DueNodeTableProps & { nodes: readonly DueNode[] };

/** The day of a group, how it is dated, and the way to all items of the day. */
function GroupHead({ texts: { t, locale }, calendar, nodes }: GroupHeadProps) {
  const [first] = nodes;
  if (!first) return null;
  const { dueOn, precision } = first;
  const day = formatDay(locale, dueOn);
  const name = t("schedule.calendar.weekdayHead", { weekday: String(weekday(dueOn)) });
  const count = calendar.weeks.flat().find((each) => each?.day === dueOn)?.count?.items ?? 0;
  const words = {
    DAY: `${day} ${name}`,
    MONTH: t("schedule.list.inMonth", { month: formatMonth(locale, monthOf(dueOn)), day }),
    YEAR: t("schedule.list.inYear", { year: dueOn.slice(0, 4), day }),
  };
  return (
    <tr>
      <th scope="rowgroup" colSpan={COLUMNS.length} className="bg-sunken">
        <strong>{words[precision]}</strong>{" "}
        <Link
          href={ledgerAddress(
            calendar.plan.id,
            nodesView(calendar.filter, { from: dueOn, until: dueOn }),
          )}
          prefetch={false}
          className="ml-2 text-small whitespace-nowrap"
        >
          {t("schedule.list.ofDay", { count })}
        </Link>
      </th>
    </tr>
  );
}

function NodeRow({ texts, calendar, node }: DueNodeTableProps & { node: DueNode }) {
  const { t } = texts;
  return (
    <tr>
      <th scope="row">
        <Link href={`/items/${node.itemId}`} prefetch={false}>
          <span className="whitespace-nowrap">{node.code}</span> {node.text}
        </Link>
      </th>
      <td data-label={t("schedule.list.node")}>
        <div>
          {node.name}
          {node.baselineDueOn === node.dueOn ? null : (
            <span className="block text-small text-ink-soft">
              {t("schedule.moved", { day: sayDue(texts, node.baselineDueOn, node.precision) })}
            </span>
          )}
        </div>
      </td>
      <td data-label={t("schedule.list.unit")}>
        <div>{node.filingUnit ?? t("ledger.items.noUnit")}</div>
      </td>
      <td data-label={t("schedule.list.state")}>
        <div>{sayState(texts, node, calendar)}</div>
      </td>
      <td data-label={t("schedule.list.light")} data-fixed>
        <div>
          <LightTag light={node.light} label={t(`light.${node.light}`)} size="small" />
        </div>
      </td>
    </tr>
  );
}

function sayState({ t, locale }: Texts, node: DueNode, { plan }: Calendar) {
  const { dueOn: currentDue, baselineDueOn: baselineDue, reachedOn } = node;
  const { standing, daysLate: days } = milestoneStanding(
    { currentDue, baselineDue, reachedOn },
    plan.today,
  );
  const day = reachedOn ? formatDay(locale, reachedOn) : "";
  switch (standing) {
    case "LATE":
      return <span className="text-problem">{t("schedule.list.late", { days })}</span>;
    case "REACHED":
      return t("schedule.list.reached", { day });
    case "REACHED_LATE":
      return t("schedule.list.reachedLate", { day, days });
    default:
      return t("schedule.list.open");
  }
}

import Link from "next/link";
import { LightTag } from "@/components/ledger/light-tag";
import type { TimelineMilestone } from "@/components/ledger/milestone-timeline";
import { MilestoneTrack, TodayLine } from "@/components/ledger/milestone-track";
import { TimeAxis } from "@/components/ledger/time-axis";
import { scaleOver, type TimeScale } from "@/components/ledger/time-scale";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { month } from "@/lib/domain/plain-date";
import { runsOf } from "@/lib/domain/runs";
import { formatDay } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";
import { timelineMilestones } from "../../../../items/[itemId]/said-days";
import { NodeFacts } from "./node-facts";
import type { Gantt } from "./page";
import { sayNodes } from "./say-nodes";

type GanttRow = Gantt["rows"][number];
type GanttTableProps = { texts: Texts; gantt: Gantt };

const HEAD = 36;
const LANE = 32;
/** How far below a lane's top its line lies: the node's name stands above. */
const LINE = 24;

/** Items under each other with their nodes on one axis of years, by key area; the same facts follow as a table. */
export function GanttTable({ texts, gantt }: GanttTableProps) {
  const { t } = texts;
  const { years, plan } = gantt;
  const scale = scaleOver(month(`${years.from}-01`), month(`${years.until}-12`));
  const today = { day: plan.today, said: formatDay(texts.locale, plan.today) };
  const span = { from: String(years.from), until: String(years.until) };
  const lines = gantt.rows.map((row) => ({
    row,
    nodes: timelineMilestones(texts, row.milestones, plan.today),
  }));
  return (
    <figure data-drawn className="gantt">
      <ScrollRegion layout="scroll" hint={t("ui.scrollHint")}>
        <table className="data-table">
          <caption className="sr-only">{t("schedule.gantt.caption", span)}</caption>
          <thead>
            <tr>
              <th scope="col" className="w-44 sm:w-80">
                {t("schedule.gantt.item")}
              </th>
              <th scope="col" className="max-w-none">
                <span className="sr-only">{t("schedule.gantt.axis")}</span>
                <AxisHead scale={scale} today={today} word={t("ui.timeline.today")} />
              </th>
            </tr>
          </thead>
          {runsOf(lines, ({ row }) => String(row.keyAreaId)).map(({ key, rows }) => (
            <tbody key={key}>
              <AreaHead row={rows[0]?.row} />
              {rows.map(({ row, nodes }) => (
                <tr key={row.id}>
                  <ItemHead texts={texts} row={row} />
                  <td className="max-w-none">
                    <Nodes texts={texts} nodes={nodes} scale={scale} today={today} />
                  </td>
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </ScrollRegion>
      <figcaption className="my-2 text-label text-ink-soft">
        {t("ui.timeline.legend")} {t("schedule.gantt.legend")}
      </figcaption>
      <NodeFacts texts={texts} lines={lines} />
    </figure>
  );
}

type Today = { day: Gantt["plan"]["today"]; said: string };

function AxisHead({ scale, today, word }: { scale: TimeScale; today: Today; word: string }) {
  return (
    <svg
      aria-hidden="true"
      width="100%"
      height={HEAD}
      className="block min-w-160 overflow-visible font-normal"
    >
      <TimeAxis months={scale.months} top={HEAD - 2} bottom={HEAD} />
      <TodayLine today={today} scale={scale} top={2} bottom={HEAD} word={word} />
    </svg>
  );
}

function AreaHead({ row }: { row: GanttRow | undefined }) {
  if (!row) return null;
  return (
    <tr>
      <th scope="rowgroup" colSpan={2} className="bg-sunken">
        <strong>
          {row.keyAreaNumber}
          {row.keyAreaTitle}
        </strong>
      </th>
    </tr>
  );
}

function ItemHead({ texts: { t }, row }: { texts: Texts; row: GanttRow }) {
  return (
    <th scope="row">
      <Link href={`/items/${row.id}`} prefetch={false} className="line-clamp-2">
        <span className="whitespace-nowrap">{row.code}</span> {row.text}
      </Link>
      <span className="flex flex-wrap gap-x-3 text-small text-ink-soft">
        <LightTag light={row.light} label={t(`light.${row.light}`)} size="small" />
        {row.filingUnit ?? t("ledger.items.noUnit")}
      </span>
    </th>
  );
}

type NodesProps = {
  texts: Texts;
  nodes: readonly TimelineMilestone[];
  scale: TimeScale;
  today: Today;
};

function Nodes({ texts, nodes, scale, today }: NodesProps) {
  const height = nodes.length * LANE + 4;
  return (
    <svg
      role="img"
      aria-label={sayNodes(texts, nodes)}
      width="100%"
      height={height}
      className="block min-w-160 overflow-visible"
    >
      <YearLines scale={scale} bottom={height} />
      <TodayLine today={today} scale={scale} top={0} bottom={height} />
      {nodes.map((node, index) => (
        <MilestoneTrack
          key={node.key}
          milestone={node}
          scale={scale}
          today={today.day}
          y={index * LANE + LINE}
        />
      ))}
    </svg>
  );
}

/** The axis's years carried down through a row. */
function YearLines({ scale, bottom }: { scale: TimeScale; bottom: number }) {
  return scale.months
    .filter(({ month: each }) => each.endsWith("-01"))
    .map(({ at, month: each }) => (
      <line key={each} x1={at} x2={at} y1="0" y2={bottom} className="stroke-rule" />
    ));
}

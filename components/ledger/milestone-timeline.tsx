import { type Column, DataTable } from "@/components/ui/data-table";
import type { PlainDate } from "@/lib/domain/plain-date";
import type { Translator } from "@/lib/text/translator";
import { MilestoneTrack, TodayLine } from "./milestone-track";
import { TimeAxis } from "./time-axis";
import { timeScale } from "./time-scale";

/** A day and how it is to be said: a month's node is due on its last day but printed as the month. */
export type SaidDay = { day: PlainDate; said: string };

export type TimelineMilestone = {
  key: string;
  name: string;
  baseline: SaidDay;
  due: SaidDay;
  reached: SaidDay | null;
  /** Days after the current due day, 0 when in time. */
  daysLate: number;
};

type MilestoneTimelineProps = {
  t: Translator;
  milestones: readonly TimelineMilestone[];
  today: SaidDay;
};

const TOP = 34;
const ROW = 44;
/** How far below a row's top its line lies. */
const LINE = 30;

/** An item's nodes on one axis of months, and the same facts as a table beneath. */
export function MilestoneTimeline({ t, milestones, today }: MilestoneTimelineProps) {
  const scale = timeScale(
    today.day,
    milestones.flatMap(({ baseline, due, reached }) =>
      [baseline, due, reached ?? due].map(({ day }) => day),
    ),
  );
  const height = TOP + milestones.length * ROW + 4;
  return (
    <figure>
      <div className="border border-b-0 border-rule bg-surface px-3 pt-2">
        <svg aria-hidden="true" width="100%" height={height} className="block overflow-visible">
          <TimeAxis months={scale.months} top={TOP} bottom={height - 4} />
          <TodayLine
            today={today}
            scale={scale}
            top={4}
            bottom={height - 4}
            word={t("ui.timeline.today")}
          />
          {milestones.map((milestone, index) => (
            <MilestoneTrack
              key={milestone.key}
              milestone={milestone}
              scale={scale}
              today={today.day}
              y={TOP + index * ROW + LINE}
            />
          ))}
        </svg>
      </div>
      <DataTable
        caption={t("ui.timeline.title")}
        captionHidden
        columns={columns(t)}
        rows={milestones}
        rowKey={(milestone) => milestone.key}
      />
      <figcaption className="mt-1 text-label text-ink-faint">{t("ui.timeline.legend")}</figcaption>
    </figure>
  );
}

function columns(t: Translator): Column<TimelineMilestone>[] {
  return [
    {
      key: "name",
      head: t("ui.timeline.milestone"),
      rowHeader: true,
      cell: ({ name }) => name,
    },
    {
      key: "baseline",
      head: t("ui.timeline.baseline"),
      label: t("ui.timeline.baseline"),
      cell: ({ baseline }) => baseline.said,
    },
    {
      key: "due",
      head: t("ui.timeline.due"),
      label: t("ui.timeline.due"),
      cell: ({ due }) => due.said,
    },
    {
      key: "reached",
      head: t("ui.timeline.reached"),
      label: t("ui.timeline.reached"),
      cell: ({ reached, daysLate }) => (
        <>
          {reached?.said ?? t("ui.timeline.notReached")}
          {daysLate > 0 ? (
            <span className="ml-2 text-problem">{t("ui.timeline.late", { days: daysLate })}</span>
          ) : null}
        </>
      ),
    },
  ];
}

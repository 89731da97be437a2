import type { ReactNode } from "react";
import { type Column, DataTable } from "@/components/ui/data-table";
import type { PlainDate } from "@/lib/domain/plain-date";
import type { Translator } from "@/lib/text/translator";
import { TimeAxis } from "./time-axis";
import { type TimeScale, timeScale } from "./time-scale";

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
            bottom={height - 4}
            word={t("ui.timeline.today")}
          />
          {milestones.map((milestone, index) => (
            <Track
              key={milestone.key}
              milestone={milestone}
              scale={scale}
              today={today.day}
              top={TOP + index * ROW}
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

function TodayLine({
  today,
  scale,
  bottom,
  word,
}: {
  today: SaidDay;
  scale: TimeScale;
  bottom: number;
  word: string;
}) {
  const leansLeft = scale.share(today.day) > 60;
  return (
    <g>
      <line
        x1={scale.at(today.day)}
        x2={scale.at(today.day)}
        y1={4}
        y2={bottom}
        className="stroke-link"
        strokeDasharray="4 3"
        strokeWidth="1.5"
      />
      <text
        x={scale.at(today.day)}
        dx={leansLeft ? -5 : 5}
        y={13}
        textAnchor={leansLeft ? "end" : "start"}
        className="fill-link text-label font-semibold"
      >
        {word} {today.said}
      </text>
    </g>
  );
}

type TrackProps = {
  milestone: TimelineMilestone;
  scale: TimeScale;
  today: PlainDate;
  top: number;
};

/** One node: its name, the stretch by which it was put off, the stretch by which it is late. */
function Track({ milestone, scale, today, top }: TrackProps) {
  const { baseline, due, reached, daysLate, name } = milestone;
  const y = top + 30;
  const lateUntil = reached?.day ?? today;
  const leansLeft = scale.share(due.day) > 60;
  return (
    <g>
      <line x1="0" x2="100%" y1={y} y2={y} className="stroke-rule" />
      {baseline.day === due.day ? null : (
        <line
          x1={scale.at(baseline.day)}
          x2={scale.at(due.day)}
          y1={y}
          y2={y}
          className="stroke-ink-faint"
          strokeWidth="2"
        />
      )}
      {daysLate > 0 ? (
        <line
          x1={scale.at(due.day)}
          x2={scale.at(lateUntil)}
          y1={y}
          y2={y}
          className="stroke-seal"
          strokeWidth="4"
        />
      ) : null}
      <Mark at={scale.at(baseline.day)} y={y}>
        <rect x="-2.5" y="-8" width="5" height="16" className="fill-surface stroke-ink-soft" />
      </Mark>
      <Mark at={scale.at(due.day)} y={y}>
        <path
          d="M0-6.5 6.5 0 0 6.5-6.5 0Z"
          className={reached ? "fill-surface stroke-ink" : "fill-ink stroke-ink"}
          strokeWidth="1.5"
        />
      </Mark>
      {reached ? (
        <Mark at={scale.at(reached.day)} y={y}>
          <circle r="5" className="fill-success-mark stroke-surface" strokeWidth="1.5" />
        </Mark>
      ) : null}
      <text
        x={scale.at(due.day)}
        y={y - 12}
        dx={leansLeft ? 8 : -8}
        textAnchor={leansLeft ? "end" : "start"}
        className="fill-ink text-small"
        paintOrder="stroke"
        strokeWidth="4"
        stroke="var(--color-surface)"
      >
        {name}
      </text>
    </g>
  );
}

/** Puts shapes drawn around 0,0 at a percentage of the width. */
function Mark({ at, y, children }: { at: string; y: number; children: ReactNode }) {
  return (
    <svg aria-hidden="true" x={at} y={y} className="overflow-visible">
      {children}
    </svg>
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

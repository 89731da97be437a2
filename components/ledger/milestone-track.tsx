import type { ReactNode } from "react";
import type { PlainDate } from "@/lib/domain/plain-date";
import type { SaidDay, TimelineMilestone } from "./milestone-timeline";
import type { TimeScale } from "./time-scale";

type MilestoneTrackProps = {
  milestone: TimelineMilestone;
  scale: TimeScale;
  today: PlainDate;
  /** Where the node's line lies; its name stands above. */
  y: number;
};

/**
 * One node on an axis, drawn inside an `<svg>`: its name, the stretch by which it was put off, the stretch by which
 * it is late. What lies beyond the axis is pointed at from its edge.
 */
export function MilestoneTrack({ milestone, scale, today, y }: MilestoneTrackProps) {
  const { baseline, due, reached, daysLate } = milestone;
  return (
    <g>
      <line x1="0" x2="100%" y1={y} y2={y} className="stroke-rule" />
      {baseline.day === due.day ? null : (
        <Stretch scale={scale} from={baseline.day} until={due.day} y={y} look="postponed" />
      )}
      {daysLate > 0 ? (
        <Stretch scale={scale} from={due.day} until={reached?.day ?? today} y={y} look="late" />
      ) : null}
      <Mark scale={scale} day={baseline.day} y={y}>
        <rect x="-2.5" y="-8" width="5" height="16" className="fill-surface stroke-ink-soft" />
      </Mark>
      <Mark scale={scale} day={due.day} y={y}>
        <path
          d="M0-6.5 6.5 0 0 6.5-6.5 0Z"
          className={reached ? "fill-surface stroke-ink" : "fill-ink stroke-ink"}
          strokeWidth="1.5"
        />
      </Mark>
      {reached ? (
        <Mark scale={scale} day={reached.day} y={y}>
          <circle r="5" className="fill-success-mark stroke-surface" strokeWidth="1.5" />
        </Mark>
      ) : null}
      <Name milestone={milestone} scale={scale} y={y} />
    </g>
  );
}

const STRETCHES = {
  postponed: { className: "stroke-ink-faint", strokeWidth: 2 },
  late: { className: "stroke-seal", strokeWidth: 4 },
};

type StretchProps = {
  scale: TimeScale;
  from: PlainDate;
  until: PlainDate;
  y: number;
  look: keyof typeof STRETCHES;
};

function Stretch({ scale, from, until, y, look }: StretchProps) {
  if (scale.at(from) === scale.at(until)) return null;
  return <line x1={scale.at(from)} x2={scale.at(until)} y1={y} y2={y} {...STRETCHES[look]} />;
}

/** A drawing has no room for more of a name; the table beside it has all. */
const NAME_LENGTH = 20;

function Name({ milestone, scale, y }: Pick<MilestoneTrackProps, "milestone" | "scale" | "y">) {
  const { day } = milestone.due;
  const leansLeft = scale.share(day) > 60;
  const name =
    milestone.name.length > NAME_LENGTH
      ? `${milestone.name.slice(0, NAME_LENGTH - 1)}…`
      : milestone.name;
  const pointed = leansLeft ? `${name} →` : `← ${name}`;
  return (
    <text
      x={scale.at(day)}
      y={y - 12}
      dx={leansLeft ? 8 : -8}
      textAnchor={leansLeft ? "end" : "start"}
      className="fill-ink text-small"
      paintOrder="stroke"
      strokeWidth="4"
      stroke="var(--color-surface)"
    >
      {scale.holds(day) ? name : pointed}
    </text>
  );
}

type MarkProps = { scale: TimeScale; day: PlainDate; y: number; children: ReactNode };

/** Puts shapes drawn around 0,0 at a day of the axis; none for a day beyond it. */
function Mark({ scale, day, y, children }: MarkProps) {
  if (!scale.holds(day)) return null;
  return (
    <svg aria-hidden="true" x={scale.at(day)} y={y} className="overflow-visible">
      {children}
    </svg>
  );
}

type TodayLineProps = {
  today: SaidDay;
  scale: TimeScale;
  top: number;
  bottom: number;
  /** Stands before the day at the head of the line; a line without it is bare. */
  word?: string;
};

/** The ledger's day across a drawing, inside an `<svg>`. */
export function TodayLine({ today, scale, top, bottom, word }: TodayLineProps) {
  if (!scale.holds(today.day)) return null;
  const at = scale.at(today.day);
  const leansLeft = scale.share(today.day) > 60;
  return (
    <g>
      <line
        x1={at}
        x2={at}
        y1={top}
        y2={bottom}
        className="stroke-link"
        strokeDasharray="4 3"
        strokeWidth="1.5"
      />
      {word === undefined ? null : (
        <text
          x={at}
          dx={leansLeft ? -5 : 5}
          y={13}
          textAnchor={leansLeft ? "end" : "start"}
          className="fill-link text-label font-semibold"
        >
          {word} {today.said}
        </text>
      )}
    </g>
  );
}

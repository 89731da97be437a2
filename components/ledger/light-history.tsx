import { type Column, DataTable } from "@/components/ui/data-table";
import { Disclosure } from "@/components/ui/disclosure";
import { addDays } from "@/lib/domain/calendar";
import type { Light } from "@/lib/domain/light";
import type { PlainDate } from "@/lib/domain/plain-date";
import type { Translator } from "@/lib/text/translator";
import { LIGHT_LOOK, LIGHT_OUTLINE } from "./light-shape";
import { LightTag } from "./light-tag";
import type { SaidDay } from "./milestone-timeline";
import { TimeAxis } from "./time-axis";
import { type TimeScale, timeScale } from "./time-scale";

/** A stretch of days under one light; `until` is its last day, null while it lasts. */
export type LightStretch = {
  light: Light;
  from: SaidDay;
  until: SaidDay | null;
  /** Why it began, in sentences, gravest first; and by which version of the rules. */
  reasons: readonly string[];
  rules: string;
};

type LightHistoryProps = { t: Translator; stretches: readonly LightStretch[]; today: PlainDate };

const TOP = 20;
const BAND = 26;

/** What light an item showed when: a band over months, with the same as a table to unfold. */
export function LightHistory({ t, stretches, today }: LightHistoryProps) {
  const scale = timeScale(
    today,
    stretches.map(({ from }) => from.day),
  );
  return (
    <figure>
      <div className="border border-rule bg-surface px-3 py-2">
        <svg
          aria-hidden="true"
          width="100%"
          height={TOP + BAND + 2}
          className="block overflow-visible"
        >
          <TimeAxis months={scale.months} top={TOP} bottom={TOP + BAND} />
          {stretches.map((stretch) => (
            <Stretch key={stretch.from.day} stretch={stretch} scale={scale} today={today} />
          ))}
        </svg>
      </div>
      <div className="mt-2">
        <Disclosure summary={t("ui.asTable")}>
          <DataTable
            caption={t("ui.history.title")}
            captionHidden
            columns={columns(t)}
            rows={stretches}
            rowKey={({ from }) => from.day}
          />
        </Disclosure>
      </div>
    </figure>
  );
}

type StretchProps = { stretch: LightStretch; scale: TimeScale; today: PlainDate };

function Stretch({ stretch, scale, today }: StretchProps) {
  const { light, from, until } = stretch;
  const width = scale.share(addDays(until?.day ?? today, 1)) - scale.share(from.day);
  const look = LIGHT_LOOK[light];
  return (
    <svg
      aria-hidden="true"
      x={scale.at(from.day)}
      y={TOP}
      width={`${width}%`}
      height={BAND}
      className={look.mark}
    >
      <rect width="100%" height={BAND} className="fill-surface" />
      <rect width="100%" height={BAND} fill="currentColor" fillOpacity="0.14" />
      <rect width="100%" height="3" y={BAND - 3} fill="currentColor" />
      <rect width="1.5" height={BAND} className="fill-surface" />
      {width > 3 ? (
        <svg aria-hidden="true" x="5" y="6" width="12" height="12" viewBox="0 0 16 16">
          {LIGHT_OUTLINE[light]}
        </svg>
      ) : null}
    </svg>
  );
}

function columns(t: Translator): Column<LightStretch>[] {
  return [
    {
      key: "from",
      head: t("ui.history.from"),
      rowHeader: true,
      cell: ({ from }) => from.said,
    },
    {
      key: "until",
      head: t("ui.history.to"),
      label: t("ui.history.to"),
      cell: ({ until }) => until?.said ?? t("ui.history.now"),
    },
    {
      key: "light",
      head: t("ui.history.light"),
      label: t("ui.history.light"),
      cell: ({ light }) => <LightTag light={light} label={t(`light.${light}`)} size="small" />,
    },
    {
      key: "reasons",
      head: t("clear.historyReasons"),
      label: t("clear.historyReasons"),
      cell: ({ reasons, rules }) => <Reasons t={t} reasons={reasons} rules={rules} />,
    },
  ];
}

/** The gravest reason is read at once, the others and the rules on asking. */
function Reasons({
  t,
  reasons,
  rules,
}: Pick<LightStretch, "reasons" | "rules"> & { t: Translator }) {
  const [first, ...others] = reasons;
  return (
    <>
      {first} <span className="text-small whitespace-nowrap text-ink-faint">{rules}</span>
      {others.length > 0 ? (
        <Disclosure summary={t("clear.moreReasons", { count: others.length })}>
          <ul className="list-disc pl-4">
            {others.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
    </>
  );
}

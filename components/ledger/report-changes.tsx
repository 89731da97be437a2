import type { ReactNode } from "react";
import { LightTag } from "@/components/ledger/light-tag";
import { ChangedText } from "@/components/ledger/text-change";
import { DescriptionList } from "@/components/ui/description-list";
import type { SelfLight } from "@/lib/domain/light";
import type { ReportContent } from "@/lib/domain/report-content";
import type { ReportDifference } from "@/lib/domain/report-difference";
import { formatDay } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";

type Fact = { term: string; detail: ReactNode };

type ReportChangesProps = {
  texts: Texts;
  content: ReportContent;
  difference: ReportDifference;
  lastAccepted: { content: ReportContent } | null;
  helpers: readonly { id: number; name: string }[];
  /** What else belongs beside it. */
  more?: readonly Fact[];
};

/** What is new in a report against the last accepted one. What did not change and was not told is left out. */
export function ReportChanges(props: ReportChangesProps) {
  const { texts, content, difference, lastAccepted, more = [] } = props;
  const { t } = texts;
  return (
    <DescriptionList
      facts={[
        { term: t("report.percent"), detail: sayPercent(texts, difference) },
        { term: t("report.selfLight"), detail: <SelfLights texts={texts} of={difference} /> },
        ...promiseFacts(texts, content, lastAccepted),
        {
          term: t("report.done"),
          detail: (
            <ChangedText
              t={t}
              change={difference.done}
              text={content.done}
              former={lastAccepted?.content.done ?? null}
            />
          ),
        },
        ...resultFacts(texts, difference),
        ...troubleFacts(props),
        { term: t("report.nextStep"), detail: sayStep(texts, content) },
        ...more,
      ]}
    />
  );
}

function sayPercent({ t }: Texts, { percent: { before, after } }: ReportDifference): string {
  const said = (value: number | null) =>
    value === null ? t("approval.difference.noValue") : `${value}%`;
  if (before === null || after === null) return said(after);
  const points = after - before;
  const sign = points > 0 ? "+" : "−";
  return `${t("approval.difference.from", { before: said(before), after: said(after) })}${t(
    "approval.difference.points",
    { points: Math.abs(points), sign },
  )}`;
}

function SelfLights({ texts: { t }, of: { selfLight } }: { texts: Texts; of: ReportDifference }) {
  const { before, after } = selfLight;
  const tag = (light: SelfLight | null) =>
    light ? <LightTag light={light} label={t(`light.${light}`)} size="small" /> : null;
  if (before === null || before === after) return tag(after);
  return (
    <span className="flex flex-wrap items-center gap-2">
      {tag(before)}
      <span aria-hidden="true">→</span>
      {tag(after)}
    </span>
  );
}

function promiseFacts(
  texts: Texts,
  { promiseKept }: ReportContent,
  lastAccepted: ReportChangesProps["lastAccepted"],
): Fact[] {
  if (!lastAccepted) return [];
  const { t } = texts;
  const answer = promiseKept
    ? t(`report.promiseKept.${promiseKept}`)
    : t("approval.difference.promiseOpen");
  return [
    {
      term: t("approval.difference.promise"),
      detail: (
        <>
          {sayStep(texts, lastAccepted.content)}
          {t("ui.colon")}
          <strong>{answer}</strong>
        </>
      ),
    },
  ];
}

function resultFacts({ t, locale }: Texts, difference: ReportDifference): Fact[] {
  const { reached, readings, evidence } = difference;
  const value = (of: number | null) =>
    of === null ? t("approval.difference.noValue") : String(of);
  return [
    ...listFact(
      t("report.milestones"),
      reached.map(({ name, on }) =>
        t("approval.difference.reached", { name, day: on ? formatDay(locale, on) : "" }),
      ),
    ),
    ...listFact(
      t("approval.difference.readings"),
      readings.map(({ name, unit, before, after }) =>
        t("approval.difference.reading", {
          name,
          unit,
          before: value(before),
          after: value(after),
        }),
      ),
    ),
    ...listFact(
      t("report.evidence"),
      evidence.map(({ kind, description, counted, again }) => {
        const marks = [
          counted ? t("report.counted") : t("report.notCounted"),
          ...(again ? [t("approval.difference.again")] : []),
        ];
        return `${t(`report.kind.${kind}`)}${t("ui.colon")}${description} · ${marks.join(" · ")}`;
      }),
    ),
  ];
}

function troubleFacts({ texts: { t, locale }, content, helpers }: ReportChangesProps): Fact[] {
  const nameOf = (id: number | null) => helpers.find((each) => each.id === id)?.name ?? "";
  const raised = content.bottlenecks.map(({ what, helperUnitId, answerDue }) =>
    t("approval.difference.bottleneck", {
      what,
      helper: nameOf(helperUnitId),
      day: answerDue ? formatDay(locale, answerDue) : "",
    }),
  );
  const count = content.settledBottlenecks.length;
  const settled = count > 0 ? [t("approval.difference.settled", { count })] : [];
  const { delayReason, delayNote } = content;
  const delay = delayReason
    ? [[t(`report.delayReason.${delayReason}`), delayNote].filter(Boolean).join(t("ui.colon"))]
    : [];
  return [
    ...listFact(t("approval.difference.bottlenecks"), [...raised, ...settled]),
    ...listFact(t("report.delay"), delay),
  ];
}

function sayStep({ t, locale }: Texts, { nextStep, nextStepDue }: ReportContent): string {
  return nextStepDue
    ? t("report.promise", { step: nextStep, day: formatDay(locale, nextStepDue) })
    : nextStep;
}

/** A fact of several lines; none where there is nothing to tell. */
export function listFact(term: string, lines: readonly string[]): Fact[] {
  if (lines.length === 0) return [];
  return [
    {
      term,
      detail: (
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ),
    },
  ];
}

import { EvidenceList } from "@/components/ledger/evidence-list";
import { type Column, DataTable } from "@/components/ui/data-table";
import { DescriptionList, type Fact } from "@/components/ui/description-list";
import { Tag, type TagTone } from "@/components/ui/tag";
import type { RemedyLine } from "@/lib/db/remedy-plans";
import type { PlainDate } from "@/lib/domain/plain-date";
import type { RemedyState } from "@/lib/domain/remedy";
import { formatDay } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";

const TONES: Record<RemedyState, TagTone> = {
  SUBMITTED: "info",
  ACCEPTED: "success",
  RETURNED: "warning",
  ENDED: "neutral",
};

type RemedyCardProps = { texts: Texts; itemId: number; remedy: RemedyLine; today: PlainDate };

/** A remedy plan with its state, its cause, its course, its steps and what stands behind it. */
export function RemedyCard({ texts, itemId, remedy, today }: RemedyCardProps) {
  const { t, locale } = texts;
  return (
    <article className="mb-5 border border-rule bg-surface px-4 py-3">
      <h3 className="mb-2 flex flex-wrap items-center gap-2 font-semibold">
        {t("remedy.plan", { day: formatDay(locale, remedy.submittedOn) })}
        <Tag tone={TONES[remedy.state]}>{t(`remedy.state.${remedy.state}`)}</Tag>
      </h3>
      <DescriptionList facts={factsOf(texts, remedy)} />
      <div className="mt-3">
        <RemedySteps texts={texts} steps={remedy.steps} today={today} />
      </div>
      {remedy.documents.length > 0 ? (
        <div className="mt-3">
          <EvidenceList t={t} itemId={itemId} evidence={remedy.documents} />
        </div>
      ) : null}
    </article>
  );
}

type Step = RemedyLine["steps"][number];

/** The steps of a plan, and which of them are reached. */
export function RemedySteps({
  texts,
  steps,
  today,
}: {
  texts: Texts;
  steps: readonly Step[];
  today: PlainDate;
}) {
  const { t, locale } = texts;
  const columns: Column<Step>[] = [
    { key: "name", head: t("remedy.steps.name"), rowHeader: true, cell: ({ name }) => name },
    {
      key: "due",
      head: t("remedy.steps.due"),
      label: t("remedy.steps.due"),
      cell: ({ dueOn }) => formatDay(locale, dueOn),
    },
    {
      key: "standing",
      head: t("remedy.steps.standing"),
      label: t("remedy.steps.standing"),
      cell: (step) => sayStanding(texts, step, today),
    },
  ];
  return (
    <DataTable
      caption={t("remedy.steps.caption")}
      captionHidden
      columns={columns}
      rows={steps}
      rowKey={({ id }) => String(id)}
    />
  );
}

function sayStanding({ t, locale }: Texts, step: Step, today: PlainDate): string {
  const { reachedOn, withdrawnOn, dueOn } = step;
  if (reachedOn) return t("remedy.standing.reached", { day: formatDay(locale, reachedOn) });
  if (withdrawnOn) return t("remedy.standing.withdrawn", { day: formatDay(locale, withdrawnOn) });
  return t(dueOn < today ? "remedy.standing.late" : "remedy.standing.open");
}

function factsOf({ t, locale }: Texts, remedy: RemedyLine): Fact[] {
  const { decidedBy, decidedOn, endedOn } = remedy;
  const by = (name: string, day: PlainDate) =>
    t("remedy.fact.by", { name, day: formatDay(locale, day) });
  const facts: Fact[] = [
    {
      term: t("remedy.fact.cause"),
      detail: (
        <>
          <Tag>{t(`report.delayReason.${remedy.causeReason}`)}</Tag>{" "}
          <span className="break-words whitespace-pre-line">{remedy.cause}</span>
        </>
      ),
    },
    { term: t("remedy.fact.helper"), detail: remedy.helper ?? t("remedy.fact.noHelper") },
    { term: t("remedy.fact.submitted"), detail: by(remedy.submittedBy, remedy.submittedOn) },
  ];
  if (decidedBy && decidedOn)
    facts.push({
      term: t("remedy.fact.decided"),
      detail: (
        <>
          {by(decidedBy, decidedOn)}
          {remedy.decisionReason ? <p>{remedy.decisionReason}</p> : null}
        </>
      ),
    });
  if (endedOn && remedy.state === "ENDED")
    facts.push({
      term: t("remedy.fact.ended"),
      detail: (
        <>
          {formatDay(locale, endedOn)}
          <p>{remedy.endReason ?? t("remedy.fact.replaced")}</p>
        </>
      ),
    });
  return facts;
}

import { DescriptionList } from "@/components/ui/description-list";
import { Tag } from "@/components/ui/tag";
import type { ShownMeasure } from "@/lib/db/import/list-shown";
import type { NamedUnit, ProposedIndicator } from "@/lib/decomposition/measure";
import type { Texts } from "@/lib/text/say";
import { sayDue, sayTarget } from "@/lib/text/say-deadline";
import { Origin } from "./origin";

/** Who leads and helps, by when, and what is promised, as understood; each with where it comes from. */
export function MeasureFacts({ texts, measure }: { texts: Texts; measure: ShownMeasure }) {
  const { t } = texts;
  const { leadUnits, responsibleUnits, indicators } = measure.content;
  return (
    <DescriptionList
      facts={[
        {
          term: t("import.card.lead"),
          detail: (
            <Detail>
              <Units t={t} units={leadUnits} />
              <Origin t={t} measure={measure} field="lead" />
            </Detail>
          ),
        },
        {
          term: t("import.card.responsible"),
          detail: (
            <Detail>
              <Units t={t} units={responsibleUnits} />
              <Origin t={t} measure={measure} field="responsible" />
            </Detail>
          ),
        },
        {
          term: t("import.card.deadline"),
          detail: (
            <Detail>
              <DeadlineRead texts={texts} measure={measure} />
              <Origin t={t} measure={measure} field="deadline" />
            </Detail>
          ),
        },
        ...(indicators.length > 0
          ? [
              {
                term: t("import.card.indicators"),
                detail: <Indicators texts={texts} indicators={indicators} />,
              },
            ]
          : []),
      ]}
    />
  );
}

function Detail({ children }: { children: React.ReactNode }) {
  return <span className="flex flex-wrap items-center gap-x-2 gap-y-1">{children}</span>;
}

function Units({ t, units }: { t: Texts["t"]; units: readonly NamedUnit[] }) {
  if (units.length === 0) return <span className="text-ink-faint">{t("import.card.none")}</span>;
  return (
    <ul className="flex flex-wrap gap-x-3 gap-y-1">
      {units.map(({ printed, unit }) => (
        <li key={printed}>
          {unit ?? printed}
          {unit === null ? (
            <>
              {" "}
              <Tag tone="problem">{t("import.card.unknownUnit")}</Tag>
            </>
          ) : null}
          {unit !== null && unit !== printed ? (
            <span className="text-label text-ink-faint">
              {" "}
              {t("import.card.printedAs", { printed })}
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function DeadlineRead({ texts, measure }: { texts: Texts; measure: ShownMeasure }) {
  const { t } = texts;
  const { deadline } = measure.content;
  if (deadline.printed === null)
    return <span className="text-ink-faint">{t("import.card.none")}</span>;
  const dated = deadline.nodes.filter(({ due }) => due !== null);
  return (
    <>
      <span>{deadline.printed}</span>
      <Tag>{t(`ledger.item.deadlineKind.${deadline.kind}`)}</Tag>
      <span className="text-label text-ink-faint">
        {dated.map((node) => sayDue(texts, node)).join("；")}
      </span>
    </>
  );
}

function Indicators({ texts, indicators }: { texts: Texts; indicators: ProposedIndicator[] }) {
  return (
    <ul>
      {indicators.map((indicator) => (
        <li key={JSON.stringify(indicator)}>{sayTarget(texts, indicator)}</li>
      ))}
    </ul>
  );
}

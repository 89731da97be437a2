import type { ImportHead } from "@/lib/db/import/find-import";
import { formatMoment } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";
import { ActButton } from "./act-button";
import { confirmCertainAction, matchAgainAction, undoDecisionAction } from "./actions";
import { DoubtKeys } from "./doubt-keys";

/** What holds for the file as a whole: confirm the certain at once, take the last step back, the keys. */
export function DecisionBar({ texts, head }: { texts: Texts; head: ImportHead }) {
  const { t, locale } = texts;
  const { id, counts, latest, version } = head;
  const said = (kind: string, about: string) =>
    t(`import.decision.${kind}` as never, { about } as never);
  return (
    <div className="mb-4 flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        {counts.certain > 0 ? (
          <ActButton
            action={confirmCertainAction}
            fields={{ importId: id }}
            label={t("import.bulk.confirm", { count: counts.certain })}
            pending={t("import.bulk.confirming")}
          />
        ) : null}
        {head.amends ? (
          <ActButton
            action={matchAgainAction}
            fields={{ importId: id }}
            label={t("import.bulk.matchAgain")}
            pending={t("import.bulk.matching")}
          />
        ) : null}
        {latest ? (
          <>
            <ActButton
              action={undoDecisionAction}
              fields={{ importId: id, decisionId: latest.id }}
              label={t("import.bulk.undo")}
              pending={t("import.bulk.undoing")}
              variant="quiet"
              reachedBy="undo"
            />
            <span className="min-w-0 text-small text-ink-soft">
              {t("import.bulk.latest", {
                by: latest.by ?? "—",
                at: formatMoment(locale, new Date(latest.at)),
                what: said(latest.kind, latest.about),
              })}
            </span>
          </>
        ) : null}
      </div>
      <DoubtKeys label={t("import.keys.label")} hint={t("import.keys.hint")} version={version} />
    </div>
  );
}

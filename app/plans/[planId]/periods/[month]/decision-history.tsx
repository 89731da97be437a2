import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import type { DecisionLine } from "@/lib/db/period-list";
import { formatDay } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";

type DecisionHistoryProps = { texts: Texts; decisions: readonly DecisionLine[] };

/** What the office decided on a period: who, when, why; newest first. */
export function DecisionHistory({ texts: { t, locale }, decisions }: DecisionHistoryProps) {
  return (
    <Section id="decisions" title={t("period.one.decisions")}>
      {decisions.length === 0 ? (
        <EmptyState title={t("period.one.decisionsEmpty")} />
      ) : (
        <ol className="divide-y divide-rule border-y border-rule bg-surface">
          {decisions.map(({ id, act, reason, until, by, on }) => (
            <li key={id} className="px-3 py-2">
              <span className="font-semibold">{t(`period.one.decision.${act}`)}</span>
              {until ? (
                <span className="ml-2">
                  {t("period.one.until", { day: formatDay(locale, until) })}
                </span>
              ) : null}
              <span className="ml-3 text-small text-ink-soft">
                {by} · {formatDay(locale, on)}
              </span>
              {reason ? <p className="break-words">{reason}</p> : null}
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}

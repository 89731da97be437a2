import Link from "next/link";
import { LightTag } from "@/components/ledger/light-tag";
import { ReasonList } from "@/components/ledger/reason-list";
import { ThreeLights } from "@/components/ledger/three-lights";
import { LinkButton } from "@/components/ui/link-button";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import { formatDay } from "@/lib/text/format";
import { sayClearing, sayReason, type Texts } from "@/lib/text/say";
import type { ShownItem } from "./page";

/** The item's light since when, with its marks, whose light decides, and every reason that holds. */
export function ItemLight({ texts, shown }: { texts: Texts; shown: ShownItem }) {
  const { t, locale } = texts;
  const { item, plan, clearing } = shown;
  const { standing } = item;
  if (!standing) return null;
  return (
    <Section
      id="light"
      title={t("ledger.item.light")}
      actions={
        <Link href={`/plans/${plan.id}/rules`} prefetch={false}>
          {t("clear.rules", { version: item.rulesVersion })}
        </Link>
      }
    >
      <div className="flex flex-wrap items-center gap-3">
        <LightTag light={standing.light} label={t(`light.${standing.light}`)} size="large" />
        <span className="text-small text-ink-soft">
          {t("ui.reasons.since", { day: formatDay(locale, standing.since) })}
        </span>
        {standing.marks.map(({ mark, count }) => (
          <Tag key={mark} tone="info">
            {t(`light.mark.${mark}`, { count })}
          </Tag>
        ))}
        {shown.may.setOfficeLight ? (
          <LinkButton href={`/items/${item.id}/office-light`} variant="secondary" size="small">
            {t("clear.setLight")}
          </LinkButton>
        ) : null}
      </div>
      <div className="my-3">
        <ThreeLights t={t} {...standing} />
      </div>
      <ReasonList
        t={t}
        numbered={clearing !== null}
        reasons={standing.reasons.map((reason, index) => ({
          key: `${reason.rule} ${index}`,
          light: reason.light,
          sentence: sayReason(texts, reason),
          since: formatDay(locale, reason.since),
          // Where acts are listed, they say what clears it.
          clears: clearing === null ? (sayClearing(texts, reason) ?? undefined) : undefined,
        }))}
      />
    </Section>
  );
}

import { LightTag } from "@/components/ledger/light-tag";
import { ReasonList } from "@/components/ledger/reason-list";
import { DescriptionList, type Fact } from "@/components/ui/description-list";
import { Notice } from "@/components/ui/notice";
import { Tag } from "@/components/ui/tag";
import type { LightPage, OverrideLine } from "@/lib/db/office-lights";
import { type Light, SELF_LIGHTS } from "@/lib/domain/light";
import { formatDay } from "@/lib/text/format";
import { sayClearing, sayReason, type Texts } from "@/lib/text/say";

type Standing = NonNullable<LightPage["standing"]>;
type ThreeLightsProps = { texts: Texts; standing: Standing; inForce: OverrideLine | null };

/** What the unit, the system and the office say of an item, beside what the ledger shows; and why. */
export function ThreeLights({ texts, standing, inForce }: ThreeLightsProps) {
  const { t, locale } = texts;
  const { light, selfLight, systemLight, officeLight } = standing;
  const lightOr = (shown: Light | null, note: string) =>
    shown === null ? (
      <span className="text-ink-faint">{t("rules.office.none")}</span>
    ) : (
      <span className="flex flex-wrap items-baseline gap-x-2">
        <LightTag light={shown} label={t(`light.${shown}`)} />
        <span className="text-small text-ink-soft">{note}</span>
      </span>
    );
  const until = inForce ? formatDay(locale, inForce.until) : "";
  const facts: Fact[] = [
    {
      term: t("rules.office.shown"),
      detail: lightOr(light, t("rules.office.since", { day: formatDay(locale, standing.since) })),
    },
    { term: t("rules.office.self"), detail: lightOr(selfLight, t("rules.office.selfHint")) },
    {
      term: t("rules.office.system"),
      detail: lightOr(
        systemLight,
        t("rules.office.systemHint", { version: standing.rulesVersion }),
      ),
    },
    {
      term: t("rules.office.set"),
      detail: lightOr(officeLight, t("rules.office.setHint", { until })),
    },
  ];
  return (
    <div className="flex flex-col gap-4">
      <DescriptionList facts={facts} layout="columns" />
      {standing.marks.length > 0 ? (
        <p className="flex flex-wrap gap-2">
          {standing.marks.map(({ mark, count }) => (
            <Tag key={mark} tone="info">
              {t(`light.mark.${mark}`, { count })}
            </Tag>
          ))}
        </p>
      ) : null}
      {differ(standing) ? <Notice kind="warning">{t("rules.office.differ")}</Notice> : null}
      <ReasonList
        t={t}
        reasons={standing.reasons.map((reason, index) => ({
          key: `${reason.rule} ${index}`,
          light: reason.light,
          sentence: sayReason(texts, reason),
          since: formatDay(locale, reason.since),
          clears: sayClearing(texts, reason) ?? undefined,
        }))}
      />
    </div>
  );
}

/** Whether those who said a colour said different ones; missing data and what is not due say none. */
function differ({ selfLight, systemLight, officeLight }: Standing): boolean {
  const said = [selfLight, systemLight, officeLight].filter((light) =>
    (SELF_LIGHTS as readonly (Light | null)[]).includes(light),
  );
  return new Set(said).size > 1;
}

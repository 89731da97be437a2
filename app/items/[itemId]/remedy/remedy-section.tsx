import { LinkButton } from "@/components/ui/link-button";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import { isInForce } from "@/lib/domain/remedy";
import { formatDay } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";
import type { ShownItem } from "../page";
import { RemedySteps } from "./remedy-card";

/** The remedy plan in force, and the way to its page; absent where there never was one and none is the reader's to draw. */
export function RemedySection({ texts, shown }: { texts: Texts; shown: ShownItem }) {
  const { t, locale } = texts;
  const { item, plan, may } = shown;
  if (item.remedyPlans.length === 0 && !may.planRemedy) return null;
  const inForce = item.remedyPlans.find(({ state }) => isInForce(state));
  const address = `/items/${item.id}/remedy`;
  const draws = !inForce && may.planRemedy;
  return (
    <Section
      id="remedy"
      title={t("remedy.title")}
      actions={
        <LinkButton href={draws ? `${address}#submit` : address} size="small" variant="secondary">
          {t(draws ? "remedy.draw" : "remedy.open")}
        </LinkButton>
      }
    >
      {inForce ? (
        <>
          <p className="mb-2 flex flex-wrap items-center gap-2 text-table">
            {t("remedy.plan", { day: formatDay(locale, inForce.submittedOn) })}
            <Tag tone="info">{t(`remedy.state.${inForce.state}`)}</Tag>
          </p>
          <p className="mb-3 text-table break-words">{inForce.cause}</p>
          <RemedySteps texts={texts} steps={inForce.steps} today={plan.today} />
        </>
      ) : (
        <p className="text-ink-soft">{t("remedy.noneInForce")}</p>
      )}
    </Section>
  );
}

import { MilestoneTimeline } from "@/components/ledger/milestone-timeline";
import type { ItemPage } from "@/lib/db/item-page";
import type { PlainDate } from "@/lib/domain/plain-date";
import { formatDay } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";
import { sayDue, timelineMilestones } from "./said-days";
import { WithdrawnList } from "./withdrawn-list";

type ItemMilestonesProps = {
  texts: Texts;
  milestones: ItemPage["milestones"];
  today: PlainDate;
};

/** The nodes that an item has now on their axis, and those that an amendment withdrew. */
export function ItemMilestones({ texts, milestones, today }: ItemMilestonesProps) {
  const { t, locale } = texts;
  const named = milestones.map((each) => ({
    ...each,
    name: each.remedyPlanId === null ? each.name : t("remedy.marked", { name: each.name }),
  }));
  const current = named.filter(({ withdrawnOn }) => withdrawnOn === null);
  const withdrawn = named.filter(({ withdrawnOn }) => withdrawnOn !== null);
  return (
    <>
      {current.length === 0 ? (
        <p className="text-ink-soft">{t("ledger.item.noMilestones")}</p>
      ) : (
        <MilestoneTimeline
          t={t}
          milestones={timelineMilestones(texts, current, today)}
          today={{ day: today, said: formatDay(locale, today) }}
        />
      )}
      <WithdrawnList
        texts={texts}
        summary={t("amendment.withdrawnMilestones", { count: withdrawn.length })}
        withdrawn={withdrawn.map((each) => ({
          id: each.id,
          words: t("amendment.dated", {
            what: each.name,
            day: sayDue(texts, each.currentDue, each.precision),
          }),
          withdrawnOn: each.withdrawnOn,
        }))}
      />
    </>
  );
}

import { Tag } from "@/components/ui/tag";
import type { ItemBottleneck } from "@/lib/db/item-follow-up";
import type { PlainDate } from "@/lib/domain/plain-date";
import { formatDay } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";

type BottleneckLinesProps = {
  texts: Texts;
  bottlenecks: readonly ItemBottleneck[];
  today: PlainDate;
};

/** Bottlenecks with the helper's answer, and whether they are overcome (R6). */
export function BottleneckLines({ texts, bottlenecks, today }: BottleneckLinesProps) {
  const { t, locale } = texts;
  return (
    <ul className="divide-y divide-rule border-y border-rule">
      {bottlenecks.map((each) => (
        <li key={each.id} className="py-2">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-small text-ink-soft">
            {each.settledOn ? (
              <Tag tone="success">
                {t("instruction.bottlenecks.settled", { day: formatDay(locale, each.settledOn) })}
              </Tag>
            ) : (
              <Tag tone="warning">{t("instruction.bottlenecks.notSettled")}</Tag>
            )}
            {t("instruction.bottlenecks.raised", {
              day: formatDay(locale, each.raisedOn),
              unit: each.helper,
              due: formatDay(locale, each.answerDue),
            })}
          </p>
          <p className="whitespace-pre-line wrap-break-word">{each.what}</p>
          <Answer texts={texts} bottleneck={each} today={today} />
        </li>
      ))}
    </ul>
  );
}

function Answer({
  texts: { t, locale },
  bottleneck,
  today,
}: {
  texts: Texts;
  bottleneck: ItemBottleneck;
  today: PlainDate;
}) {
  const { answer, answeredOn, answerDue, settledOn } = bottleneck;
  if (answer && answeredOn)
    return (
      <p className="mt-1 border-l-2 border-rule pl-3 whitespace-pre-line wrap-break-word">
        {t("instruction.bottlenecks.answered", { day: formatDay(locale, answeredOn), answer })}
      </p>
    );
  if (settledOn) return <p className="text-ink-soft">{t("instruction.bottlenecks.lapsed")}</p>;
  return answerDue < today ? (
    <Tag tone="problem">{t("instruction.bottlenecks.late")}</Tag>
  ) : (
    <p className="text-ink-soft">{t("instruction.bottlenecks.waiting")}</p>
  );
}

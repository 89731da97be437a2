import Link from "next/link";
import { Tag } from "@/components/ui/tag";
import type { PlainDate } from "@/lib/domain/plain-date";
import { formatDay } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";

type Matter = {
  id: number;
  text: string;
  raisedBy: string;
  raisedOn: PlainDate;
  acknowledgedBy: string | null;
  acknowledgedOn: PlainDate | null;
  answer: string | null;
};

type MatterLinesProps = {
  texts: Texts;
  itemId: number;
  matters: readonly Matter[];
  /** Whether each leads to its own page. */
  linked: boolean;
};

/** Major matters with their answers; what still waits says so in words. */
export function MatterLines({ texts, itemId, matters, linked }: MatterLinesProps) {
  const { t, locale } = texts;
  return (
    <ul className="divide-y divide-rule border-y border-rule">
      {matters.map((matter) => (
        <li key={matter.id} className="py-2">
          <p className="flex flex-wrap items-center gap-x-3 text-small text-ink-soft">
            {matter.acknowledgedOn === null ? (
              <Tag tone="warning">{t("office.matter.waiting")}</Tag>
            ) : (
              <Tag>{t("office.matter.answered")}</Tag>
            )}
            {t("office.matter.raisedBy", {
              day: formatDay(locale, matter.raisedOn),
              by: matter.raisedBy,
            })}
            {linked ? (
              <Link href={`/items/${itemId}/major-matters/${matter.id}`} prefetch={false}>
                {t("office.matter.view")}
              </Link>
            ) : null}
          </p>
          <p className="whitespace-pre-line wrap-break-word">{matter.text}</p>
          {matter.acknowledgedOn !== null && matter.answer !== null ? (
            <p className="mt-1 border-l-2 border-rule pl-3 whitespace-pre-line wrap-break-word">
              {t("office.matter.answeredBy", {
                by: matter.acknowledgedBy ?? "",
                day: formatDay(locale, matter.acknowledgedOn),
                answer: matter.answer,
              })}
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

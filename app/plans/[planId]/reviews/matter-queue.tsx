import Link from "next/link";
import { LinkButton } from "@/components/ui/link-button";
import { Section } from "@/components/ui/section";
import { formatDay } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";
import type { ReviewQueue } from "./page";

type MatterQueueProps = { texts: Texts; matters: ReviewQueue["matters"] };

/** Major matters that wait for an answer stand above everything else (R3). */
export function MatterQueue({ texts: { t, locale }, matters }: MatterQueueProps) {
  if (matters.total === 0) return null;
  const more = matters.total - matters.rows.length;
  return (
    <Section id="matters" title={t("office.matter.queueTitle", { count: matters.total })}>
      <ul className="border-l-4 border-problem bg-problem-tint">
        {matters.rows.map((matter) => (
          <li key={matter.id} className="flex flex-wrap items-start gap-x-6 gap-y-2 px-4 py-3">
            <div className="min-w-0 flex-1 basis-80">
              <p className="font-semibold whitespace-pre-line wrap-break-word">{matter.text}</p>
              <p className="text-small text-ink-soft">
                <Link href={`/items/${matter.itemId}`} prefetch={false}>
                  {matter.code} {matter.headline}
                </Link>
                {matter.unitName ? ` · ${matter.unitName}` : null}
                {" · "}
                {t("office.matter.raisedBy", {
                  day: formatDay(locale, matter.raisedOn),
                  by: matter.raisedBy,
                })}
              </p>
            </div>
            <LinkButton href={`/items/${matter.itemId}/major-matters/${matter.id}`} size="small">
              {t("office.matter.answerAct")}
              <span className="sr-only"> {matter.code}</span>
            </LinkButton>
          </li>
        ))}
      </ul>
      {more > 0 ? (
        <p className="mt-3 text-table text-ink-soft">{t("office.matter.more", { count: more })}</p>
      ) : null}
    </Section>
  );
}

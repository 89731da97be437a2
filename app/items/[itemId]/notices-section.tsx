import Link from "next/link";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import type { ItemNotice } from "@/lib/db/notice-lists";
import { formatDay } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";

type NoticesSectionProps = { texts: Texts; notices: readonly ItemNotice[] };

/** The notices about an item that the reader may read; nothing where there are none. */
export function NoticesSection({ texts: { t, locale }, notices }: NoticesSectionProps) {
  if (notices.length === 0) return null;
  return (
    <Section id="notices" title={t("ladder.item.title")} lede={t("ladder.item.lede")}>
      <ul className="divide-y divide-rule border-y border-rule">
        {notices.map(({ id, level, state, number, answerDueOn }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2 text-table">
            <Link href={`/notices/${id}`} prefetch={false}>
              {number ?? `${t(`ladder.level.${level}`)}${t("ladder.unnumbered")}`}
            </Link>
            <Tag>{t(`ladder.state.${state}`)}</Tag>
            <span className="text-ink-soft">
              {t("ladder.notice.due")}
              {t("ui.colon")}
              {formatDay(locale, answerDueOn)}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

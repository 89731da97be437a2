import { DescriptionList, type Fact } from "@/components/ui/description-list";
import type { PlainDate } from "@/lib/domain/plain-date";
import { formatDay } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";
import type { ShownNotice } from "./page";

/** A notice's course: who did what on which day, and the steps before and after. */
export function NoticeFacts({ texts, shown }: { texts: Texts; shown: ShownNotice }) {
  const { t, locale } = texts;
  const { notice } = shown;
  const signed = (day: PlainDate | null, by: string | null) =>
    day && t("ladder.notice.signed", { day: formatDay(locale, day), by: by ?? "" });
  const entries: [string, Fact["detail"]][] = [
    [t("ladder.notice.due"), formatDay(locale, notice.answerDueOn)],
    [t("ladder.notice.drafted"), signed(notice.draftedOn, notice.draftedBy)],
    [t("ladder.notice.issued"), signed(notice.issuedOn, notice.decidedBy)],
    [t("ladder.notice.acknowledged"), signed(notice.acknowledgedOn, notice.acknowledgedBy)],
    [t("ladder.notice.held"), notice.heldOn && formatDay(locale, notice.heldOn)],
    [t("ladder.notice.record"), notice.record],
    [t("ladder.notice.ended"), signed(notice.endedOn, notice.endedBy)],
    [t("ladder.notice.endReason"), notice.endReason],
    [
      t("ladder.notice.former"),
      notice.former && <a href={`/notices/${notice.former.id}`}>{notice.former.number}</a>,
    ],
    [
      t("ladder.notice.next"),
      notice.next && (
        <a href={`/notices/${notice.next.id}`}>
          {notice.next.number ?? t(`ladder.level.${notice.next.level}`)}
        </a>
      ),
    ],
  ];
  const facts = entries.flatMap(([term, detail]) => (detail ? [{ term, detail }] : []));
  return <DescriptionList facts={facts} />;
}

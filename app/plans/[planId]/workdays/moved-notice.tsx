import { Notice } from "@/components/ui/notice";
import { isMonth, isPlainDate } from "@/lib/domain/plain-date";
import { formatDay, formatMonth } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";

type MovedNoticeProps = { texts: Texts; done: string | undefined; moved: string | undefined };

/** Confirms a change of the calendar and says which periods moved by it; anything else in the address says nothing. */
export function MovedNotice({ texts: { t, locale }, done, moved }: MovedNoticeProps) {
  if (done !== "saved" && done !== "removed") return null;
  const lines = (moved ?? "").split(".").flatMap((each) => {
    const [month = "", before = "", after = "", grace = ""] = each.split("_");
    if (!isMonth(month) || !isPlainDate(before) || !isPlainDate(after) || !isPlainDate(grace))
      return [];
    return [
      t("period.workdays.moved", {
        month: formatMonth(locale, month),
        before: formatDay(locale, before),
        after: formatDay(locale, after),
        grace: formatDay(locale, grace),
      }),
    ];
  });
  return (
    <Notice kind="success" title={t(`period.workdays.${done}`)}>
      {lines.length === 0 ? (
        t("period.workdays.nothingMoved")
      ) : (
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </Notice>
  );
}

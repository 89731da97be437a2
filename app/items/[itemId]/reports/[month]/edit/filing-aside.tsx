import Link from "next/link";
import { MeasureText } from "@/components/ledger/measure-text";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { formatDay, formatMonth } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";
import { sayAmendedPart } from "@/lib/text/say-amendment";
import type { OpenFiling } from "@/lib/usecases/report/open-filing";
import { ReportContents } from "../report-contents";
import { reportedThings } from "../reported-things";

type AsideProps = { texts: Texts; filing: OpenFiling };

/** What a reporter has in view while writing: why it came back, what the office said, what is asked, what was said last. */
export function FilingAside({ texts, filing }: AsideProps) {
  const { t, locale } = texts;
  const { item, lastAccepted } = filing;
  return (
    <>
      <ReturnNotice texts={texts} filing={filing} />
      <Remark texts={texts} filing={filing} />
      <Changes texts={texts} filing={filing} />
      <MeasureText text={item.text} />
      <p className="text-table text-ink-soft">
        {t("ledger.item.deadline")}
        {t("ui.colon")}
        {item.deadlinePrinted ?? t("ledger.item.noDeadline")}
      </p>
      <MovedDays texts={texts} milestones={item.milestones} />
      {item.acceptanceCriteria ? (
        <div className="text-table">
          <p className="font-semibold">{t("report.criteria")}</p>
          <p className="whitespace-pre-line">{item.acceptanceCriteria}</p>
        </div>
      ) : null}
      {lastAccepted ? (
        <Disclosure
          summary={t("report.previous", { month: formatMonth(locale, lastAccepted.month) })}
        >
          <ReportContents
            texts={texts}
            content={lastAccepted.content}
            told={reportedThings(filing)}
          />
        </Disclosure>
      ) : null}
      <p className="text-table">
        <Link href={`/items/${item.id}/major-matters/new`} prefetch={false}>
          {t("report.matter")}
        </Link>
        <span className="block text-small text-ink-faint">{t("report.matterHint")}</span>
      </p>
    </>
  );
}

/** The days that granted requests moved: what is printed above holds no longer. */
function MovedDays({
  texts: { t, locale },
  milestones,
}: {
  texts: Texts;
  milestones: OpenFiling["item"]["milestones"];
}) {
  const moved = milestones.filter(({ currentDue, baselineDue }) => currentDue !== baselineDue);
  if (moved.length === 0) return null;
  const said = moved.map(({ name, currentDue, baselineDue }) =>
    t("change.movedMilestone", {
      name,
      day: formatDay(locale, currentDue),
      baseline: formatDay(locale, baselineDue),
    }),
  );
  return (
    <p className="text-table text-ink-soft">
      {t("change.movedTo", { milestones: said.join(t("ui.listComma")) })}
    </p>
  );
}

/** Why the report came back, first thing on the page. */
function ReturnNotice({ texts: { t, locale }, filing: { report } }: AsideProps) {
  const returned = report?.latest?.reviews.findLast((review) => review.decision === "RETURNED");
  if (report?.state !== "RETURNED" || !returned) return null;
  return (
    <Notice kind="warning" title={t("report.returnedTitle")}>
      {returned.reasonCode ? (
        <p className="font-semibold">{t(`office.returnReason.${returned.reasonCode}`)}</p>
      ) : null}
      {t("report.returnedBody", {
        reviewer: returned.reviewer,
        day: formatDay(locale, returned.reviewedOn),
        reason: returned.reason ?? "",
      })}
    </Notice>
  );
}

function Remark({ texts: { t, locale }, filing: { side } }: AsideProps) {
  const remark = side.remarks[0];
  if (!remark) return null;
  return (
    <Notice title={t("report.remark")}>
      <p className="whitespace-pre-line">{remark.text}</p>
      <p className="text-small text-ink-soft">
        {t("report.remarkBy", {
          author: remark.author,
          day: formatDay(locale, remark.writtenOn),
        })}
      </p>
    </Notice>
  );
}

/** What amended documents changed in the item since it was last reported on. */
function Changes({ texts, filing: { surroundings } }: AsideProps) {
  const { t, locale } = texts;
  if (surroundings.changes.length === 0) return null;
  return (
    <Notice kind="warning" title={t("report.changes")}>
      <ul className="flex flex-col gap-2">
        {surroundings.changes.map(({ id, field, number, before, after, approvedOn }) => (
          <li key={id}>
            <p className="font-semibold">
              {t("report.changeOf", {
                field: t(`amendment.field.${field}`),
                number,
                day: formatDay(locale, approvedOn),
              })}
            </p>
            <p className="whitespace-pre-line">
              {t("report.changeFrom", { before: partLines(texts, field, before) })}
            </p>
            <p className="whitespace-pre-line">
              {t("report.changeTo", { after: partLines(texts, field, after) })}
            </p>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

type Change = OpenFiling["surroundings"]["changes"][number];

// What a field's JSON holds is what the amendment wrote for that field.
const partLines = (texts: Texts, field: Change["field"], part: object) =>
  sayAmendedPart(texts, field, part as never).join("\n");

import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { OFFICE_LIMITS } from "@/lib/domain/office-words";
import type { Month, PlainDate } from "@/lib/domain/plain-date";
import { formatDay, formatMonth } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";
import { RemarkForm } from "./remark-form";

type Remark = {
  id: number;
  text: string;
  month: Month | null;
  author: string;
  writtenOn: PlainDate;
};

type RemarksSectionProps = {
  texts: Texts;
  itemId: number;
  /** The month that a new remark is about; none for the item as a whole. */
  month?: Month;
  remarks: readonly Remark[];
  mayWrite: boolean;
  /** Whether one has just been written. */
  written: boolean;
  held: string | undefined;
};

/** What the office wrote on an item, newest first, and for the office a place to write. */
export function RemarksSection(props: RemarksSectionProps) {
  const { texts, itemId, month, remarks } = props;
  const { t, locale } = texts;
  if (remarks.length === 0 && !props.mayWrite) return null;
  return (
    <Section
      id="remarks"
      title={t("office.remark.title")}
      lede={props.mayWrite ? t("office.remark.lede") : undefined}
    >
      {props.written ? <Notice kind="success">{t("office.remark.done")}</Notice> : null}
      {remarks.length === 0 ? (
        <p className="text-ink-soft">{t("office.remark.empty")}</p>
      ) : (
        <ol className="divide-y divide-rule border-y border-rule">
          {remarks.map((remark) => (
            <li key={remark.id} className="py-2">
              <p className="text-small text-ink-soft">{sayWritten(texts, remark)}</p>
              <p className="whitespace-pre-line wrap-break-word">{remark.text}</p>
            </li>
          ))}
        </ol>
      )}
      {props.mayWrite ? (
        <div className="mt-3">
          <RemarkForm
            itemId={itemId}
            month={month ?? ""}
            limit={OFFICE_LIMITS.remark}
            held={props.held}
            words={{
              write: t("office.remark.write"),
              label: month
                ? t("office.remark.labelMonth", { month: formatMonth(locale, month) })
                : t("office.remark.label"),
              hint: t("office.remark.hint", { max: OFFICE_LIMITS.remark }),
              save: t("office.remark.save"),
              saving: t("office.remark.saving"),
              problem: t("office.matter.problems"),
            }}
          />
        </div>
      ) : null}
    </Section>
  );
}

function sayWritten({ t, locale }: Texts, { writtenOn, author, month }: Remark): string {
  const day = formatDay(locale, writtenOn);
  return month === null
    ? t("office.remark.on", { day, author })
    : t("office.remark.onMonth", { day, author, month: formatMonth(locale, month) });
}

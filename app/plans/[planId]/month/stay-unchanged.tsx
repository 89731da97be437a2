import { randomUUID } from "node:crypto";
import type { PlainDate } from "@/lib/domain/plain-date";
import { DELAY_REASONS, PROMISE_ANSWERS, REPORT_LIMITS } from "@/lib/domain/report-content";
import type { Texts } from "@/lib/text/say";
import { NoChangeForm, type NoChangeWords } from "./no-change-form";
import type { RowPlace, ToFileItem } from "./to-file-row";

type StayUnchangedProps = {
  texts: Texts;
  row: ToFileItem;
  place: RowPlace;
  today: PlainDate;
  held: Record<string, string> | null;
};

/** "No change this month" for an item that may say so: the promise is carried over as the next step. */
export function StayUnchanged({ texts, row, place, today, held }: StayUnchangedProps) {
  const { t } = texts;
  const promiseCame = row.promiseDue !== null && row.promiseDue <= today;
  const lags = row.dueMilestones.some(({ due }) => due < today);
  return (
    <NoChangeForm
      hidden={{
        planId: String(place.planId),
        page: String(place.page),
        itemId: String(row.itemId),
        month: place.month,
        // Offered only where nothing has been saved yet.
        version: "0.0",
        requestKey: randomUUID(),
      }}
      code={row.code}
      initial={{
        nextStep: row.promise ?? "",
        nextStepDue: row.promiseDue !== null && row.promiseDue >= today ? row.promiseDue : "",
        delayReason: lags ? (row.lastDelayReason ?? "") : "",
        ...held,
      }}
      begun={held !== null}
      lede={t("month.noChange.lede", {
        light: row.lastSelfLight ? t(`light.${row.lastSelfLight}`) : t("ui.none"),
        percent: row.lastPercent ?? 0,
      })}
      today={today}
      promiseAnswers={
        promiseCame
          ? PROMISE_ANSWERS.map((value) => ({ value, label: t(`report.promiseKept.${value}`) }))
          : null
      }
      delayReasons={
        lags
          ? DELAY_REASONS.map((value) => ({ value, label: t(`report.delayReason.${value}`) }))
          : null
      }
      words={noChangeWords(texts)}
    />
  );
}

function noChangeWords({ t }: Texts): NoChangeWords {
  return {
    summary: t("month.noChange.summary"),
    problems: t("month.noChange.problems"),
    blank: t("issue.required"),
    colon: t("ui.colon"),
    reason: t("month.noChange.reason"),
    reasonHint: t("month.noChange.reasonHint", { max: REPORT_LIMITS.done }),
    promiseKept: t("month.noChange.promiseKept"),
    delayReason: t("report.delay"),
    nextStep: t("month.noChange.nextStep"),
    nextStepDue: t("month.noChange.nextStepDue"),
    choose: t("ui.choose"),
    submit: t("month.noChange.submit"),
    confirm: t("report.submitConfirmed"),
    submitting: t("ui.submitting"),
  };
}

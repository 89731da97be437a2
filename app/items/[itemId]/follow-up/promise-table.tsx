import { DataTable } from "@/components/ui/data-table";
import { Tag, type TagTone } from "@/components/ui/tag";
import type { ItemPromise } from "@/lib/db/item-follow-up";
import type { PlainDate } from "@/lib/domain/plain-date";
import type { PromiseAnswer } from "@/lib/domain/report-content";
import { formatDay, formatMonth } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";

const TONES: Record<PromiseAnswer, TagTone> = {
  KEPT: "success",
  PARTLY: "warning",
  NOT_KEPT: "problem",
};

type PromiseTableProps = { texts: Texts; promises: readonly ItemPromise[]; today: PlainDate };

/** The next step that each report promised, and what the report after it said. */
export function PromiseTable({ texts, promises, today }: PromiseTableProps) {
  const { t, locale } = texts;
  const head = (key: "month" | "step" | "due" | "outcome") => t(`instruction.promises.${key}`);
  return (
    <DataTable
      caption={t("instruction.promises.title")}
      captionHidden
      rows={promises}
      rowKey={({ month }) => month}
      columns={[
        {
          key: "month",
          head: head("month"),
          rowHeader: true,
          fixed: true,
          cell: ({ month }) => formatMonth(locale, month),
        },
        {
          key: "step",
          head: head("step"),
          label: head("step"),
          cell: ({ step }) => <span className="wrap-break-word">{step}</span>,
        },
        {
          key: "due",
          head: head("due"),
          label: head("due"),
          fixed: true,
          cell: ({ dueOn }) => formatDay(locale, dueOn),
        },
        {
          key: "outcome",
          head: head("outcome"),
          label: head("outcome"),
          cell: (promise) => sayOutcome(texts, promise, today),
        },
      ]}
    />
  );
}

function sayOutcome({ t, locale }: Texts, promise: ItemPromise, today: PlainDate) {
  const { answeredIn, kept, dueOn } = promise;
  if (answeredIn === null)
    return t(dueOn < today ? "instruction.promises.passed" : "instruction.promises.ahead");
  const month = formatMonth(locale, answeredIn);
  if (kept === null) return t("instruction.promises.unsaid", { month });
  return (
    <Tag tone={TONES[kept]}>
      {t("instruction.promises.in", { month, answer: t(`report.promiseKept.${kept}`) })}
    </Tag>
  );
}

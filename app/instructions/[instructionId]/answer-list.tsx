import { EvidenceList } from "@/components/ledger/evidence-list";
import type { InstructionPage } from "@/lib/db/instruction-pages";
import { formatDay } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";

type AnswerListProps = { texts: Texts; instruction: InstructionPage };

/** What the unit answered, and why an answer came back to it. */
export function AnswerList({ texts: { t, locale }, instruction }: AnswerListProps) {
  const { answers, item } = instruction;
  if (answers.length === 0) return <p className="text-ink-soft">{t("instruction.noAnswers")}</p>;
  return (
    <ol className="divide-y divide-rule border-y border-rule">
      {answers.map((answer) => (
        <li key={answer.number} className="py-3">
          <h3 className="font-semibold">
            {t("instruction.answerNumber", { number: answer.number })}
          </h3>
          <p className="text-small text-ink-soft">
            {t("instruction.answeredBy", {
              by: answer.answeredBy,
              day: formatDay(locale, answer.answeredOn),
            })}
          </p>
          <p className="whitespace-pre-line wrap-break-word">{answer.text}</p>
          {item && answer.documents.length > 0 ? (
            <div className="mt-2">
              <EvidenceList t={t} itemId={item.id} evidence={answer.documents} />
            </div>
          ) : null}
          {answer.returnedOn ? (
            <p className="mt-2 border-l-2 border-warning-mark pl-3 whitespace-pre-line wrap-break-word">
              {t("instruction.returnedBy", {
                by: answer.returnedBy ?? "",
                day: formatDay(locale, answer.returnedOn),
                reason: answer.returnReason ?? "",
              })}
            </p>
          ) : null}
        </li>
      ))}
    </ol>
  );
}

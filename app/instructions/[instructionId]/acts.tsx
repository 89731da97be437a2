import { documentWords } from "@/components/ledger/document-fields";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/section";
import { INSTRUCTION_LIMITS } from "@/lib/domain/instruction";
import { DOCUMENT_ROWS } from "@/lib/domain/supporting-document";
import type { Texts } from "@/lib/text/say";
import { ActForm } from "./act-form";
import type { ShownInstruction } from "./page";

type ActsProps = {
  texts: Texts;
  shown: ShownInstruction;
  held: Record<string, string> | null;
};

/** The owner unit's answer, the judgement of it, and the way to take the instruction back, as far as they are the reader's. */
export function InstructionActs({ texts, shown, held }: ActsProps) {
  const { t } = texts;
  const { may } = shown;
  if (may.length === 0) return <p className="text-ink-soft">{t("instruction.noneYours")}</p>;
  return (
    <>
      {may.includes("answer") ? <AnswerSection texts={texts} shown={shown} held={held} /> : null}
      {may.includes("close") ? <JudgeSection texts={texts} shown={shown} held={held} /> : null}
      {may.includes("cancel") ? <CancelPart texts={texts} shown={shown} held={held} /> : null}
    </>
  );
}

function AnswerSection({ texts: { t }, shown: { instruction }, held }: ActsProps) {
  const { answer: limit } = INSTRUCTION_LIMITS;
  return (
    <Section id="answer-it" title={t("instruction.answer.title")}>
      <ActForm
        act="answer"
        instruction={instruction}
        text={{
          name: "answer",
          label: t("instruction.answer.label"),
          hint: t("instruction.answer.hint", { max: limit }),
          rows: 5,
          limit,
        }}
        documents={
          instruction.item
            ? {
                title: t("instruction.answer.documents"),
                hint: t("instruction.answer.documentsHint", { max: DOCUMENT_ROWS }),
                words: documentWords(t, instruction.item.id),
              }
            : undefined
        }
        held={held}
        variant="primary"
        words={{
          submit: t("instruction.answer.submit"),
          pending: t("instruction.answer.pending"),
          problem: t("instruction.form.problem"),
        }}
      />
    </Section>
  );
}

function JudgeSection({ texts: { t }, shown: { instruction }, held }: ActsProps) {
  const { reason: limit } = INSTRUCTION_LIMITS;
  const problem = t("instruction.form.problem");
  return (
    <Section id="judge" title={t("instruction.judge.title")}>
      <div className="flex flex-col gap-6">
        <ActForm
          act="close"
          instruction={instruction}
          held={null}
          variant="primary"
          words={{
            submit: t("instruction.judge.close"),
            pending: t("instruction.judge.closing"),
            problem,
          }}
        />
        <ActForm
          act="return"
          instruction={instruction}
          text={{
            name: "returnReason",
            label: t("instruction.judge.reason"),
            hint: t("instruction.judge.hint", { max: limit }),
            rows: 3,
            limit,
          }}
          held={held}
          variant="secondary"
          words={{
            submit: t("instruction.judge.return"),
            pending: t("instruction.judge.returning"),
            problem,
          }}
        />
      </div>
    </Section>
  );
}

function CancelPart({ texts: { t }, shown: { instruction }, held }: ActsProps) {
  const { reason: limit } = INSTRUCTION_LIMITS;
  return (
    <Disclosure summary={t("instruction.cancel.open")} open={held?.cancelReason !== undefined}>
      <ActForm
        act="cancel"
        instruction={instruction}
        text={{
          name: "cancelReason",
          label: t("instruction.cancel.reason"),
          hint: t("instruction.cancel.hint", { max: limit }),
          rows: 3,
          limit,
        }}
        held={held}
        variant="secondary"
        words={{
          submit: t("instruction.cancel.submit"),
          pending: t("instruction.cancel.pending"),
          problem: t("instruction.form.problem"),
        }}
      />
    </Disclosure>
  );
}

import { DescriptionList } from "@/components/ui/description-list";
import { Notice } from "@/components/ui/notice";
import { DOCUMENT_ROWS } from "@/lib/domain/supporting-document";
import type { Translator } from "@/lib/text/translator";

type GivenBackProps = {
  t: Translator;
  /** What was typed, with the conflict's code as `refused`. */
  held: Readonly<Record<string, string>>;
  /** Whether its form is still on the page, and holds it. */
  inForm: boolean;
  /** What the fields are called, by their names. */
  labels: Readonly<Record<string, string>>;
  /** What the form calls its documents. */
  documents?: string | undefined;
};

/** Says that another was faster; where the form is gone with that, what was typed stands here to be taken along. */
export function GivenBack({ t, held, inForm, labels, documents = "documents" }: GivenBackProps) {
  const rows = Array.from({ length: DOCUMENT_ROWS }, (_, index) => `${documents}.${index}`);
  const facts = [
    ...Object.entries(labels).map(([name, term]) => ({ term, text: held[name] ?? "" })),
    ...rows.map((row, index) => ({
      term: t("evidence.row", { number: index + 1 }),
      text: [held[row], held[`${row}.link`]].filter(Boolean).join(" "),
    })),
  ].filter(({ text }) => text.trim() !== "");
  return (
    <Notice kind="warning">
      <p>{t(`app.problem.${held.refused}` as never)}</p>
      <p>{t(inForm ? "closure.givenBack.inForm" : "closure.givenBack.gone")}</p>
      {inForm ? null : (
        <DescriptionList
          facts={facts.map(({ term, text }) => ({
            term,
            detail: <span className="whitespace-pre-line wrap-break-word">{text}</span>,
          }))}
        />
      )}
    </Notice>
  );
}

import type { EarlierEvidence } from "@/lib/db/stored-files";
import { formatMonth } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";

/** Earlier evidence as something to choose: what it is called, and what a row of the form begins with. */
export type EarlierChoice = {
  value: string;
  label: string;
  start: Pick<EarlierEvidence, "kind" | "description" | "file"> & { link: string };
};

export function earlierChoice(
  { t, locale }: Texts,
  { id, month, kind, description, link, file }: EarlierEvidence,
): EarlierChoice {
  const said = t("evidence.earlierChoice", {
    month: formatMonth(locale, month),
    kind: t(`report.kind.${kind}`),
    description,
  });
  return {
    value: String(id),
    label: file ? `${said} (${file.name})` : said,
    start: { kind, description, link: link ?? "", file },
  };
}

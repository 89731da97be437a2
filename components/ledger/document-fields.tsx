import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { EVIDENCE_KINDS } from "@/lib/domain/evidence";
import { REPORT_LIMITS } from "@/lib/domain/report-content";
import { DOCUMENT_ROWS } from "@/lib/domain/supporting-document";
import type { Translator } from "@/lib/text/translator";

export type DocumentWords = {
  /** One a row: "佐证 1". */
  rows: string[];
  kinds: { value: string; label: string }[];
  kind: string;
  description: string;
  link: string;
  linkMark: string;
};

/** The words of `DocumentFields`, for forms that run in the browser. */
export function documentWords(t: Translator): DocumentWords {
  return {
    rows: Array.from({ length: DOCUMENT_ROWS }, (_, n) => t("evidence.row", { number: n + 1 })),
    kinds: EVIDENCE_KINDS.map((kind) => ({ value: kind, label: t(`report.kind.${kind}`) })),
    kind: t("evidence.kind"),
    description: t("evidence.description"),
    link: t("evidence.link"),
    linkMark: t("evidence.linkMark"),
  };
}

/** What an error summary calls the rows: "documents.0" is "佐证 1". */
export function documentLabels(words: DocumentWords, prefix = "documents") {
  return Object.fromEntries(words.rows.map((row, index) => [`${prefix}.${index}`, row]));
}

type DocumentFieldsProps = {
  prefix?: string;
  values: Readonly<Record<string, string>>;
  errorOf: (field: string) => string | undefined;
  words: DocumentWords;
};

/** What stands behind an answer or a claim: a few rows of kind, description and the address of a record. */
export function DocumentFields({
  prefix = "documents",
  values,
  errorOf,
  words,
}: DocumentFieldsProps) {
  return words.rows.map((row, index) => {
    const field = `${prefix}.${index}`;
    return (
      <fieldset key={row} className="flex min-w-0 flex-col gap-2 border-t border-rule pt-2">
        <legend className="text-small font-semibold text-ink-soft">{row}</legend>
        <div className="grid items-end gap-x-3 gap-y-2 sm:grid-cols-[7rem_1fr]">
          <SelectField
            name={`${field}.kind`}
            label={words.kind}
            choices={words.kinds}
            defaultValue={values[`${field}.kind`] ?? "DATA"}
          />
          <TextField
            name={field}
            label={words.description}
            maxLength={REPORT_LIMITS.evidence}
            defaultValue={values[field] ?? ""}
            error={errorOf(field)}
          />
        </div>
        <TextField
          name={`${field}.link`}
          label={words.link}
          mark={words.linkMark}
          maxLength={REPORT_LIMITS.link}
          defaultValue={values[`${field}.link`] ?? ""}
          error={errorOf(`${field}.link`)}
        />
      </fieldset>
    );
  });
}

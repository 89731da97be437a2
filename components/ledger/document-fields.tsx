import { Checkbox } from "@/components/ui/checkbox";
import { FileField } from "@/components/ui/file-field";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { EVIDENCE_KINDS } from "@/lib/domain/evidence";
import { ACCEPTED_EVIDENCE, FILE_BOUNDS } from "@/lib/domain/evidence-file";
import { REPORT_LIMITS } from "@/lib/domain/report-content";
import { DOCUMENT_FORM_MEGABYTES, DOCUMENT_ROWS } from "@/lib/domain/supporting-document";
import type { Translator } from "@/lib/text/translator";

/** Stands in words for the name of a file, which only the browser's form knows. */
const NAME = "\u{fffc}";

export type DocumentWords = {
  /** One a row: "佐证 1". */
  rows: string[];
  kinds: { value: string; label: string }[];
  kind: string;
  description: string;
  link: string;
  linkMark: string;
  /** The item whose files may be brought; without one the rows take addresses alone. */
  itemId: number | null;
  file: Record<"label" | "hint" | "kept" | "drop" | "replace" | "lost", string>;
};

/** The words of `DocumentFields`, for forms that run in the browser; with the item they take files, which `valuesWithFiles` keeps. */
export function documentWords(t: Translator, itemId: number | null = null): DocumentWords {
  return {
    rows: Array.from({ length: DOCUMENT_ROWS }, (_, n) => t("evidence.row", { number: n + 1 })),
    kinds: EVIDENCE_KINDS.map((kind) => ({ value: kind, label: t(`report.kind.${kind}`) })),
    kind: t("evidence.kind"),
    description: t("evidence.description"),
    link: t("evidence.link"),
    linkMark: t("evidence.linkMark"),
    itemId,
    file: {
      label: t("evidence.document.label"),
      hint: t("evidence.document.hint", {
        megabytes: FILE_BOUNDS.megabytes,
        whole: DOCUMENT_FORM_MEGABYTES,
      }),
      kept: t("evidence.document.kept", { name: NAME }),
      drop: t("evidence.document.drop"),
      replace: t("evidence.document.replace"),
      lost: t("evidence.document.lost", { name: NAME }),
    },
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

/** What stands behind an answer or a claim: a few rows of kind, description, a file and the address of a record. */
export function DocumentFields({
  prefix = "documents",
  values,
  errorOf,
  words,
}: DocumentFieldsProps) {
  const { itemId } = words;
  const rows = words.rows.map((row, index) => {
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
        {itemId === null ? null : (
          <RowFile field={field} values={values} errorOf={errorOf} words={words.file} />
        )}
      </fieldset>
    );
  });
  return (
    <>
      {itemId === null ? null : (
        <>
          <input type="hidden" name={`${prefix}.itemId`} value={itemId} />
          <p className="text-small text-ink-faint">{words.file.hint}</p>
        </>
      )}
      {rows}
    </>
  );
}

type RowFileProps = Pick<DocumentFieldsProps, "values" | "errorOf"> & {
  field: string;
  words: DocumentWords["file"];
};

/** The file of a row: one that the ledger has kept already stays with a form given back, until it is replaced or left out. */
function RowFile({ field, values, errorOf, words }: RowFileProps) {
  const { [`${field}.fileId`]: id, [`${field}.fileName`]: name = "" } = values;
  const lost = values[`${field}.lostFile`];
  return (
    <>
      {id ? (
        <div className="flex flex-col gap-1">
          <input type="hidden" name={`${field}.fileId`} value={id} />
          <input type="hidden" name={`${field}.fileName`} value={name} />
          <p className="text-table break-all">{words.kept.replace(NAME, () => name)}</p>
          <Checkbox
            name={`${field}.dropFile`}
            label={words.drop}
            defaultChecked={Boolean(values[`${field}.dropFile`])}
          />
        </div>
      ) : null}
      <FileField
        name={`${field}.file`}
        label={id ? words.replace : words.label}
        accept={ACCEPTED_EVIDENCE}
        error={
          errorOf(`${field}.file`) ?? (lost ? words.lost.replace(NAME, () => lost) : undefined)
        }
      />
    </>
  );
}

import { FileMark } from "@/components/ledger/file-mark";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { formatSize } from "@/lib/text/format";
import type { EvidenceSettings } from "./evidence-props";
import { type EvidenceRow, fill } from "./evidence-rows";

type EvidenceRowProps = {
  row: EvidenceRow;
  index: number;
  settings: EvidenceSettings;
  error: string | undefined;
  linkError: string | undefined;
  /** Absent without a script. */
  onRemove: (() => void) | undefined;
};

/** One piece of evidence: its kind, what it says, and its file or the address of a record. */
export function EvidenceRowFields({
  row,
  index,
  settings,
  error,
  linkError,
  onRemove,
}: EvidenceRowProps) {
  const { words, kinds, most } = settings;
  const field = `evidence.${index}`;
  const number = index + 1;
  return (
    <fieldset className="flex min-w-0 flex-col gap-2 border-t border-rule pt-2">
      <legend className="sr-only">{fill(words.row, { number })}</legend>
      <div className="flex items-baseline justify-between gap-3">
        <span aria-hidden="true" className="text-small font-semibold text-ink-soft">
          {fill(words.row, { number })}
        </span>
        {onRemove ? (
          <Button
            type="button"
            variant="quiet"
            size="small"
            aria-label={fill(words.removeRow, { number })}
            onClick={onRemove}
          >
            {words.remove}
          </Button>
        ) : null}
      </div>
      <div className="grid items-end gap-x-3 gap-y-2 sm:grid-cols-[7rem_1fr]">
        <SelectField
          name={`${field}.kind`}
          label={words.kind}
          choices={kinds}
          defaultValue={row.kind}
        />
        <TextField
          name={field}
          label={words.description}
          maxLength={most.description}
          defaultValue={row.description}
          error={error}
        />
      </div>
      {row.file ? (
        <RowFile field={field} file={row.file} settings={settings} />
      ) : (
        <TextField
          name={`${field}.link`}
          label={words.link}
          mark={words.linkMark}
          maxLength={most.link}
          defaultValue={row.link}
          error={linkError}
        />
      )}
    </fieldset>
  );
}

/** The file of a row; of its hidden fields only the id counts, the others are what a form given back shows again. */
function RowFile({
  field,
  file,
  settings: { files, words },
}: {
  field: string;
  file: NonNullable<EvidenceRow["file"]>;
  settings: EvidenceSettings;
}) {
  return (
    <p className="flex flex-wrap items-baseline gap-x-2 text-table">
      <FileMark name={file.name} />
      <a
        href={`${files}/${file.id}`}
        aria-label={fill(words.downloadFile, { name: file.name })}
        className="min-w-0 break-all"
      >
        {file.name}
      </a>
      <span className="text-small text-ink-faint">{formatSize(file.size)}</span>
      <input type="hidden" name={`${field}.fileId`} value={file.id} />
      <input type="hidden" name={`${field}.fileName`} value={file.name} />
      <input type="hidden" name={`${field}.fileSize`} value={file.size} />
      <input type="hidden" name={`${field}.fileType`} value={file.contentType} />
    </p>
  );
}

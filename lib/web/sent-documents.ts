import { cleanFileName, nameStem } from "@/lib/domain/evidence-file";
import { REPORT_LIMITS } from "@/lib/domain/report-content";
import { DOCUMENT_ROWS } from "@/lib/domain/supporting-document";
import type { EvidenceStore } from "@/lib/files/store/evidence-store";
import type { Caller } from "@/lib/usecases/define";
import { keepDocumentFile } from "@/lib/usecases/evidence/keep-document-file";
import { callerAs } from "@/lib/web/caller";
import { currentPerson } from "@/lib/web/current-actor";
import { evidenceStore } from "@/lib/web/evidence-store";
import { formValues, isChosenFile } from "@/lib/web/form-values";
import { type FileOutcome, takeFile } from "@/lib/web/take-file";

type Values = Record<string, string>;

/**
 * The rows of supporting documents in a form's values, blank ones included: "documents.0.kind", "documents.0",
 * "documents.0.link", and the file that `valuesWithFiles` kept for it.
 */
export function documentRows(values: Readonly<Values>, prefix = "documents") {
  return Array.from({ length: DOCUMENT_ROWS }, (_, index) => {
    const row = `${prefix}.${index}`;
    const fileId = values[`${row}.dropFile`] ? "" : values[`${row}.fileId`];
    return {
      kind: values[`${row}.kind`] ?? "DATA",
      description: values[row] ?? "",
      link: values[`${row}.link`] ?? "",
      fileId: fileId || null,
      refused: values[`${row}.refused`] || undefined,
    };
  });
}

/**
 * The text fields of a sent form, and of each file it carries the id under which it is kept, so that a form given back
 * still has it; where the session has ended, only its name, to be chosen again.
 */
export async function valuesWithFiles(form: FormData): Promise<Values> {
  const person = await currentPerson();
  if (person) return keepSentFiles(callerAs(person), evidenceStore(), form);
  const lost = filesIn(form).map(({ row, file }) => [`${row}.lostFile`, cleanFileName(file.name)]);
  return { ...formValues(form), ...Object.fromEntries(lost) };
}

/** Keeps the files of a form one after another; of each its row says what became of it. */
export async function keepSentFiles(
  caller: Caller,
  store: EvidenceStore,
  form: FormData,
): Promise<Values> {
  const values = formValues(form);
  const outcomes: FileOutcome[] = [];
  for (const { row, file } of filesIn(form)) {
    const itemId = values[`${row.replace(/\.\d+$/, "")}.itemId`];
    const sent = { name: cleanFileName(file.name), body: chunksOf(file) };
    const taken = await takeFile(store, sent, outcomes, (kept) =>
      keepDocumentFile(caller, { ...kept, itemId }),
    );
    const outcome = taken.ok ? outcomes.at(-1) : undefined;
    Object.assign(values, rowAfter(row, values[row] ?? "", outcome));
  }
  return values;
}

/** What a row says after its file came in; a file that nobody typed a word about is called by its name. */
function rowAfter(row: string, description: string, outcome: FileOutcome | undefined): Values {
  if (!outcome) return { [`${row}.refused`]: "unknown" };
  if ("refusal" in outcome) return { [`${row}.refused`]: outcome.refusal };
  const { id, name } = outcome.file;
  const stem = [...nameStem(name)].slice(0, REPORT_LIMITS.evidence).join("");
  return {
    [row]: description.trim() === "" ? stem : description,
    [`${row}.fileId`]: id,
    [`${row}.fileName`]: name,
    [`${row}.dropFile`]: "",
  };
}

/** The files that were chosen, by their row. */
function filesIn(form: FormData): { row: string; file: File }[] {
  return [...form.entries()].flatMap(([name, file]) => {
    const row = /^(.*documents\.\d+)\.file$/.exec(name)?.[1];
    return row && isChosenFile(file) ? [{ row, file }] : [];
  });
}

async function* chunksOf(file: File): AsyncIterable<Uint8Array> {
  const reader = file.stream().getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
}

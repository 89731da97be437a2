import type { Actor } from "@/lib/domain/actor";
import type { TypedRow } from "@/lib/domain/list-row";
import type { Refusal } from "@/lib/domain/result";
import { sayIssue, type Texts } from "@/lib/text/say";
import type { Caller, Command } from "@/lib/usecases/define";
import { formValues } from "@/lib/web/form-values";
import { dropHeldForm, heldForm, senderOrHold } from "@/lib/web/held-form";
import { type FieldRow, rowsFromFields, withBlankRows } from "@/lib/web/list-fields";
import { currentTexts } from "@/lib/web/texts";
import { uploadedFile } from "@/lib/web/uploaded-file";
import { FRESH_LIST, type ListState } from "./list-state";
import { type JudgedList, sayList } from "./say-list";

/** A kind of list: what its rows hold, who may bring one in, and the use-cases that judge and write it. */
export type ListKind<Written> = {
  path: string;
  fields: readonly string[];
  may: (actor: Actor) => boolean;
  preview: Command<JudgedList>;
  confirm: Command<Written>;
};

/** What became of a sent list: it is written, or its form says what to do. */
export type ListAnswer<Written> =
  | { written: Written; rows: TypedRow<string>[] }
  | { written: null; state: ListState };

type Sent = { texts: Texts; caller: Caller; previous: ListState };

/** Answers a list's form: reads the file that was chosen, judges rows again, or writes what was confirmed. */
export async function answerList<Written>(
  kind: ListKind<Written>,
  previous: ListState,
  form: FormData,
): Promise<ListAnswer<Written>> {
  const values = formValues(form);
  const caller = await senderOrHold(kind.path, values);
  const sent = { texts: await currentTexts(), caller, previous };
  if (!kind.may(caller.actor))
    return { written: null, state: refusedList(sent, { kind: "forbidden" }) };
  if (values.act === "read") return { written: null, state: await readFile(kind, sent, form) };
  const sentRows = rowsFromFields(values, kind.fields);
  const rows = values.act === "more" ? withBlankRows(sentRows, kind.fields) : sentRows;
  if (values.act !== "confirm") return { written: null, state: await judge(kind, sent, rows) };
  const result = await kind.confirm(caller, { rows, seen: values.seen ?? "" });
  if (result.ok) {
    await dropHeldForm();
    return { written: result.value, rows };
  }
  const state = await judge(kind, sent, rows);
  return { written: null, state: { ...state, problem: problemOf(sent.texts, result.refusal) } };
}

/** A list's form as its page opens it: fresh, or with the rows that a session took along when it ended. */
export async function openList(kind: ListKind<unknown>, caller: Caller): Promise<ListState> {
  const values = await heldForm(kind.path);
  const rows = values ? rowsFromFields(values, kind.fields) : [];
  if (rows.length === 0) return FRESH_LIST;
  return judge(kind, { texts: await currentTexts(), caller, previous: FRESH_LIST }, rows);
}

async function readFile(kind: ListKind<unknown>, sent: Sent, form: FormData): Promise<ListState> {
  const { texts, caller, previous } = sent;
  const upload = await uploadedFile(form, "file");
  if (!upload.ok) {
    const { code, ...refusal } = upload.refusal;
    const said =
      code === "none-chosen"
        ? texts.t("lists.form.noFile")
        : texts.t(`file.refused.${code}`, "params" in refusal ? refusal.params : {});
    return withFileError(previous, said);
  }
  const result = await kind.preview(caller, { document: upload.value.document });
  if (!result.ok) return refusedList(sent, result.refusal);
  return { ...fresh(previous), ...sayList(texts, result.value, []) };
}

/** Judges rows that came back from the form. */
async function judge(
  kind: ListKind<unknown>,
  sent: Sent,
  rows: FieldRow<string>[],
): Promise<ListState> {
  const result = await kind.preview(sent.caller, { rows });
  if (!result.ok) return refusedList(sent, result.refusal);
  const places = rows.map(({ place }) => place);
  return { ...fresh(sent.previous), ...sayList(sent.texts, result.value, places) };
}

function fresh(previous: ListState) {
  return { fileError: null, problem: null, attempt: previous.attempt + 1 };
}

function withFileError(previous: ListState, fileError: string): ListState {
  return { ...previous, ...fresh(previous), fileError };
}

/** The form as it was, with what is wrong with the file or the whole. */
function refusedList({ texts, previous }: Sent, refusal: Refusal): ListState {
  const [issue] = refusal.kind === "invalid" ? refusal.issues : [];
  if (issue?.field === "file") return withFileError(previous, sayIssue(texts, issue));
  return { ...previous, ...fresh(previous), problem: problemOf(texts, refusal) };
}

/** What keeps a list as a whole from being written; issues at its rows are said there. */
function problemOf(texts: Texts, refusal: Refusal): string | null {
  if (refusal.kind === "invalid") {
    const ofWhole = refusal.issues.find(({ field }) => !field.startsWith("rows."));
    return ofWhole ? sayIssue(texts, ofWhole) : null;
  }
  const code = refusal.kind === "conflict" ? refusal.code : refusal.kind;
  return texts.t(`app.problem.${code}` as never);
}

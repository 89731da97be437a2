import type { Issue } from "@/lib/domain/issue";
import type { Refusal } from "@/lib/domain/result";
import { GRID_FIELDS } from "@/lib/domain/typed-cells";
import { sayIssue, type Texts } from "@/lib/text/say";
import type { Caller } from "@/lib/usecases/define";
import { saveDraft } from "@/lib/usecases/report/save-draft";
import type { GridItem, MonthGrid } from "@/lib/usecases/report/show-month-grid";
import { submitReport } from "@/lib/usecases/report/submit-report";
import { differs, mergedFields, sentItemIds, sentRow, standingFields } from "@/lib/web/grid-fields";
import { freshGrid, type GridState, type RowAnswer, rowField } from "@/lib/web/grid-state";
import { reportFromFields } from "@/lib/web/report-fields";

type Fields = Record<string, string>;
type Sent = { values: Fields; month: string; submits: boolean };

/** Files the rows of a grid one by one, each in its own transaction: a bad row stays, the others go through. */
export async function fileGrid(
  caller: Caller,
  texts: Texts,
  { rows }: MonthGrid,
  sent: Sent,
): Promise<GridState> {
  const state = freshGrid({});
  const done = { saved: [] as string[], submitted: [] as string[] };
  for (const itemId of sentItemIds(sent.values)) {
    const row = sentRow(sent.values, itemId);
    const item = rows.find(({ id }) => id === itemId);
    if (!item) sayGone(texts, state, row);
    else await fileRow(caller, texts, { item, row, sent, state, done });
  }
  const { t } = texts;
  const list = (codes: string[]) => ({
    count: codes.length,
    codes: codes.join(t("ui.listComma")),
  });
  if (done.submitted.length > 0) state.said.push(t("month.table.submitted", list(done.submitted)));
  if (done.saved.length > 0) state.said.push(t("month.table.saved", list(done.saved)));
  const kept = Object.keys(state.rows).length;
  if (kept > 0) state.said.push(t("month.table.kept", { count: kept }));
  if (state.said.length + state.problems.length === 0) state.said.push(t("month.table.nothing"));
  return state;
}

type Filed = {
  item: GridItem;
  row: Fields;
  sent: Sent;
  state: GridState;
  done: { saved: string[]; submitted: string[] };
};

async function fileRow(caller: Caller, texts: Texts, filed: Filed): Promise<void> {
  const { item, row, sent, state, done } = filed;
  const fields = mergedFields(item, row);
  const ticked = row.pick === "on";
  const submits = sent.submits && ticked;
  const pick = rowField(item.id, "pick");
  if (!submits && !differs(fields, standingFields(item))) {
    if (ticked) state.values[pick] = "on";
    return;
  }
  const filing = {
    itemId: item.id,
    month: sent.month,
    version: row.version ?? "",
    content: reportFromFields(fields),
  };
  const result = submits
    ? await submitReport(caller, {
        ...filing,
        confirmed: row.confirmed === "on",
        requestKey: row.requestKey || null,
      })
    : await saveDraft(caller, filing);
  if (result.ok) {
    (submits ? done.submitted : done.saved).push(item.code);
    if (!submits && ticked) state.values[pick] = "on";
    return;
  }
  for (const [name, value] of Object.entries(row)) state.values[rowField(item.id, name)] = value;
  keepRow(texts, state, item, result.refusal);
}

/** A row that was not taken stays as typed, with what to do about it. */
function keepRow(texts: Texts, state: GridState, item: GridItem, refusal: Refusal): void {
  const answer = answerOf(texts, item, refusal);
  state.rows[item.id] = answer;
  const theirs = refusal.kind === "conflict" && refusal.code === "stale" ? refusal.current : null;
  if (theirs) state.values[rowField(item.id, "version")] = versionOf(theirs as TheirReport);
  const colon = texts.t("ui.colon");
  state.problems.push(
    ...answer.issues.map(({ field, message }) => ({
      field: rowField(item.id, field),
      message: `${item.code} ${columnName(texts, field)}${colon}${message}`,
    })),
    ...answer.notes.map((message) => ({
      field: rowField(item.id, answer.confirm ? "confirmed" : "pick"),
      message: `${item.code}${colon}${message}`,
    })),
  );
}

function answerOf(texts: Texts, item: GridItem, refusal: Refusal): RowAnswer {
  const { t } = texts;
  const said = (issue: Issue) => ({ field: issue.field, message: sayIssue(texts, issue) });
  if (refusal.kind === "invalid") {
    const here = (issue: Issue) => hasCell(item, issue.field);
    return {
      issues: refusal.issues.filter(here).map(said),
      notes: refusal.issues
        .filter((issue) => !here(issue))
        .map((issue) => t("month.table.elsewhere", { message: said(issue).message })),
      confirm: false,
    };
  }
  const answer: RowAnswer = { issues: [], notes: [], confirm: false };
  if (refusal.kind !== "conflict")
    return { ...answer, notes: [t(`app.problem.${refusal.kind}` as never)] };
  if (refusal.code === "to-confirm")
    return {
      ...answer,
      notes: (refusal.current as Issue[]).map((issue) => said(issue).message),
      confirm: true,
    };
  if (refusal.code === "stale")
    return { ...answer, notes: [sayTheirs(texts, refusal.current as TheirReport | null)] };
  return { ...answer, notes: [t(`app.problem.${refusal.code}` as never)] };
}

/** The head of a field's column. */
function columnName({ t }: Texts, field: string): string {
  const named = GRID_FIELDS.find((each) => each === field);
  return t(`month.table.${named ?? "readings"}`);
}

function hasCell({ indicators, lags, lastAccepted }: GridItem, field: string): boolean {
  if (field === "delayReason") return lags;
  if (field === "promiseKept") return lastAccepted !== null;
  const readings = indicators.map(({ id }) => `readings.${id}`);
  return [...GRID_FIELDS, ...readings].includes(field);
}

/** What another saved meanwhile, as the refusal carries it. */
type TheirReport = {
  draft: { version: number; savedBy: string; content: TheirWords } | null;
  latest: { number: number; submittedBy: string; content: TheirWords } | null;
};
type TheirWords = { done: string; nextStep: string };

function versionOf({ draft, latest }: TheirReport): string {
  return `${latest?.number ?? 0}.${draft?.version ?? 0}`;
}

function sayTheirs({ t }: Texts, report: TheirReport | null): string {
  const { draft = null, latest = null } = report ?? {};
  const content = draft?.content ?? latest?.content;
  return t("month.table.theirs", {
    by: draft?.savedBy ?? latest?.submittedBy ?? t("ui.none"),
    done: content?.done || t("ui.none"),
    next: content?.nextStep || t("ui.none"),
  });
}

/** A row that is no longer to be filed: what was typed is said, so that it isn't lost. */
function sayGone({ t }: Texts, state: GridState, { code = "", done = "", nextStep = "" }: Fields) {
  const text = [done, nextStep].filter((typed) => typed.trim() !== "").join(" / ");
  if (text) state.problems.push({ message: t("month.table.gone", { code, text }) });
}

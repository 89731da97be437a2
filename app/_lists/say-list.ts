import type { TagTone } from "@/components/ui/tag";
import type { Issue } from "@/lib/domain/issue";
import { type AssessedRow, rowIssues, type TypedRow, verdictsOf } from "@/lib/domain/list-row";
import type { UnitKind } from "@/lib/domain/unit-kind";
import { sayIssue, type Texts } from "@/lib/text/say";
import type { ListState, SaidRow } from "./list-state";

/** A list as a use-case judged it. */
export type JudgedList = {
  rows: readonly TypedRow<string>[];
  assessed: readonly AssessedRow<string, unknown>[];
  places: readonly { sheet: string | null; line: number }[];
  reading: { columnsLeft: string[]; sheetsLeft: string[]; derived: number } | null;
};

const TONES: Record<string, TagTone> = {
  create: "success",
  supplement: "success",
  give: "success",
  refused: "problem",
};

/** Issues that the summary names; the others are seen at their rows. */
const SUMMED = 20;

/** What a form shows of a judged list, in words; `places` where the rows came back from the form. */
export function sayList(
  texts: Texts,
  { rows, assessed, ...from }: JudgedList,
  places: readonly string[],
): Omit<ListState, "fileError" | "problem" | "attempt"> {
  const issues = rowIssues(assessed);
  const placed = from.places.length > 0 ? from.places.map((at) => sayPlace(texts, at)) : places;
  return {
    rows: rows.map((row, index) => sayRow(texts, row, assessed[index], placed[index] ?? "")),
    seen: verdictsOf(assessed),
    counts: sayCounts(texts, assessed),
    notes: from.reading ? sayReading(texts, from.reading) : [],
    errors: issues.length > 0 ? summarise(texts, issues) : null,
    next: nextOf(assessed),
  };
}

function nextOf(assessed: JudgedList["assessed"]): ListState["next"] {
  if (assessed.some(({ issues }) => issues.length > 0)) return "correct";
  if (assessed.some(({ entry }) => entry !== null)) return "confirm";
  return assessed.every(({ verdict }) => verdict === "blank") ? "fill" : "nothing";
}

function sayRow(
  texts: Texts,
  { values, skip }: TypedRow<string>,
  assessed: JudgedList["assessed"][number] | undefined,
  place: string,
): SaidRow {
  const verdict = assessed?.verdict ?? "blank";
  return {
    values,
    skip,
    place,
    verdict: { word: sayVerdict(texts, verdict), tone: TONES[verdict] ?? "neutral" },
    errors: byField(texts, assessed?.issues ?? []),
    remarks: byField(texts, assessed?.remarks ?? []),
  };
}

function sayVerdict({ t }: Texts, verdict: string): string {
  return t(`lists.verdict.${verdict}` as never);
}

/** The first issue of each cell. */
function byField(texts: Texts, issues: readonly Issue[]): Record<string, string> {
  const said = issues.map((issue) => [issue.field, sayListIssue(texts, issue)] as const);
  return Object.fromEntries(said.toReversed());
}

/** An issue in words; a kind of unit among its values is said too. */
function sayListIssue(texts: Texts, issue: Issue): string {
  const kind = issue.params?.kind;
  if (kind === undefined) return sayIssue(texts, issue);
  const word = texts.t(`lists.kind.${kind as UnitKind}`);
  return sayIssue(texts, { ...issue, params: { ...issue.params, kind: word } });
}

function sayPlace({ t }: Texts, { sheet, line }: JudgedList["places"][number]): string {
  return sheet === null || /^\d+$/.test(sheet)
    ? t("lists.form.place", { line })
    : t("lists.form.placeOnSheet", { sheet, line });
}

function sayCounts(texts: Texts, assessed: JudgedList["assessed"]): string[] {
  const counts = new Map<string, number>();
  for (const { verdict } of assessed) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  return [...counts].map(([verdict, count]) =>
    texts.t("lists.form.count", { verdict: sayVerdict(texts, verdict), count }),
  );
}

function sayReading(
  { t }: Texts,
  { columnsLeft, sheetsLeft, derived }: NonNullable<JudgedList["reading"]>,
): string[] {
  const names = (list: string[]) => list.join(t("ui.listComma"));
  return [
    ...(derived > 0 ? [t("lists.accountImport.derived", { count: derived })] : []),
    ...(columnsLeft.length > 0 ? [t("lists.form.columnsLeft", { names: names(columnsLeft) })] : []),
    ...(sheetsLeft.length > 0 ? [t("lists.form.sheetsLeft", { names: names(sheetsLeft) })] : []),
  ];
}

function summarise(texts: Texts, issues: readonly Issue[]): NonNullable<ListState["errors"]> {
  const { t } = texts;
  const said = issues.slice(0, SUMMED).map((issue) => {
    const [, row = "0", name = ""] = issue.field.split(".");
    const field = t(`lists.field.${name}` as never);
    const cell = t("lists.form.cell", { row: Number(row) + 1, field });
    return { field: issue.field, message: `${cell}${t("ui.colon")}${sayListIssue(texts, issue)}` };
  });
  const more = issues.length - said.length;
  if (more > 0) said.push({ field: "", message: t("lists.form.more", { count: more }) });
  return { title: t("ui.errorSummary", { count: issues.length }), issues: said };
}

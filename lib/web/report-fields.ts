import type { ReportContent } from "@/lib/domain/check-report";

/** Rows for evidence that the form offers. */
export const EVIDENCE_ROWS = 3;

const MILESTONE = "milestonesReached.";

/** The report's form fields as the use-case takes them; blank evidence rows are left out. */
export function reportFromFields(values: Record<string, string>) {
  return {
    selfLight: values.selfLight ?? "",
    percent: values.percent ?? "",
    done: values.done ?? "",
    noChange: values.noChange === "on",
    nextStep: values.nextStep ?? "",
    nextStepDue: values.nextStepDue ?? "",
    milestonesReached: Object.entries(values).flatMap(([name, reachedOn]) =>
      name.startsWith(MILESTONE) && reachedOn !== ""
        ? [{ milestoneId: name.slice(MILESTONE.length), reachedOn }]
        : [],
    ),
    evidence: evidenceRows(values),
  };
}

function evidenceRows(values: Record<string, string>) {
  return Array.from({ length: EVIDENCE_ROWS }, (_, row) => ({
    kind: values[`evidence.${row}.kind`] ?? "DATA",
    description: values[`evidence.${row}`] ?? "",
  })).filter((each) => each.description.trim() !== "");
}

/** The fields as sent, with evidence moved up into the first rows, where its issues will point. */
export function withEvidenceMovedUp(values: Record<string, string>): Record<string, string> {
  const others = Object.entries(values).filter(([name]) => !name.startsWith("evidence."));
  return { ...Object.fromEntries(others), ...evidenceFields(evidenceRows(values)) };
}

/** A report as the values of its form. */
export function fieldsFromReport(content: ReportContent): Record<string, string> {
  return {
    selfLight: content.selfLight ?? "",
    percent: content.percent === null ? "" : String(content.percent),
    done: content.done,
    noChange: content.noChange ? "on" : "",
    nextStep: content.nextStep,
    nextStepDue: content.nextStepDue ?? "",
    ...Object.fromEntries(
      content.milestonesReached.map(({ milestoneId, reachedOn }) => [
        `${MILESTONE}${milestoneId}`,
        reachedOn ?? "",
      ]),
    ),
    ...evidenceFields(content.evidence),
  };
}

function evidenceFields(rows: readonly { kind: string; description: string }[]) {
  return Object.fromEntries(
    rows.flatMap(({ kind, description }, row) => [
      [`evidence.${row}`, description],
      [`evidence.${row}.kind`, kind],
    ]),
  );
}

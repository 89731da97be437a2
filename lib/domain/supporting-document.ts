import type { EvidenceKind } from "@/lib/domain/evidence";
import type { Issue } from "@/lib/domain/issue";
import { REPORT_LIMITS } from "@/lib/domain/report-content";

/** How many rows a form offers for what stands behind a reply, a criterion, a verification, a request or an answer. */
export const DOCUMENT_ROWS = 3;

/** What the files of one form may weigh together, in megabytes: with its fields it stays below the largest form that is taken. */
export const DOCUMENT_FORM_MEGABYTES = 60;

/** A row as a form sends it; one that says nothing is blank and is left out. */
export type SentDocument = {
  kind: EvidenceKind;
  description: string;
  link: string | null;
  fileId: string | null;
};

/** The rows that say something, in their order. */
export function filledDocuments(rows: readonly SentDocument[]): SentDocument[] {
  return rows.filter((row) => !isBlank(row));
}

/** What is wrong with the rows, each named by its place: "documents.0", "documents.0.link". */
export function checkDocuments(rows: readonly SentDocument[], field: string): Issue[] {
  return rows.flatMap((row, index) => (isBlank(row) ? [] : rowIssues(row, `${field}.${index}`)));
}

function rowIssues({ description, link }: SentDocument, field: string): Issue[] {
  const issues: Issue[] = [];
  if (description.trim() === "") issues.push({ field, code: "required" });
  const { evidence, link: longest } = REPORT_LIMITS;
  issues.push(...tooLong(field, description, evidence));
  if (link === null) return issues;
  issues.push(...tooLong(`${field}.link`, link, longest));
  if (!/^https?:\/\/\S+$/.test(link))
    issues.push({ field: `${field}.link`, code: "not-an-address" });
  return issues;
}

function tooLong(field: string, text: string, max: number): Issue[] {
  const { length } = [...text];
  return length > max ? [{ field, code: "too-long", params: { max, length } }] : [];
}

function isBlank({ description, link, fileId }: SentDocument): boolean {
  return description.trim() === "" && link === null && fileId === null;
}

import { DOCUMENT_ROWS } from "@/lib/domain/supporting-document";

/** The rows of supporting documents in a form's values, blank ones included: "documents.0.kind", "documents.0", "documents.0.link". */
export function documentRows(values: Readonly<Record<string, string>>, prefix = "documents") {
  return Array.from({ length: DOCUMENT_ROWS }, (_, index) => ({
    kind: values[`${prefix}.${index}.kind`] ?? "DATA",
    description: values[`${prefix}.${index}`] ?? "",
    link: values[`${prefix}.${index}.link`] ?? "",
  }));
}

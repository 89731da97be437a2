import type { Translator } from "@/lib/text/translator";

/** Titles of an error summary for one, two … up to the number of fields that can be wrong. */
export function errorTitles(t: Translator, fields: number): string[] {
  return Array.from({ length: fields }, (_, index) => t("ui.errorSummary", { count: index + 1 }));
}

import type { FilingReport } from "@/lib/db/filing";
import { formatMoment } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";
import { fieldsFromReport } from "@/lib/web/report-fields";

/** What another has saved or submitted meanwhile: by whom, as the form's fields, and the version that it is. */
export type TheirText = {
  title: string;
  by: string;
  values: Record<string, string>;
  version: string;
};

/** Null where nothing was saved after all. */
export function theirText({ t, locale }: Texts, report: FilingReport | null): TheirText | null {
  const { draft = null, latest = null } = report ?? {};
  const content = draft?.content ?? latest?.content;
  if (!content) return null;
  const by = draft?.savedBy ?? latest?.submittedBy ?? "";
  const title = draft
    ? t("report.theirs", { by, at: formatMoment(locale, draft.savedAt) })
    : t("report.theirsSubmitted", { by, number: latest?.number ?? 0 });
  const version = `${latest?.number ?? 0}.${draft?.version ?? 0}`;
  return { title, by, values: fieldsFromReport(content), version };
}

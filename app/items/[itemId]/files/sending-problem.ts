import { REPORT_ROWS } from "@/lib/domain/report-content";
import type { Refusal } from "@/lib/domain/result";
import type { Translator } from "@/lib/text/translator";

/** Why a sending as a whole was refused, as the address of a page carries it. */
export function problemCode(refusal: Refusal): string {
  if (refusal.kind === "conflict") return refusal.code;
  if (refusal.kind !== "invalid") return refusal.kind;
  const [issue] = refusal.issues;
  if (issue?.code === "too-many" || issue?.code === "too-big") return "too-many-rows";
  return issue?.field === "month" ? "not-found" : "file-unknown";
}

/** What is wrong and what to do; any other word in an address is answered as what can't be found. */
export function sayProblem(t: Translator, code: string): string {
  switch (code) {
    case "too-many-rows":
      return t("evidence.full", { max: REPORT_ROWS.evidence });
    case "file-unknown":
      return t("issue.file-unknown");
    case "already-submitted":
    case "item-revoked":
    case "no-draft":
    case "period-closed":
    case "period-published":
      return t(`app.problem.${code}`);
    default:
      return t("app.problem.not-found");
  }
}

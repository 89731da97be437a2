import type { ReportState } from "@/lib/domain/report";

/** What a reporter does next with a report, in a word. */
export function actWord(state: ReportState | null) {
  if (state === "RETURNED") return "ledger.month.refile";
  return state === "DRAFT" ? "ledger.month.goOn" : "ledger.month.file";
}

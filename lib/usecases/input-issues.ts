import type { z } from "zod";
import type { Issue } from "@/lib/domain/issue";

/** zod's complaints about a form's shape as the ledger's issues; the first of each field. */
export function inputIssues(error: z.ZodError): Issue[] {
  const byField = new Map<string, Issue>();
  for (const each of error.issues) {
    const field = each.path.join(".");
    if (!byField.has(field)) byField.set(field, { field, ...complaint(each) });
  }
  return [...byField.values()];
}

function complaint(issue: z.core.$ZodIssue): Pick<Issue, "code" | "params"> {
  switch (issue.code) {
    case "too_small":
      return Number(issue.minimum) <= 1 && issue.origin === "string"
        ? { code: "required" }
        : { code: "too-small", params: { min: Number(issue.minimum) } };
    case "too_big":
      return issue.origin === "string"
        ? { code: "too-long", params: { max: Number(issue.maximum) } }
        : { code: "too-big", params: { max: Number(issue.maximum) } };
    case "invalid_type":
      return { code: issue.input === undefined ? "required" : "malformed" };
    case "custom":
      return issue.params ? { code: issue.message, params: issue.params } : { code: issue.message };
    default:
      return { code: "malformed" };
  }
}

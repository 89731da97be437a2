import { canImport } from "@/lib/domain/policy";
import type { FileRefusal } from "@/lib/domain/source-document";
import { sayIssue } from "@/lib/text/say";
import { keepImport } from "@/lib/usecases/import/keep-import";
import { callerAs } from "@/lib/web/caller";
import { currentPerson, signInPath } from "@/lib/web/current-actor";
import { isOwnOrigin } from "@/lib/web/own-origin";
import { currentTexts } from "@/lib/web/texts";
import { largestUpload, tooLarge, uploadedFile } from "@/lib/web/uploaded-file";
import { IMPORTS_PATH } from "../imports-path";

/** What became of an upload: where it is looked through, or why nothing was kept. */
type Outcome = { href: string } | { message: string };

/**
 * Takes a file, from a script that shows how far it is (`Accept: application/json`) or from a plain form, which
 * is led on to the next page.
 */
export async function POST(request: Request): Promise<Response> {
  if (!isOwnOrigin(request)) return new Response(null, { status: 403 });
  const outcome = await keepUpload(request);
  if (request.headers.get("accept")?.includes("application/json")) {
    return Response.json(outcome);
  }
  const address =
    "href" in outcome
      ? outcome.href
      : `${IMPORTS_PATH}?${new URLSearchParams({ refused: outcome.message })}`;
  return new Response(null, { status: 303, headers: { location: address } });
}

async function keepUpload(request: Request): Promise<Outcome> {
  const person = await currentPerson();
  if (!person) return { href: `${signInPath(IMPORTS_PATH)}&expired=1` };
  const texts = await currentTexts();
  // Nobody makes the ledger read a file who may not keep it; the use-case decides in the end.
  if (!canImport(person)) return { href: "/forbidden" };
  if (Number(request.headers.get("content-length")) > largestUpload) return refused(tooLarge());
  const form = await request.formData();
  const upload = await uploadedFile(form, "file");
  if (!upload.ok) return refused(upload.refusal);
  const planId = String(form.get("planId") ?? "");
  const kept = await keepImport(callerAs(person), { ...upload.value, planId });
  if (kept.ok) return { href: `${IMPORTS_PATH}/${kept.value.importId}` };
  if (kept.refusal.kind !== "invalid") return { message: texts.t("app.problem.forbidden") };
  return { message: kept.refusal.issues.map((issue) => sayIssue(texts, issue)).join(" ") };
}

async function refused(refusal: FileRefusal | { code: "none-chosen" }): Promise<Outcome> {
  const { t } = await currentTexts();
  if (refusal.code === "none-chosen") return { message: t("import.upload.noneChosen") };
  return { message: t(`file.refused.${refusal.code}`, refusal.params ?? {}) };
}

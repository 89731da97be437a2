import { canImport } from "@/lib/domain/policy";
import { sayIssue } from "@/lib/text/say";
import { sayUploadRefusal, type UploadRefusal } from "@/lib/text/say-upload";
import { keepImport } from "@/lib/usecases/import/keep-import";
import { callerAs } from "@/lib/web/caller";
import { currentPerson, signInPath } from "@/lib/web/current-actor";
import { isOwnOrigin } from "@/lib/web/own-origin";
import { currentTexts } from "@/lib/web/texts";
import { largestUpload, tooLarge, uploadedFile } from "@/lib/web/uploaded-file";
import { IMPORTS_PATH } from "../imports-path";

/** What became of an upload: where it is looked through, or why nothing was kept. */
type Outcome = { href: string } | { code: string; message: string };

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
      : `${IMPORTS_PATH}?${new URLSearchParams({ refused: outcome.code })}`;
  return new Response(null, { status: 303, headers: { location: address } });
}

async function keepUpload(request: Request): Promise<Outcome> {
  const person = await currentPerson();
  if (!person) return { href: `${signInPath(IMPORTS_PATH)}&expired=1` };
  const texts = await currentTexts();
  // Nobody makes the ledger read a file who may not keep it; the use-case decides in the end.
  if (!canImport(person)) return { href: "/forbidden" };
  // Without a stated length a body could go on for ever.
  const length = Number(request.headers.get("content-length") ?? Number.NaN);
  if (!(length <= largestUpload)) return refused(tooLarge());
  const form = await request.formData().catch(() => null);
  if (!form) return refused({ code: "truncated" });
  const upload = await uploadedFile(form, "file");
  if (!upload.ok) return refused(upload.refusal);
  const planId = String(form.get("planId") ?? "");
  const kept = await keepImport(callerAs(person), { ...upload.value, planId });
  if (kept.ok) return { href: `${IMPORTS_PATH}/${kept.value.importId}` };
  const issue = kept.refusal.kind === "invalid" ? kept.refusal.issues[0] : undefined;
  if (!issue) return { code: "forbidden", message: texts.t("app.problem.forbidden") };
  return { code: issue.code, message: sayIssue(texts, issue) };
}

async function refused(refusal: UploadRefusal): Promise<Outcome> {
  const { t } = await currentTexts();
  return { code: refusal.code, message: sayUploadRefusal(t, refusal) };
}

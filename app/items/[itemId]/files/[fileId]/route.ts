import { findEvidenceFile } from "@/lib/usecases/evidence/find-evidence-file";
import { callerAs } from "@/lib/web/caller";
import { currentPerson, signInPath } from "@/lib/web/current-actor";
import { evidenceStore } from "@/lib/web/evidence-store";
import { fileAnswer } from "@/lib/web/file-answer";
import { currentTexts } from "@/lib/web/texts";

type FileProps = { params: Promise<{ itemId: string; fileId: string }> };

/** Hands a file of evidence out to whoever may read it; `?show` opens a picture or print in the browser. */
export async function GET(request: Request, { params }: FileProps): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url);
  const person = await currentPerson();
  if (!person)
    return new Response(null, { status: 303, headers: { location: signInPath(pathname) } });
  const file = await findEvidenceFile(callerAs(person), await params);
  if (!file.ok) return new Response(null, { status: 404 });
  const answer = await fileAnswer(evidenceStore(), file.value, searchParams.has("show"));
  if (answer) return answer;
  const { t } = await currentTexts();
  return new Response(t("evidence.gone"), {
    status: 503,
    headers: { "content-type": "text/plain; charset=utf-8", "retry-after": "60" },
  });
}

import { isMonth } from "@/lib/domain/plain-date";
import type { Refusal } from "@/lib/domain/result";
import { sayFileRefusal } from "@/lib/text/say-file-refusal";
import type { Translator } from "@/lib/text/translator";
import { addToDraft } from "@/lib/usecases/evidence/add-to-draft";
import { checkUpload } from "@/lib/usecases/evidence/check-upload";
import { openUpload } from "@/lib/usecases/evidence/open-upload";
import { callerAs } from "@/lib/web/caller";
import { currentPerson, signInPath } from "@/lib/web/current-actor";
import { evidenceStore } from "@/lib/web/evidence-store";
import { isOwnOrigin } from "@/lib/web/own-origin";
import { largestSending, receiveEvidence, type Sending } from "@/lib/web/receive-evidence";
import type { FileOutcome } from "@/lib/web/take-file";
import { currentTexts } from "@/lib/web/texts";
import { earlierChoice } from "./earlier-choice";
import { newFilesPath } from "./file-path";
import { refusedQuery } from "./refused-query";
import { problemCode, sayProblem } from "./sending-problem";

type FilesProps = { params: Promise<{ itemId: string }> };

/** What the form's script is told of each file: that it is kept, or why not. */
type FileAnswer = { name: string; message: string } | Extract<FileOutcome, { file: unknown }>;

/**
 * Takes files for an item's evidence: from the form's script (`Accept: application/json`), which then names them in its
 * rows, or from a plain form, whose files go into the month's draft.
 */
export async function POST(request: Request, { params }: FilesProps): Promise<Response> {
  if (!isOwnOrigin(request)) return new Response(null, { status: 403 });
  const itemId = Number((await params).itemId);
  const month = new URL(request.url).searchParams.get("month") ?? "";
  const toScript = request.headers.get("accept")?.includes("application/json") ?? false;
  const { t } = await currentTexts();
  const back = newFilesPath(itemId, isMonth(month) ? month : "");
  const person = await currentPerson();
  if (!person) return toScript ? problem(401, t("evidence.signedOut")) : seeOther(signInPath(back));
  const caller = callerAs(person);
  const refused = (refusal: Refusal) => {
    if (refusal.kind !== "conflict") return new Response(null, { status: 404 });
    const { code } = refusal;
    const query = refusedQuery({ problem: code, added: "0" }, []);
    return toScript ? problem(409, sayProblem(t, code)) : seeOther(`${back}&${query}`);
  };
  const allowed = await checkUpload(caller, { itemId, month });
  if (!allowed.ok) return refused(allowed.refusal);
  // Without a stated length a body could go on for ever.
  const length = Number(request.headers.get("content-length") ?? Number.NaN);
  if (!(length <= largestSending)) return problem(413, sayFileRefusal(t, "too-many"));
  const received = await receiveEvidence(caller, evidenceStore(), { itemId, month }, request);
  if (!received.ok) return refused(received.refusal);
  if (toScript)
    return Response.json({ files: received.value.outcomes.map((each) => answerOf(t, each)) });
  const { fields, outcomes } = received.value;
  const fileIds = namedFiles(received.value);
  const kind = fields.find(([name]) => name === "kind")?.[1];
  const added =
    fileIds.length > 0 ? await addToDraft(caller, { itemId, month, kind, fileIds }) : null;
  const query = added?.ok === false ? { problem: problemCode(added.refusal) } : {};
  const count = added?.ok ? added.value.added : 0;
  return seeOther(`${back}&${refusedQuery({ ...query, added: String(count) }, outcomes)}`);
}

/** What was brought for the item before, for the form's script: as a choice is called, and what a row begins with. */
export async function GET(_: Request, { params }: FilesProps): Promise<Response> {
  const person = await currentPerson();
  if (!person) return new Response(null, { status: 401 });
  const { itemId } = await params;
  const opened = await openUpload(callerAs(person), { itemId });
  if (!opened.ok) return new Response(null, { status: 404 });
  const texts = await currentTexts();
  const earlier = opened.value.earlier.map((each) => earlierChoice(texts, each));
  return Response.json({ earlier }, { headers: { "cache-control": "private, no-store" } });
}

/** The files that the draft is to name: those chosen among earlier ones, and those that were kept. */
function namedFiles({ fields, outcomes }: Sending): string[] {
  return [
    ...fields.flatMap(([name, value]) => (name === "earlier" ? [value] : [])),
    ...outcomes.flatMap((each) => ("file" in each ? [each.file.id] : [])),
  ];
}

function answerOf(t: Translator, outcome: FileOutcome): FileAnswer {
  if ("file" in outcome) return outcome;
  return { name: outcome.name, message: sayFileRefusal(t, outcome.refusal) };
}

function problem(status: number, message: string): Response {
  return Response.json({ problem: message }, { status });
}

function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { location } });
}

import type { FilingReport } from "@/lib/db/filing";
import type { Refusal } from "@/lib/domain/result";
import { freshForm, refusedForm } from "@/lib/text/form-state";
import { formatTime } from "@/lib/text/format";
import { sayIssue, type Texts } from "@/lib/text/say";
import { saveDraft } from "@/lib/usecases/report/save-draft";
import { callerAs } from "@/lib/web/caller";
import { currentPerson } from "@/lib/web/current-actor";
import { isOwnOrigin } from "@/lib/web/own-origin";
import { formMark, reportFromFields } from "@/lib/web/report-fields";
import { currentTexts } from "@/lib/web/texts";
import type { KeepAnswer } from "../edit/keep-answer";
import { theirText } from "../edit/their-text";
import { sentDraft } from "./sent-draft";

type DraftProps = { params: Promise<{ itemId: string; month: string }> };

/**
 * Keeps what is being typed. Its answer is the body's, since a browser reports every other status as
 * a fault of the page: an ended session or a colleague's text is none.
 */
export async function POST(request: Request, { params }: DraftProps): Promise<Response> {
  if (!isOwnOrigin(request)) return new Response(null, { status: 403 });
  const sent = sentDraft(await request.text());
  if (!sent) return new Response(null, { status: 400 });
  return Response.json(await keep(sent, await params));
}

type Sent = NonNullable<ReturnType<typeof sentDraft>>;

async function keep(
  { userId, values }: Sent,
  filing: { itemId: string; month: string },
): Promise<KeepAnswer> {
  const person = await currentPerson();
  if (person?.userId !== userId) return { kind: "signed-out" };
  const texts = await currentTexts();
  const saved = await saveDraft(callerAs(person), {
    ...filing,
    ...formMark(values),
    content: reportFromFields(values),
    keepRest: true,
  });
  if (saved.ok) {
    const { formVersion, issues, savedAt } = saved.value;
    const time = formatTime(savedAt);
    const problems = issues.map((issue) => sayIssue(texts, issue));
    const told = problems.length > 0 ? "report.keep.problems" : "report.keep.saved";
    return { kind: "saved", version: formVersion, message: texts.t(told, { time }), problems };
  }
  const { refusal } = saved;
  if (refusal.kind === "conflict" && refusal.code === "superseded") return { kind: "superseded" };
  const theirs =
    refusal.kind === "conflict" && refusal.code === "stale"
      ? theirText(texts, refusal.current as FilingReport | null)
      : null;
  return theirs
    ? { kind: "stale", ...theirs }
    : {
        kind: "refused",
        message: texts.t("report.keep.refused", { message: said(texts, refusal) }),
      };
}

/** A refusal as the form would say it. */
function said(texts: Texts, refusal: Refusal): string {
  const { problem, issues } = refusedForm(texts, { previous: freshForm({}), values: {} }, refusal);
  return problem ?? issues.map(({ message }) => message).join(" ");
}

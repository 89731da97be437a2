import { keepPresence } from "@/lib/usecases/presence/keep-presence";
import { leaveForm } from "@/lib/usecases/presence/leave-form";
import { callerAs } from "@/lib/web/caller";
import { currentPerson } from "@/lib/web/current-actor";
import { isOwnOrigin } from "@/lib/web/own-origin";
import { currentTexts } from "@/lib/web/texts";

type PresenceProps = { params: Promise<{ itemId: string; month: string }> };

/** The form is open: answers with a sentence that names who else has it open, or null. */
export async function POST(request: Request, { params }: PresenceProps): Promise<Response> {
  if (!isOwnOrigin(request)) return new Response(null, { status: 403 });
  const person = await currentPerson();
  const seen = person && (await keepPresence(callerAs(person), await params));
  const others = seen?.ok ? seen.value.others : [];
  if (others.length === 0) return Response.json({ others: null });
  const { t } = await currentTexts();
  const names = others.join(t("report.listComma"));
  return Response.json({ others: t("report.others", { names }) });
}

/** The form is closed. */
export async function DELETE(request: Request, { params }: PresenceProps): Promise<Response> {
  if (!isOwnOrigin(request)) return new Response(null, { status: 403 });
  const person = await currentPerson();
  if (person) await leaveForm(callerAs(person), await params);
  return new Response(null, { status: 204 });
}

import { showVersion } from "@/lib/usecases/import/show-version";
import { callerAs } from "@/lib/web/caller";
import { currentPerson } from "@/lib/web/current-actor";

/** Whether somebody has decided something on a file since a version of it was shown. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ importId: string }> },
): Promise<Response> {
  const person = await currentPerson();
  if (!person) return new Response(null, { status: 401 });
  const since = new URL(request.url).searchParams.get("since");
  const latest = await showVersion(callerAs(person), { ...(await params), since });
  if (!latest.ok) return new Response(null, { status: 404 });
  return Response.json(latest.value, { headers: { "cache-control": "no-store" } });
}

import { fetchFile } from "@/lib/usecases/import/fetch-file";
import { callerAs } from "@/lib/web/caller";
import { currentPerson } from "@/lib/web/current-actor";

/** Hands the original out as it was brought; always to be saved, never shown as a page of ours. */
export async function GET(
  _: Request,
  { params }: { params: Promise<{ importId: string }> },
): Promise<Response> {
  const person = await currentPerson();
  if (!person) return new Response(null, { status: 401 });
  const file = await fetchFile(callerAs(person), await params);
  if (!file.ok) return new Response(null, { status: 404 });
  const { name, bytes } = file.value;
  return new Response(bytes, {
    headers: {
      "content-type": "application/octet-stream",
      "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      "cache-control": "private, no-store",
    },
  });
}

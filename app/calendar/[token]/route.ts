import { ANONYMOUS } from "@/lib/domain/actor";
import { readFeed } from "@/lib/usecases/message/read-feed";
import { writeCalendar } from "@/lib/web/calendar-file";
import { callerAs } from "@/lib/web/caller";
import { ownAddress } from "@/lib/web/own-origin";
import { textsOf } from "@/lib/web/texts";

type FeedProps = { params: Promise<{ token: string }> };

/** A person's calendar feed; its language is the one in which its address was made. */
export async function GET(request: Request, { params }: FeedProps): Promise<Response> {
  const caller = callerAs(ANONYMOUS);
  const feed = await readFeed(caller, { token: (await params).token.replace(/\.ics$/, "") });
  if (!feed.ok) return new Response(null, { status: 404 });
  const texts = textsOf(new URL(request.url).searchParams.get("lang"));
  return new Response(writeCalendar(texts, feed.value, ownAddress(request.headers), caller.now), {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8",
      "Cache-Control": "private, no-store",
    },
  });
}

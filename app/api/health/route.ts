import { database } from "@/lib/db/database";
import { isAnswering } from "@/lib/db/health";

export const dynamic = "force-dynamic";

/** 200 once the database answers, 503 before; for whoever starts or watches the ledger. */
export async function GET(): Promise<Response> {
  const ready = await isAnswering(database());
  return Response.json({ status: ready ? "ready" : "waiting" }, { status: ready ? 200 : 503 });
}

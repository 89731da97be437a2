import { ANONYMOUS } from "@/lib/domain/actor";
import { checkHealth } from "@/lib/usecases/health/check-health";
import { callerAs } from "@/lib/web/caller";

export const dynamic = "force-dynamic";

/** 200 once the database answers, 503 before; for whoever starts or watches the ledger. */
export async function GET(): Promise<Response> {
  const result = await checkHealth(callerAs(ANONYMOUS), {});
  const ready = result.ok && result.value.ready;
  return Response.json({ status: ready ? "ready" : "waiting" }, { status: ready ? 200 : 503 });
}

import type { Caller } from "@/lib/usecases/define";
import { listLedger } from "@/lib/usecases/item/list-ledger";
import { valueIn } from "@/tests/support/value-in";

/** What the ledger lists at an address, as somebody who follows a link finds it. */
export async function itemsBehind(caller: Caller, address: string) {
  const { pathname, searchParams } = new URL(address, "http://ledger.test");
  const planId = /^\/plans\/(\d+)\/items$/.exec(pathname)?.[1];
  const view = { planId, ...Object.fromEntries(searchParams) };
  const { rows, count } = valueIn(await listLedger(caller, view));
  return { ids: rows.map(({ id }) => id), count };
}

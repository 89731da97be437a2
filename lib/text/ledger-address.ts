import type { DueFilter, ItemOrder, UnitPart } from "@/lib/domain/item-view";
import type { Light } from "@/lib/domain/light";
import type { NodeState } from "@/lib/domain/milestone";
import type { PlainDate } from "@/lib/domain/plain-date";

/** A view of a plan's ledger as its address says it. */
export type LedgerView = {
  area?: number | undefined;
  unit?: number | "none" | undefined;
  part?: UnitPart | undefined;
  light?: Light | undefined;
  due?: DueFilter | undefined;
  /** Items with a milestone due between these days. */
  from?: PlainDate | undefined;
  until?: PlainDate | undefined;
  /** Only those of which such a milestone is late, open or reached. */
  node?: NodeState | undefined;
  /** The ledger as it was known on a past day. */
  on?: PlainDate | undefined;
  q?: string | undefined;
  order?: ItemOrder | undefined;
  /** The order turned round. */
  dir?: "desc" | undefined;
  /** The columns shown, in their order, joined by commas. */
  cols?: string | undefined;
  after?: string | undefined;
  before?: string | undefined;
};

/** The address of a view: what is not asked is not in it. */
export function ledgerAddress(planId: number, view: LedgerView = {}): string {
  return ledgerPath(planId, ledgerQuery(view));
}

/** The ledger's address with a query that is written already, such as that of a saved view. */
export function ledgerPath(planId: number, query: string): string {
  return `/plans/${planId}/items${query ? `?${query}` : ""}`;
}

/** What a view asks, as the query of an address: "light=RED&order=due", or nothing. */
export function ledgerQuery(view: LedgerView): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(view))
    if (value !== undefined && value !== "") query.set(name, String(value));
  // A comma needs no escape in a query: a list of columns stays legible.
  return query.toString().replaceAll("%2C", ",");
}

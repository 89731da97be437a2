import type { DueFilter, ItemOrder, UnitPart } from "@/lib/domain/item-view";
import type { Light } from "@/lib/domain/light";
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
  return `/plans/${planId}/items${ledgerQuery(view)}`;
}

/** What a view asks, as the end of an address: "?light=RED", or nothing. */
export function ledgerQuery(view: LedgerView): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(view))
    if (value !== undefined && value !== "") query.set(name, String(value));
  // A comma needs no escape in a query; a list of columns stays legible.
  const asked = query.toString().replaceAll("%2C", ",");
  return asked ? `?${asked}` : "";
}

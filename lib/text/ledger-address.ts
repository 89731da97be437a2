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
  after?: string | undefined;
  before?: string | undefined;
};

/** The address of a view: what is not asked is not in it. */
export function ledgerAddress(planId: number, view: LedgerView = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(view))
    if (value !== undefined && value !== "") query.set(name, String(value));
  const asked = query.toString();
  return `/plans/${planId}/items${asked ? `?${asked}` : ""}`;
}

import type { ItemFilter, UnitPart } from "@/lib/domain/item-view";
import type { NodeState } from "@/lib/domain/milestone";
import type { PlainDate } from "@/lib/domain/plain-date";
import type { LedgerView } from "@/lib/text/ledger-address";

/** The conditions that all views of due days share, as an address says them. */
export type BoardConditions = {
  area?: number | undefined;
  unit?: number | "none" | undefined;
  part?: UnitPart | undefined;
};

/** The address of a view of a board: what is not asked is not in it. */
export function boardAddress(
  path: string,
  view: Readonly<Record<string, string | number | undefined>>,
): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(view))
    if (value !== undefined && value !== "") query.set(name, String(value));
  const asked = query.toString();
  return asked ? `${path}?${asked}` : path;
}

/** A board's filter in the words of its address. */
export function boardConditions({ keyAreaId, unitId, part }: ItemFilter): BoardConditions {
  return { area: keyAreaId, unit: unitId, part };
}

/** The ledger of exactly the items that a count of due nodes counts: those with a node in the span, in any state or one. */
export function nodesView(
  filter: ItemFilter,
  { from, until }: { from: PlainDate; until: PlainDate },
  node?: NodeState,
): LedgerView {
  const { light, due } = filter;
  return { ...boardConditions(filter), light, due, from, until, node };
}

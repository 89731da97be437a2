import { boardPath } from "@/app/plans/[planId]/board/board-tabs";
import type { Light } from "@/lib/domain/light";
import type { PlainDate } from "@/lib/domain/plain-date";

/** What of a collective is looked at: a member, a light, a page of its items. */
export type CollectivesView = {
  of?: number | undefined;
  member?: number | undefined;
  light?: Light | undefined;
  page?: number | undefined;
  on?: PlainDate | undefined;
};

/** The address of a view of the plan's collectives; one that asks for items leads to them. */
export function collectivesAddress(planId: number, view: CollectivesView = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(view))
    if (value !== undefined) query.set(name, String(value));
  const asked = query.toString();
  const items = view.member !== undefined || view.light !== undefined || view.page !== undefined;
  return `${boardPath(planId, "collectives")}${asked ? `?${asked}` : ""}${items ? "#items" : ""}`;
}

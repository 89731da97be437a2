import type { PlainDate } from "@/lib/domain/plain-date";
import type { UNIT_LISTS } from "@/lib/usecases/board/show-unit-board";

type UnitView = { on?: PlainDate | undefined; all?: (typeof UNIT_LISTS)[number] | undefined };

/** The address of a unit's board: of a past day, or with one of its lists as a whole. */
export function unitAddress(planId: number, unitId: number, { on, all }: UnitView = {}): string {
  const query = new URLSearchParams();
  if (on) query.set("on", on);
  if (all) query.set("all", all);
  const asked = query.toString();
  return `/plans/${planId}/units/${unitId}${asked ? `?${asked}` : ""}${all ? `#${all}` : ""}`;
}

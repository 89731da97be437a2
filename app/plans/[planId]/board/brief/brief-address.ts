import { boardPath } from "@/app/plans/[planId]/board/board-tabs";
import type { BriefList } from "@/lib/db/brief";
import type { PlainDate } from "@/lib/domain/plain-date";

type BriefView = { on?: PlainDate | undefined; all?: BriefList | undefined };

/** The address of the leader's page: of a past day, or with one of its lists as a whole. */
export function briefAddress(planId: number, { on, all }: BriefView = {}): string {
  const query = new URLSearchParams();
  if (on) query.set("on", on);
  if (all) query.set("all", all);
  const asked = query.toString();
  return `${boardPath(planId, "brief")}${asked ? `?${asked}` : ""}${all ? `#${all}` : ""}`;
}

/** The comparison of two days of the board. */
export function comparePath(planId: number, from: PlainDate, until: PlainDate): string {
  return `${boardPath(planId, "compare")}?from=${from}&until=${until}`;
}

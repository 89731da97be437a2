import type { ItemList } from "@/lib/domain/todays-work";

/** A view of today's work as its address says it: the whole day, or one list from a place on. */
export type TodayView = {
  list?: ItemList | undefined;
  asker?: number | undefined;
  helper?: number | undefined;
  after?: string | undefined;
  /** What a look came to: how many were kept, and how many had changed since. */
  looked?: string | undefined;
  /** On which list that was. */
  at?: string | undefined;
};

/** The address of a view of today's work; what is not asked is not in it. */
export function todayPath(planId: number, view: TodayView = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(view))
    if (value !== undefined && value !== "") query.set(name, String(value));
  return `/plans/${planId}/today${query.size > 0 ? `?${query}` : ""}`;
}

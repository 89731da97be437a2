import type { StoredHeading } from "@/lib/db/import/stored-headings";
import type { StoredMeasure } from "@/lib/db/import/stored-measures";
import type { HeadedMeasure } from "@/lib/decomposition/review/assemble-plan";

/** Measures with the headings they stand under; a heading without title is none. */
export function placedMeasures(
  measures: readonly StoredMeasure[],
  headings: readonly StoredHeading[],
): HeadedMeasure[] {
  const byId = new Map(headings.map((heading) => [heading.id, heading]));
  const named = (heading: StoredHeading | undefined) =>
    heading && heading.title !== "" ? { no: heading.no, title: heading.title } : null;
  return measures.map(({ headingId, content }) => {
    const own = byId.get(headingId ?? 0);
    const area = own?.level === "MAIN_TASK" ? byId.get(own.parentId ?? 0) : own;
    return { keyArea: named(area), mainTask: own === area ? null : named(own), content };
  });
}

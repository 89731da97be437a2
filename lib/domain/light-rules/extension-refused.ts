import { happenedBy, type LightCase } from "@/lib/domain/light-case";
import type { ExtensionFact } from "@/lib/domain/light-facts";
import type { LightRule } from "@/lib/domain/light-rules/light-rule";
import type { PlainDate } from "@/lib/domain/plain-date";

/** Red once an extension was refused and the day that it asked to move has passed, unless that day was moved after all. */
export const extensionRefused: LightRule = (item, day) =>
  (item.facts.extensions ?? [])
    .filter((each) => happenedBy(day, each.refusedOn) && each.day < day)
    .filter((each) => stillOpen(item, each, day))
    .map((each) => ({
      rule: "extension-refused",
      light: item.redByDate ? "RED" : "AMBER",
      about: `${each.milestoneId ?? ""}/${each.day}`,
      seen: { due: each.day, refusedOn: each.refusedOn ?? each.day },
      clear:
        each.milestoneId === null
          ? { act: "complete-item", params: {} }
          : { act: "reach-milestone", params: nameOf(item, each.milestoneId) },
    }));

function stillOpen(item: LightCase, extension: ExtensionFact, day: PlainDate): boolean {
  if (extension.milestoneId === null)
    return item.facts.finalDue !== null && item.facts.finalDue <= extension.day;
  const milestone = item.milestones.find((each) => each.id === extension.milestoneId);
  if (!milestone || happenedBy(day, milestone.reachedOn)) return false;
  return milestone.currentDue <= extension.day;
}

function nameOf(item: LightCase, milestoneId: number) {
  const milestone = item.milestones.find((each) => each.id === milestoneId);
  return { milestoneId, milestone: milestone?.name ?? "" };
}

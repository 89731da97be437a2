import { happenedBy } from "@/lib/domain/light-case";
import type { LightRule } from "@/lib/domain/light-rules/light-rule";

/**
 * An unreached milestone is amber from the day after its current due day, and red once it is more
 * than the settings' days late (30). A yearly commitment of an ongoing item stays amber.
 */
export const milestoneLate: LightRule = (item, day) =>
  item.milestones
    .filter((milestone) => milestone.lateFrom <= day && !happenedBy(day, milestone.reachedOn))
    .map((milestone) => {
      const serious = item.redByDate && milestone.seriousFrom <= day;
      return {
        rule: serious ? "milestone-seriously-late" : "milestone-late",
        light: serious ? "RED" : "AMBER",
        about: milestone.id,
        seen: {
          milestone: milestone.name,
          due: milestone.currentDue,
          ...(serious ? { days: item.settings.seriouslyLateDays } : {}),
        },
        clear: {
          act: "reach-milestone",
          params: { milestoneId: milestone.id, milestone: milestone.name },
        },
      };
    });

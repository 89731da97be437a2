import { happenedBy } from "@/lib/domain/light-case";
import type { LightRule } from "@/lib/domain/light-rules/light-rule";

/** Amber from the day after a bottleneck's answer day until it is answered (R6). */
export const bottleneckUnanswered: LightRule = (item, day) =>
  (item.facts.bottlenecks ?? [])
    .filter((each) => each.answerDue < day && !happenedBy(day, each.answeredOn))
    .map((each) => ({
      rule: "bottleneck-unanswered",
      light: "AMBER",
      about: each.id,
      seen: { bottleneckId: each.id, answerDue: each.answerDue },
      clear: { act: "answer-bottleneck", params: { bottleneckId: each.id } },
    }));

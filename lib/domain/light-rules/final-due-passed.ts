import type { LightRule } from "@/lib/domain/light-rules/light-rule";

/** Red from the day after the final due day; an item without an end has none to pass. */
export const finalDuePassed: LightRule = (item, day) => {
  const { facts, finalLateFrom } = item;
  if (!item.redByDate || facts.finalDue === null || finalLateFrom === null || day < finalLateFrom)
    return [];
  return [
    {
      rule: "final-due-passed",
      light: "RED",
      about: "",
      seen: { finalDue: facts.finalDue },
      clear: { act: "complete-item", params: {} },
    },
  ];
};

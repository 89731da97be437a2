import type { Measure } from "./measure";

const FIRST_LEADS =
  /(?:列|排)(?:在|名)?(?:第一位?|首位|最前)[^。；;]{0,10}(?:牵头|主办)|(?:首位|第一个?(?:单位|部门)?)[^。；;，,]{0,4}(?:牵头|主办)/;

/** Whether the table says that the first of the responsible units leads (列首位的为牵头单位). */
export const saysFirstLeads = (texts: readonly string[]) =>
  texts.some((text) => FIRST_LEADS.test(text.replace(/\s/g, "")));

/** The first responsible unit leads where the table says so and names no lead. */
export function letFirstLead(measure: Measure): Measure {
  const [first, ...others] = measure.responsibleUnits;
  if (measure.leadUnits.length > 0 || !first) return measure;
  const doubts = measure.doubts.flatMap((doubt) => {
    if (doubt.code === "nothing-printed" && doubt.field === "lead") return [];
    return [doubt.params.printed === first.printed ? { ...doubt, field: "lead" as const } : doubt];
  });
  const from = { ...measure.from, lead: "inferred" as const };
  const places = { ...measure.places, lead: measure.places.responsible };
  return { ...measure, leadUnits: [first], responsibleUnits: others, from, places, doubts };
}

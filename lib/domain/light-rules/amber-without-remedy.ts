import { gravity, type Light } from "@/lib/domain/light";
import { happenedBy, type LightCase } from "@/lib/domain/light-case";
import type { Finding } from "@/lib/domain/light-reason";
import type { PlainDate } from "@/lib/domain/plain-date";

/**
 * Red when the last two due periods ended amber or worse, the item still is, and no remedy plan is in
 * force. A period is judged on the day after its due day, by every system rule but this one; the
 * unit's own rating doesn't count here, or saying amber honestly would end in red.
 */
export function amberWithoutRemedy(
  item: LightCase,
  day: PlainDate,
  lightOn: (day: PlainDate) => Light,
): Finding[] {
  if (!isAmberOrWorse(lightOn(day)) || hasRemedyPlan(item, day)) return [];
  const running = item.settings.amberPeriodsInRow;
  const due = item.periods.filter((period) => period.missingFrom <= day);
  const lastCalm = due.findLastIndex((period) => !isAmberOrWorse(lightOn(period.missingFrom)));
  const run = due.slice(lastCalm + 1);
  const [first, latest] = [run[0], run.at(-1)];
  if (!first || !latest || run.length < running) return [];
  return [
    {
      rule: "amber-without-remedy",
      light: "RED",
      about: "",
      seen: { from: first.month, until: latest.month },
      clear: { act: "submit-remedy-plan", params: {} },
    },
  ];
}

function isAmberOrWorse(light: Light): boolean {
  return gravity(light) >= gravity("AMBER");
}

function hasRemedyPlan(item: LightCase, day: PlainDate): boolean {
  return (item.facts.remedyPlans ?? []).some(
    (plan) => plan.submittedOn <= day && !happenedBy(day, plan.endedOn),
  );
}

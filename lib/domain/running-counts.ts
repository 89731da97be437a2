import type { LightCounts } from "@/lib/domain/board";
import { noLights } from "@/lib/domain/board";
import type { Light } from "@/lib/domain/light";

/** How a light's count changed from the step before: `step` is the place of a day in a row of days. */
export type CountChange = { step: number; light: Light; change: number };

/** The counts at each of `steps` days, from what changed up to each of them. */
export function runningCounts(steps: number, changes: readonly CountChange[]): LightCounts[] {
  const counts = noLights();
  return Array.from({ length: steps }, (_, step) => {
    for (const { light, change } of changes.filter((each) => each.step === step))
      counts[light] += change;
    return { ...counts };
  });
}

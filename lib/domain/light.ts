/** The lights of an item (rules.md §2), gravest first; missing data is graver than good data. */
export const LIGHTS = ["RED", "AMBER", "NO_DATA", "GREEN", "NOT_DUE", "DONE"] as const;
export type Light = (typeof LIGHTS)[number];

/** What a unit may say of itself. */
export const SELF_LIGHTS = ["GREEN", "AMBER", "RED"] as const;
export type SelfLight = (typeof SELF_LIGHTS)[number];

/** Marks beside the light: 临期 (a count of milestones), 已延期×n (of extensions), 办公室核定. */
export type Mark = { mark: "DUE_SOON" | "EXTENDED" | "OFFICE_SET"; count: number };

/** How grave a light is: 5 for RED down to 0 for DONE. */
export function gravity(light: Light): number {
  return LIGHTS.length - 1 - LIGHTS.indexOf(light);
}

/** The gravest of several lights, null of none: a roll-up never averages colours. */
export function worstLight(lights: Iterable<Light>): Light | null {
  let worst: Light | null = null;
  for (const light of lights) {
    if (worst === null || gravity(light) > gravity(worst)) worst = light;
  }
  return worst;
}

/** How many items show each light; every light is named, with 0 where there is none. */
export function countLights(lights: Iterable<Light>): Record<Light, number> {
  const counts = { RED: 0, AMBER: 0, NO_DATA: 0, GREEN: 0, NOT_DUE: 0, DONE: 0 };
  for (const light of lights) counts[light] += 1;
  return counts;
}

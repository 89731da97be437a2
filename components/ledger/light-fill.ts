import type { Fill } from "@/components/chart/fill-pattern";
import type { Light } from "@/lib/domain/light";

/** The order of rules.md §2, in which readers know the lights. */
export const LIGHT_COLUMNS = ["RED", "AMBER", "GREEN", "NO_DATA", "NOT_DUE", "DONE"] as const;

/** Lights as areas of a drawing: each has a texture of its own, the gravest the heaviest. */
export const LIGHT_FILL: Record<Light, Fill> = {
  RED: { texture: "solid", ground: "fill-light-red", lines: "stroke-light-red" },
  AMBER: {
    texture: "hatch",
    ground: "fill-light-amber-tint",
    lines: "stroke-light-amber-mark",
  },
  GREEN: {
    texture: "stripes",
    ground: "fill-light-green-tint",
    lines: "stroke-light-green-mark",
  },
  NO_DATA: { texture: "dots", ground: "fill-light-no-data-tint", lines: "stroke-light-no-data" },
  NOT_DUE: { texture: "empty", ground: "fill-surface", lines: "stroke-light-not-due" },
  DONE: { texture: "grid", ground: "fill-light-done-tint", lines: "stroke-light-done" },
};

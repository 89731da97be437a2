import type { Light } from "@/lib/domain/light";
import { LIGHT_LOOK, LightShape } from "./light-shape";

type LightSize = "small" | "medium" | "large";

const SIZES: Record<LightSize, { frame: string; shape: string }> = {
  small: { frame: "gap-1.5", shape: "size-[0.8em]" },
  medium: { frame: "gap-1.5 px-2 py-0.5 text-table font-semibold", shape: "size-[0.85em]" },
  large: { frame: "gap-2.5 px-3.5 py-1.5 text-heading font-semibold", shape: "size-[0.9em]" },
};

type LightTagProps = {
  light: Light;
  /** The light's word, `t("light.RED")`; it may say more, such as whose light it is. */
  label: string;
  /** small sits in a line of text or a table cell: its size, and no ground. */
  size?: LightSize;
};

/** A light: shape, word, then colour. */
export function LightTag({ light, label, size = "medium" }: LightTagProps) {
  const look = LIGHT_LOOK[light];
  const ground = size === "small" ? "" : look.tint;
  return (
    <span
      className={`inline-flex items-center whitespace-nowrap ${SIZES[size].frame} ${look.word} ${ground}`}
    >
      <LightShape light={light} className={SIZES[size].shape} />
      {label}
    </span>
  );
}

import { LIGHTS, type Light } from "@/lib/domain/light";
import type { Translator } from "@/lib/text/translator";
import { LIGHT_LOOK, LightShape } from "./light-shape";

type LightSumsProps = { t: Translator; counts: Readonly<Partial<Record<Light, number>>> };

/** Counts of lights in one line, gravest first: shape, word, number; what is not there is left out. */
export function LightSums({ t, counts }: LightSumsProps) {
  return (
    <span className="flex flex-wrap gap-x-3">
      {LIGHTS.filter((light) => (counts[light] ?? 0) > 0).map((light) => (
        <span
          key={light}
          className={`inline-flex items-center gap-1 whitespace-nowrap ${LIGHT_LOOK[light].word}`}
        >
          <LightShape light={light} className="size-[0.8em]" />
          {t("collective.memberCount", { light: t(`light.${light}`), count: counts[light] ?? 0 })}
        </span>
      ))}
    </span>
  );
}

import type { ReactNode } from "react";
import { gravity, type Light } from "@/lib/domain/light";
import type { Translator } from "@/lib/text/translator";
import { LightTag } from "./light-tag";

const CELLS = ["self", "system", "office"] as const;
type Cell = (typeof CELLS)[number];

type ThreeLightsProps = {
  t: Translator;
  /** What the board shows. */
  light: Light;
  selfLight: Light | null;
  systemLight: Light;
  officeLight: Light | null;
};

/** The unit's own light, the system's and the office's beside each other; the one that decides is marked. */
export function ThreeLights({ t, light, selfLight, systemLight, officeLight }: ThreeLightsProps) {
  const lights: Record<Cell, Light | null> = {
    self: selfLight,
    system: systemLight,
    office: officeLight,
  };
  const deciding = decidingCell({ light, systemLight, officeLight });
  const missing: Record<Cell, ReactNode> = {
    self: t("clear.noSelf"),
    system: null,
    office: t("clear.noOffice"),
  };
  return (
    <dl
      aria-label={t("clear.cells")}
      className="grid grid-cols-3 gap-px border border-rule bg-rule text-table"
    >
      {CELLS.map((cell) => {
        const shown = lights[cell];
        const decides = cell === deciding;
        return (
          <div
            key={cell}
            className={`bg-surface px-3 py-2 ${decides ? "shadow-[inset_0_3px_0_var(--color-ink)]" : ""}`}
          >
            <dt className="flex flex-wrap gap-x-1.5 text-small text-ink-soft">
              {t(`clear.${cell}`)}
              {decides ? (
                <span className="font-semibold whitespace-nowrap text-ink">
                  {t("clear.decides")}
                </span>
              ) : null}
            </dt>
            <dd className="mt-0.5 font-semibold">
              {shown ? (
                <LightTag light={shown} label={t(`light.${shown}`)} size="small" />
              ) : (
                <span className="font-normal text-ink-faint">{missing[cell]}</span>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

/** Whose light the board shows: the office's stands above all; the unit's own decides only where it lowers. */
function decidingCell({
  light,
  systemLight,
  officeLight,
}: Pick<ThreeLightsProps, "light" | "systemLight" | "officeLight">): Cell {
  if (officeLight !== null) return "office";
  return gravity(light) > gravity(systemLight) ? "self" : "system";
}

import { LightTag } from "@/components/ledger/light-tag";
import { ReportStateTag } from "@/components/ledger/report-state-tag";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import { LIGHTS } from "@/lib/domain/light";
import { REPORT_STATES } from "@/lib/domain/report";
import type { Translator } from "@/lib/text/translator";

const SIZES = ["large", "medium", "small"] as const;

export function LightsSection({ t }: { t: Translator }) {
  return (
    <Section id="lights" title={t("design.sections.lights")} lede={t("design.lights.sizes")}>
      <div className="flex flex-col gap-4">
        {SIZES.map((size) => (
          <ul key={size} className="flex flex-wrap items-center gap-3">
            {LIGHTS.map((light) => (
              <li key={light}>
                <LightTag light={light} label={t(`light.${light}`)} size={size} />
              </li>
            ))}
          </ul>
        ))}
        <div className="flex flex-wrap items-center gap-2">
          <LightTag light="AMBER" label={t("light.AMBER")} />
          <Tag tone="warning">{t("design.facts.tagWarning")}</Tag>
          <Tag>{t("design.lights.extended")}</Tag>
          <Tag tone="info">{t("design.facts.tagInfo")}</Tag>
        </div>
        <ul className="flex flex-wrap gap-2">
          {REPORT_STATES.map((state) => (
            <li key={state}>
              <ReportStateTag t={t} state={state} />
            </li>
          ))}
        </ul>
      </div>
    </Section>
  );
}

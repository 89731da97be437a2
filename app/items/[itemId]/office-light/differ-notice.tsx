import { Notice } from "@/components/ui/notice";
import type { LightPage } from "@/lib/db/office-lights";
import { type Light, SELF_LIGHTS } from "@/lib/domain/light";
import type { Translator } from "@/lib/text/translator";

type DifferNoticeProps = { t: Translator; standing: NonNullable<LightPage["standing"]> };

/** Says that the three lights differ: missing data and what is not due say no colour. */
export function DifferNotice({ t, standing }: DifferNoticeProps) {
  const { selfLight, systemLight, officeLight } = standing;
  const said = [selfLight, systemLight, officeLight].filter((light) =>
    (SELF_LIGHTS as readonly (Light | null)[]).includes(light),
  );
  if (new Set(said).size < 2) return null;
  return (
    <div className="mb-4">
      <Notice kind="warning">{t("rules.office.differ")}</Notice>
    </div>
  );
}

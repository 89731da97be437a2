import { DescriptionList } from "@/components/ui/description-list";
import { Section } from "@/components/ui/section";
import type { DrawLine } from "@/lib/db/look-back-list";
import { DRAW_DEFAULTS } from "@/lib/domain/look-back";
import { formatDay } from "@/lib/text/format";
import { sayQuarter } from "@/lib/text/message-about";
import type { Texts } from "@/lib/text/say";
import { DrawForm } from "./draw-form";

/** The latest draw, with all that it takes to repeat it. */
export function LatestDraw({ texts, draw }: { texts: Texts; draw: DrawLine }) {
  const { t, locale } = texts;
  const { due, drawn, share, unitCap, drawnBy, drawnOn } = draw;
  return (
    <Section id="draw" title={t("lookBack.draw.title")} lede={t("lookBack.draw.lede")}>
      <DescriptionList
        facts={[
          { term: t("lookBack.draw.quarter"), detail: sayQuarter(texts, draw.quarter) },
          { term: t("lookBack.draw.result"), detail: t("lookBack.draw.counts", { due, drawn }) },
          {
            term: t("lookBack.draw.rule"),
            detail: t("lookBack.draw.ruleTold", { share, unitCap }),
          },
          {
            term: t("lookBack.draw.seed"),
            detail: <code className="break-all">{draw.seed}</code>,
          },
          {
            term: t("lookBack.draw.by"),
            detail: t("lookBack.draw.byTold", { by: drawnBy, day: formatDay(locale, drawnOn) }),
          },
        ]}
      />
    </Section>
  );
}

type DrawSectionProps = { texts: Texts; planId: number; held: Record<string, string> | null };

/** The draw of this quarter, for the chief. */
export function DrawSection({ texts: { t }, planId, held }: DrawSectionProps) {
  const { share, unitCap } = DRAW_DEFAULTS;
  return (
    <Section id="drawing" title={t("lookBack.drawing.title")} lede={t("lookBack.drawing.lede")}>
      <DrawForm
        planId={planId}
        start={held ?? { share: String(share), unitCap: String(unitCap) }}
        words={{
          share: t("lookBack.drawing.share"),
          unitCap: t("lookBack.drawing.unitCap"),
          percent: t("lookBack.drawing.percent"),
          items: t("lookBack.drawing.items"),
          submit: t("lookBack.drawing.submit"),
          pending: t("lookBack.drawing.pending"),
          problem: t("lookBack.drawing.problem"),
          blank: t("issue.required"),
          colon: t("ui.colon"),
        }}
      />
    </Section>
  );
}

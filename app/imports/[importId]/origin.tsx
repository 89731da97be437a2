import { Tag } from "@/components/ui/tag";
import type { ShownMeasure } from "@/lib/db/import/list-shown";
import type { MeasureField } from "@/lib/decomposition/measure";
import type { Translator } from "@/lib/text/translator";

type OriginProps = { t: Translator; measure: ShownMeasure; field: MeasureField };

/** Where a value comes from, unless its own row prints it. */
export function Origin({ t, measure, field }: OriginProps) {
  const origin = measure.content.from[field];
  if (origin === "own") return null;
  return (
    <Tag tone={origin === "ambiguous" ? "warning" : "neutral"}>
      {t(`decomposition.origin.${origin}`)}
    </Tag>
  );
}

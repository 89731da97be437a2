import type { Light } from "@/lib/domain/light";
import type { ReportRisk } from "@/lib/domain/report-risk";
import { formatValues } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";

const LIGHT_FIELDS = ["before", "light", "self", "system"] as const;

/** What to look at in a report, as a sentence. */
export function sayRisk({ locale, t }: Texts, { code, ...seen }: ReportRisk): string {
  const values: Record<string, string | number> = { ...seen };
  for (const field of LIGHT_FIELDS) {
    const light = values[field];
    if (typeof light === "string") values[field] = t(`light.${light as Light}`);
  }
  return t(`office.risk.${code}` as never, formatValues(locale, values) as never);
}

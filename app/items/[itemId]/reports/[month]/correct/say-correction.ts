import type { Translator } from "@/lib/text/translator";

/** 「公布 60% → 更正 55%（原因）」: what was published beside what holds now. */
export function sayCorrection(
  t: Translator,
  correction: { published: number | null; percent: number; reason: string },
): string {
  const { published, percent, reason } = correction;
  if (published === null) return t("period.correct.unpublished", { percent, reason });
  if (published === percent) return t("period.correct.same", { published, reason });
  return t("period.correct.line", { published, percent, reason });
}

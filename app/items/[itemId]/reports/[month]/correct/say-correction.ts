import type { Translator } from "@/lib/text/translator";

/** 「公布 60% → 更正 55%（原因）」: what was published beside what holds now. */
export function sayCorrection(
  t: Translator,
  correction: {
    published: number | null;
    percent: number;
    reason: string;
    /** What counts while the correction waits. */
    accepted?: number | null;
  },
): string {
  const { published, percent, reason, accepted = null } = correction;
  if (published === null && accepted !== null)
    return t("period.correct.fromAccepted", { accepted, percent, reason });
  if (published === null) return t("period.correct.unpublished", { percent, reason });
  if (published === percent) return t("period.correct.same", { published, reason });
  return t("period.correct.line", { published, percent, reason });
}

import type { Texts } from "@/lib/text/say";

/** An indicator's target in words: "不低于 80 %". */
export function sayTarget(
  { t }: Texts,
  indicator: { comparator: "AT_LEAST" | "AT_MOST" | "EXACTLY"; target: number; unit: string },
): string {
  const { comparator, target, unit } = indicator;
  return `${t(`ledger.item.comparator.${comparator}`)} ${target} ${unit}`.trim();
}

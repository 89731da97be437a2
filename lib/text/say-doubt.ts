import type { Doubt } from "@/lib/decomposition/measure";
import { asksForUnit } from "@/lib/decomposition/review/settle-doubts";
import type { Translator } from "@/lib/text/translator";

/** Why a careful reader should look again, as a sentence. */
export function sayDoubt(t: Translator, { code, params }: Pick<Doubt, "code" | "params">): string {
  const { printed = "", candidates } = params ?? {};
  if (code === "unit-unknown" && !candidates) return t("decomposition.unknownAlone", { printed });
  return t(`decomposition.doubt.${code}` as never, (params ?? {}) as never);
}

/** The printed name that a doubt asks the unit of, or null where it asks something else. */
export function nameAsked(doubt: Doubt): string | null {
  return asksForUnit(doubt) ? (doubt.params.printed ?? null) : null;
}

import type { Doubt } from "@/lib/decomposition/measure";
import type { Translator } from "@/lib/text/translator";

/** Why a careful reader should look again, as a sentence. */
export function sayDoubt(t: Translator, { code, params }: Pick<Doubt, "code" | "params">): string {
  return t(`decomposition.doubt.${code}` as never, params as never);
}

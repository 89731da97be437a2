import { Tag, type TagTone } from "@/components/ui/tag";
import type { ClosureState } from "@/lib/domain/closure";
import type { Translator } from "@/lib/text/translator";

const TONES: Partial<Record<ClosureState, TagTone>> = {
  COMPLETED: "success",
  PUBLISHED: "info",
  DELISTED: "success",
  RETURNED: "warning",
  REOPENED: "warning",
};

/** The state of a closure as a word. */
export function ClosureTag({ t, state }: { t: Translator; state: ClosureState }) {
  return <Tag tone={TONES[state] ?? "neutral"}>{t(`closure.state.${state}`)}</Tag>;
}

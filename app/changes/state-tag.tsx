import { Tag, type TagTone } from "@/components/ui/tag";
import type { ChangeState } from "@/lib/domain/change";
import type { Translator } from "@/lib/text/translator";

const TONES: Record<ChangeState, TagTone> = {
  PENDING_UNIT: "info",
  PENDING_OFFICE: "info",
  PENDING_LEADER: "info",
  APPROVED: "success",
  REFUSED: "problem",
  WITHDRAWN: "neutral",
};

/** How a request to change an item stands. */
export function ChangeStateTag({ t, state }: { t: Translator; state: ChangeState }) {
  return <Tag tone={TONES[state]}>{t(`change.state.${state}`)}</Tag>;
}

import { Tag, type TagTone } from "@/components/ui/tag";
import { daysBetween } from "@/lib/domain/calendar";
import { awaitsAnswer, type InstructionState } from "@/lib/domain/instruction";
import type { PlainDate } from "@/lib/domain/plain-date";
import type { Translator } from "@/lib/text/translator";

const TONES: Record<InstructionState, TagTone> = {
  OPEN: "warning",
  RETURNED: "warning",
  ANSWERED: "info",
  CLOSED: "success",
  CANCELLED: "neutral",
};

type InstructionStateProps = {
  t: Translator;
  instruction: { state: InstructionState; dueOn: PlainDate };
  today: PlainDate;
};

/** Where an instruction stands, and by how many days its answer is overdue. */
export function InstructionStateTags({ t, instruction, today }: InstructionStateProps) {
  const { state, dueOn } = instruction;
  const late = awaitsAnswer(state) ? daysBetween(dueOn, today) : 0;
  return (
    <span className="inline-flex flex-wrap gap-1">
      <Tag tone={TONES[state]}>{t(`instruction.state.${state}`)}</Tag>
      {late > 0 ? <Tag tone="problem">{t("instruction.overdue", { days: late })}</Tag> : null}
    </span>
  );
}

import { INSTRUCTION_LIMITS } from "@/lib/domain/instruction";
import { formatDay } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";
import type { prepareDecision } from "@/lib/usecases/meeting/prepare-decision";
import { DecideForm } from "./decide-form";

export type PreparedDecision = Extract<
  Awaited<ReturnType<typeof prepareDecision>>,
  { ok: true }
>["value"];

type DecidePartProps = {
  texts: Texts;
  prepared: PreparedDecision;
  held: Record<string, string> | null;
};

/** The form of a decision, which begins with the unit that files the item and next month's report day. */
export function DecidePart({ texts: { t, locale }, prepared, held }: DecidePartProps) {
  const { plan, meeting, entry, units, begun, latest } = prepared;
  const { text: limit } = INSTRUCTION_LIMITS;
  return (
    <DecideForm
      meetingId={meeting.id}
      entryId={entry?.id}
      units={units.map(({ id, name }) => ({ value: String(id), label: name }))}
      days={{ first: plan.today, latest }}
      limit={limit}
      begun={held ?? { ownerUnitId: String(begun.ownerUnitId ?? ""), dueOn: begun.dueOn }}
      words={{
        text: t("meeting.decision.text"),
        textHint: t("meeting.decision.textHint", { max: limit }),
        ownerUnitId: t("meeting.decision.ownerUnitId"),
        ownerHint: t("meeting.decision.ownerHint"),
        dueOn: t("meeting.decision.dueOn"),
        dueHint: t("meeting.decision.dueHint", { latest: formatDay(locale, latest) }),
        choose: t("ui.choose"),
        submit: t("meeting.decision.submit"),
        pending: t("meeting.decision.pending"),
        problem: t("meeting.problem"),
        blank: t("issue.required"),
        colon: t("ui.colon"),
      }}
    />
  );
}

import Link from "next/link";
import { Section } from "@/components/ui/section";
import { formatDay } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";
import { InstructionTable } from "../../plans/[planId]/instructions/instruction-table";
import { MeetingAct } from "./meeting-act";
import type { ShownMeeting } from "./page";

type PartProps = { texts: Texts; shown: ShownMeeting };

/** What the meeting decided, each with its unit and day. */
export function DecisionsPart({ texts, shown }: PartProps) {
  const { t } = texts;
  const { plan, meeting, decisions, mayLead } = shown;
  const title = t("meeting.decisions.title");
  return (
    <Section id="decisions" title={title}>
      {decisions.length > 0 ? (
        <InstructionTable texts={texts} caption={title} rows={decisions} today={plan.today} />
      ) : (
        <p className="text-ink-soft">{t("meeting.decisions.none")}</p>
      )}
      {mayLead ? (
        <p className="mt-3" data-screen-only>
          <Link href={`/meetings/${meeting.id}/decisions/new`} prefetch={false}>
            {t("meeting.decisions.add")}
          </Link>
        </p>
      ) : null}
    </Section>
  );
}

/** The way from the agenda to the minutes. */
export function ClosePart({ texts: { t, locale }, shown }: PartProps) {
  const { meeting, mayLead, mayClose } = shown;
  if (!mayLead) return null;
  return (
    <div data-screen-only>
      <Section id="close" title={t("meeting.close.title")} lede={t("meeting.close.hint")}>
        {mayClose ? (
          <MeetingAct
            act="close"
            meeting={meeting}
            variant="secondary"
            words={{
              submit: t("meeting.close.submit"),
              pending: t("meeting.close.pending"),
              problem: t("meeting.problem"),
            }}
          />
        ) : (
          <p>{t("meeting.close.early", { day: formatDay(locale, meeting.heldOn) })}</p>
        )}
      </Section>
    </div>
  );
}

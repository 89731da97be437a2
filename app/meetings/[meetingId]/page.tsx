import type { Metadata } from "next";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { AGENDA_CAP } from "@/lib/domain/meeting";
import { formatDay } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";
import { showMeeting } from "@/lib/usecases/meeting/show-meeting";
import { valueOrPage } from "@/lib/web/answer";
import { signedInCaller } from "@/lib/web/current-actor";
import { heldForm } from "@/lib/web/held-form";
import { currentTexts } from "@/lib/web/texts";
import { Frame } from "../../_frame/frame";
import { InstructionTable } from "../../plans/[planId]/instructions/instruction-table";
import { loopPath } from "../../plans/[planId]/supervision/loop-tabs";
import { AgendaTable } from "./agenda-table";
import { ArrangeForm } from "./arrange-form";
import { MeetingAct } from "./meeting-act";
import { ClosePart, DecisionsPart } from "./meeting-parts";

type MeetingPageProps = {
  params: Promise<{ meetingId: string }>;
  searchParams: Promise<{ done?: string }>;
};
export type ShownMeeting = Extract<Awaited<ReturnType<typeof showMeeting>>, { ok: true }>["value"];

const DONE = ["called", "drawn", "added", "arranged", "decided", "closed"] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTexts()).t("meeting.title") };
}

/** A meeting from its agenda to its minutes. */
export default async function MeetingPage({ params, searchParams }: MeetingPageProps) {
  const { meetingId } = await params;
  const { done: asked } = await searchParams;
  const done = DONE.find((each) => each === asked);
  const path = `/meetings/${meetingId}`;
  const shown = valueOrPage(await showMeeting(await signedInCaller(path), { meetingId }));
  const held = await heldForm(path);
  const { plan, meeting, former } = shown;
  const texts = await currentTexts();
  const { t } = texts;
  const list = loopPath(plan.id, "meetings");
  return (
    <Frame path={list} planId={plan.id}>
      <PageHeader
        breadcrumb={{
          label: t("ui.breadcrumb"),
          crumbs: [{ label: t("meeting.title"), href: list }],
        }}
        kicker={t(`meeting.state.${meeting.state}`)}
        title={meeting.title}
        lede={saidOf(texts, meeting)}
      />
      {done ? (
        <div className="mb-4">
          <Notice kind="success">{t(`meeting.done.${done}`)}</Notice>
        </div>
      ) : null}
      <Section id="former" title={t("meeting.former.title")} lede={t("meeting.former.lede")}>
        {former.length > 0 ? (
          <InstructionTable
            texts={texts}
            caption={t("meeting.former.title")}
            rows={former}
            today={plan.today}
          />
        ) : (
          <p className="text-ink-soft">{t("meeting.former.none")}</p>
        )}
      </Section>
      <AgendaPart texts={texts} shown={shown} held={held} />
      <DecisionsPart texts={texts} shown={shown} />
      <ClosePart texts={texts} shown={shown} />
    </Frame>
  );
}

function saidOf({ t, locale }: Texts, meeting: ShownMeeting["meeting"]): string {
  const day = formatDay(locale, meeting.heldOn);
  return [
    meeting.place ? t("meeting.kicker", { day, place: meeting.place }) : day,
    t("meeting.calledBy", { by: meeting.calledBy }),
    ...(meeting.closedBy ? [t("meeting.closedBy", { by: meeting.closedBy })] : []),
  ].join(" · ");
}

type PartProps = { texts: Texts; shown: ShownMeeting; held: Record<string, string> | null };

function AgendaPart({ texts, shown: { meeting, entries, mayLead }, held }: PartProps) {
  const { t } = texts;
  const isEmpty = entries.length === 0;
  const table = (
    <AgendaTable texts={texts} meetingId={meeting.id} rows={entries} mayLead={mayLead} />
  );
  const problem = t("meeting.problem");
  return (
    <Section id="agenda" title={t("meeting.agenda.title")} lede={t("meeting.agenda.lede")}>
      {isEmpty && mayLead ? (
        <EmptyState title={t("meeting.agenda.none")}>{t("meeting.agenda.noneHint")}</EmptyState>
      ) : null}
      {isEmpty && !mayLead ? (
        <p className="text-ink-soft">{t("meeting.agenda.noneClosed")}</p>
      ) : null}
      {isEmpty || mayLead ? null : table}
      {mayLead ? (
        <>
          <ArrangeForm meeting={meeting} problem={problem}>
            {isEmpty ? null : table}
          </ArrangeForm>
          <div className="mt-4 flex flex-wrap items-start gap-8" data-screen-only>
            <div className="flex max-w-form flex-col gap-2">
              <p className="text-table text-ink-soft">
                {t("meeting.agenda.drawHint", { max: AGENDA_CAP })}
              </p>
              <MeetingAct
                act="draw"
                meeting={meeting}
                variant={isEmpty ? "primary" : "secondary"}
                words={{
                  submit: t(isEmpty ? "meeting.agenda.draw" : "meeting.agenda.redraw"),
                  pending: t("meeting.agenda.drawing"),
                  problem,
                }}
              />
            </div>
            <MeetingAct
              act="add"
              meeting={meeting}
              line={{
                name: "code",
                label: t("meeting.agenda.code"),
                hint: t("meeting.agenda.codeHint"),
              }}
              held={held}
              variant="secondary"
              words={{
                submit: t("meeting.agenda.add"),
                pending: t("meeting.agenda.adding"),
                problem,
              }}
            />
          </div>
        </>
      ) : null}
    </Section>
  );
}

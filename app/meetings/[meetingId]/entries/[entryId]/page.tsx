import type { Metadata } from "next";
import Link from "next/link";
import { DescriptionList } from "@/components/ui/description-list";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Pager } from "@/components/ui/pager";
import { Section } from "@/components/ui/section";
import { MEETING_LIMITS } from "@/lib/domain/meeting";
import { formatDay } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";
import { prepareDecision } from "@/lib/usecases/meeting/prepare-decision";
import { valueOrPage } from "@/lib/web/answer";
import { signedInCaller } from "@/lib/web/current-actor";
import { heldForm } from "@/lib/web/held-form";
import { currentTexts } from "@/lib/web/texts";
import { Frame } from "../../../../_frame/frame";
import { InstructionTable } from "../../../../plans/[planId]/instructions/instruction-table";
import { loopPath } from "../../../../plans/[planId]/supervision/loop-tabs";
import { LightNow, StandingThen } from "../../agenda-table";
import { DecidePart, type PreparedDecision } from "../../decide-part";
import { NoteForm } from "./note-form";

type EntryProps = {
  params: Promise<{ meetingId: string; entryId: string }>;
  searchParams: Promise<{ done?: string }>;
};

const DONE = ["noted", "decided"] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTexts()).t("meeting.agenda.discuss") };
}

/** One item of the agenda while it is discussed: where it stands, what was said, what is decided, and the next. */
export default async function EntryPage({ params, searchParams }: EntryProps) {
  const { meetingId, entryId } = await params;
  const { done: asked } = await searchParams;
  const done = DONE.find((each) => each === asked);
  const path = `/meetings/${meetingId}/entries/${entryId}`;
  // An address that names no entry is an address of nothing.
  const sent = { meetingId, entryId: Number(entryId) || 0 };
  const prepared = valueOrPage(await prepareDecision(await signedInCaller(path), sent));
  const held = await heldForm(path);
  const { plan, meeting, entry, place, decisions } = prepared;
  const texts = await currentTexts();
  const { t } = texts;
  if (!entry) return valueOrPage({ ok: false, refusal: { kind: "not-found" } });
  return (
    <Frame path={loopPath(plan.id, "meetings")} planId={plan.id}>
      <PageHeader
        breadcrumb={{
          label: t("ui.breadcrumb"),
          crumbs: [
            { label: t("meeting.title"), href: loopPath(plan.id, "meetings") },
            { label: meeting.title, href: `/meetings/${meeting.id}` },
          ],
        }}
        kicker={t("meeting.entry.place", place)}
        title={`${entry.code} ${entry.text}`}
        lede={entry.unitName ?? t("meeting.agenda.noUnit")}
      />
      {done ? (
        <div className="mb-4">
          <Notice kind="success">{t(`meeting.done.${done}`)}</Notice>
        </div>
      ) : null}
      <Standings texts={texts} entry={entry} />
      {decisions.length > 0 ? (
        <Section id="decisions" title={t("meeting.entry.decisions")}>
          <InstructionTable
            texts={texts}
            caption={t("meeting.entry.decisions")}
            rows={decisions}
            today={plan.today}
          />
        </Section>
      ) : null}
      <Discussion texts={texts} prepared={prepared} entry={entry} held={held} />
      <Steps texts={texts} prepared={prepared} />
    </Frame>
  );
}

type Entry = NonNullable<PreparedDecision["entry"]>;

function Standings({ texts, entry }: { texts: Texts; entry: Entry }) {
  const { t, locale } = texts;
  const facts = [
    { term: t("meeting.entry.why"), detail: t(`meeting.agenda.list.${entry.list ?? "own"}`) },
    {
      term: t("meeting.entry.stood", { day: formatDay(locale, entry.standing.on) }),
      detail: <StandingThen texts={texts} row={entry} />,
    },
    {
      term: t("meeting.entry.now"),
      detail: (
        <Link href={`/items/${entry.itemId}`} prefetch={false}>
          <LightNow texts={texts} light={entry.light} />
        </Link>
      ),
    },
  ];
  return (
    <div className="mb-8 max-w-form">
      <DescriptionList facts={facts} />
    </div>
  );
}

type DiscussionProps = {
  texts: Texts;
  prepared: PreparedDecision;
  entry: Entry;
  held: Record<string, string> | null;
};

function Discussion({ texts, prepared, entry, held }: DiscussionProps) {
  const { t } = texts;
  const { meeting } = prepared;
  if (meeting.state === "CLOSED") return <Notice>{t("meeting.entry.closed")}</Notice>;
  const { note: limit } = MEETING_LIMITS;
  const heldNote = held?.note === undefined ? null : held;
  return (
    <>
      {held ? (
        <div className="mb-4">
          <Notice kind="warning">{t("meeting.restored")}</Notice>
        </div>
      ) : null}
      <Section id="note-it" title={t("meeting.entry.note")}>
        <NoteForm
          meetingId={meeting.id}
          entryId={entry.id}
          note={entry.note ?? ""}
          limit={limit}
          held={heldNote}
          words={{
            label: t("meeting.entry.note"),
            hint: t("meeting.entry.noteHint", { max: limit }),
            submit: t("meeting.entry.save"),
            pending: t("meeting.entry.saving"),
            problem: t("meeting.problem"),
          }}
        />
      </Section>
      <Section id="decide" title={t("meeting.decision.title")}>
        <DecidePart texts={texts} prepared={prepared} held={heldNote ? null : held} />
      </Section>
    </>
  );
}

function Steps({ texts: { t }, prepared }: { texts: Texts; prepared: PreparedDecision }) {
  const { meeting, before, after } = prepared;
  const address = (entry: { id: number } | null) =>
    entry ? `/meetings/${meeting.id}/entries/${entry.id}` : undefined;
  return (
    <Pager
      label={t("meeting.entry.steps")}
      words={{ previous: t("meeting.entry.before"), next: t("meeting.entry.after") }}
      previousHref={address(before)}
      nextHref={address(after)}
    />
  );
}

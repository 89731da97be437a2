import type { Metadata } from "next";
import Link from "next/link";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Pager } from "@/components/ui/pager";
import { Section } from "@/components/ui/section";
import type { MeetingRow } from "@/lib/db/meeting-pages";
import { formatDay } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";
import { listMeetings } from "@/lib/usecases/meeting/list-meetings";
import { valueOrPage } from "@/lib/web/answer";
import { signedInCaller } from "@/lib/web/current-actor";
import { currentTexts } from "@/lib/web/texts";
import { Frame } from "../../../_frame/frame";
import { LoopTabs, loopPath } from "../supervision/loop-tabs";

type MeetingsProps = {
  params: Promise<{ planId: string }>;
  searchParams: Promise<{ page?: string }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTexts()).t("meeting.title") };
}

export default async function MeetingsPage({ params, searchParams }: MeetingsProps) {
  const { planId } = await params;
  const { page: asked } = await searchParams;
  const caller = await signedInCaller(`/plans/${planId}/meetings`);
  const listed = valueOrPage(await listMeetings(caller, { planId, page: asked ?? 1 }));
  const { plan, page, more, open, closed, mayCall } = listed;
  const texts = await currentTexts();
  const { t } = texts;
  const path = loopPath(plan.id, "meetings");
  const call = (
    <LinkButton href={`${path}/new`} variant="primary">
      {t("meeting.call")}
    </LinkButton>
  );
  return (
    <Frame path={path} planId={plan.id}>
      <PageHeader
        title={t("meeting.title")}
        lede={t("meeting.lede")}
        actions={mayCall ? call : undefined}
      />
      <LoopTabs t={t} planId={plan.id} current="meetings" />
      {mayCall || open.length > 0 ? (
        <Section id="open" title={t("meeting.open")}>
          <MeetingTable texts={texts} part="open" rows={open} />
        </Section>
      ) : null}
      <Section id="closed" title={t("meeting.closed")}>
        <MeetingTable texts={texts} part="closed" rows={closed} />
      </Section>
      <Pager
        label={t("ui.pager")}
        words={{ previous: t("ui.previous"), next: t("ui.next") }}
        previousHref={page > 1 ? `${path}?page=${page - 1}` : undefined}
        nextHref={more ? `${path}?page=${page + 1}` : undefined}
      />
    </Frame>
  );
}

type MeetingTableProps = { texts: Texts; part: "open" | "closed"; rows: readonly MeetingRow[] };

function MeetingTable({ texts, part, rows }: MeetingTableProps) {
  const { t } = texts;
  return (
    <DataTable
      caption={t(`meeting.${part}`)}
      captionHidden
      columns={columnsOf(texts)}
      rows={rows}
      rowKey={({ id }) => String(id)}
      empty={
        <EmptyState title={t(`meeting.${part}None`)}>{t(`meeting.${part}NoneHint`)}</EmptyState>
      }
    />
  );
}

function columnsOf({ t, locale }: Texts): Column<MeetingRow>[] {
  const named = (key: "heldOn" | "place" | "entries" | "decisions") => ({
    key,
    head: t(`meeting.head.${key}`),
    label: t(`meeting.head.${key}`),
  });
  return [
    {
      key: "title",
      head: t("meeting.head.title"),
      rowHeader: true,
      cell: ({ id, title }) => (
        <Link href={`/meetings/${id}`} prefetch={false}>
          {title}
        </Link>
      ),
    },
    { ...named("heldOn"), fixed: true, cell: ({ heldOn }) => formatDay(locale, heldOn) },
    { ...named("place"), cell: ({ place }) => place ?? t("ui.none") },
    { ...named("entries"), numeric: true, cell: ({ entries }) => entries },
    {
      ...named("decisions"),
      cell: ({ decisions: count, open }) =>
        open > 0 ? t("meeting.decided", { count, open }) : t("meeting.decidedAll", { count }),
    },
  ];
}

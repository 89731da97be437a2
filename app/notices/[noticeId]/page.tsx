import type { Metadata } from "next";
import Link from "next/link";
import { LightTag } from "@/components/ledger/light-tag";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import { WAITING_STATES } from "@/lib/domain/ladder";
import { formatDay } from "@/lib/text/format";
import { sayReason, type Texts } from "@/lib/text/say";
import { showNotice } from "@/lib/usecases/notice/show-notice";
import { valueOrPage } from "@/lib/web/answer";
import { signedInCaller } from "@/lib/web/current-actor";
import { heldForm } from "@/lib/web/held-form";
import { currentTexts } from "@/lib/web/texts";
import { Frame } from "../../_frame/frame";
import { NoticeActs } from "./notice-acts";
import { NoticeFacts } from "./notice-facts";
import { NoticeReplies } from "./notice-replies";

export type ShownNotice = Extract<Awaited<ReturnType<typeof showNotice>>, { ok: true }>["value"];

type NoticePageProps = {
  params: Promise<{ noticeId: string }>;
  searchParams: Promise<{ done?: string }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTexts()).t("ladder.title") };
}

const DONE = [
  "draft",
  "join",
  "issue",
  "drop",
  "acknowledge",
  "reply",
  "return",
  "settle",
  "withdraw",
  "record",
] as const;

export default async function NoticePage({ params, searchParams }: NoticePageProps) {
  const { noticeId } = await params;
  const path = `/notices/${noticeId}`;
  const shown = valueOrPage(await showNotice(await signedInCaller(path), { noticeId }));
  const { plan, notice } = shown;
  const { done } = await searchParams;
  const said = DONE.find((each) => each === done);
  const held = await heldForm(path);
  const texts = await currentTexts();
  const { t } = texts;
  return (
    <Frame path={path} planId={plan.id}>
      <PageHeader
        breadcrumb={{
          label: t("ui.breadcrumb"),
          crumbs: [{ label: t("ladder.title"), href: `/plans/${plan.id}/supervision` }],
        }}
        kicker={t(`ladder.level.${notice.level}`)}
        title={notice.number ?? `${t(`ladder.level.${notice.level}`)}${t("ladder.unnumbered")}`}
        lede={
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
            {t("ladder.notice.to", { unit: notice.unitName })}
            <Tag tone="info">{t(`ladder.state.${notice.state}`)}</Tag>
            <DueDay texts={texts} shown={shown} />
            {notice.goodFaith ? <Tag tone="success">{t("ladder.notice.goodFaith")}</Tag> : null}
          </span>
        }
      />
      <div className="mb-4 flex flex-col gap-3">
        {held ? <Notice kind="warning">{t("ladder.restored")}</Notice> : null}
        {said ? <Notice kind="success">{t(`ladder.done.${said}`)}</Notice> : null}
      </div>
      <div className="grid grid-cols-1 items-start gap-x-8 lg:grid-cols-2">
        <Section id="demand" title={t("ladder.notice.demand")}>
          <p className="whitespace-pre-line wrap-break-word">{notice.demand}</p>
        </Section>
        <Section id="replies" title={t("ladder.notice.replies")}>
          <NoticeReplies texts={texts} notice={notice} />
        </Section>
      </div>
      <NoticeActs texts={texts} shown={shown} held={held} />
      <div className="grid grid-cols-1 items-start gap-x-8 lg:grid-cols-2">
        <Section id="items" title={t("ladder.notice.items")} lede={t("ladder.notice.itemsHint")}>
          <Items texts={texts} items={notice.items} />
        </Section>
        <Section id="course" title={t("ladder.notice.course")}>
          <NoticeFacts texts={texts} shown={shown} />
        </Section>
      </div>
    </Frame>
  );
}

/** Until when an answer is awaited, and whether that day is past. */
function DueDay({ texts: { t, locale }, shown: { notice, plan } }: DueDayProps) {
  if (!WAITING_STATES.has(notice.state)) return null;
  return (
    <>
      {t("ladder.draft.dueBy", { day: formatDay(locale, notice.answerDueOn) })}
      {notice.answerDueOn < plan.today ? <Tag tone="problem">{t("ladder.overdue")}</Tag> : null}
    </>
  );
}

type DueDayProps = { texts: Texts; shown: ShownNotice };
type ItemsProps = { texts: Texts; items: ShownNotice["notice"]["items"] };

function Items({ texts, items }: ItemsProps) {
  const { t } = texts;
  return (
    <ul className="divide-y divide-rule border-y border-rule">
      {items.map(({ itemId, code, headline, grounds }) => (
        <li key={itemId} className="py-2">
          <p className="flex flex-wrap items-center gap-x-3">
            <Link href={`/items/${itemId}`} prefetch={false}>
              {code} {headline}
            </Link>
            {grounds.light ? (
              <LightTag light={grounds.light} label={t(`light.${grounds.light}`)} size="small" />
            ) : null}
          </p>
          <ul className="text-table text-ink-soft">
            {grounds.reasons.map((reason) => (
              <li key={JSON.stringify(reason)}>{sayReason(texts, reason)}</li>
            ))}
            {grounds.reasons.length === 0 ? <li>{t("ladder.notice.noReasons")}</li> : null}
          </ul>
        </li>
      ))}
    </ul>
  );
}

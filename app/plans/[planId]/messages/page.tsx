import type { Metadata } from "next";
import Link from "next/link";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import type { Message } from "@/lib/db/messages";
import type { PlainDate } from "@/lib/domain/plain-date";
import { formatDay } from "@/lib/text/format";
import { messageAbout } from "@/lib/text/message-about";
import { messageAddress } from "@/lib/text/message-address";
import type { Texts } from "@/lib/text/say";
import { listMessages } from "@/lib/usecases/message/list-messages";
import { valueOrPage } from "@/lib/web/answer";
import { signedInCaller } from "@/lib/web/current-actor";
import { currentTexts } from "@/lib/web/texts";
import { Frame } from "../../../_frame/frame";
import { FeedForm } from "./feed-form";

type MessagesProps = { params: Promise<{ planId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTexts()).t("message.title") };
}

/** What asks the reader to act, each one click from its act; a message is gone with its cause. */
export default async function MessagesPage({ params }: MessagesProps) {
  const { planId } = await params;
  const path = `/plans/${planId}/messages`;
  const { plan, rows, total, feed } = valueOrPage(
    await listMessages(await signedInCaller(path), { planId }),
  );
  const texts = await currentTexts();
  const { t } = texts;
  return (
    <Frame path={path} planId={plan.id}>
      <PageHeader
        title={t("message.title")}
        lede={t("message.lede")}
        actions={<LinkButton href="/account/preference">{t("preference.open")}</LinkButton>}
      />
      <div className="mb-8">
        <DataTable
          caption={t("message.caption", { count: total })}
          rows={rows}
          rowKey={({ kind, id }) => `${kind} ${id}`}
          columns={columns(texts, plan)}
          empty={<EmptyState title={t("message.empty")}>{t("message.emptyHint")}</EmptyState>}
        />
        {total > rows.length ? (
          <p className="mt-3 text-small text-ink-soft">
            {t("message.more", { count: total - rows.length })}
          </p>
        ) : null}
      </div>
      <Section id="feed" title={t("message.feed.title")} lede={t("message.feed.lede")}>
        <FeedForm
          planId={plan.id}
          active={feed}
          words={{
            none: t("message.feed.none"),
            active: t("message.feed.active"),
            make: t("message.feed.make"),
            renew: t("message.feed.renew"),
            end: t("message.feed.end"),
            pending: t("message.feed.pending"),
            address: t("message.feed.address"),
          }}
        />
      </Section>
    </Frame>
  );
}

function columns(texts: Texts, plan: { id: number; today: PlainDate }): Column<Message>[] {
  const { t } = texts;
  return [
    {
      key: "what",
      head: t("message.head.what"),
      rowHeader: true,
      cell: (message) => (
        <Link href={messageAddress(plan.id, message)} prefetch={false}>
          {t(`message.kind.${message.kind}`, { count: message.count })}
        </Link>
      ),
    },
    {
      key: "about",
      head: t("message.head.about"),
      label: t("message.head.about"),
      cell: ({ code, text }) => (
        <span className="break-words">
          {code ? <span className="mr-2 text-ink-soft">{code}</span> : null}
          {messageAbout(texts, text)}
        </span>
      ),
    },
    {
      key: "due",
      head: t("message.head.due"),
      label: t("message.head.due"),
      fixed: true,
      cell: ({ due }) => <Due texts={texts} due={due} today={plan.today} />,
    },
  ];
}

function Due({ texts, due, today }: { texts: Texts; due: PlainDate | null; today: PlainDate }) {
  if (due === null) return texts.t("message.noDay");
  return (
    <>
      {formatDay(texts.locale, due)}{" "}
      {due < today ? <Tag tone="problem">{texts.t("message.overdue")}</Tag> : null}
    </>
  );
}

import type { Metadata } from "next";
import Link from "next/link";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import type { WebhookRow } from "@/lib/db/webhooks";
import { formatMoment } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";
import { listWebhooks } from "@/lib/usecases/webhook/list-webhooks";
import { valueOrPage } from "@/lib/web/answer";
import { signedInCaller } from "@/lib/web/current-actor";
import { currentTexts } from "@/lib/web/texts";
import { Frame } from "../../_frame/frame";
import { OutboxTabs, WEBHOOKS_PATH } from "../outbox-tabs";
import { WebhookStateTag } from "./webhook-state-tag";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTexts()).t("webhook.title") };
}

/** The group robots that urgent messages are posted to. */
export default async function WebhooksPage() {
  const { rows } = valueOrPage(await listWebhooks(await signedInCaller(WEBHOOKS_PATH), {}));
  const texts = await currentTexts();
  const { t } = texts;
  return (
    <Frame path={WEBHOOKS_PATH}>
      <PageHeader
        title={t("webhook.title")}
        lede={t("webhook.lede")}
        actions={
          <LinkButton variant="primary" href={`${WEBHOOKS_PATH}/new`}>
            {t("webhook.add")}
          </LinkButton>
        }
      />
      <OutboxTabs t={t} current={WEBHOOKS_PATH} />
      <DataTable
        caption={t("webhook.caption")}
        captionHidden
        columns={columns(texts)}
        rows={rows}
        rowKey={({ id }) => String(id)}
        empty={<EmptyState title={t("webhook.empty")}>{t("webhook.emptyHint")}</EmptyState>}
      />
    </Frame>
  );
}

function columns({ t, locale }: Texts): Column<WebhookRow>[] {
  const head = (name: "kind" | "whose" | "host" | "state" | "sent") => ({
    head: t(`webhook.head.${name}`),
    label: t(`webhook.head.${name}`),
  });
  return [
    {
      key: "name",
      head: t("webhook.head.name"),
      rowHeader: true,
      cell: ({ id, name }) => (
        <Link href={`${WEBHOOKS_PATH}/${id}`} prefetch={false}>
          {name}
        </Link>
      ),
    },
    { key: "kind", ...head("kind"), cell: ({ kind }) => t(`webhook.kind.${kind}`) },
    { key: "whose", ...head("whose"), cell: ({ unit }) => unit?.name ?? t("webhook.office") },
    {
      key: "host",
      ...head("host"),
      cell: ({ host }) => <span className="wrap-anywhere">{host}</span>,
    },
    {
      key: "state",
      ...head("state"),
      fixed: true,
      cell: ({ disabledAt }) => <WebhookStateTag t={t} disabledAt={disabledAt} />,
    },
    {
      key: "sent",
      ...head("sent"),
      fixed: true,
      cell: ({ lastSentAt }) =>
        lastSentAt ? formatMoment(locale, lastSentAt) : t("webhook.neverSent"),
    },
  ];
}

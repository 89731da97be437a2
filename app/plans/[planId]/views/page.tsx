import type { Metadata } from "next";
import Link from "next/link";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { ledgerAddress, ledgerPath } from "@/lib/text/ledger-address";
import { listViews } from "@/lib/usecases/view/list-views";
import { valueOrPage } from "@/lib/web/answer";
import { signedInCaller } from "@/lib/web/current-actor";
import { currentTexts } from "@/lib/web/texts";
import { Frame } from "../../../_frame/frame";

const DONE = ["renamed", "removed"] as const;

type ViewsProps = {
  params: Promise<{ planId: string }>;
  searchParams: Promise<{ done?: string }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTexts()).t("view.title") };
}

/** A person's own views of the ledger, to open, rename or delete. */
export default async function ViewsPage({ params, searchParams }: ViewsProps) {
  const { planId } = await params;
  const path = `/plans/${planId}/views`;
  const caller = await signedInCaller(path);
  const views = valueOrPage(await listViews(caller, { planId }));
  const { t } = await currentTexts();
  const { done } = await searchParams;
  const said = DONE.find((each) => each === done);
  const ledger = ledgerAddress(Number(planId));
  return (
    <Frame path={path} planId={Number(planId)}>
      <PageHeader
        title={t("view.title")}
        lede={t("view.saved.lede")}
        actions={<LinkButton href={ledger}>{t("view.saved.toLedger")}</LinkButton>}
      />
      {said ? (
        <div className="mb-4">
          <Notice kind="success">{t(`view.saved.${said}`)}</Notice>
        </div>
      ) : null}
      <DataTable
        caption={t("view.saved.caption")}
        columns={[
          {
            key: "name",
            head: t("view.saved.name"),
            rowHeader: true,
            cell: ({ name, query }) => (
              <Link href={ledgerPath(Number(planId), query)} prefetch={false}>
                {name}
              </Link>
            ),
          },
          {
            key: "act",
            head: t("view.saved.act"),
            cell: ({ id, name }) => (
              <Link href={`${path}/${id}`} prefetch={false}>
                {t("view.saved.edit")}
                <span className="sr-only">
                  {t("ui.colon")}
                  {name}
                </span>
              </Link>
            ),
          },
        ]}
        rows={views}
        rowKey={({ id }) => String(id)}
        empty={<EmptyState title={t("view.saved.empty")}>{t("view.saved.emptyHint")}</EmptyState>}
      />
    </Frame>
  );
}

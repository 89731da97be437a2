import type { Metadata } from "next";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Pager } from "@/components/ui/pager";
import { listApprovals } from "@/lib/usecases/report/list-approvals";
import { valueOrPage } from "@/lib/web/answer";
import { signedInCaller } from "@/lib/web/current-actor";
import { heldForm } from "@/lib/web/held-form";
import { currentTexts } from "@/lib/web/texts";
import { Frame } from "../../../_frame/frame";
import { ApprovalCard } from "./approval-card";
import { ApproveManyForm } from "./approve-many-form";

type ApprovalsProps = {
  params: Promise<{ planId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const FORM = "approve-many";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTexts()).t("approval.title") };
}

export default async function ApprovalsPage({ params, searchParams }: ApprovalsProps) {
  const { planId } = await params;
  const path = `/plans/${planId}/approvals`;
  const query = await searchParams;
  const input = { planId, page: query.page };
  const shown = valueOrPage(await listApprovals(await signedInCaller(path), input));
  const texts = await currentTexts();
  const { t } = texts;
  const held = await heldForm(path);
  const { plan, rows, page, more } = shown;
  const open = rows.filter((row) => row.refusedBy === null);
  const plain = open.filter(({ peculiarities }) => peculiarities.length === 0).length;
  return (
    <Frame path={path} planId={plan.id}>
      <div>
        <PageHeader
          title={t("approval.title")}
          lede={t("approval.lede")}
          actions={shown.unitIds.map((unitId) => (
            <LinkButton
              key={unitId}
              href={`/units/${unitId}#approval`}
              variant="quiet"
              size="small"
            >
              {t("approval.settings")}
            </LinkButton>
          ))}
        />
        <div className="mb-4 flex flex-col gap-3">
          {held ? <Notice kind="warning">{t("approval.restored")}</Notice> : null}
          {query.done === "released" ? (
            <Notice kind="success">
              {t("approval.released", { count: Number(query.count) || 0 })}
            </Notice>
          ) : null}
          {query.done === "returned" ? (
            <Notice kind="success">{t("approval.returned")}</Notice>
          ) : null}
        </div>
        {/* Stays when the last report is gone: it says what became of those that were chosen. */}
        <ApproveManyForm
          id={FORM}
          planId={plan.id}
          plain={plain}
          shown={open.length > 0}
          words={{
            problem: t("approval.problem"),
            chosen: t("approval.approveChosen"),
            plain: t("approval.approvePlain", { count: plain }),
            plainNone: t("approval.plainNone"),
            pending: t("approval.approving"),
          }}
        />
        {rows.length === 0 ? (
          <EmptyState title={t("approval.empty")}>{t("approval.emptyHint")}</EmptyState>
        ) : (
          <ol aria-label={t("approval.caption")} className="mt-4 flex flex-col gap-4">
            {rows.map((row) => (
              <ApprovalCard
                key={`${row.itemId} ${row.month} ${row.revision}`}
                texts={texts}
                planId={plan.id}
                row={row}
                formId={FORM}
                held={held}
              />
            ))}
          </ol>
        )}
        <Pager
          label={t("ui.pager")}
          words={{ previous: t("ui.previous"), next: t("ui.next") }}
          previousHref={page > 1 ? `${path}?page=${page - 1}` : undefined}
          nextHref={more ? `${path}?page=${page + 1}` : undefined}
        />
      </div>
    </Frame>
  );
}

import type { Metadata } from "next";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { listReviews } from "@/lib/usecases/report/list-reviews";
import { valueOrPage } from "@/lib/web/answer";
import { signedInCaller } from "@/lib/web/current-actor";
import { currentTexts } from "@/lib/web/texts";
import { Frame } from "../../../_frame/frame";
import { WaitingTable } from "../waiting-table";

type ReviewsProps = { params: Promise<{ planId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTexts()).t("ledger.reviews.title") };
}

export default async function ReviewsPage({ params }: ReviewsProps) {
  const { planId } = await params;
  const path = `/plans/${planId}/reviews`;
  const { plan, rows } = valueOrPage(await listReviews(await signedInCaller(path), { planId }));
  const texts = await currentTexts();
  const { t } = texts;
  return (
    <Frame path={path} planId={plan.id}>
      <div>
        <PageHeader title={t("ledger.reviews.title")} lede={t("ledger.reviews.lede")} />
        <WaitingTable
          texts={texts}
          rows={rows}
          caption={t("ledger.reviews.caption")}
          act={t("ledger.reviews.act")}
          empty={
            <EmptyState title={t("ledger.reviews.empty")}>
              {t("ledger.reviews.emptyHint")}
            </EmptyState>
          }
        />
      </div>
    </Frame>
  );
}

import type { Metadata } from "next";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { type LedgerView, ledgerAddress } from "@/lib/text/ledger-address";
import { listLedger } from "@/lib/usecases/item/list-ledger";
import { listViews } from "@/lib/usecases/view/list-views";
import { valueOrPage } from "@/lib/web/answer";
import { signedInCaller } from "@/lib/web/current-actor";
import { heldForm } from "@/lib/web/held-form";
import { currentTexts } from "@/lib/web/texts";
import { Frame } from "../../../_frame/frame";
import { UnknownDay } from "../board/board-day";
import { askedAddress, blanksLeftOut, type Query, shownView } from "./asked-view";
import { LedgerFilter } from "./ledger-filter";
import { LedgerTable } from "./ledger-table";
import { ViewConditions } from "./view-conditions";

export type ShownLedger = Extract<Awaited<ReturnType<typeof listLedger>>, { ok: true }>["value"];
type LedgerProps = {
  params: Promise<{ planId: string }>;
  searchParams: Promise<Query>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTexts()).t("ledger.items.title") };
}

export default async function LedgerPage({ params, searchParams }: LedgerProps) {
  const { planId } = await params;
  const asked = blanksLeftOut(await searchParams);
  const path = askedAddress(`/plans/${planId}/items`, asked);
  const caller = await signedInCaller(path);
  const ledger = valueOrPage(await listLedger(caller, { ...asked, planId }));
  const { filter, plan, names } = ledger;
  const view = shownView(ledger);
  const saved = valueOrPage(await listViews(caller, { planId: plan.id }));
  const held = await heldForm(ledgerAddress(plan.id, view));
  const texts = await currentTexts();
  const { t } = texts;
  const address = (change: LedgerView) => ledgerAddress(plan.id, { ...view, ...change });
  return (
    <Frame path={path} planId={plan.id}>
      <div>
        <PageHeader
          title={t("ledger.items.title")}
          lede={t("ledger.items.lede", { plan: plan.shortTitle })}
          actions={
            <LinkButton
              href={`/plans/${plan.id}/hand-over${
                typeof filter.unitId === "number" ? `?unit=${filter.unitId}` : ""
              }`}
            >
              {t("reform.handOver.title")}
            </LinkButton>
          }
        />
        {asked.saved ? (
          <div className="mb-4">
            <Notice kind="success">{t("view.saved.done")}</Notice>
          </div>
        ) : null}
        <LedgerFilter t={t} planId={plan.id} view={view} choices={ledger.choices} />
        <ViewConditions texts={texts} view={view} names={names} address={address} />
        {ledger.when.kind === "unknown" ? (
          <UnknownDay texts={texts} plan={plan} asked={ledger.when} />
        ) : (
          <LedgerTable
            texts={texts}
            ledger={ledger}
            asked={asked}
            saved={saved}
            held={held?.name}
          />
        )}
      </div>
    </Frame>
  );
}

import type { Metadata } from "next";
import Link from "next/link";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import type { FramePlan } from "@/lib/db/frame";
import type { Actor } from "@/lib/domain/actor";
import { canReviewReport } from "@/lib/domain/policy";
import type { Texts } from "@/lib/text/say";
import { listPlans } from "@/lib/usecases/plan/list-plans";
import { valueOrPage } from "@/lib/web/answer";
import { signedInCaller } from "@/lib/web/current-actor";
import { currentTexts } from "@/lib/web/texts";
import { Frame } from "../_frame/frame";
import { planHome } from "./plan-home";

const PATH = "/plans";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTexts()).t("app.plans.title") };
}

/** Every plan in the ledger, each with what waits in it for the person. */
export default async function PlansPage() {
  const caller = await signedInCaller(PATH);
  const plans = valueOrPage(await listPlans(caller, {}));
  const texts = await currentTexts();
  const { t } = texts;
  return (
    <Frame path={PATH}>
      <PageHeader title={t("app.plans.title")} lede={t("app.plans.lede")} />
      <DataTable
        caption={t("app.plans.title")}
        captionHidden
        rows={plans}
        rowKey={({ id }) => String(id)}
        columns={columns(texts, caller.actor)}
        empty={<EmptyState title={t("app.noPlan.title")}>{t("app.noPlan.body")}</EmptyState>}
      />
    </Frame>
  );
}

function columns({ t }: Texts, actor: Actor): Column<FramePlan>[] {
  const head = (name: "number" | "waiting") => t(`app.plans.${name}`);
  return [
    {
      key: "plan",
      head: t("app.plans.plan"),
      rowHeader: true,
      cell: ({ id, shortTitle }) => (
        <Link href={planHome(actor, id)} prefetch={false}>
          {shortTitle}
        </Link>
      ),
    },
    {
      key: "number",
      head: head("number"),
      label: head("number"),
      cell: ({ documentNumber }) => documentNumber,
    },
    {
      key: "waiting",
      head: head("waiting"),
      label: head("waiting"),
      numeric: true,
      cell: ({ toFile, toApprove, toAnswer, toReview }) =>
        toFile + toApprove + toAnswer + (canReviewReport(actor) ? toReview : 0),
    },
  ];
}

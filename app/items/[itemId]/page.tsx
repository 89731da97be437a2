import type { Metadata } from "next";
import { DocumentPlace } from "@/components/ledger/document-place";
import { LightHistory } from "@/components/ledger/light-history";
import { MeasureText } from "@/components/ledger/measure-text";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { formatMonth } from "@/lib/text/format";
import { headline } from "@/lib/text/headline";
import { ledgerAddress } from "@/lib/text/ledger-address";
import type { Texts } from "@/lib/text/say";
import { showItem } from "@/lib/usecases/item/show-item";
import { valueOrPage } from "@/lib/web/answer";
import { signedInCaller } from "@/lib/web/current-actor";
import { heldForm } from "@/lib/web/held-form";
import { currentTexts } from "@/lib/web/texts";
import { Frame } from "../../_frame/frame";
import { AmendmentsSection } from "./amendments-section";
import { ClearSection } from "./clear-section";
import { ClosureSection } from "./closure/closure-section";
import { CoordinatorForm } from "./coordinator-form";
import { FollowUpSections } from "./follow-up/follow-up-sections";
import { ItemIndicators } from "./item-indicators";
import { ItemLight } from "./item-light";
import { ItemMilestones } from "./item-milestones";
import { ItemProgress } from "./item-progress";
import { ItemReports } from "./item-reports";
import { ItemUnits } from "./item-units";
import { MattersSection, OpenMatters } from "./major-matters/matters-section";
import { MemberMatrices } from "./member-matrix";
import { NoticesSection } from "./notices-section";
import { PrintedCells } from "./printed-cells";
import { RemarksSection } from "./remarks/remarks-section";
import { RemedySection } from "./remedy/remedy-section";
import { RevokedNotice } from "./revoked-notice";
import { stretches } from "./said-days";
import { VerificationsSection } from "./verifications/verifications-section";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTexts()).t("ledger.item.measure") };
}

type ItemPageProps = {
  params: Promise<{ itemId: string }>;
  searchParams: Promise<{ done?: string }>;
};
export type ShownItem = Extract<Awaited<ReturnType<typeof showItem>>, { ok: true }>["value"];

export default async function ItemPage({ params, searchParams }: ItemPageProps) {
  const { itemId } = await params;
  const { done } = await searchParams;
  const path = `/items/${itemId}`;
  const shown = valueOrPage(await showItem(await signedInCaller(path), { itemId }));
  const texts = await currentTexts();
  const { t } = texts;
  const { item, plan, clearing } = shown;
  const { standing } = item;
  const held = await heldForm(path);
  return (
    <Frame path={path} planId={plan.id}>
      <div>
        <PageHeader
          breadcrumb={{
            label: t("ui.breadcrumb"),
            crumbs: [{ label: t("ledger.items.title"), href: ledgerAddress(plan.id) }],
          }}
          kicker={item.code}
          title={headline(item.measureText)}
          lede={item.filingUnit?.name ?? t("ledger.item.noFiling")}
          actions={<Acts texts={texts} shown={shown} />}
        />
        <RevokedNotice texts={texts} item={item} />
        <OpenMatters texts={texts} itemId={item.id} matters={item.matters} />
        <div className="grid grid-cols-1 items-start gap-x-8 lg:grid-cols-2">
          <ItemLight texts={texts} shown={shown} />
          {standing && clearing ? (
            <ClearSection
              texts={texts}
              light={standing.light}
              clearing={clearing}
              place={{
                planId: plan.id,
                itemId: item.id,
                filingUnit: item.filingUnit?.name ?? null,
              }}
            />
          ) : (
            <ItemProgress texts={texts} shown={shown} />
          )}
        </div>
        <div className="grid grid-cols-1 items-start gap-x-8 lg:grid-cols-[3fr_2fr]">
          <div>
            <Section id="measure" title={t("ledger.item.measure")}>
              <DocumentPlace
                keyArea={`${item.keyArea.printedNumber}${item.keyArea.title}`}
                mainTask={`${item.mainTask.printedNumber}${item.mainTask.title}`}
                group={item.groupNumber ? `${item.groupNumber}${item.groupTitle}` : undefined}
                number={item.printedNumber}
              />
              <div className="mt-3">
                <MeasureText text={item.measureText} />
              </div>
              <PrintedCells texts={texts} item={item} />
            </Section>
            <Section id="milestones" title={t("ledger.item.milestones")}>
              <ItemMilestones texts={texts} milestones={item.milestones} today={plan.today} />
              {shown.may.askExtension ? (
                <p className="mt-3">
                  <LinkButton href={`/items/${item.id}/changes/new?kind=EXTENSION`} size="small">
                    {t("change.ask")}
                  </LinkButton>
                </p>
              ) : null}
            </Section>
            {item.indicators.length > 0 ? (
              <Section id="indicators" title={t("ledger.item.indicators")}>
                <ItemIndicators texts={texts} indicators={item.indicators} today={plan.today} />
              </Section>
            ) : null}
          </div>
          <div>
            {clearing ? <ItemProgress texts={texts} shown={shown} /> : null}
            <Section id="units" title={t("ledger.item.units")}>
              <ItemUnits texts={texts} item={item} />
              {shown.may.nameCoordinator ? (
                <CoordinatorForm
                  itemId={item.id}
                  chosen={item.filingUnit?.id}
                  units={shown.filingUnits}
                  words={{
                    title: t("ledger.item.nameCoordinator"),
                    label: t("ledger.item.coordinatorLabel"),
                    hint: t("ledger.item.coordinatorHint"),
                    choose: t("ui.choose"),
                    save: t("ui.save"),
                    saving: t("ui.saving"),
                    problem: t("ui.errorSummary", { count: 1 }),
                  }}
                />
              ) : null}
            </Section>
          </div>
        </div>
        <div className="grid grid-cols-1 items-start gap-x-8 lg:grid-cols-2">
          <RemarksSection
            texts={texts}
            itemId={item.id}
            remarks={item.remarks}
            mayWrite={shown.may.remark}
            written={done === "remarked"}
            held={held?.remark}
          />
          <MattersSection texts={texts} shown={shown} />
        </div>
        <ClosureSection texts={texts} shown={shown} />
        <div className="grid grid-cols-1 items-start gap-x-8 lg:grid-cols-2">
          <RemedySection texts={texts} shown={shown} />
          <VerificationsSection texts={texts} shown={shown} />
        </div>
        <FollowUpSections texts={texts} shown={shown} />
        <NoticesSection texts={texts} notices={item.notices} />
        <MemberMatrices texts={texts} itemId={item.id} matrices={shown.matrices} />
        <Section id="reports" title={t("ledger.item.reports")}>
          <ItemReports texts={texts} itemId={item.id} reports={shown.reports} />
        </Section>
        <AmendmentsSection texts={texts} shown={shown} />
        <Section id="history" title={t("ledger.item.history")}>
          <LightHistory t={t} stretches={stretches(texts, shown.lights)} today={plan.today} />
        </Section>
      </div>
    </Frame>
  );
}

/** What the reader can do with the item now: the newest report to file or to decide on. */
function Acts({ texts: { t, locale }, shown }: { texts: Texts; shown: ShownItem }) {
  const line = shown.reports.find(({ may }) => may.file || may.decide);
  if (!line) return null;
  const month = formatMonth(locale, line.month);
  const report = `/items/${shown.item.id}/reports/${line.month}`;
  return line.may.file ? (
    <LinkButton href={`${report}/edit`}>{t("ledger.item.file", { month })}</LinkButton>
  ) : (
    <LinkButton href={report}>{t("ledger.item.review", { month })}</LinkButton>
  );
}

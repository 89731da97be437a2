import type { Metadata } from "next";
import { ActForm } from "@/app/account/act-form";
import { errorTitles } from "@/app/account/error-titles";
import { DataTable } from "@/components/ui/data-table";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { FocusOnArrival } from "@/components/ui/focus-on-arrival";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { formatDay } from "@/lib/text/format";
import { sayIssue, type Texts } from "@/lib/text/say";
import { type ShownReform, showReform } from "@/lib/usecases/reform/show-reform";
import { valueOrPage } from "@/lib/web/answer";
import { signedInCaller } from "@/lib/web/current-actor";
import { currentTexts } from "@/lib/web/texts";
import { Frame } from "../../../_frame/frame";
import { abandonAction } from "../actions";
import { REFORMS_PATH, reformPath, UNITS_PATH } from "../reform-paths";
import { CarryOutForm } from "./carry-out-form";
import { ImpactTable } from "./impact-table";
import { SplitSections } from "./split-sections";

type ReformProps = {
  params: Promise<{ reformId: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTexts()).t("reform.list.title") };
}

export default async function ReformPage({ params, searchParams }: ReformProps) {
  const { reformId } = await params;
  const path = reformPath(reformId);
  const shown = valueOrPage(await showReform(await signedInCaller(path), { reformId }));
  const saved = (await searchParams).done === "saved";
  const texts = await currentTexts();
  const { t, locale } = texts;
  const { reform, view } = shown;
  return (
    <Frame path={path}>
      <PageHeader
        title={reform.title}
        lede={t("reform.show.lede", {
          day: formatDay(locale, reform.effectiveOn),
          state: t(`reform.state.${reform.state}`),
        })}
        breadcrumb={{
          label: t("ui.breadcrumb"),
          crumbs: [
            { label: t("lists.units.title"), href: UNITS_PATH },
            { label: t("reform.list.title"), href: REFORMS_PATH },
          ],
        }}
        actions={
          view ? <LinkButton href={`${path}/edit`}>{t("reform.show.edit")}</LinkButton> : null
        }
      />
      <div className="mb-8 flex max-w-reading flex-col gap-3">
        {saved && view ? (
          <FocusOnArrival renewedBy={reform.version}>
            <Notice kind="success">{t("reform.show.saved")}</Notice>
          </FocusOnArrival>
        ) : null}
        <Notices texts={texts} shown={shown} />
      </div>
      {view ? (
        <>
          <Section id="impact" title={t("reform.show.impact")} lede={t("reform.show.impactLede")}>
            <ImpactTable texts={texts} routes={shown.routes} view={view} />
          </Section>
          <SplitSections t={t} shown={shown} view={view} />
          <CarryOut texts={texts} shown={shown} view={view} />
        </>
      ) : (
        <Moved texts={texts} shown={shown} />
      )}
    </Frame>
  );
}

type Shown = { texts: Texts; shown: ShownReform };
type View = NonNullable<ShownReform["view"]>;

/** How the reform stands, and what is to be known or put right before it is carried out. */
function Notices({ texts, shown: { reform, view } }: Shown) {
  const { t, locale } = texts;
  if (reform.state === "CARRIED_OUT")
    return (
      <Notice kind="success">
        {t("reform.show.carriedOut", { by: reform.carriedOutBy ?? "" })}
      </Notice>
    );
  if (!view) return <Notice>{t("reform.show.abandoned")}</Notice>;
  const day = formatDay(locale, reform.effectiveOn);
  return (
    <>
      {reform.preparedById === null ? (
        <Notice kind="warning" title={t("reform.show.unconfirmed")}>
          {t("reform.show.unconfirmedBody", { day })}
        </Notice>
      ) : null}
      {view.issues.length > 0 ? (
        <Notice kind="problem" title={t("reform.show.issues")}>
          <p>{t("reform.show.issuesBody")}</p>
          <ul className="list-disc pl-5">
            {view.issues.map((issue) => (
              <li key={`${issue.field} ${issue.code}`}>{sayIssue(texts, issue)}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {view.doubts.length > 0 ? (
        <Notice kind="warning" title={t("reform.show.doubts")}>
          <ul className="list-disc pl-5">
            {view.doubts.map(({ code, params }) => (
              <li key={`${code} ${params.unit}`}>{t(`reform.show.doubt.${code}`, params)}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
    </>
  );
}

/** The last step, and giving it up instead. */
function CarryOut({ texts: { t, locale }, shown, view }: Shown & { view: View }) {
  const { reform, today } = shown;
  const asked = { reformId: reform.id, version: reform.version };
  return (
    <Section id="carry-out" title={t("reform.show.carryOut")} lede={t("reform.show.carryOutLede")}>
      <div className="flex flex-col items-start gap-4">
        {reform.effectiveOn > today ? (
          <Notice>{t("reform.show.notYet", { day: formatDay(locale, reform.effectiveOn) })}</Notice>
        ) : isSettled(reform, view) ? (
          <CarryOutForm
            {...asked}
            asks={view.doubts.length > 0}
            titles={errorTitles(t, 3)}
            words={{
              withDoubts: t("reform.show.withDoubts"),
              submit: t("reform.show.submit"),
              pending: t("reform.show.pending"),
            }}
          />
        ) : (
          <Notice>{t("reform.show.notSettled")}</Notice>
        )}
        <Disclosure summary={t("reform.show.abandon")}>
          <ActForm
            action={abandonAction}
            variant="secondary"
            fields={asked}
            titles={errorTitles(t, 1)}
            words={{ submit: t("reform.show.abandon"), pending: t("reform.show.abandoning") }}
          />
        </Disclosure>
      </div>
    </Section>
  );
}

/** Whether nothing stands in the way that only an edit or the sharing out of items can clear. */
function isSettled({ preparedById }: ShownReform["reform"], { issues, doubts }: View): boolean {
  return preparedById !== null && issues.length === 0 && !doubts.some(({ blocking }) => blocking);
}

/** What a reform moved that was carried out. */
function Moved({ texts: { t }, shown: { moved, reform } }: Shown) {
  if (reform.state === "ABANDONED") return null;
  const head = (name: "to" | "leads" | "responsible") => t(`reform.show.movedHead.${name}`);
  const count = (name: "leads" | "responsible") => ({
    key: name,
    head: head(name),
    label: head(name),
    numeric: true,
    cell: (row: ShownReform["moved"][number]) => row[name],
  });
  return (
    <Section id="moved" title={t("reform.show.moved")} lede={t("reform.show.movedLede")}>
      <DataTable
        caption={t("reform.show.movedCaption")}
        captionHidden
        columns={[
          {
            key: "from",
            head: t("reform.show.movedHead.from"),
            rowHeader: true,
            cell: ({ from }) => from,
          },
          { key: "to", head: head("to"), label: head("to"), cell: ({ to }) => to },
          count("leads"),
          count("responsible"),
        ]}
        rows={moved}
        rowKey={({ from, to }) => `${from} ${to}`}
        empty={<EmptyState title={t("reform.show.movedNone")} />}
      />
    </Section>
  );
}

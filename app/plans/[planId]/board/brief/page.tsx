import type { Metadata } from "next";
import { BoardTabs, boardPath } from "@/app/plans/[planId]/board/board-tabs";
import { DateField } from "@/components/ui/date-field";
import { FilterForm } from "@/components/ui/filter-form";
import { formatDay } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";
import { showBrief } from "@/lib/usecases/board/show-brief";
import { valueOrPage } from "@/lib/web/answer";
import { signedInCaller } from "@/lib/web/current-actor";
import { currentTexts } from "@/lib/web/texts";
import { Frame } from "../../../../_frame/frame";
import { askedOf, boardAddress } from "../board-address";
import { UnknownDay } from "../board-day";
import { briefAddress } from "./brief-address";
import { BriefAreas } from "./brief-areas";
import { BriefCounts } from "./brief-counts";
import { DoneList, StakeList, TurnedList, WaitingList } from "./brief-lists";

type BriefProps = {
  params: Promise<{ planId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};
export type Brief = Extract<Awaited<ReturnType<typeof showBrief>>, { ok: true }>["value"];
/** What the parts of the page are drawn from. */
export type BriefPart = { texts: Texts; brief: Brief };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTexts()).t("brief.kicker") };
}

export default async function BriefPage({ params, searchParams }: BriefProps) {
  const { planId } = await params;
  const { on, all } = askedOf(await searchParams);
  const path = boardAddress(planId, "brief", { on, all });
  const brief = valueOrPage(await showBrief(await signedInCaller(path), { planId, on, all }));
  const texts = await currentTexts();
  const { t } = texts;
  const part = { texts, brief };
  return (
    <Frame path={path} planId={brief.plan.id}>
      <div className="portrait-sheet flex max-w-5xl flex-col">
        <Head {...part} />
        <BoardTabs t={t} planId={brief.plan.id} current="brief" />
        <DayForm {...part} />
        {brief.asked.kind === "unknown" ? (
          <UnknownDay texts={texts} plan={brief.plan} asked={brief.asked} />
        ) : (
          <Sheet {...part} all={all} />
        )}
      </div>
    </Frame>
  );
}

function Sheet({ all, ...part }: BriefPart & { all: string | undefined }) {
  return (
    <>
      <BriefCounts {...part} />
      <BriefAreas {...part} />
      <TurnedList {...part} whole={all === "turned"} />
      <StakeList {...part} whole={all === "stake"} />
      <WaitingList {...part} whole={all === "waiting"} />
      <DoneList {...part} whole={all === "done"} />
      <Signature {...part} />
    </>
  );
}

function Head({ texts: { t, locale }, brief: { plan, on, day } }: BriefPart) {
  return (
    <header className="mb-4 border-b border-rule pb-3 print:mb-[2mm] print:pb-[1mm]">
      <p className="text-small text-ink-faint print:text-[8pt]">
        {t("brief.source", { document: plan.documentNumber, issuer: plan.issuer })}
      </p>
      <h1 className="sheet-title text-title">{t("brief.title", { plan: plan.shortTitle })}</h1>
      <p className="text-ink-soft">
        {t(on ? "brief.ledeOn" : "brief.lede", { day: formatDay(locale, day) })}
      </p>
    </header>
  );
}

/** The way to a past day; and how it comes on paper. */
function DayForm({ texts: { t }, brief: { plan, asked, on, day } }: BriefPart) {
  return (
    <div data-screen-only>
      <FilterForm
        action={boardPath(plan.id, "brief")}
        label={t("brief.otherDay")}
        words={{ apply: t("brief.show"), clear: t("brief.today") }}
        clearHref={on || asked.kind === "unknown" ? briefAddress(plan.id) : undefined}
      >
        <DateField
          name="on"
          label={t("brief.day")}
          defaultValue={asked.kind === "unknown" ? asked.asked : day}
          min={plan.registeredOn ?? undefined}
          max={plan.today}
        />
      </FilterForm>
      <p className="mb-4 text-small text-ink-faint">{t("brief.print")}</p>
    </div>
  );
}

function Signature({ texts: { t, locale }, brief: { on, day } }: BriefPart) {
  const said = { day: formatDay(locale, day) };
  return (
    <footer className="mt-2 flex flex-wrap justify-between gap-x-8 border-t border-rule pt-2 text-table text-ink-soft print:text-[9pt]">
      <span className="min-w-60">{t("brief.signedBy")}</span>
      <span>{t(on ? "brief.signatureOn" : "brief.signature", said)}</span>
    </footer>
  );
}

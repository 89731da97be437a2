import type { Metadata } from "next";
import Link from "next/link";
import { addressWith, askedOf } from "@/app/plans/[planId]/board/board-address";
import { UnknownDay } from "@/app/plans/[planId]/board/board-day";
import { boardPath } from "@/app/plans/[planId]/board/board-tabs";
import { LightCountsTable } from "@/components/ledger/light-counts-table";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { LIGHTS } from "@/lib/domain/light";
import { formatDay } from "@/lib/text/format";
import { ledgerAddress } from "@/lib/text/ledger-address";
import type { Texts } from "@/lib/text/say";
import { showUnitBoard } from "@/lib/usecases/board/show-unit-board";
import { valueOrPage } from "@/lib/web/answer";
import { signedInCaller } from "@/lib/web/current-actor";
import { currentTexts } from "@/lib/web/texts";
import { Frame } from "../../../../_frame/frame";
import { CollectiveMembers } from "./collective-members";
import { unitAddress } from "./unit-address";
import { UnitBurden, UnitIndicators, UnitMerit } from "./unit-facts";
import { AwaitedList, OpenList, ReturnedList, SoonList } from "./unit-loops";
import { UnitTrend } from "./unit-trend";
import { UnitTroubles } from "./unit-troubles";

type UnitBoardProps = {
  params: Promise<{ planId: string; unitId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};
export type ShownUnitBoard = Extract<
  Awaited<ReturnType<typeof showUnitBoard>>,
  { ok: true }
>["value"];
/** What the parts of the board are drawn from. */
export type UnitBoardPart = { texts: Texts; board: ShownUnitBoard };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTexts()).t("app.nav.unitBoard") };
}

export default async function UnitBoardPage({ params, searchParams }: UnitBoardProps) {
  const { planId, unitId } = await params;
  const { on, all } = askedOf(await searchParams);
  const path = addressWith(`/plans/${planId}/units/${unitId}`, { on, all });
  const caller = await signedInCaller(path);
  const board = valueOrPage(await showUnitBoard(caller, { planId, unitId, on, all }));
  const texts = await currentTexts();
  const part = { texts, board };
  return (
    <Frame path={path} planId={board.plan.id}>
      <div>
        <Head {...part} />
        {board.asked.kind === "unknown" ? (
          <UnknownDay texts={texts} plan={board.plan} asked={board.asked} />
        ) : (
          <Known {...part} />
        )}
      </div>
    </Frame>
  );
}

/** What is told of a day that the plan knows. */
function Known(part: UnitBoardPart) {
  const { texts, board } = part;
  const { t } = texts;
  return (
    <>
      <Counts {...part} />
      {board.members ? <CollectiveMembers {...part} members={board.members} /> : null}
      {board.members && board.troubles.rows.length === 0 ? null : (
        <div className="grid grid-cols-1 items-start gap-x-8 lg:grid-cols-2">
          <UnitTroubles {...part} />
          {board.on ? null : (
            <div>
              <SoonList {...part} />
              <ReturnedList {...part} />
              <OpenList {...part} />
              <AwaitedList {...part} />
            </div>
          )}
        </div>
      )}
      {board.members ? null : (
        <div className="grid grid-cols-1 items-start gap-x-8 lg:grid-cols-2">
          <Section id="trend" title={t("unitBoard.trend")} lede={t("unitBoard.trendLede")}>
            <UnitTrend {...part} />
          </Section>
          {board.on ? null : <UnitMerit {...part} />}
        </div>
      )}
      {board.on || board.members ? null : (
        <>
          <UnitIndicators {...part} />
          <UnitBurden {...part} />
        </>
      )}
    </>
  );
}

function Head({ texts: { t, locale }, board }: UnitBoardPart) {
  const { plan, unit, asked, on, others } = board;
  const place = { plan: plan.shortTitle, day: formatDay(locale, board.day) };
  const crumb = { label: t("ledger.board.title"), href: boardPath(plan.id, "overview") };
  return (
    <>
      <PageHeader
        breadcrumb={
          board.may.readBoard ? { label: t("ui.breadcrumb"), crumbs: [crumb] } : undefined
        }
        title={t("unitBoard.title", { unit: unit.name })}
        lede={t(on ? "unitBoard.ledeOn" : "unitBoard.lede", place)}
      />
      {others.length > 0 ? (
        <p className="mb-4 flex flex-wrap gap-x-4 text-table text-ink-soft" data-screen-only>
          {t("unitBoard.others")}
          {others.map(({ id, name }) => (
            <Link key={id} href={unitAddress(plan.id, id, { on })} prefetch={false}>
              {name}
            </Link>
          ))}
        </p>
      ) : null}
      {on || asked.kind === "unknown" ? (
        <div className="mb-6">
          <Notice>
            {on ? `${t("unitBoard.pastNotice")} ` : null}
            <Link href={unitAddress(plan.id, unit.id)} prefetch={false}>
              {t("unitBoard.backToday")}
            </Link>
          </Notice>
        </div>
      ) : null}
    </>
  );
}

const PARTS = ["filing", "lead", "responsible"] as const;

/** What the unit files, leads and shares, by light: each number is the ledger's own list. */
function Counts({ texts: { t }, board }: UnitBoardPart) {
  const { plan, unit, on, parts } = board;
  const rows = PARTS.filter((part) => LIGHTS.some((light) => parts[part][light] > 0));
  return (
    <Section
      id="counts"
      title={t("unitBoard.counts")}
      lede={t("unitBoard.countsLede")}
      actions={
        <LinkButton
          size="small"
          variant="quiet"
          href={ledgerAddress(plan.id, { unit: unit.id, on })}
        >
          {t("ledger.items.title")}
        </LinkButton>
      }
    >
      {rows.length === 0 ? (
        <EmptyState title={t("unitBoard.none")}>{t("unitBoard.noneHint")}</EmptyState>
      ) : (
        <LightCountsTable
          t={t}
          caption={t("unitBoard.countsCaption")}
          captionHidden
          nameHead={t("unitBoard.part")}
          rows={rows.map((part) => ({
            key: part,
            name: t(`unitBoard.parts.${part}`),
            counts: parts[part],
            listHref: (light) =>
              ledgerAddress(plan.id, {
                unit: unit.id,
                part,
                light: light === "ALL" ? undefined : light,
                on,
              }),
          }))}
        />
      )}
    </Section>
  );
}

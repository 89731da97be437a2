import type { Metadata } from "next";
import { BoardTabs } from "@/app/plans/[planId]/board/board-tabs";
import { MemberCountsTable } from "@/components/ledger/member-counts-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { Tabs } from "@/components/ui/tabs";
import { formatDay } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";
import { showCollectives } from "@/lib/usecases/board/show-collectives";
import { valueOrPage } from "@/lib/web/answer";
import { signedInCaller } from "@/lib/web/current-actor";
import { currentTexts } from "@/lib/web/texts";
import { Frame } from "../../../../_frame/frame";
import { askedOf, boardAddress } from "../board-address";
import { UnknownDay } from "../board-day";
import { CollectiveItems } from "./collective-items";
import { collectivesAddress } from "./collectives-address";

type CollectivesProps = {
  params: Promise<{ planId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};
export type Collectives = Extract<
  Awaited<ReturnType<typeof showCollectives>>,
  { ok: true }
>["value"];

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTexts()).t("collective.title") };
}

export default async function CollectivesPage({ params, searchParams }: CollectivesProps) {
  const { planId } = await params;
  const { of: collective, member, light, page, on } = askedOf(await searchParams);
  const query = { of: collective, member, light, page, on };
  const path = boardAddress(planId, "collectives", query);
  const caller = await signedInCaller(path);
  const board = valueOrPage(await showCollectives(caller, { ...query, planId }));
  const texts = await currentTexts();
  const { t, locale } = texts;
  const { plan, shown } = board;
  const place = { plan: plan.shortTitle, day: formatDay(locale, board.day) };
  return (
    <Frame path={path} planId={plan.id}>
      <div>
        <PageHeader
          title={t("collective.title")}
          lede={t(board.on ? "collective.ledeOn" : "collective.lede", place)}
        />
        <BoardTabs t={t} planId={plan.id} current="collectives" />
        {board.asked.kind === "unknown" ? (
          <UnknownDay texts={texts} plan={plan} asked={board.asked} />
        ) : shown ? (
          <>
            <CollectiveTabs texts={texts} board={board} current={shown.collective.id} />
            <Section
              id="members"
              title={t("collective.matrix", { name: shown.collective.name })}
              lede={t("collective.matrixLede")}
            >
              {shown.members.length === 0 ? (
                <EmptyState title={t("collective.noMembers")}>
                  {t("collective.noMembersHint")}
                </EmptyState>
              ) : (
                <MemberCountsTable
                  t={t}
                  name={shown.collective.name}
                  rows={shown.members}
                  listHref={(member, light) =>
                    collectivesAddress(plan.id, {
                      of: shown.collective.id,
                      member,
                      light,
                      on: board.on,
                    })
                  }
                />
              )}
            </Section>
            <CollectiveItems texts={texts} planId={plan.id} on={board.on} shown={shown} />
          </>
        ) : (
          <EmptyState title={t("collective.empty")}>{t("collective.emptyHint")}</EmptyState>
        )}
      </div>
    </Frame>
  );
}

type CollectiveTabsProps = { texts: Texts; board: Collectives; current: number };

/** The way to the plan's other collectives; nothing where there is one. */
function CollectiveTabs({ texts: { t }, board, current }: CollectiveTabsProps) {
  if (board.collectives.length < 2) return null;
  return (
    <Tabs
      label={t("collective.choose")}
      tabs={board.collectives.map(({ id, name, items }) => ({
        href: collectivesAddress(board.plan.id, { of: id, on: board.on }),
        label: name,
        count: items,
        current: id === current,
      }))}
    />
  );
}

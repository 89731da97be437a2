import type { Metadata } from "next";
import { LightTag } from "@/components/ledger/light-tag";
import { PageHeader } from "@/components/ui/page-header";
import { Stat, StatRow } from "@/components/ui/stat";
import { addDays } from "@/lib/domain/calendar";
import { formatDay } from "@/lib/text/format";
import { type LedgerView, ledgerAddress } from "@/lib/text/ledger-address";
import type { Texts } from "@/lib/text/say";
import { showBoard } from "@/lib/usecases/board/show-board";
import { valueOrPage } from "@/lib/web/answer";
import { signedInCaller } from "@/lib/web/current-actor";
import { currentTexts } from "@/lib/web/texts";
import { Frame } from "../../../_frame/frame";
import { askedOf, boardAddress } from "./board-address";
import { BoardCounts } from "./board-counts";
import { BoardDayBar } from "./board-day";
import { BoardList } from "./board-lists";
import { BoardTabs } from "./board-tabs";

type BoardProps = {
  params: Promise<{ planId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};
/** A board as it is shown. */
export type ShownBoard = Extract<Awaited<ReturnType<typeof showBoard>>, { ok: true }>["value"];

/** Lights in the order of the stat row; done and not due tell least. */
const STAT_LIGHTS = ["RED", "AMBER", "NO_DATA", "GREEN", "NOT_DUE", "DONE"] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTexts()).t("ledger.board.title") };
}

export default async function BoardPage({ params, searchParams }: BoardProps) {
  const { planId } = await params;
  const { on } = askedOf(await searchParams);
  const path = boardAddress(planId, "overview", { on });
  const board = valueOrPage(await showBoard(await signedInCaller(path), { planId, on }));
  const texts = await currentTexts();
  const { t, locale } = texts;
  const { plan, asked, day } = board;
  return (
    <Frame path={path} planId={plan.id}>
      <div>
        <PageHeader
          title={t("ledger.board.title")}
          lede={t("ledger.board.lede", { plan: plan.shortTitle, day: formatDay(locale, day) })}
        />
        <BoardTabs t={t} planId={plan.id} current="overview" />
        <BoardDayBar texts={texts} plan={plan} asked={asked} beside={board.beside} />
        {asked.kind === "unknown" ? null : <Overview texts={texts} board={board} />}
      </div>
    </Frame>
  );
}

/** The counts and lists of the board's day; every number leads to its items as of that day. */
function Overview({ texts, board }: { texts: Texts; board: ShownBoard }) {
  const { t, locale } = texts;
  const { plan, asked, day, lists } = board;
  const on = asked.kind === "past" ? day : undefined;
  const address = (view: LedgerView) => ledgerAddress(plan.id, { ...view, on });
  return (
    <>
      <StatRow>
        <Stat
          value={board.itemCount}
          label={t("ledger.board.total")}
          href={board.itemCount > 0 ? address({}) : undefined}
        />
        {STAT_LIGHTS.map((light) => (
          <Stat
            key={light}
            value={board.total[light]}
            label={<LightTag light={light} label={t(`light.${light}`)} size="small" />}
            href={board.total[light] > 0 ? address({ light }) : undefined}
          />
        ))}
      </StatRow>
      <div className="mt-8 grid grid-cols-1 items-start gap-x-8 lg:grid-cols-2">
        <BoardList
          texts={texts}
          id="red"
          items={lists.red.rows}
          count={board.total.RED}
          allHref={address({ light: "RED" })}
        />
        <div>
          <BoardList
            texts={texts}
            id="noData"
            items={lists.noData.rows}
            count={board.total.NO_DATA}
            allHref={address({ light: "NO_DATA" })}
          />
          <BoardList
            texts={texts}
            id="due"
            items={lists.due.rows}
            until={formatDay(locale, addDays(day, 30))}
            count={lists.due.more ? undefined : lists.due.rows.length}
            allHref={address({ due: "within-30", order: "due" })}
            nextHref={address({ due: "this-year", order: "due" })}
          />
        </div>
      </div>
      <BoardCounts t={t} board={board} address={address} />
    </>
  );
}

import type { Metadata } from "next";
import { type Brief, ItemBriefs } from "@/components/ledger/item-brief";
import { LightCountsTable } from "@/components/ledger/light-counts-table";
import { LightTag } from "@/components/ledger/light-tag";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { Stat, StatRow } from "@/components/ui/stat";
import type { ItemRow } from "@/lib/db/item-list";
import { addDays } from "@/lib/domain/calendar";
import { formatDay } from "@/lib/text/format";
import { type LedgerView, ledgerAddress } from "@/lib/text/ledger-address";
import { sayClearing, sayReason, type Texts } from "@/lib/text/say";
import { showBoard } from "@/lib/usecases/board/show-board";
import { valueOrPage } from "@/lib/web/answer";
import { signedInCaller } from "@/lib/web/current-actor";
import { currentTexts } from "@/lib/web/texts";
import { Frame } from "../../../_frame/frame";

type BoardProps = { params: Promise<{ planId: string }> };

/** Lights in the order of the stat row; done and not due tell least. */
const STAT_LIGHTS = ["RED", "AMBER", "NO_DATA", "GREEN", "NOT_DUE", "DONE"] as const;
/** Reasons a list shows of an item; its page has them all. */
const REASONS_SHOWN = 2;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTexts()).t("ledger.board.title") };
}

export default async function BoardPage({ params }: BoardProps) {
  const { planId } = await params;
  const path = `/plans/${planId}/board`;
  const board = valueOrPage(await showBoard(await signedInCaller(path), { planId }));
  const texts = await currentTexts();
  const { t, locale } = texts;
  const { plan, lists } = board;
  const address = (view: LedgerView) => ledgerAddress(plan.id, view);
  const until = formatDay(locale, addDays(plan.today, 30));
  return (
    <Frame path={path} planId={plan.id}>
      <div>
        <PageHeader
          title={t("ledger.board.title")}
          lede={t("ledger.board.lede", {
            plan: plan.shortTitle,
            day: formatDay(locale, plan.today),
          })}
        />
        <StatRow>
          <Stat value={board.itemCount} label={t("ledger.board.total")} href={address({})} />
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
              until={until}
              count={lists.due.more ? undefined : lists.due.rows.length}
              allHref={address({ due: "within-30", order: "due" })}
              nextHref={address({ due: "this-year", order: "due" })}
            />
          </div>
        </div>
        <Section id="key-areas" title={t("ledger.board.byKeyArea")}>
          <LightCountsTable
            t={t}
            caption={t("ledger.board.byKeyArea")}
            captionHidden
            nameHead={t("ledger.board.keyArea")}
            totals
            rows={board.byKeyArea.map((area) => ({
              key: String(area.id),
              name: `${area.number}${area.title}`,
              counts: area.counts,
              listHref: (light) =>
                address({ area: area.id, light: light === "ALL" ? undefined : light }),
            }))}
          />
        </Section>
        <Section id="units" title={t("ledger.board.byUnit")}>
          <LightCountsTable
            t={t}
            caption={t("ledger.board.byUnit")}
            captionHidden
            nameHead={t("ledger.board.unit")}
            totals
            rows={board.byUnit.map((unit) => ({
              key: String(unit.id),
              name: unit.name ?? t("ledger.board.noUnit"),
              counts: unit.counts,
              listHref: (light) =>
                address({
                  unit: unit.id ?? "none",
                  part: unit.id === null ? undefined : "filing",
                  light: light === "ALL" ? undefined : light,
                }),
            }))}
          />
        </Section>
      </div>
    </Frame>
  );
}

type BoardListProps = {
  texts: Texts;
  id: "red" | "noData" | "due";
  items: readonly ItemRow[];
  allHref: string;
  /** How many there are in all; left out where only "more" is known. */
  count: number | undefined;
  until?: string;
  /** Where to look when the list is empty. */
  nextHref?: string;
};

/** A list to start the day from, with the way to all of it. */
function BoardList(props: BoardListProps) {
  const { texts, id, items, allHref, count, until = "", nextHref } = props;
  const { t } = texts;
  const isCut = count === undefined || count > items.length;
  return (
    <Section
      id={id}
      title={t(`ledger.board.${id}`)}
      lede={t(`ledger.board.${id}Lede`, { until })}
      actions={
        isCut ? (
          <LinkButton href={allHref} size="small" variant="quiet">
            {count === undefined ? t("ui.all") : t("ledger.board.all", { count })}
          </LinkButton>
        ) : undefined
      }
    >
      {items.length === 0 ? (
        <EmptyState
          title={t(`ledger.board.${id}Empty`)}
          action={
            nextHref ? <LinkButton href={nextHref}>{t("ledger.board.dueNext")}</LinkButton> : null
          }
        >
          {id === "red" ? t("ledger.board.redEmptyHint") : null}
        </EmptyState>
      ) : (
        <ItemBriefs items={items.map((item) => briefOf(texts, item, id === "due"))} />
      )}
    </Section>
  );
}

function briefOf(texts: Texts, item: ItemRow, byDue: boolean): Brief {
  const { t, locale } = texts;
  const due =
    byDue && item.nextDueOn
      ? [{ key: "due", note: `${formatDay(locale, item.nextDueOn)} · ${item.nextDueName}` }]
      : [];
  const reasons = item.reasons.slice(0, byDue ? 1 : REASONS_SHOWN).map((reason, index) => ({
    key: `${reason.rule} ${index}`,
    note: sayReason(texts, reason),
    more: sayClearing(texts, reason) ?? undefined,
  }));
  return {
    key: String(item.id),
    href: `/items/${item.id}`,
    code: item.code,
    text: item.text,
    unit: item.filingUnit ?? t("ledger.items.noUnit"),
    light: item.light,
    lightWord: t(`light.${item.light}`),
    notes: [...due, ...reasons],
  };
}

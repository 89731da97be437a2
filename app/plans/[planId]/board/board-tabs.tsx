import { Tabs } from "@/components/ui/tabs";
import type { Translator } from "@/lib/text/translator";

/** The views of a plan's board in the order of the tabs; the overview is the board's own address. */
export const BOARD_VIEWS = [
  "overview",
  "trend",
  "heat",
  "compare",
  "calendar",
  "gantt",
  "indicators",
  "collectives",
  "brief",
] as const;
export type BoardView = (typeof BOARD_VIEWS)[number];

/** The address of a view of the board. */
export function boardPath(planId: number, view: BoardView): string {
  const board = `/plans/${planId}/board`;
  return view === "overview" ? board : `${board}/${view}`;
}

type BoardTabsProps = { t: Translator; planId: number; current: BoardView };

/** The way from one view of the board to the others. */
export function BoardTabs({ t, planId, current }: BoardTabsProps) {
  return (
    <Tabs
      label={t("board.tabs")}
      tabs={BOARD_VIEWS.map((view) => ({
        href: boardPath(planId, view),
        label: t(`board.tab.${view}`),
        current: view === current,
      }))}
    />
  );
}

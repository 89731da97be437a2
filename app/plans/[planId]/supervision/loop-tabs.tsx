import { Tabs } from "@/components/ui/tabs";
import type { Translator } from "@/lib/text/translator";

/** The loops of supervision in the order of the tabs; the ladder is the first address. */
export const LOOP_VIEWS = [
  "supervision",
  "listed",
  "changes",
  "closures",
  "look-backs",
  "instructions",
  "meetings",
] as const;
export type LoopView = (typeof LOOP_VIEWS)[number];

/** Meetings are the office's and the leaders' own. */
const FOR_BOARD_READERS: ReadonlySet<LoopView> = new Set(["meetings", "look-backs"]);

/** The address of one of the loops. */
export function loopPath(planId: number, view: LoopView): string {
  return `/plans/${planId}/${view}`;
}

type LoopTabsProps = {
  t: Translator;
  planId: number;
  current: LoopView;
  /** Whether the reader may see what is over the whole plan (`canReadBoard`). */
  wholePlan: boolean;
};

/** The way from one of the loops to the others. */
export function LoopTabs({ t, planId, current, wholePlan }: LoopTabsProps) {
  const views = LOOP_VIEWS.filter((view) => wholePlan || !FOR_BOARD_READERS.has(view));
  return (
    <Tabs
      label={t("loop.tabs")}
      tabs={views.map((view) => ({
        href: loopPath(planId, view),
        label: t(`loop.tab.${view}`),
        current: view === current,
      }))}
    />
  );
}

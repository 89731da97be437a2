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

/** The address of one of the loops. */
export function loopPath(planId: number, view: LoopView): string {
  return `/plans/${planId}/${view}`;
}

type LoopTabsProps = { t: Translator; planId: number; current: LoopView };

/** The way from one of the loops to the others. */
export function LoopTabs({ t, planId, current }: LoopTabsProps) {
  return (
    <Tabs
      label={t("loop.tabs")}
      tabs={LOOP_VIEWS.map((view) => ({
        href: loopPath(planId, view),
        label: t(`loop.tab.${view}`),
        current: view === current,
      }))}
    />
  );
}

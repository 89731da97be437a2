import type { TimelineMilestone } from "@/components/ledger/milestone-timeline";
import type { Texts } from "@/lib/text/say";

/** What an item's line draws, in words: each node with its days and its lateness. */
export function sayNodes({ t }: Texts, nodes: readonly TimelineMilestone[]): string {
  return nodes.map((node) => sayNode(t, node)).join(t("schedule.gantt.nodeStop"));
}

function sayNode(t: Texts["t"], { name, baseline, due, reached, daysLate }: TimelineMilestone) {
  const dated =
    baseline.day === due.day
      ? t("schedule.gantt.said", { name, due: due.said })
      : t("schedule.gantt.saidMoved", { name, due: due.said, baseline: baseline.said });
  const state = reached
    ? t("schedule.list.reached", { day: reached.said })
    : t("schedule.list.open");
  const late = daysLate > 0 ? [t("schedule.list.late", { days: daysLate })] : [];
  return [dated, state, ...late].join(t("schedule.gantt.partStop"));
}

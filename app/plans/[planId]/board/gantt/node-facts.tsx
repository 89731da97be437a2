import type { TimelineMilestone } from "@/components/ledger/milestone-timeline";
import { DataTable } from "@/components/ui/data-table";
import { Disclosure } from "@/components/ui/disclosure";
import type { Texts } from "@/lib/text/say";
import type { Gantt } from "./page";

type Line = { row: Gantt["rows"][number]; nodes: readonly TimelineMilestone[] };

/** The facts of a page of the drawing as a table, a row each node. */
export function NodeFacts({ texts: { t }, lines }: { texts: Texts; lines: readonly Line[] }) {
  const rows = lines.flatMap(({ row, nodes }) => nodes.map((node) => ({ code: row.code, node })));
  const head = (name: "milestone" | "baseline" | "due" | "reached") => t(`ui.timeline.${name}`);
  return (
    <Disclosure summary={t("schedule.gantt.table")}>
      <DataTable
        caption={t("schedule.gantt.table")}
        captionHidden
        rows={rows}
        rowKey={({ node }) => node.key}
        columns={[
          {
            key: "milestone",
            head: head("milestone"),
            rowHeader: true,
            cell: ({ code, node }) => `${code} ${node.name}`,
          },
          {
            key: "baseline",
            head: head("baseline"),
            label: head("baseline"),
            cell: ({ node }) => node.baseline.said,
          },
          { key: "due", head: head("due"), label: head("due"), cell: ({ node }) => node.due.said },
          {
            key: "reached",
            head: head("reached"),
            label: head("reached"),
            cell: ({ node }) => (
              <>
                {node.reached?.said ?? t("ui.timeline.notReached")}
                {node.daysLate > 0 ? (
                  <span className="ml-2 text-problem">
                    {t("ui.timeline.late", { days: node.daysLate })}
                  </span>
                ) : null}
              </>
            ),
          },
        ]}
      />
    </Disclosure>
  );
}

import { DataTable } from "@/components/ui/data-table";
import type { Difference } from "@/lib/decomposition/review/list-differences";
import type { Translator } from "@/lib/text/translator";

/** What an amended measure changes of its item: before and after, field by field. */
export function Differences({
  t,
  differences,
}: {
  t: Translator;
  differences: readonly Difference[];
}) {
  if (differences.length === 0) return null;
  const head = (name: "before" | "after") => t(`import.differences.${name}`);
  return (
    <DataTable
      caption={t("import.differences.caption")}
      rows={differences}
      rowKey={({ field }) => field}
      columns={[
        {
          key: "field",
          head: t("import.differences.field"),
          rowHeader: true,
          fixed: true,
          cell: ({ field }) => t(`import.differences.of.${field}`),
        },
        {
          key: "before",
          head: head("before"),
          label: head("before"),
          cell: ({ before }) => <del className="text-ink-faint">{before || "—"}</del>,
        },
        {
          key: "after",
          head: head("after"),
          label: head("after"),
          cell: ({ after }) => <ins className="no-underline">{after || "—"}</ins>,
        },
      ]}
    />
  );
}

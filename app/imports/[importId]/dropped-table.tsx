import Link from "next/link";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import type { DroppedItem } from "@/lib/db/import/list-shown";
import type { Translator } from "@/lib/text/translator";

/** Items of the ledger that an amended table no longer has. */
export function DroppedTable({ t, items }: { t: Translator; items: readonly DroppedItem[] }) {
  const head = (name: "code" | "unit") => t(`import.dropped.${name}`);
  return (
    <>
      <p className="mb-3 text-table text-ink-soft">{t("import.dropped.lede")}</p>
      <DataTable
        caption={t("import.dropped.caption")}
        captionHidden
        rows={items}
        rowKey={(item) => String(item.id)}
        empty={<EmptyState title={t("import.dropped.empty")} />}
        columns={[
          {
            key: "code",
            head: head("code"),
            label: head("code"),
            fixed: true,
            cell: (item) => item.code,
          },
          {
            key: "text",
            head: t("import.dropped.text"),
            rowHeader: true,
            cell: (item) => (
              <Link href={`/items/${item.id}`} prefetch={false}>
                {item.text}
              </Link>
            ),
          },
          {
            key: "unit",
            head: head("unit"),
            label: head("unit"),
            cell: (item) => item.filingUnit ?? "—",
          },
        ]}
      />
    </>
  );
}

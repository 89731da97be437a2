import { type Column, DataTable } from "@/components/ui/data-table";
import { formatDay } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";
import { sayChange } from "@/lib/text/say-rules";
import type { VersionLine } from "@/lib/usecases/rules/show-rules";

type VersionTableProps = { texts: Texts; versions: readonly VersionLine[] };

/** Who changed which numbers when and why, newest first. */
export function VersionTable({ texts, versions }: VersionTableProps) {
  const { t, locale } = texts;
  const columns: Column<VersionLine>[] = [
    {
      key: "version",
      head: t("rules.versions.version"),
      rowHeader: true,
      fixed: true,
      cell: ({ settings }) => t("rules.versions.number", { version: settings.version }),
    },
    {
      key: "from",
      head: t("rules.versions.from"),
      label: t("rules.versions.from"),
      fixed: true,
      cell: ({ validFrom }) => formatDay(locale, validFrom),
    },
    {
      key: "changes",
      head: t("rules.versions.changes"),
      label: t("rules.versions.changes"),
      cell: ({ changes, decidedBy }) =>
        changes.length > 0 ? (
          <ul>
            {changes.map((change) => (
              <li key={change.name}>{sayChange(texts, change)}</li>
            ))}
          </ul>
        ) : (
          t(decidedBy === null ? "rules.versions.first" : "rules.versions.none")
        ),
    },
    {
      key: "reason",
      head: t("rules.versions.reason"),
      label: t("rules.versions.reason"),
      cell: ({ reason }) => (
        <span className="whitespace-pre-line wrap-break-word">
          {reason ?? t("rules.versions.none")}
        </span>
      ),
    },
    {
      key: "by",
      head: t("rules.versions.by"),
      label: t("rules.versions.by"),
      fixed: true,
      cell: ({ decidedBy }) => decidedBy ?? t("rules.versions.none"),
    },
  ];
  return (
    <DataTable
      caption={t("rules.versions.caption")}
      captionHidden
      columns={columns}
      rows={versions}
      rowKey={({ settings }) => String(settings.version)}
    />
  );
}

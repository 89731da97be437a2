import { LightTag } from "@/components/ledger/light-tag";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import type { OverrideLine } from "@/lib/db/office-lights";
import { holdsOn } from "@/lib/domain/office-light";
import type { PlainDate } from "@/lib/domain/plain-date";
import { formatDay } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";

type OverrideTableProps = { texts: Texts; overrides: readonly OverrideLine[]; today: PlainDate };

/** All that the office ever set of an item, newest first, with who signed and how it ended. */
export function OverrideTable({ texts, overrides, today }: OverrideTableProps) {
  const { t, locale } = texts;
  const columns: Column<OverrideLine>[] = [
    {
      key: "light",
      head: t("rules.office.history.light"),
      rowHeader: true,
      fixed: true,
      cell: ({ light }) => <LightTag light={light} label={t(`light.${light}`)} size="small" />,
    },
    {
      key: "span",
      head: t("rules.office.history.span"),
      label: t("rules.office.history.span"),
      cell: ({ from, until }) =>
        t("rules.office.history.days", {
          from: formatDay(locale, from),
          until: formatDay(locale, until),
        }),
    },
    {
      key: "reason",
      head: t("rules.office.history.reason"),
      label: t("rules.office.history.reason"),
      cell: ({ reason, setBy }) => (
        <span className="whitespace-pre-line wrap-break-word">
          {t("rules.office.history.signed", { reason, by: setBy })}
        </span>
      ),
    },
    {
      key: "state",
      head: t("rules.office.history.state"),
      label: t("rules.office.history.state"),
      cell: (override) => sayState(texts, override, today),
    },
  ];
  return (
    <DataTable
      caption={t("rules.office.history.caption")}
      captionHidden
      columns={columns}
      rows={overrides}
      rowKey={({ id }) => String(id)}
      empty={
        <EmptyState title={t("rules.office.history.empty")}>
          {t("rules.office.history.emptyHint")}
        </EmptyState>
      }
    />
  );
}

function sayState({ t, locale }: Texts, override: OverrideLine, today: PlainDate): string {
  const { withdrawnOn, withdrawnBy, withdrawReason } = override;
  if (withdrawnOn !== null)
    return t("rules.office.history.withdrawn", {
      day: formatDay(locale, withdrawnOn),
      by: withdrawnBy ?? "",
      reason: withdrawReason ?? "",
    });
  return t(
    holdsOn(override, today) ? "rules.office.history.inForce" : "rules.office.history.ended",
  );
}

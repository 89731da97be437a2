import type { ReactNode } from "react";
import { sayDuty } from "@/app/accounts/said-account";
import { type Column, DataTable } from "@/components/ui/data-table";
import type { MembershipRow } from "@/lib/db/memberships";
import { formatDay } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";

type MembershipTableProps = {
  texts: Texts;
  caption: string;
  rows: readonly MembershipRow[];
  empty?: ReactNode;
  /** What can be done to a row; without it there is no such column. */
  act?: ((row: MembershipRow) => ReactNode) | undefined;
};

/** Roles with the days from and until which they hold. */
export function MembershipTable({ texts, caption, rows, empty, act }: MembershipTableProps) {
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={columns(texts, act)}
      rows={rows}
      rowKey={(row) => String(row.id)}
      empty={empty}
    />
  );
}

function columns({ t, locale }: Texts, act: MembershipTableProps["act"]): Column<MembershipRow>[] {
  const from = t("people.roles.from");
  const until = t("people.roles.until");
  const action = t("people.roles.action");
  return [
    {
      key: "role",
      head: t("people.roles.role"),
      rowHeader: true,
      cell: (row) => sayDuty(t, row),
    },
    {
      key: "from",
      head: from,
      label: from,
      fixed: true,
      cell: (row) => (row.validFrom ? formatDay(locale, row.validFrom) : t("people.roles.always")),
    },
    {
      key: "until",
      head: until,
      label: until,
      fixed: true,
      cell: (row) => (row.validUntil ? formatDay(locale, row.validUntil) : t("people.roles.open")),
    },
    ...(act ? [{ key: "act", head: action, label: action, cell: act }] : []),
  ];
}

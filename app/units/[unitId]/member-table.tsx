import { errorTitles } from "@/app/account/error-titles";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import type { MemberRow } from "@/lib/db/units-list";
import type { PlainDate } from "@/lib/domain/plain-date";
import { formatDay } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";
import { EndMemberForm } from "./end-member-form";

type MemberTableProps = {
  texts: Texts;
  unitId: number;
  members: readonly MemberRow[];
  today: PlainDate;
};

/** A collective's members of today, each of which can be taken out from a day on. */
export function MemberTable({ texts: { t, locale }, unitId, members, today }: MemberTableProps) {
  const since = t("reform.unit.since");
  const action = t("lists.units.action");
  return (
    <DataTable
      caption={t("reform.unit.members")}
      captionHidden
      columns={[
        {
          key: "member",
          head: t("reform.unit.member"),
          rowHeader: true,
          cell: ({ name }) => name,
        },
        {
          key: "since",
          head: since,
          label: since,
          fixed: true,
          cell: ({ validFrom }) =>
            validFrom ? formatDay(locale, validFrom) : t("reform.unit.sinceAlways"),
        },
        {
          key: "act",
          head: action,
          label: action,
          cell: ({ id, name }) => (
            <EndMemberForm
              fields={{ unitId, memberId: id }}
              today={today}
              titles={errorTitles(t, 1)}
              words={{
                from: t("reform.unit.removeFrom", { name }),
                submit: t("reform.unit.remove"),
                pending: t("reform.unit.removing"),
              }}
            />
          ),
        },
      ]}
      rows={members}
      rowKey={({ id }) => String(id)}
      empty={<EmptyState title={t("reform.unit.noMembers")} />}
    />
  );
}

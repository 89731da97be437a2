import { ActForm } from "@/app/account/act-form";
import { errorTitles } from "@/app/account/error-titles";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import type { Translator } from "@/lib/text/translator";
import { removeAliasAction } from "./actions";

type AliasTableProps = {
  t: Translator;
  unitId: number;
  aliases: readonly { id: number; alias: string }[];
};

/** A unit's aliases, each of which can be removed. */
export function AliasTable({ t, unitId, aliases }: AliasTableProps) {
  const action = t("lists.units.action");
  return (
    <DataTable
      caption={t("lists.units.head.aliases")}
      captionHidden
      columns={[
        {
          key: "alias",
          head: t("lists.units.alias"),
          rowHeader: true,
          cell: ({ alias }) => alias,
        },
        {
          key: "act",
          head: action,
          label: action,
          cell: ({ id }) => (
            <ActForm
              action={removeAliasAction}
              variant="secondary"
              size="small"
              fields={{ unitId, aliasId: id }}
              titles={errorTitles(t, 1)}
              words={{ submit: t("lists.units.remove"), pending: t("lists.units.removing") }}
            />
          ),
        },
      ]}
      rows={aliases}
      rowKey={({ id }) => String(id)}
      empty={<EmptyState title={t("lists.units.noAliases")} />}
    />
  );
}

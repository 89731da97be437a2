import Link from "next/link";
import type { ReactNode } from "react";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Disclosure } from "@/components/ui/disclosure";
import { Tag } from "@/components/ui/tag";
import type { UnitRow } from "@/lib/db/units-list";
import { formatDay } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";

type UnitTableProps = { texts: Texts; rows: readonly UnitRow[]; empty: ReactNode };

/** The register of units in the ledger's order. */
export function UnitTable({ texts, rows, empty }: UnitTableProps) {
  return (
    <DataTable
      caption={texts.t("lists.units.caption")}
      captionHidden
      columns={columns(texts)}
      rows={rows}
      rowKey={(row) => String(row.id)}
      empty={empty}
    />
  );
}

function columns(texts: Texts): Column<UnitRow>[] {
  const { t } = texts;
  const head = (name: "kind" | "aliases" | "leads" | "responsible" | "files") =>
    t(`lists.units.head.${name}`);
  const count = (name: "leads" | "responsible" | "files"): Column<UnitRow> => ({
    key: name,
    head: head(name),
    label: head(name),
    numeric: true,
    cell: (row) => row[name],
  });
  return [
    {
      key: "name",
      head: t("lists.units.head.name"),
      rowHeader: true,
      cell: (row) => <UnitNames texts={texts} unit={row} />,
    },
    {
      key: "kind",
      head: head("kind"),
      label: head("kind"),
      fixed: true,
      cell: (row) => t(`lists.kind.${row.kind}`),
    },
    {
      key: "aliases",
      head: head("aliases"),
      label: head("aliases"),
      cell: (row) => row.aliases.join(t("ui.listComma")) || t("ui.none"),
    },
    count("leads"),
    count("responsible"),
    count("files"),
  ];
}

/** A unit's names, until when it is, and whom a collective stands for. */
function UnitNames({ texts: { t, locale }, unit }: { texts: Texts; unit: UnitRow }) {
  const { id, name, fullName, kind, members, validUntil, successors } = unit;
  return (
    <>
      <Link href={`/units/${id}`} prefetch={false}>
        {name}
      </Link>
      {fullName === name ? null : (
        <span className="block text-small font-normal text-ink-soft">{fullName}</span>
      )}
      {validUntil ? (
        <Tag tone="warning">{t("lists.units.until", { day: formatDay(locale, validUntil) })}</Tag>
      ) : null}
      {successors.length > 0 ? (
        <span className="block text-small">
          {t("lists.units.successor", { name: successors.join(t("ui.listComma")) })}
        </span>
      ) : null}
      {kind === "COLLECTIVE" ? <Members t={t} members={members} /> : null}
    </>
  );
}

function Members({ t, members }: { t: Texts["t"]; members: readonly string[] }) {
  if (members.length === 0)
    return (
      <span className="block text-small font-normal text-ink-soft">
        {t("lists.units.noMembers")}
      </span>
    );
  return (
    <Disclosure summary={`${t("lists.units.head.members")} ${members.length}`}>
      <p className="text-small font-normal">{members.join(t("ui.listComma"))}</p>
    </Disclosure>
  );
}

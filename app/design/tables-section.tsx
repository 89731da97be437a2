import Link from "next/link";
import { LightCountsTable } from "@/components/ledger/light-counts-table";
import { LightTag } from "@/components/ledger/light-tag";
import { ReportStateTag } from "@/components/ledger/report-state-tag";
import { type Column, DataTable } from "@/components/ui/data-table";
import { FilterForm } from "@/components/ui/filter-form";
import { Pager } from "@/components/ui/pager";
import { Section } from "@/components/ui/section";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { LIGHTS } from "@/lib/domain/light";
import type { Translator } from "@/lib/text/translator";
import { SAMPLE_AREAS, SAMPLE_ITEMS, type SampleItem } from "./sample-ledger";

export function TablesSection({ t }: { t: Translator }) {
  return (
    <Section id="tables" title={t("design.sections.tables")}>
      <FilterForm
        action="/design"
        label={t("design.tables.filter")}
        words={{ apply: t("ui.applyFilter"), clear: t("ui.clearFilter") }}
        clearHref="/design"
        kept={{ sort: "due" }}
      >
        <TextField name="words" id="filter-words" label={t("design.tables.words")} type="search" />
        <SelectField
          name="light"
          id="filter-light"
          label={t("design.tables.light")}
          emptyWord={t("ui.all")}
          choices={LIGHTS.map((light) => ({ value: light, label: t(`light.${light}`) }))}
          defaultValue="RED"
        />
        <TextField name="lead" id="filter-lead" label={t("design.tables.lead")} />
      </FilterForm>
      <DataTable
        caption={t("design.tables.caption")}
        columns={itemColumns(t)}
        rows={SAMPLE_ITEMS}
        rowKey={(item) => item.code}
      />
      <Pager
        label={t("ui.pager")}
        words={{ previous: t("ui.previous"), next: t("ui.next") }}
        previousHref="#tables"
        nextHref="#tables"
        summary={t("design.tables.summary")}
      />
      <div className="mt-8">
        <LightCountsTable
          t={t}
          caption={t("design.tables.countsCaption")}
          nameHead={t("design.tables.keyArea")}
          rows={SAMPLE_AREAS}
          totals
        />
      </div>
    </Section>
  );
}

function itemColumns(t: Translator): Column<SampleItem>[] {
  return [
    {
      key: "code",
      head: t("design.tables.number"),
      label: t("design.tables.number"),
      fixed: true,
      cell: (item) => item.code,
      sort: { href: "#tables", direction: "ascending" },
    },
    {
      key: "measure",
      head: t("design.tables.measure"),
      rowHeader: true,
      cell: (item) => (
        <Link href="#item" lang="zh-CN">
          {item.measure}
        </Link>
      ),
    },
    {
      key: "lead",
      head: t("design.tables.lead"),
      label: t("design.tables.lead"),
      width: "9rem",
      cell: (item) => <span lang="zh-CN">{item.lead}</span>,
    },
    {
      key: "due",
      head: t("design.tables.due"),
      label: t("design.tables.due"),
      fixed: true,
      cell: (item) => item.due,
      sort: { href: "#tables", direction: "none" },
    },
    {
      key: "percent",
      head: t("design.tables.percent"),
      label: t("design.tables.percent"),
      numeric: true,
      cell: (item) => `${item.percent}%`,
      sort: { href: "#tables", direction: "none" },
    },
    {
      key: "light",
      head: t("design.tables.light"),
      label: t("design.tables.light"),
      cell: (item) => <LightTag light={item.light} label={t(`light.${item.light}`)} size="small" />,
    },
    {
      key: "state",
      head: t("design.tables.state"),
      label: t("design.tables.state"),
      cell: (item) => <ReportStateTag t={t} state={item.state} />,
    },
  ];
}

import Link from "next/link";
import { DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import type { EndedUnit } from "@/lib/db/units-list";
import { formatDay } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";

type EndedUnitsProps = { texts: Texts; units: readonly EndedUnit[] };

/** Units that a reform ended, with those that took over. */
export function EndedUnits({ texts: { t, locale }, units }: EndedUnitsProps) {
  const head = (name: "until" | "successors") => t(`reform.ended.head.${name}`);
  return (
    <div className="mt-10">
      <Section id="ended" title={t("reform.ended.title")} lede={t("reform.ended.lede")}>
        <DataTable
          caption={t("reform.ended.caption")}
          captionHidden
          columns={[
            {
              key: "name",
              head: t("reform.ended.head.name"),
              rowHeader: true,
              cell: ({ id, name }) => (
                <Link href={`/units/${id}`} prefetch={false}>
                  {name}
                </Link>
              ),
            },
            {
              key: "until",
              head: head("until"),
              label: head("until"),
              fixed: true,
              cell: ({ validUntil }) => formatDay(locale, validUntil),
            },
            {
              key: "successors",
              head: head("successors"),
              label: head("successors"),
              cell: ({ successors }) =>
                successors.join(t("ui.listComma")) || t("reform.ended.none"),
            },
          ]}
          rows={units}
          rowKey={({ id }) => String(id)}
        />
      </Section>
    </div>
  );
}

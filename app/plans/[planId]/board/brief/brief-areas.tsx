import Link from "next/link";
import { LightShape } from "@/components/ledger/light-shape";
import { LightTag } from "@/components/ledger/light-tag";
import { type Column, DataTable } from "@/components/ui/data-table";
import { LIGHTS, type Light } from "@/lib/domain/light";
import { type LedgerView, ledgerAddress } from "@/lib/text/ledger-address";
import type { Brief, BriefPart } from "./page";

type Area = Brief["keyAreas"][number];

/** The order of rules.md §2, in which readers know the lights. */
const SHOWN = ["RED", "AMBER", "GREEN", "NO_DATA", "NOT_DUE", "DONE"] as const;

/** Key area × light with the worst of each: from here down to its items. */
export function BriefAreas({ texts: { t }, brief }: BriefPart) {
  const address = (area: Area, view: LedgerView = {}) =>
    ledgerAddress(brief.plan.id, { area: area.id, on: brief.on, ...view });
  return (
    <section aria-labelledby="areas-title" className="mb-6">
      <h2 id="areas-title" className="mb-2 text-heading print:mb-[1mm]">
        {t("brief.keyAreas")}
      </h2>
      <DataTable
        caption={t("brief.keyAreas")}
        captionHidden
        layout="scroll"
        scrollHint={t("ui.scrollHint")}
        rows={brief.keyAreas}
        rowKey={({ id }) => String(id)}
        columns={[
          {
            key: "area",
            head: t("brief.keyArea"),
            rowHeader: true,
            width: "25%",
            cell: (area) => `${area.number}${area.title}`,
          },
          {
            key: "worst",
            head: t("brief.worst"),
            fixed: true,
            width: "13%",
            cell: (area) =>
              area.worst ? (
                <Link
                  href={address(area, { light: area.worst })}
                  prefetch={false}
                  className="no-underline"
                >
                  <LightTag light={area.worst} label={t(`light.${area.worst}`)} size="small" />
                </Link>
              ) : null,
          },
          ...SHOWN.map(
            (light): Column<Area> => ({
              key: light,
              numeric: true,
              head: <Head light={light} word={t(`light.${light}`)} />,
              cell: (area) =>
                area.counts[light] === 0 ? (
                  <span className="text-ink-faint">0</span>
                ) : (
                  <Link
                    href={address(area, { light })}
                    prefetch={false}
                    aria-label={t("ui.lightCounts.of", {
                      name: `${area.number}${area.title}`,
                      light: t(`light.${light}`),
                      count: area.counts[light],
                    })}
                  >
                    {area.counts[light]}
                  </Link>
                ),
            }),
          ),
          {
            key: "total",
            head: t("ui.total"),
            numeric: true,
            cell: (area) => (
              <Link href={address(area)} prefetch={false}>
                {LIGHTS.reduce((sum, light) => sum + area.counts[light], 0)}
              </Link>
            ),
          },
        ]}
      />
    </section>
  );
}

function Head({ light, word }: { light: Light; word: string }) {
  return (
    <span className="inline-flex items-center gap-1 whitespace-nowrap">
      <LightShape light={light} className="size-[0.8em]" />
      {word}
    </span>
  );
}

import Link from "next/link";
import { LightTag } from "@/components/ledger/light-tag";
import type { Light } from "@/lib/domain/light";
import { formatDay } from "@/lib/text/format";
import { ledgerAddress } from "@/lib/text/ledger-address";
import { comparePath } from "./brief-address";
import type { BriefPart } from "./page";

/** The order of rules.md §2, in which readers know the lights. */
const SHOWN = ["RED", "AMBER", "GREEN", "NO_DATA", "NOT_DUE", "DONE"] as const;

/** How many items show each light, beside the end of the last month. */
export function BriefCounts({ texts, brief }: BriefPart) {
  const { t } = texts;
  return (
    <section aria-labelledby="counts-title" className="mb-6">
      <h2 id="counts-title" className="sr-only">
        {t("brief.counts")}
      </h2>
      <ul className="grid grid-cols-2 gap-px border border-rule bg-rule *:first:max-lg:col-span-2 sm:grid-cols-4 lg:grid-cols-7 print:grid-cols-7 print:*:first:col-span-1">
        <li className="sheet-tile bg-surface px-3 py-2 print:px-[1.5mm] print:py-[1mm]">
          <span className="block text-small text-ink-soft print:text-[8pt]">
            {t("brief.total")}
          </span>
          <Link
            href={ledgerAddress(brief.plan.id, { on: brief.on })}
            prefetch={false}
            className="text-figure font-semibold no-underline print:text-[15pt]"
          >
            {brief.itemCount}
          </Link>
        </li>
        {SHOWN.map((light) => (
          <Tile key={light} texts={texts} brief={brief} light={light} />
        ))}
      </ul>
    </section>
  );
}

function Tile({ texts, brief, light }: BriefPart & { light: Light }) {
  const { t } = texts;
  const { plan, on, counts } = brief;
  const count = counts[light];
  const word = t(`light.${light}`);
  return (
    <li className="sheet-tile bg-surface px-3 py-2 print:px-[1.5mm] print:py-[1mm]">
      <span className="block text-small print:text-[8pt]">
        <LightTag light={light} label={word} size="small" />
      </span>
      <span className="block text-figure font-semibold print:text-[15pt]">
        {count === 0 ? (
          <span className="text-ink-faint">0</span>
        ) : (
          <Link
            href={ledgerAddress(plan.id, { light, on })}
            prefetch={false}
            className="no-underline"
            aria-label={`${word} ${count}`}
          >
            {count}
          </Link>
        )}
      </span>
      <Change texts={texts} brief={brief} light={light} />
    </li>
  );
}

/** What changed since the end of the last month; the comparison of both days shows which items. */
function Change({ texts: { t, locale }, brief, light }: BriefPart & { light: Light }) {
  const { plan, before, day, counts } = brief;
  if (before === null)
    return (
      <span className="block text-label text-ink-faint print:text-[7.5pt]">
        {t("brief.noBefore")}
      </span>
    );
  const change = counts[light] - before.counts[light];
  if (change === 0)
    return (
      <span className="block text-label text-ink-faint print:text-[7.5pt]">
        {t("brief.change.same")}
      </span>
    );
  const word = t(`brief.change.${change > 0 ? "up" : "down"}`, { count: Math.abs(change) });
  return (
    <Link
      href={comparePath(plan.id, before.day, day)}
      prefetch={false}
      className="block text-label print:text-[7.5pt]"
      title={t("brief.before", { day: formatDay(locale, before.day), count: before.counts[light] })}
    >
      {word}
    </Link>
  );
}

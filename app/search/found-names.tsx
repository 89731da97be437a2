import Link from "next/link";
import { LightTag } from "@/components/ledger/light-tag";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import { ledgerAddress } from "@/lib/text/ledger-address";
import type { Texts } from "@/lib/text/say";
import type { FoundLedger } from "@/lib/usecases/search/search-ledger";
import { sayCount } from "./say-count";
import { type SearchView, searchAddress } from "./search-address";

const LINE = "border-b border-rule py-2.5 flex flex-wrap items-baseline gap-x-3";

/** The item whose code was typed: what most who type one are after. */
export function FoundByCode({ texts: { t }, found }: { texts: Texts; found: FoundLedger }) {
  if (found.byCode.length === 0) return null;
  const code = found.byCode[0]?.code ?? "";
  return (
    <Section id="direct" title={t("search.direct", { code })}>
      <ol className="border-t border-rule">
        {found.byCode.map((item) => (
          <li key={item.id} className={LINE}>
            <Link href={`/items/${item.id}`} prefetch={false}>
              {item.code} {item.headline}
            </Link>
            {item.light ? (
              <LightTag light={item.light} label={t(`light.${item.light}`)} size="small" />
            ) : null}
            <span className="text-small text-ink-faint">
              {found.choices.find(({ id }) => id === item.planId)?.shortTitle}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** Plans by title or document number. */
export function FoundPlans({ texts: { t }, found }: { texts: Texts; found: FoundLedger }) {
  if (found.plans.length === 0) return null;
  return (
    <Section id="plan-hits" title={`${t("search.kind.PLAN")} · ${sayCount(t, found.plans.length)}`}>
      <ol className="border-t border-rule">
        {found.plans.map((plan) => (
          <li key={plan.id} className={LINE}>
            <Link href={ledgerAddress(plan.id)} prefetch={false} className="wrap-anywhere">
              {plan.title}
            </Link>
            <span className="text-small text-ink-faint">{plan.documentNumber}</span>
          </li>
        ))}
      </ol>
    </Section>
  );
}

type FoundUnitsProps = { texts: Texts; found: FoundLedger; view: SearchView };

/** Units by any of their names, with the ways to what they do. */
export function FoundUnits({ texts, found, view }: FoundUnitsProps) {
  const { t } = texts;
  const { units, asked } = found;
  const planId = asked.plan?.id ?? found.choices[0]?.id;
  if (units.found.length === 0 || planId === undefined) return null;
  const shown = view.kind === "UNIT" ? units.found : units.found.slice(0, SHOWN);
  return (
    <Section id="unit" title={`${t("search.kind.UNIT")} · ${sayCount(t, units.found.length)}`}>
      <ul className="border-t border-rule">
        {shown.map((unit) => (
          <FoundUnit key={unit.id} texts={texts} unit={unit} planId={planId} />
        ))}
      </ul>
      {shown.length < units.found.length ? (
        <p className="mt-2 text-table">
          <Link href={searchAddress({ ...view, kind: "UNIT" })} prefetch={false}>
            {t("search.more", { kind: t("search.kind.UNIT") })}
          </Link>
        </p>
      ) : null}
    </Section>
  );
}

const SHOWN = 10;

type FoundUnitProps = {
  texts: Texts;
  unit: FoundLedger["units"]["found"][number];
  planId: number;
};

function FoundUnit({ texts: { t }, unit, planId }: FoundUnitProps) {
  const items = ledgerAddress(planId, { unit: unit.id });
  const board = `/plans/${planId}/units/${unit.id}`;
  const heirs = unit.heirs.map(({ name }) => name).join(t("ui.listComma"));
  return (
    <li className={LINE}>
      <Link href={unit.mayOpenBoard ? board : items} prefetch={false}>
        {unit.name}
      </Link>
      <span className="text-small text-ink-faint">{t(`lists.kind.${unit.kind}`)}</span>
      {unit.ended ? <Tag>{t("search.unit.ended")}</Tag> : null}
      {unit.by ? (
        <span className="text-small text-ink-soft">{t("search.unit.by", { name: unit.by })}</span>
      ) : null}
      {heirs ? (
        <span className="text-small text-ink-soft">{t("search.unit.heirs", { names: heirs })}</span>
      ) : null}
      {unit.mayOpenBoard ? (
        <Link href={items} prefetch={false} className="text-small">
          {t("search.unit.items")}
        </Link>
      ) : null}
    </li>
  );
}

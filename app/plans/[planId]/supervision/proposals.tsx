import Link from "next/link";
import { LightTag } from "@/components/ledger/light-tag";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Tag } from "@/components/ui/tag";
import { formatDay } from "@/lib/text/format";
import { sayReason, type Texts } from "@/lib/text/say";
import type { ShownLadder } from "./page";

type Proposed = ShownLadder["proposed"][number];
type ProposalsProps = { texts: Texts; shown: ShownLadder };

/** What the system proposes, by unit, with the grounds of each item. */
export function Proposals({ texts, shown }: ProposalsProps) {
  const { t } = texts;
  const { proposed, proposedTotal, plan } = shown;
  if (proposed.length === 0)
    return (
      <EmptyState title={t("ladder.proposalsEmpty")}>{t("ladder.proposalsEmptyHint")}</EmptyState>
    );
  const more = proposedTotal - proposed.length;
  return (
    <div className="flex flex-col gap-3">
      {byUnit(proposed).map((items) => (
        <UnitProposals key={items[0]?.unitId} texts={texts} planId={plan.id} items={items} />
      ))}
      {more > 0 ? <p>{t("ladder.proposalsMore", { count: more })}</p> : null}
    </div>
  );
}

/** The items in runs of one unit: they come in the order of units. */
function byUnit(proposed: readonly Proposed[]): Proposed[][] {
  const unitIds = [...new Set(proposed.map(({ unitId }) => unitId))];
  return unitIds.map((id) => proposed.filter(({ unitId }) => unitId === id));
}

type UnitProposalsProps = { texts: Texts; planId: number; items: readonly Proposed[] };

function UnitProposals({ texts, planId, items }: UnitProposalsProps) {
  const { t } = texts;
  const { unitId = 0, unitName = "" } = items[0] ?? {};
  const steps = items.some(({ proposal }) => proposal?.kind === "STEP");
  return (
    <section aria-label={unitName} className="border border-rule bg-surface px-4 py-3">
      <div className="mb-1 flex flex-wrap items-baseline justify-between gap-3">
        <h3 className="font-semibold">{unitName}</h3>
        {steps ? (
          <LinkButton
            href={`/plans/${planId}/supervision/draft?unitId=${unitId}`}
            variant="secondary"
            size="small"
          >
            {t("ladder.draftFor", { unit: unitName })}
          </LinkButton>
        ) : null}
      </div>
      <ul className="divide-y divide-rule">
        {items.map((item) => (
          <ProposedItem key={item.itemId} texts={texts} item={item} />
        ))}
      </ul>
    </section>
  );
}

function ProposedItem({ texts, item }: { texts: Texts; item: Proposed }) {
  const { t, locale } = texts;
  const { light, proposal, reasons } = item;
  return (
    <li className="py-2">
      <p className="flex flex-wrap items-center gap-x-3">
        <LightTag light={light} label={t(`light.${light}`)} size="small" />
        <Link href={`/items/${item.itemId}`} prefetch={false}>
          {item.code} {item.headline}
        </Link>
        {proposal?.kind === "WATCH" ? (
          <Tag>{t("ladder.watch", { day: formatDay(locale, proposal.until) })}</Tag>
        ) : null}
      </p>
      <ul className="text-table text-ink-soft">
        {reasons.map((reason) => (
          <li key={JSON.stringify(reason)}>{sayReason(texts, reason)}</li>
        ))}
      </ul>
    </li>
  );
}

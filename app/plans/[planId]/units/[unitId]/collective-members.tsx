import { collectivesAddress } from "@/app/plans/[planId]/board/collectives/collectives-address";
import { MemberCountsTable } from "@/components/ledger/member-counts-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import type { UnitBoardPart } from "./page";

type CollectiveMembersProps = UnitBoardPart & {
  members: NonNullable<UnitBoardPart["board"]["members"]>;
};

/** On the board of a collective: how its members stand over its items. */
export function CollectiveMembers({ texts: { t }, board, members }: CollectiveMembersProps) {
  const { plan, unit, on } = board;
  return (
    <Section id="members" title={t("unitBoard.members")} lede={t("unitBoard.membersLede")}>
      {members.length === 0 ? (
        <EmptyState title={t("collective.noMembers")}>{t("collective.noMembersHint")}</EmptyState>
      ) : (
        <MemberCountsTable
          t={t}
          name={unit.name}
          rows={members}
          listHref={(member, light) =>
            collectivesAddress(plan.id, { of: unit.id, member, light, on })
          }
        />
      )}
    </Section>
  );
}

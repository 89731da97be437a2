import { DescriptionList } from "@/components/ui/description-list";
import { Disclosure } from "@/components/ui/disclosure";
import type { ItemPage } from "@/lib/db/item-page";
import type { Texts } from "@/lib/text/say";

type Assigned = ItemPage["assignments"][number];

/** Who leads, who helps, who files. */
export function ItemUnits({ texts: { t }, item }: { texts: Texts; item: ItemPage }) {
  const of = (role: Assigned["role"]) => item.assignments.filter((each) => each.role === role);
  const filing = item.coordinatorUnit
    ? t("ledger.item.coordinator", { unit: item.coordinatorUnit.name })
    : (item.filingUnit?.name ?? t("ledger.item.noFiling"));
  return (
    <DescriptionList
      facts={[
        {
          term: t("ledger.item.leads"),
          detail: <Units t={t} assigned={of("LEAD")} marksFirst />,
        },
        {
          term: t("ledger.item.responsible"),
          detail: <Units t={t} assigned={of("RESPONSIBLE")} />,
        },
        { term: t("ledger.item.filing"), detail: filing },
      ]}
    />
  );
}

type UnitsProps = { t: Texts["t"]; assigned: readonly Assigned[]; marksFirst?: boolean };

function Units({ t, assigned, marksFirst = false }: UnitsProps) {
  if (assigned.length === 0) return t("ledger.item.none");
  return (
    <ul>
      {assigned.map(({ id, unit, ordinal }) => (
        <li key={id}>
          <span title={unit.fullName}>{unit.name}</span>
          {marksFirst && ordinal === 1 && assigned.length > 1 ? (
            <span className="ml-2 text-small text-ink-faint">{t("ledger.item.firstLead")}</span>
          ) : null}
          {unit.members.length > 0 ? (
            <Disclosure summary={t("ledger.item.members", { count: unit.members.length })}>
              {unit.members.map(({ member }) => member.name).join("、")}
            </Disclosure>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

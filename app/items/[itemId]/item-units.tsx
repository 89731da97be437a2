import { DescriptionList } from "@/components/ui/description-list";
import { Disclosure } from "@/components/ui/disclosure";
import type { ItemPage } from "@/lib/db/item-page";
import { monthOf } from "@/lib/domain/calendar";
import { formatMonth } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";

type Assigned = ItemPage["assignments"][number];

/** Who leads, who helps, who files. */
export function ItemUnits({ texts, item }: { texts: Texts; item: ItemPage }) {
  const { t } = texts;
  const of = (role: Assigned["role"]) => item.assignments.filter((each) => each.role === role);
  const filing = item.coordinatorUnit
    ? t("ledger.item.coordinator", { unit: item.coordinatorUnit.name })
    : (item.filingUnit?.name ?? t("ledger.item.noFiling"));
  return (
    <DescriptionList
      facts={[
        {
          term: t("ledger.item.leads"),
          detail: <Units texts={texts} assigned={of("LEAD")} marksFirst />,
        },
        {
          term: t("ledger.item.responsible"),
          detail: <Units texts={texts} assigned={of("RESPONSIBLE")} />,
        },
        { term: t("ledger.item.filing"), detail: filing },
      ]}
    />
  );
}

type UnitsProps = { texts: Texts; assigned: readonly Assigned[]; marksFirst?: boolean };

function Units({ texts, assigned, marksFirst = false }: UnitsProps) {
  const { t } = texts;
  if (assigned.length === 0) return t("ledger.item.none");
  return (
    <ul>
      {assigned.map(({ id, unit, ordinal, former }) => (
        <li key={id}>
          <span title={unit.fullName}>{unit.name}</span>
          {marksFirst && ordinal === 1 && assigned.length > 1 ? (
            <span className="ml-2 text-small text-ink-faint">{t("ledger.item.firstLead")}</span>
          ) : null}
          <TakenOver texts={texts} unit={unit.name} former={former} />
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

/** That a unit stands here in the place of others since a reform. */
function TakenOver({
  texts: { t, locale },
  unit,
  former,
}: {
  texts: Texts;
  unit: string;
  former: Assigned["former"];
}) {
  const [last] = former.toReversed();
  if (!last) return null;
  return (
    <span className="block text-small text-ink-soft">
      {t("reform.takenOver", {
        unit,
        month: formatMonth(locale, monthOf(last.since)),
        former: former.map(({ name }) => name).join(t("ui.listComma")),
      })}
    </span>
  );
}

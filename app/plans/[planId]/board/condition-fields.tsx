import { SelectField } from "@/components/ui/select-field";
import type { PlanChoices } from "@/lib/db/plan-choices";
import { UNIT_PARTS } from "@/lib/domain/item-view";
import type { BoardConditions } from "@/lib/text/schedule-address";
import type { Translator } from "@/lib/text/translator";

type ConditionFieldsProps = { t: Translator; view: BoardConditions; choices: PlanChoices };

/** The key area, the unit and its part, by which every view of due days can be narrowed. */
export function ConditionFields({ t, view, choices }: ConditionFieldsProps) {
  const all = t("ui.all");
  return (
    <>
      <SelectField
        name="area"
        label={t("ledger.items.keyArea")}
        emptyWord={all}
        defaultValue={String(view.area ?? "")}
        choices={choices.keyAreas.map((area) => ({
          value: String(area.id),
          label: `${area.printedNumber}${area.title}`,
        }))}
      />
      <SelectField
        name="unit"
        label={t("ledger.items.unit")}
        emptyWord={all}
        defaultValue={String(view.unit ?? "")}
        choices={[
          ...choices.units.map(({ id, name }) => ({ value: String(id), label: name })),
          ...choices.former.map(({ id, name }) => ({
            value: String(id),
            label: t("reform.formerUnit", { name }),
          })),
          { value: "none", label: t("ledger.board.noUnit") },
        ]}
      />
      <SelectField
        name="part"
        label={t("ledger.items.part.label")}
        emptyWord={all}
        defaultValue={view.part ?? ""}
        choices={UNIT_PARTS.map((part) => ({ value: part, label: t(`ledger.items.part.${part}`) }))}
      />
    </>
  );
}
